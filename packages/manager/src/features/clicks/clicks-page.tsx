import type { Origin } from "@rapport/contracts";
import { Chip, DateTime, EmptyState, FilterChips, useUi, type Column } from "@rapport/ui";
import { List } from "../../pieces/list.tsx";
import { MemberChoice } from "../../pieces/choices.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useSearch } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";

type Row = RowOf<"GET /clicks">;
const origins: readonly Origin[] = ["inbound", "widget", "self", "staff", "community"];

/** Visits through members' links and content, newest first (TRK-1…3). */
export default function ClicksPage() {
  const { t } = useWords();
  const { Link } = useUi();
  const { search, change } = useSearch();
  const query = { memberId: search["memberId"], origin: search["origin"], visitorId: search["visitorId"] };
  const list = useRows("GET /clicks", { query });
  const columns: Column<Row>[] = [
    { id: "at", header: t("clicks.at"), cell: (row) => <DateTime at={row.at} /> },
    {
      id: "member",
      header: t("members.member"),
      cell: (row) => <Link href={href(`/members/${encodeURIComponent(row.memberId)}`)}>{row.memberName}</Link>,
    },
    { id: "origin", header: t("clicks.origin"), cell: (row) => <Chip>{t(`clicks.origins.${row.origin}`)}</Chip> },
    { id: "medium", header: t("clicks.medium"), cell: (row) => t(`clicks.media.${row.medium}`) },
    { id: "container", header: t("clicks.container"), cell: (row) => t(`clicks.containers.${row.container}`) },
    { id: "target", header: t("clicks.target"), cell: (row) => row.target ?? row.sku ?? "–", hidden: true },
    { id: "visitor", header: t("clicks.visitor"), cell: (row) => row.visitorId ?? t("clicks.noConsent"), hidden: true },
  ];
  return (
    <Screen
      title={t("nav.clicks")}
      lead={t("clicks.lead")}
      actions={<CsvButton name="clicks" columns={csvColumns} load={() => allRows("GET /clicks", { query })} />}
    >
      <List
        label={t("nav.clicks")}
        columns={columns}
        {...list}
        keyOf={(row) => row.id}
        storageKey="clicks"
        filters={
          <div className="manager-row">
            <MemberChoice
              hideLabel
              label={t("members.member")}
              value={search["memberId"] ?? null}
              onChange={(memberId) => change({ memberId })}
            />
            <FilterChips
              label={t("clicks.origin")}
              single
              options={origins.map((value) => ({ value, label: t(`clicks.origins.${value}`) }))}
              selected={search["origin"] ? [search["origin"]] : []}
              onChange={([origin]) => change({ origin })}
            />
          </div>
        }
        empty={
          <EmptyState drawing="search" title={t("clicks.none")}>
            {t("clicks.noneHint")}
          </EmptyState>
        }
      />
    </Screen>
  );
}

const csvColumns = [
  { header: "id", value: (row: Row) => row.id },
  { header: "at", value: (row: Row) => row.at },
  { header: "memberId", value: (row: Row) => row.memberId },
  { header: "member", value: (row: Row) => row.memberName },
  { header: "origin", value: (row: Row) => row.origin },
  { header: "medium", value: (row: Row) => row.medium },
  { header: "container", value: (row: Row) => row.container },
  { header: "visitorId", value: (row: Row) => row.visitorId },
  { header: "sku", value: (row: Row) => row.sku },
  { header: "target", value: (row: Row) => row.target },
];
