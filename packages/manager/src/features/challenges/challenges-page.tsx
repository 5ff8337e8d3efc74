import { Count, DateTime, EmptyState, formatNumber, useUi, type Column } from "@rapport/ui";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { localText } from "../../pieces/format.ts";
import { Screen } from "../../pieces/screen.tsx";
import { href, useGo } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { ChallengesTabs } from "./challenges-tabs.tsx";
import { PhaseChip } from "./phase-chip.tsx";

type Row = RowOf<"GET /challenges">;

/** The rules that earn members points, newest start first (GAM-11). */
export default function ChallengesPage() {
  const { t, language } = useWords();
  const { locale } = useUi();
  const go = useGo();
  const list = useRows("GET /challenges");
  const add = <ActButton onClick={() => go(href("/challenges/new/edit"))}>{t("challenges.add")}</ActButton>;
  const columns: Column<Row>[] = [
    { id: "title", header: t("challenges.challenge"), cell: (row) => localText(row.title, language) },
    { id: "category", header: t("challenges.category"), cell: (row) => t(`challenges.categories.${row.category}`) },
    { id: "phase", header: t("challenges.phase"), cell: (row) => <PhaseChip challenge={row} /> },
    { id: "startsAt", header: t("challenges.starts"), cell: (row) => <DateTime at={row.startsAt} show="day" /> },
    {
      id: "endsAt",
      header: t("challenges.ends"),
      cell: (row) => (row.endsAt ? <DateTime at={row.endsAt} show="day" /> : "–"),
    },
    { id: "points", header: t("challenges.earns"), numeric: true, cell: (row) => earns(row, locale) },
    { id: "wins", header: t("challenges.wins"), numeric: true, cell: (row) => <Count value={row.wins} /> },
    { id: "given", header: t("challenges.given"), numeric: true, cell: (row) => <Count value={row.pointsGiven} /> },
  ];
  return (
    <Screen
      width="full"
      title={t("nav.challenges")}
      lead={t("challenges.lead")}
      actions={
        <>
          <CsvButton name="challenges" columns={csvColumns} load={() => allRows("GET /challenges")} />
          {add}
        </>
      }
    >
      <ChallengesTabs />
      <List
        label={t("nav.challenges")}
        columns={columns}
        {...list}
        keyOf={(row) => row.id}
        nameOf={(row) => localText(row.title, language)}
        hrefOf={(row) => href(`/challenges/${encodeURIComponent(row.id)}`)}
        storageKey="challenges"
        empty={
          <EmptyState drawing="challenges" title={t("challenges.none")} action={add}>
            {t("challenges.noneHint")}
          </EmptyState>
        }
      />
    </Screen>
  );
}

/** "50" or "10 %", as it stands in a column of points. */
export function earns({ points }: Pick<Row, "points">, locale: string): string {
  if (points.kind === "fixed") return formatNumber(points.value, locale);
  return `${formatNumber(Number(points.value), locale)} %`;
}

const csvColumns = [
  { header: "id", value: (row: Row) => row.id },
  { header: "title", value: (row: Row) => row.title.en },
  { header: "category", value: (row: Row) => row.category },
  { header: "active", value: (row: Row) => row.active },
  { header: "startsAt", value: (row: Row) => row.startsAt },
  { header: "endsAt", value: (row: Row) => row.endsAt },
  { header: "pointsKind", value: (row: Row) => row.points.kind },
  { header: "points", value: (row: Row) => row.points.value },
  { header: "wins", value: (row: Row) => row.wins },
  { header: "pointsGiven", value: (row: Row) => row.pointsGiven },
];
