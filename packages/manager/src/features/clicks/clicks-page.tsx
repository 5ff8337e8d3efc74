import type { Origin } from "@rapport/contracts";
import { Chip, DateTime, EmptyState, FilterChips, useUi, type Column } from "@rapport/ui";
import { MemberChoice } from "../../pieces/choices.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { FilterBar } from "../../pieces/filter-bar.tsx";
import { List } from "../../pieces/list.tsx";
import { Named } from "../../pieces/names.tsx";
import { NothingFound } from "../../pieces/nothing-found.tsx";
import { PeriodFilter } from "../../pieces/period-filter.tsx";
import { periodQuery } from "../../pieces/period.ts";
import { SavedViews } from "../../pieces/saved-views.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useSearch } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useWords, type Say } from "../../shell/words.ts";

type Row = RowOf<"GET /clicks">;
const origins: readonly Origin[] = ["inbound", "widget", "self", "staff", "community"];

/** Visits through members' links and content, newest first (TRK-1…3). */
export default function ClicksPage() {
  const { t } = useWords();
  const calendar = useUi();
  const { search } = useSearch();
  const query = {
    ...periodQuery(search, calendar),
    memberId: search["memberId"],
    origin: origins.find((one) => one === search["origin"]),
    visitorId: search["visitorId"],
  };
  const { head, ...list } = useRows("GET /clicks", { query });
  const isFiltered = Object.values(query).some(Boolean);
  return (
    <Screen
      width="full"
      title={t("nav.clicks")}
      lead={t("clicks.lead")}
      actions={<CsvButton name="clicks" columns={csvColumns} load={() => allRows("GET /clicks", { query })} />}
    >
      <List
        label={t("nav.clicks")}
        columns={columnsOf(t)}
        {...list}
        keyOf={(row) => row.id}
        nameOf={(row) => row.memberName}
        hrefOf={(row) => href(`/members/${encodeURIComponent(row.memberId)}`)}
        storageKey="clicks"
        tools={<SavedViews list="/clicks" />}
        filters={<Filters />}
        summary={head?.totals && t("clicks.totals", { count: head.totals.clicks })}
        empty={
          isFiltered ? (
            <NothingFound list="/clicks" />
          ) : (
            <EmptyState drawing="search" title={t("clicks.none")}>
              {t("clicks.noneHint")}
            </EmptyState>
          )
        }
      />
    </Screen>
  );
}

function columnsOf(t: Say): Column<Row>[] {
  return [
    {
      id: "member",
      header: t("members.member"),
      cell: (row) => <Named name={row.memberName} alias={row.memberAlias} />,
    },
    { id: "at", header: t("clicks.at"), cell: (row) => <DateTime at={row.at} /> },
    { id: "origin", header: t("clicks.origin"), cell: (row) => <Chip>{t(`clicks.origins.${row.origin}`)}</Chip> },
    { id: "medium", header: t("clicks.medium"), cell: (row) => t(`clicks.media.${row.medium}`) },
    { id: "container", header: t("clicks.container"), cell: (row) => t(`clicks.containers.${row.container}`) },
    { id: "target", header: t("clicks.target"), cell: (row) => row.target ?? row.sku ?? "–", hidden: true },
    { id: "visitor", header: t("clicks.visitor"), cell: (row) => row.visitorId ?? t("clicks.noConsent"), hidden: true },
  ];
}

function Filters() {
  const { t } = useWords();
  const { search, change } = useSearch();
  const set = ["origin", "period", "from", "visitorId"].filter((name) => search[name]).length;
  const find = (
    <MemberChoice
      hideLabel
      label={t("members.member")}
      value={search["memberId"] ?? null}
      onChange={(memberId) => change({ memberId })}
    />
  );
  return (
    <FilterBar search={find} active={set}>
      <div className="manager-row">
        <PeriodFilter />
        <FilterChips
          label={t("clicks.origin")}
          single
          options={origins.map((value) => ({ value, label: t(`clicks.origins.${value}`) }))}
          selected={search["origin"] ? [search["origin"]] : []}
          onChange={([origin]) => change({ origin })}
        />
      </div>
    </FilterBar>
  );
}

const csvColumns = [
  { header: "id", value: (row: Row) => row.id },
  { header: "at", value: (row: Row) => row.at },
  { header: "memberId", value: (row: Row) => row.memberId },
  { header: "member", value: (row: Row) => row.memberName },
  { header: "alias", value: (row: Row) => row.memberAlias },
  { header: "origin", value: (row: Row) => row.origin },
  { header: "medium", value: (row: Row) => row.medium },
  { header: "container", value: (row: Row) => row.container },
  { header: "visitorId", value: (row: Row) => row.visitorId },
  { header: "sku", value: (row: Row) => row.sku },
  { header: "target", value: (row: Row) => row.target },
];
