import { Button, Select } from "@mantine/core";
import type { Overview } from "@rapport/contracts";
import { formatNumber, LineChart, Section, useUi } from "@rapport/ui";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { wholeMoney } from "../../pieces/format.ts";
import { useGo, useSearch } from "../../shell/address.ts";
import { useWords } from "../../shell/words.ts";
import { definitionOf, figureNames, isMoney, nameOf, pointsOf, rowsOf, type FigureName } from "./figures.ts";

/** One figure by day over the compared period, chosen among all; its table twin goes out as CSV. */
export function FigureChart({ overview, compare }: { overview: Overview; compare: boolean }) {
  const { t } = useWords();
  const { locale } = useUi();
  const go = useGo();
  const { search, change } = useSearch();
  const name = figureNames.find((one) => one === search["figure"]) ?? "revenue";
  const day = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const label = (at: string) => day.format(new Date(`${at}T00:00:00Z`));
  const figure = overview[name];
  const format = (value: number) =>
    isMoney(name) ? wholeMoney(value, overview.currency, locale) : formatNumber(value, locale);
  const chooser = (
    <div className="manager-row">
      <Select
        aria-label={t("overview.figure")}
        data={figureNames.map((one) => ({ value: one, label: t(nameOf(one)) }))}
        value={name}
        allowDeselect={false}
        onChange={(chosen) => change({ figure: chosen === "revenue" ? null : chosen }, { replace: true })}
      />
      <Button variant="default" onClick={() => go(rowsOf(name, overview))}>
        {t("overview.rows")}
      </Button>
      <CsvButton
        name={name}
        columns={[
          { header: t("overview.day"), value: (row) => row.day },
          { header: t(nameOf(name)), value: (row) => row.value },
          { header: t("overview.before"), value: (row) => row.before },
        ]}
        load={() => Promise.resolve(daysOf(overview, name))}
      />
    </div>
  );
  return (
    <Section title={t("overview.byDay")} actions={chooser}>
      <LineChart
        title={t(nameOf(name))}
        points={pointsOf(figure, { compare, label })}
        format={format}
        valueLabel={t("overview.now")}
        comparedLabel={t("overview.before")}
        pointLabel={t("overview.day")}
        definition={t(definitionOf(name))}
      />
    </Section>
  );
}

function daysOf(overview: Overview, name: FigureName) {
  const { series, previousSeries } = overview[name];
  return series.map(({ day, value }, index) => ({ day, value, before: previousSeries[index]?.value ?? null }));
}
