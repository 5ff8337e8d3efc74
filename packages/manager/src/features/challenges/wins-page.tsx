import { Count, DateTime, EmptyState, useUi, type Column } from "@rapport/ui";
import { ChallengeChoice, MemberChoice } from "../../pieces/choices.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { FilterBar } from "../../pieces/filter-bar.tsx";
import { localText } from "../../pieces/format.ts";
import { List } from "../../pieces/list.tsx";
import { Named } from "../../pieces/names.tsx";
import { NothingFound } from "../../pieces/nothing-found.tsx";
import { PeriodFilter } from "../../pieces/period-filter.tsx";
import { periodQuery } from "../../pieces/period.ts";
import { SavedViews } from "../../pieces/saved-views.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useSearch } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useWords, type Language, type Say } from "../../shell/words.ts";
import { ChallengesTabs } from "./challenges-tabs.tsx";

type Row = RowOf<"GET /wins">;
type LinkOf = ReturnType<typeof useUi>["Link"];

/** Points given: each win of each challenge, newest first (GAM-4). */
export default function WinsPage() {
  const { t, language } = useWords();
  const calendar = useUi();
  const { search } = useSearch();
  const query = {
    ...periodQuery(search, calendar),
    memberId: search["memberId"],
    challengeId: search["challengeId"],
  };
  const { head, ...list } = useRows("GET /wins", { query });
  const totals = head?.totals;
  return (
    <Screen
      width="full"
      title={t("nav.challenges")}
      lead={t("challenges.winsLead")}
      actions={<CsvButton name="wins" columns={csvColumns} load={() => allRows("GET /wins", { query })} />}
    >
      <ChallengesTabs />
      <List
        label={t("challenges.allWins")}
        columns={columnsOf(t, language, calendar.Link)}
        {...list}
        keyOf={(row) => row.id}
        nameOf={(row) => row.memberName}
        hrefOf={(row) => href(`/members/${encodeURIComponent(row.memberId)}`)}
        storageKey="wins"
        tools={<SavedViews list="/wins" />}
        filters={<Filters />}
        summary={
          totals &&
          `${t("challenges.pointsTotal", { count: totals.points })} · ${t("challenges.winsTotal", { count: totals.wins })}`
        }
        empty={
          Object.values(query).some(Boolean) ? (
            <NothingFound list="/wins" />
          ) : (
            <EmptyState drawing="challenges" title={t("challenges.noWins")}>
              {t("challenges.noWinnersHint")}
            </EmptyState>
          )
        }
      />
    </Screen>
  );
}

function columnsOf(t: Say, language: Language, Link: LinkOf): Column<Row>[] {
  return [
    {
      id: "member",
      header: t("members.member"),
      cell: (row) => <Named name={row.memberName} alias={row.memberAlias} />,
    },
    { id: "at", header: t("challenges.wonAt"), cell: (row) => <DateTime at={row.at} /> },
    {
      id: "challenge",
      header: t("challenges.challenge"),
      cell: (row) => (
        <Link href={href(`/challenges/${encodeURIComponent(row.challengeId)}`)}>
          {localText(row.challengeTitle, language)}
        </Link>
      ),
    },
    {
      id: "because",
      header: t("challenges.because"),
      cell: (row) =>
        row.orderId ? (
          <Link href={href(`/orders/${encodeURIComponent(row.orderId)}`)}>{`${t("orders.order")} ${row.orderId}`}</Link>
        ) : (
          (row.reason ?? "–")
        ),
    },
    { id: "points", header: t("orders.points"), numeric: true, cell: (row) => <Count value={row.points} /> },
  ];
}

function Filters() {
  const { t } = useWords();
  const { search, change } = useSearch();
  const set = ["period", "from", "challengeId"].filter((name) => search[name]).length;
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
        <ChallengeChoice
          hideLabel
          label={t("challenges.challenge")}
          value={search["challengeId"] ?? null}
          onChange={(challengeId) => change({ challengeId })}
        />
        <PeriodFilter />
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
  { header: "challengeId", value: (row: Row) => row.challengeId },
  { header: "challenge", value: (row: Row) => row.challengeTitle.en },
  { header: "points", value: (row: Row) => row.points },
  { header: "orderId", value: (row: Row) => row.orderId },
  { header: "reason", value: (row: Row) => row.reason },
];
