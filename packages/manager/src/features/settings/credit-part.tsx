import { Radio, Switch, TextInput } from "@mantine/core";
import type { Settings } from "@rapport/contracts";
import { Section } from "@rapport/ui";
import { useWords } from "../../shell/words.ts";
import type { PartProps } from "./settings-page.tsx";

const verification: readonly Settings["requireVerifiedOrders"][] = ["auto", "always", "never"];

/** How long a conversation and a click count, what counts as one, which orders are trusted (ATT-2, ATT-4, ATT-7, ORD-4). */
export function CreditPart({ fields, said }: PartProps) {
  const { t } = useWords();
  const { form, set, text, flag } = fields;
  const days = (name: "conversationWindowDays" | "affiliationWindowDays" | "reconciliationSpanDays") => (
    <TextInput
      label={t(`settings.${name}`)}
      description={t(`settings.${name}Hint`)}
      inputMode="decimal"
      inputWrapperOrder={["label", "input", "description", "error"]}
      rightSection={<span className="manager-quiet">{t("settings.days")}</span>}
      rightSectionWidth={64}
      error={said(name)}
      {...text(name)}
    />
  );
  return (
    <Section title={t("settings.credit")} lead={t("settings.creditLead")}>
      <div
        className="manager-columns"
        style={{ gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 190px), 1fr))" }}
      >
        {days("conversationWindowDays")}
        {days("affiliationWindowDays")}
        {days("reconciliationSpanDays")}
      </div>
      <Switch
        label={t("settings.creditExistingTraffic")}
        description={t("settings.creditExistingTrafficHint")}
        {...flag("creditExistingTraffic")}
      />
      <Radio.Group
        label={t("settings.verification")}
        description={t("settings.verificationHint")}
        value={form.requireVerifiedOrders}
        onChange={(value) => set("requireVerifiedOrders", value as Settings["requireVerifiedOrders"])}
      >
        <div className="manager-stack" style={{ gap: 10, marginTop: 10 }}>
          {verification.map((value) => (
            <Radio key={value} value={value} label={t(`settings.verifications.${value}`)} />
          ))}
        </div>
      </Radio.Group>
    </Section>
  );
}
