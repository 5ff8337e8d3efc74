import { Radio, Textarea, TextInput } from "@mantine/core";
import type { Settings } from "@rapport/contracts";
import { Section } from "@rapport/ui";
import { useWords } from "../../shell/words.ts";
import type { PartProps } from "./settings-page.tsx";

const modes: readonly Settings["registrationMode"][] = ["open", "approval", "allow_list", "invitation"];

/** Who may become a member, and the terms they accept (PEO-3, PEO-5). */
export function JoiningPart({ fields }: PartProps) {
  const { t } = useWords();
  const { form, set, text } = fields;
  return (
    <Section title={t("settings.joining")} lead={t("settings.joiningLead")}>
      <Radio.Group
        label={t("settings.registrationMode")}
        value={form.registrationMode}
        onChange={(value) => set("registrationMode", value as Settings["registrationMode"])}
      >
        <div className="manager-stack" style={{ gap: 12, marginTop: 10 }}>
          {modes.map((value) => (
            <Radio
              key={value}
              value={value}
              label={t(`settings.modes.${value}`)}
              description={t(`settings.modeHints.${value}`)}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={t("settings.termsVersion")}
        description={t("settings.termsVersionHint")}
        maw={320}
        maxLength={50}
        {...text("termsVersion")}
      />
      <Textarea label={t("settings.termsEn")} autosize minRows={3} maxRows={14} maxLength={2000} {...text("termsEn")} />
      <Textarea label={t("settings.termsFr")} autosize minRows={3} maxRows={14} maxLength={2000} {...text("termsFr")} />
    </Section>
  );
}
