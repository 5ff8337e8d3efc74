import { SegmentedControl, Switch, Textarea, TextInput } from "@mantine/core";
import { Section, useUi } from "@rapport/ui";
import type { useFields } from "../../pieces/use-fields.ts";
import { useWords } from "../../shell/words.ts";
import { categories, hasLimits, type ChallengeFields, type ChallengeProblems } from "./challenge-body.ts";
import styles from "./challenges.module.css";
import { LimitFields } from "./limit-fields.tsx";

/** Props of ChallengeForm; a challenge that was won keeps its category (GAM-13). */
export interface ChallengeFormProps {
  fields: ReturnType<typeof useFields<ChallengeFields>>;
  problems: ChallengeProblems;
  isWon: boolean;
}

/** All that makes a challenge: what is rewarded, with how much, limited to what, from when to when. */
export function ChallengeForm(props: ChallengeFormProps) {
  const { t } = useWords();
  const { fields, problems } = props;
  const { text, form } = fields;
  const said = (name: keyof ChallengeFields) =>
    problems[name] ? t(`challenges.problems.${problems[name]}`) : undefined;
  return (
    <div className="manager-stack">
      <CategoryField {...props} />
      <div className="manager-columns">
        <TextInput label={t("challenges.titleEn")} error={said("titleEn")} {...text("titleEn")} />
        <TextInput label={t("challenges.titleFr")} error={said("titleFr")} {...text("titleFr")} />
        <Textarea label={t("challenges.descriptionEn")} autosize minRows={2} maxRows={8} {...text("descriptionEn")} />
        <Textarea label={t("challenges.descriptionFr")} autosize minRows={2} maxRows={8} {...text("descriptionFr")} />
      </div>
      <PointsFields {...props} />
      {hasLimits(form.category) && <LimitFields {...props} />}
      <TimeFields {...props} />
    </div>
  );
}

function CategoryField({ fields, isWon }: ChallengeFormProps) {
  const { t } = useWords();
  const { form, set } = fields;
  return (
    <fieldset className="manager-fields">
      <legend className="rapport-hidden">{t("challenges.category")}</legend>
      <div className={styles.kind}>
        {categories.map((category) => (
          <label key={category} className={styles.choice}>
            <input
              type="radio"
              name="category"
              className="rapport-hidden"
              checked={form.category === category}
              disabled={isWon && form.category !== category}
              onChange={() => set("category", category)}
            />
            <strong>{t(`challenges.categories.${category}`)}</strong>
            <span>{t(`challenges.categoryHints.${category as "purchase"}`)}</span>
          </label>
        ))}
      </div>
      {isWon && <p className="manager-quiet">{t("challenges.categoryFixed")}</p>}
    </fieldset>
  );
}

function PointsFields({ fields, problems }: ChallengeFormProps) {
  const { t } = useWords();
  const { form, set, text } = fields;
  const name = form.kind;
  return (
    <Section title={t("challenges.points")}>
      <div className="manager-row" style={{ alignItems: "start" }}>
        <SegmentedControl
          aria-label={t("challenges.points")}
          data={[
            { value: "fixed", label: t("challenges.fixed") },
            { value: "percentage", label: t("challenges.percentage") },
          ]}
          value={form.kind}
          onChange={(kind) => set("kind", kind as ChallengeFields["kind"])}
        />
        <TextInput
          aria-label={t(name === "fixed" ? "challenges.fixed" : "challenges.percentage")}
          inputMode="decimal"
          w={170}
          rightSection={<span className="manager-quiet">{name === "fixed" ? t("challenges.pts") : "%"}</span>}
          rightSectionWidth={58}
          error={problems[name] ? t(`challenges.problems.${problems[name]}`) : undefined}
          {...text(name)}
        />
      </div>
      <p className="manager-quiet">{t(name === "fixed" ? "challenges.fixedHint" : "challenges.percentageHint")}</p>
    </Section>
  );
}

function TimeFields({ fields, problems }: ChallengeFormProps) {
  const { t } = useWords();
  const { timeZone } = useUi();
  const { text, flag } = fields;
  const lead = hasLimits(fields.form.category) ? "timeLead" : "timeLeadManual";
  const said = (name: "startsAt" | "endsAt") =>
    problems[name] ? t(`challenges.problems.${problems[name]}`) : undefined;
  return (
    <Section title={t("challenges.time")} lead={t(`challenges.${lead}`, { timeZone })}>
      <div className="manager-columns">
        <TextInput
          type="datetime-local"
          label={t("challenges.startsAt")}
          error={said("startsAt")}
          {...text("startsAt")}
        />
        <TextInput
          type="datetime-local"
          label={t("challenges.endsAt")}
          description={t("challenges.endsAtHint")}
          error={said("endsAt")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...text("endsAt")}
        />
      </div>
      <Switch label={t("challenges.active")} description={t("challenges.activeHint")} {...flag("active")} />
    </Section>
  );
}
