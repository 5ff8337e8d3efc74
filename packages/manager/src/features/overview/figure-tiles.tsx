import type { Overview } from "@rapport/contracts";
import { formatNumber, StatRow, StatTile, useUi } from "@rapport/ui";
import { wholeMoney } from "../../pieces/format.ts";
import { useWords } from "../../shell/words.ts";
import { definitionOf, isMoney, moveOf, nameOf, rowsOf, shareOf, type FigureName } from "./figures.ts";
import styles from "./overview.module.css";

/** Props of Figures. */
export interface FiguresProps {
  overview: Overview;
  compare: boolean;
  beforeLabel: string;
}

const rows: readonly (readonly FigureName[])[] = [
  ["revenue", "attributedRevenue", "orders"],
  ["dialogues", "inboundClicks", "pointsGiven"],
];

/** The figures in two lines: what was sold, and what members did for it. */
export function Figures(props: FiguresProps) {
  return (
    <div className={styles.figures}>
      {rows.map((names) => (
        <StatRow key={names[0]}>
          {names.map((name) => (
            <Tile key={name} name={name} {...props} />
          ))}
        </StatRow>
      ))}
    </div>
  );
}

function Tile({ name, overview, compare, beforeLabel }: FiguresProps & { name: FigureName }) {
  const { t } = useWords();
  const { locale } = useUi();
  const figure = overview[name];
  const share = name === "attributedRevenue" ? shareOf(figure.value, overview.revenue.value) : null;
  return (
    <StatTile
      label={share === null ? t(nameOf(name)) : `${t(nameOf(name))} · ${t("overview.share", { share })}`}
      value={isMoney(name) ? wholeMoney(figure.value, overview.currency, locale) : formatNumber(figure.value, locale)}
      change={moveOf(figure, compare)}
      trend={figure.series.map(({ value }) => value)}
      definition={t(definitionOf(name))}
      href={rowsOf(name, overview)}
      {...(compare && { comparedWith: beforeLabel, comparedTrend: figure.previousSeries.map(({ value }) => value) })}
    />
  );
}
