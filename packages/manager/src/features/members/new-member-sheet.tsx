import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import type { Role } from "@rapport/contracts";
import { useState } from "react";
import { StoreChoice } from "../../pieces/choices.tsx";
import { FieldForm } from "../../pieces/field-form.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { Sheet } from "../../pieces/sheet.tsx";
import { useFields } from "../../pieces/use-fields.ts";
import { askForPassword } from "../../shell/accounts.ts";
import { href, useGo, useSearch } from "../../shell/address.ts";
import { call, isFree } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { roles } from "./member-lists.ts";
import { emptyMember, newMemberBody, newMemberProblems, type NewMemberFields } from "./new-member.ts";

/** The address of a member who is not there yet. */
export const NEW_MEMBER = "-new";

/** Makes a member by hand, beside the list. */
export function NewMemberSheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet opened={opened} onClose={onClose} title={t("members.add")}>
      {opened && <Fields onClose={onClose} />}
    </Sheet>
  );
}

function Fields({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const go = useGo();
  const { search } = useSearch();
  const { form, set, text, flag } = useFields<NewMemberFields>(emptyMember);
  const [tried, setTried] = useState(false);
  const [taken, setTaken] = useState<string | null>(null);
  const problems = tried ? newMemberProblems(form, taken) : {};
  const saving = useAct(
    async () => {
      const id = form.id.trim() || `mem_${crypto.randomUUID().replaceAll("-", "")}`;
      if (!(await isFree("GET /members/:id", id))) return { id, isTaken: true };
      await call("PUT /members/:id", { params: { id }, body: newMemberBody(form) });
      if (form.sendPassword) await askForPassword(form.email.trim());
      return { id, isTaken: false };
    },
    {
      changes: ["/members", "/mailbox", "/stores"],
      done: ({ isTaken }) => (isTaken ? null : t("members.saved")),
      after: ({ id, isTaken }) => {
        if (isTaken) setTaken(id);
        else go(href(`/members/${encodeURIComponent(id)}`, search), { replace: true });
      },
    },
  );
  const submit = () => {
    setTried(true);
    if (Object.keys(newMemberProblems(form, taken)).length === 0) saving.run(undefined);
  };
  const said = (name: keyof typeof problems) => (problems[name] ? t(`members.problems.${problems[name]}`) : undefined);
  return (
    <FieldForm onSubmit={submit}>
      <p className="manager-text">{t("members.addLead")}</p>
      <TextInput label={t("members.firstName")} error={said("firstName")} {...text("firstName")} data-autofocus />
      <TextInput label={t("members.lastName")} error={said("lastName")} {...text("lastName")} />
      <TextInput
        label={t("members.email")}
        description={t("members.emailHint")}
        inputMode="email"
        error={said("email")}
        {...text("email")}
      />
      <Select
        label={t("members.role")}
        data={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        value={form.role}
        allowDeselect={false}
        onChange={(role) => set("role", role as Role)}
      />
      <StoreChoice label={t("members.store")} value={form.storeId} onChange={(id) => set("storeId", id)} />
      <TextInput label={t("members.id")} description={t("members.idHint")} error={said("id")} {...text("id")} />
      <Checkbox
        label={t("members.sendPassword")}
        description={t("members.sendPasswordHint")}
        {...flag("sendPassword")}
      />
      <ProblemNote problem={saving.problem} />
      <div className="manager-row">
        <Button type="submit" loading={saving.busy}>
          {t("members.add")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("actions.cancel")}
        </Button>
      </div>
    </FieldForm>
  );
}
