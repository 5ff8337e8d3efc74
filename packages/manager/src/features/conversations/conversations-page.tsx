import { Chip, Count, DateTime, EmptyState, FilterChips, useUi, type Column } from "@rapport/ui";
import { MemberChoice } from "../../pieces/choices.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { FilterBar } from "../../pieces/filter-bar.tsx";
import { List } from "../../pieces/list.tsx";
import { Named, namedWords } from "../../pieces/names.tsx";
import { NothingFound } from "../../pieces/nothing-found.tsx";
import { PeriodFilter } from "../../pieces/period-filter.tsx";
import { SavedViews } from "../../pieces/saved-views.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useClose, useParam, useSearch } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useWords, type Say } from "../../shell/words.ts";
import { ConversationSheet } from "../orders/conversation-sheet.tsx";
import { aboutOf, abouts, conversationsQuery, type About } from "./conversations-query.ts";

type Row = RowOf<"GET /staff/conversations">;

/** Conversations between members and shoppers, newest first, each to be read beside the list. */
export default function ConversationsPage() {
  const { t } = useWords();
  const calendar = useUi();
  const { search } = useSearch();
  const close = useClose();
  const openId = useParam("conversationId");
  const query = conversationsQuery(search, calendar);
  const { head, ...list } = useRows("GET /staff/conversations", { query });
  const load = () => allRows("GET /staff/conversations", { query });
  return (
    <Screen
      width="full"
      title={t("nav.conversations")}
      lead={t("conversations.lead")}
      actions={<CsvButton name="conversations" columns={csvColumns} load={load} />}
    >
      <List
        label={t("nav.conversations")}
        columns={columnsOf(aboutOf(search), t)}
        {...list}
        keyOf={(row) => row.id}
        nameOf={(row) => t("conversations.of", { shopper: row.visitorName, member: memberOf(row, t) })}
        hrefOf={(row) => href(`/conversations/${encodeURIComponent(row.id)}`, search)}
        openKey={openId}
        storageKey="conversations"
        tools={<SavedViews list="/conversations" />}
        filters={<Filters />}
        summary={head?.totals && totalsWords(head.totals, t)}
        empty={
          query["memberId"] || query["from"] || search["by"] ? (
            <NothingFound list="/conversations" />
          ) : (
            <EmptyState drawing="conversations" title={t("conversations.none")}>
              {t("conversations.noneHint")}
            </EmptyState>
          )
        }
      />
      <ConversationSheet id={openId} onClose={() => close(href("/conversations", search))} />
    </Screen>
  );
}

function totalsWords(totals: { conversations: number; messages: number | null }, t: Say): string {
  const conversations = t("conversations.totals", { count: totals.conversations });
  if (totals.messages === null) return conversations;
  return `${t("conversations.messageTotals", { count: totals.messages })} · ${conversations}`;
}

const memberOf = (row: Row, t: Say) => (row.memberId === "bot" ? t("orders.bot") : namedWords(row, t));

function columnsOf(about: About, t: Say): Column<Row>[] {
  const messages: Column<Row> = {
    id: "messages",
    header: t("conversations.messages"),
    numeric: true,
    cell: (row) => <Count value={row.messages ?? 0} />,
  };
  return [
    { id: "visitor", header: t("orders.shopper"), cell: (row) => row.visitorName },
    {
      id: "member",
      header: t("members.member"),
      cell: (row) =>
        row.memberId === "bot" ? t("orders.bot") : <Named name={row.memberName} alias={row.memberAlias} />,
    },
    {
      id: "source",
      header: t("conversations.source"),
      cell: (row) => <Chip>{t(`orders.talkSources.${row.source}`)}</Chip>,
    },
    { id: "started", header: t("conversations.started"), cell: (row) => <DateTime at={row.startedAt} /> },
    {
      id: "dialogue",
      header: t("conversations.dialogue"),
      cell: (row) => (row.dialogueAt ? <DateTime at={row.dialogueAt} /> : "–"),
    },
    { id: "last", header: t("conversations.last"), cell: (row) => <DateTime at={row.lastActivityAt} /> },
    ...(about === "message" ? [messages] : []),
  ];
}

function Filters() {
  const { t } = useWords();
  const { search, change } = useSearch();
  const about = aboutOf(search);
  const set = ["period", "from", "by"].filter((name) => search[name]).length;
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
        <PeriodFilter required={about === "message"} />
        <FilterChips
          label={t("conversations.about")}
          single
          options={abouts.map((value) => ({ value, label: t(`conversations.abouts.${value}`) }))}
          selected={[about]}
          onChange={([by]) => change({ by: by === "started" ? null : by })}
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
  { header: "visitorId", value: (row: Row) => row.visitorId },
  { header: "visitor", value: (row: Row) => row.visitorName },
  { header: "source", value: (row: Row) => row.source },
  { header: "startedAt", value: (row: Row) => row.startedAt },
  { header: "dialogueAt", value: (row: Row) => row.dialogueAt },
  { header: "lastActivityAt", value: (row: Row) => row.lastActivityAt },
  { header: "messages", value: (row: Row) => row.messages },
];
