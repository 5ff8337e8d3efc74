import { Select, Textarea } from "@mantine/core";
import type { Role } from "@rapport/contracts";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { ProblemNote, Remark } from "../../pieces/notes.tsx";
import { emailsIn } from "../../pieces/text-rules.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { roles } from "./member-lists.ts";

const MOST = 200;

/** Invites people by e-mail, many at once, with a role (PEO-5). */
export function InviteForm({ onDone }: { onDone?: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const [role, setRole] = useState<Role>("ambassador");
  const [tried, setTried] = useState(false);
  const { emails, wrong } = emailsIn(typed);
  const inviting = useAct(() => call("POST /invitations", { body: { emails, role } }), {
    changes: ["/mailbox"],
    // Who was left out stays on the screen, and with it how many were not.
    done: ({ invited, alreadyMembers }) =>
      alreadyMembers.length === 0 ? t("joining.invited", { count: invited }) : null,
    after: ({ alreadyMembers }) => {
      setTyped("");
      setTried(false);
      if (alreadyMembers.length === 0) onDone?.();
    },
  });
  const problem =
    wrong.length > 0
      ? t("joining.wrongEmails", { emails: wrong.slice(0, 3).join(", ") })
      : emails.length === 0
        ? t("joining.noEmails")
        : emails.length > MOST
          ? t("joining.tooMany")
          : null;
  const submit = () => {
    setTried(true);
    if (!problem) inviting.run(undefined);
  };
  return (
    <FieldForm onSubmit={submit} style={{ maxWidth: 620 }}>
      <Textarea
        label={t("joining.emails")}
        description={t("joining.emailsHint")}
        autosize
        minRows={3}
        maxRows={10}
        value={typed}
        error={tried ? problem : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Select
        label={t("members.role")}
        data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        value={role}
        allowDeselect={false}
        onChange={(value) => setRole(value as Role)}
        maw={300}
      />
      <ProblemNote problem={inviting.problem} />
      <LeftOut {...(typed || inviting.busy ? null : inviting.output)} />
      <div className="manager-row">
        <ActButton type="submit" loading={inviting.busy}>
          {emails.length > 1 ? t("joining.inviteMany", { count: emails.length }) : t("joining.inviteOne")}
        </ActButton>
      </div>
    </FieldForm>
  );
}

/** Who got no invitation, and why. */
function LeftOut({ invited = 0, alreadyMembers = [] }: { invited?: number; alreadyMembers?: readonly string[] }) {
  const { t } = useWords();
  const emails = alreadyMembers.join(", ");
  return (
    <div role="status">
      {emails && (
        <Remark tone="warning">
          {invited > 0 && t("joining.invited", { count: invited })}{" "}
          {t("joining.alreadyMembers", { count: alreadyMembers.length, emails })}
        </Remark>
      )}
    </div>
  );
}
