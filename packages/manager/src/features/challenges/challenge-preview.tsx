import { ChallengeCard, formatNumber, useUi } from "@rapport/ui";
import { instantOf } from "../../pieces/wall-time.ts";
import { useWords } from "../../shell/words.ts";
import { challengeProblems, type ChallengeFields } from "./challenge-body.ts";
import styles from "./challenges.module.css";
import { InWords } from "./in-words.tsx";

/** The challenge as members will see it, and what it does in plain sentences, following every key. */
export function ChallengePreview({ fields }: { fields: ChallengeFields }) {
  const { t, language } = useWords();
  const { locale, timeZone, text } = useUi();
  const problems = challengeProblems({ ...fields, titleEn: "x" }, timeZone);
  const title = (language === "fr" && fields.titleFr) || fields.titleEn || t("challenges.untitled");
  const description = (language === "fr" && fields.descriptionFr) || fields.descriptionEn;
  const value = Number((fields.kind === "fixed" ? fields.fixed : fields.percentage).replace(",", "."));
  const figure = Number.isFinite(value) ? formatNumber(value, locale) : "–";
  return (
    <aside className={styles.preview} aria-label={t("challenges.preview")}>
      <section>
        <h2 className={styles.over}>{t("challenges.asMembersSee")}</h2>
        <ChallengeCard
          title={title}
          reward={fields.kind === "fixed" ? figure : `${figure} %`}
          rewardUnit={fields.kind === "fixed" ? text.points(value) : t("challenges.ofOrder")}
          endsAt={fields.endsAt ? instantOf(fields.endsAt, timeZone) : null}
          {...(description && { description })}
        />
      </section>
      <section aria-live="polite">
        <h2 className={styles.over}>{t("challenges.inWords")}</h2>
        {Object.keys(problems).length === 0 ? (
          <InWords fields={fields} />
        ) : (
          <p className="manager-text">{t("challenges.notYet")}</p>
        )}
      </section>
    </aside>
  );
}
