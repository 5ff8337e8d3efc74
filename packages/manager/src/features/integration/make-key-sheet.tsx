import { Button, Checkbox, TextInput } from "@mantine/core";
import type { Scope } from "@rapport/contracts";
import { CopyField } from "@rapport/ui";
import { useState } from "react";
import { FieldForm } from "../../pieces/field-form.tsx";
import { Sheet } from "../../pieces/sheet.tsx";
import { ProblemNote, Remark } from "../../pieces/notes.tsx";
import { callAs, createOnce } from "../../shell/once.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

const scopes: readonly Scope[] = ["catalog", "orders", "people", "import", "export", "admin"];

/** Makes an API key; its secret is shown this once. */
export function MakeKeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Sheet opened={opened} onClose={onClose} title={t("keysPage.make")}>
      {opened && <Content onClose={onClose} />}
    </Sheet>
  );
}

function Content({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<Scope[]>(["orders"]);
  const [tried, setTried] = useState(false);
  const [once] = useState(createOnce);
  const make = () => {
    const body = { name: name.trim(), scopes: chosen };
    return once(body, (key) => callAs(key)("POST /api-keys", { body }));
  };
  const making = useAct(make, { changes: ["/api-keys"] });
  const submit = () => {
    setTried(true);
    if (name.trim() && chosen.length > 0) making.run(undefined);
  };
  if (making.output)
    return (
      <div className="manager-stack">
        <Remark tone="warning">{t("keysPage.once")}</Remark>
        <CopyField label={making.output.name} value={making.output.secret} />
        <div className="manager-row">
          <Button onClick={onClose}>{t("keysPage.kept")}</Button>
        </div>
      </div>
    );
  return (
    <FieldForm onSubmit={submit}>
      <TextInput
        label={t("keysPage.name")}
        description={t("keysPage.nameHint")}
        value={name}
        maxLength={100}
        error={tried && !name.trim() ? t("keysPage.nameMissing") : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <Checkbox.Group
        label={t("keysPage.scopes")}
        description={t("keysPage.scopesHint")}
        value={chosen}
        error={tried && chosen.length === 0 ? t("keysPage.scopesMissing") : undefined}
        onChange={(values) => setChosen(values as Scope[])}
      >
        <div className="manager-stack" style={{ gap: 10, marginTop: 10 }}>
          {scopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={t(`keysPage.scopeNames.${scope}`)}
              description={t(`keysPage.scopeHints.${scope}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <ProblemNote problem={making.problem} />
      <div className="manager-row">
        <Button type="submit" loading={making.busy}>
          {t("keysPage.make")}
        </Button>
      </div>
    </FieldForm>
  );
}
