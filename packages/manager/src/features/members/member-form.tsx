import { Button, Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import type { Member, Role } from "@rapport/contracts";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { MemberChoice, StoreChoice } from "../../pieces/choices.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { useFields } from "../../pieces/use-fields.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { fieldsOf, memberProblems, patchOf, type MemberPatch } from "./member-body.ts";
import { roles } from "./member-lists.ts";

/** Changes a member's record. */
export function MemberForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const { t } = useWords();
  const { form, set, text, flag, saved } = useFields(fieldsOf(member));
  const [tried, setTried] = useState(false);
  const problems = tried ? memberProblems(form) : {};
  const saving = useAct((body: MemberPatch) => call("PATCH /members/:id", { params: { id: member.id }, body }), {
    changes: ["/members"],
    done: () => t("members.saved"),
    after: onClose,
  });
  const submit = () => {
    setTried(true);
    if (Object.keys(memberProblems(form)).length === 0) saving.run(patchOf(saved, form));
  };
  const said = (name: keyof typeof problems) => (problems[name] ? t(`setup.problems.${problems[name]}`) : undefined);
  return (
    <FieldForm onSubmit={submit}>
      <div className="manager-columns">
        <TextInput label={t("members.firstName")} error={said("firstName")} {...text("firstName")} />
        <TextInput label={t("members.lastName")} error={said("lastName")} {...text("lastName")} />
        <TextInput label={t("members.alias")} description={t("members.aliasHint")} {...text("alias")} />
        <TextInput
          label={t("members.email")}
          description={t("members.emailHint")}
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
        <TextInput label={t("members.customerId")} {...text("customerId")} />
        <StoreChoice label={t("members.store")} value={form.storeId} onChange={(id) => set("storeId", id)} />
        <MemberChoice label={t("members.sponsor")} value={form.sponsorId} onChange={(id) => set("sponsorId", id)} />
      </div>
      <Textarea
        label={t("members.bio")}
        description={t("members.bioHint")}
        autosize
        minRows={2}
        maxRows={8}
        {...text("bio")}
      />
      <Textarea
        label={t("members.comment")}
        description={t("members.commentHint")}
        autosize
        minRows={2}
        maxRows={8}
        {...text("internalComment")}
      />
      <div>
        <Checkbox
          label={t("members.underContract")}
          description={t("members.underContractHint")}
          {...flag("underContract")}
        />
        <Checkbox label={t("members.hideFromApp")} {...flag("hiddenFromApp")} />
        <Checkbox label={t("members.hideFromWidgets")} {...flag("hiddenFromWidgets")} />
      </div>
      <ProblemNote problem={saving.problem} />
      <div className="manager-row">
        <Button type="submit" loading={saving.busy}>
          {t("actions.save")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("actions.cancel")}
        </Button>
      </div>
    </FieldForm>
  );
}
