import type { LedgerEntry } from "@rapport/contracts";
import { formatSigned, LedgerRow, useUi } from "@rapport/ui";
import { IconAdjustments, IconArrowBackUp, IconGift, IconTrophy } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { localised } from "../../shell/language.ts";
import { monthName } from "../../shell/month.ts";
import { paths } from "../../shell/paths.ts";
import { useLanguage } from "../../shell/use-language.ts";
import { byMonth } from "../sales/explanation.ts";
import styles from "./points.module.css";
import { withBalance } from "./running-balance.ts";

const icons = { win: IconTrophy, adjustment: IconAdjustments, reward: IconGift, reversal: IconArrowBackUp };

/** The ledger by month, newest first, each line with what it left (GAM-13). */
export function Ledger({ entries, points }: { entries: readonly LedgerEntry[]; points: number }) {
  const ui = useUi();
  return byMonth(withBalance(entries, points), (at) => monthName(at, ui)).map(({ month, items }) => (
    <section key={month} className={styles.month}>
      <h3>{month}</h3>
      {items.map(({ entry, balance }) => (
        <Line key={entry.id} entry={entry} balance={balance} />
      ))}
    </section>
  ));
}

function Line({ entry, balance }: { entry: LedgerEntry; balance: number }) {
  const { t } = useTranslation();
  const { locale } = useUi();
  const { language } = useLanguage();
  const Icon = icons[entry.kind];
  const kind = t(`points.kinds.${entry.kind}`);
  const title = entry.challengeTitle ? localised(entry.challengeTitle, language) : (entry.reason ?? kind);
  const detail = entry.challengeTitle && entry.reason ? `${kind} · ${entry.reason}` : kind;
  const note = scoreNote(entry, t, locale);
  return (
    <LedgerRow
      title={title}
      detail={title === kind ? undefined : detail}
      at={entry.at}
      points={entry.points}
      balance={balance}
      icon={<Icon size={20} stroke={1.6} />}
      {...(note && { scoreNote: note })}
      {...(entry.orderId && entry.kind === "win" && { href: paths.sale(entry.orderId) })}
    />
  );
}

/** What happened to the score where it is not what happened to the points (GAM-12). */
function scoreNote({ score, points }: LedgerEntry, t: TFunction, locale: string): string | null {
  if (score === points) return null;
  return score === 0 ? t("points.scoreSame") : t("points.scoreNote", { score: formatSigned(score, locale) });
}
