import { Button, Radio, TextInput } from "@mantine/core";
import type { StaffRight } from "@rapport/contracts";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { Sheet } from "../../pieces/sheet.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { isEmail } from "../../pieces/text-rules.ts";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import type { StaffRow } from "./staff-sheet.tsx";
import { useWords } from "../../shell/words.ts";

const rights: readonly StaffRight[] = ["reader", "editor", "administrator"];

/** Gives somebody access; a new account gets a mail to set its password (PEO-10). */
export function AddStaffSheet({ opened, ...form }: FormProps & { opened: boolean }) {
  const { t } = useWords();
  return (
    <Sheet opened={opened} onClose={form.onClose} title={t("staff.add")}>
      {opened && <Form {...form} />}
    </Sheet>
  );
}

/** Props of the form; whoever has access already is changed in the own sheet, never by the way. */
interface FormProps {
  known: readonly StaffRow[];
  onClose: () => void;
}

function Form({ known, onClose }: FormProps) {
  const { t } = useWords();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [right, setRight] = useState<StaffRight>("editor");
  const [tried, setTried] = useState(false);
  const adding = useAct(
    () =>
      call("PUT /staff/:email", {
        params: { email: email.trim().toLowerCase() },
        body: { right, ...(name.trim() && { name: name.trim() }) },
      }),
    { changes: ["/staff", "/mailbox"], done: () => t("staff.added"), after: onClose },
  );
  const has = known.some((row) => row.email === email.trim().toLowerCase());
  const problem = !isEmail(email) ? t("setup.problems.email") : has ? t("staff.known") : undefined;
  const submit = () => {
    setTried(true);
    if (!problem) adding.run(undefined);
  };
  return (
    <FieldForm onSubmit={submit}>
      <TextInput
        label={t("members.email")}
        type="email"
        value={email}
        error={tried ? problem : undefined}
        onChange={(event) => setEmail(event.currentTarget.value)}
        data-autofocus
      />
      <TextInput
        label={t("staff.name")}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Radio.Group label={t("staff.right")} value={right} onChange={(value) => setRight(value as StaffRight)}>
        <div className="manager-stack" style={{ gap: 12, marginTop: 10 }}>
          {rights.map((value) => (
            <Radio key={value} value={value} label={t(`rights.${value}`)} description={t(`staff.means.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <ProblemNote problem={adding.problem} />
      <div className="manager-row">
        <Button type="submit" loading={adding.busy}>
          {t("staff.add")}
        </Button>
      </div>
    </FieldForm>
  );
}
