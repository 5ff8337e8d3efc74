import { SegmentedControl } from "@mantine/core";
import { CodeBlock, ConfirmDialog, CopyField, Section } from "@rapport/ui";
import { useState } from "react";
import { ActButton } from "../../pieces/act-button.tsx";
import { ProblemNote } from "../../pieces/notes.tsx";
import { call } from "../../shell/api.ts";
import { useAct } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { identityElement, nodeIdentity, phpIdentity } from "./code-examples.ts";

/** The secret with which the shop vouches for its signed-in shoppers, and how to use it (PEO-1). */
export function IdentityPart() {
  const { t } = useWords();
  const [language, setLanguage] = useState("Node");
  const [rotating, setRotating] = useState(false);
  const showing = useAct(() => call("GET /settings/identity-secret"));
  const rotation = useAct(() => call("POST /settings/identity-secret/rotation"), {
    done: () => t("integration.rotated"),
    after: () => setRotating(false),
  });
  const secret = rotation.output?.secret ?? showing.output?.secret;
  return (
    <Section title={t("integration.identity")} lead={t("integration.identityLead")}>
      {secret ? (
        <CopyField label={t("integration.secret")} value={secret} hint={t("integration.secretHint")} />
      ) : (
        <p className="manager-text">{t("integration.secretHidden")}</p>
      )}
      <ProblemNote problem={showing.problem} />
      <div className="manager-row">
        {!secret && (
          <ActButton
            need="administrator"
            variant="default"
            loading={showing.busy}
            onClick={() => showing.run(undefined)}
          >
            {t("integration.showSecret")}
          </ActButton>
        )}
        <ActButton need="administrator" variant="default" onClick={() => setRotating(true)}>
          {t("integration.rotate")}
        </ActButton>
      </div>
      <SegmentedControl
        aria-label={t("integration.codeLanguage")}
        data={["Node", "PHP"]}
        value={language}
        onChange={setLanguage}
        style={{ justifySelf: "start" }}
      />
      <CodeBlock label={language} code={language === "Node" ? nodeIdentity : phpIdentity} />
      {language === "PHP" && <CodeBlock label="HTML · rapport-identity" code={identityElement} />}
      <ConfirmDialog
        opened={rotating}
        title={t("integration.rotate")}
        confirmLabel={t("integration.rotate")}
        danger
        busy={rotation.busy}
        error={rotation.problem}
        onConfirm={() => rotation.run(undefined)}
        onClose={() => setRotating(false)}
      >
        {t("integration.rotateMeans")}
      </ConfirmDialog>
    </Section>
  );
}
