import { ColorInput, Select, TextInput } from "@mantine/core";
import type { Locale, Settings } from "@rapport/contracts";
import { Section } from "@rapport/ui";
import { useWords } from "../../shell/words.ts";
import { AccentPreview } from "./accent-preview.tsx";
import { timeZones } from "./choices.ts";
import type { PartProps } from "./settings-page.tsx";

const scenarios: readonly Settings["scenario"][] = ["retail", "direct_selling", "social_commerce"];

/** The programme's name, colour, language, clock. */
export function BrandPart({ fields, said }: PartProps) {
  const { t } = useWords();
  const { form, set, text } = fields;
  return (
    <Section title={t("settings.brand")} lead={t("settings.brandLead")}>
      <TextInput
        label={t("settings.programmeName")}
        error={said("programmeName")}
        maxLength={100}
        {...text("programmeName")}
      />
      <ColorInput
        label={t("settings.accent")}
        description={t("settings.accentHint")}
        format="hex"
        error={said("accent")}
        value={form.accent}
        onChange={(accent) => set("accent", accent)}
        eyeDropperButtonProps={{ "aria-label": t("settings.pickColour") }}
        maw={320}
      />
      <AccentPreview accent={form.accent} />
      <div className="manager-columns">
        <Select
          label={t("settings.scenario")}
          data={scenarios.map((value) => ({ value, label: t(`settings.scenarios.${value}`) }))}
          value={form.scenario}
          allowDeselect={false}
          onChange={(value) => set("scenario", value as Settings["scenario"])}
        />
        <Select
          label={t("settings.defaultLocale")}
          description={t("settings.defaultLocaleHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          data={[
            { value: "en", label: "English" },
            { value: "fr", label: "Français" },
          ]}
          value={form.defaultLocale}
          allowDeselect={false}
          onChange={(value) => set("defaultLocale", value as Locale)}
        />
        <Select
          label={t("settings.timezone")}
          description={t("settings.timezoneHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          data={timeZones()}
          searchable
          limit={100}
          value={form.timezone}
          allowDeselect={false}
          onChange={(value) => set("timezone", value ?? form.timezone)}
        />
      </div>
    </Section>
  );
}
