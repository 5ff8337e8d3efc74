import type { Overview } from "@rapport/contracts";
import { Avatar, Count, EmptyState, Money, Section, useUi, type Column } from "@rapport/ui";
import { List } from "../../pieces/list.tsx";
import { currencySign } from "../../pieces/format.ts";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { href } from "../../shell/address.ts";
import { useWords } from "../../shell/words.ts";
import styles from "./overview.module.css";

type Row = Overview["topMembers"][number];

/** The members with most attributed revenue in the period, each leading to the record. */
export function TopMembers({ overview }: { overview: Overview }) {
  const { t } = useWords();
  const { locale } = useUi();
  const revenue = `${t("overview.figures.attributedRevenue")}, ${currencySign(overview.currency, locale)}`;
  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("members.member"),
      cell: (row) => (
        <span className={styles.person}>
          <Avatar name={row.name} src={row.photoUrl} size={32} decorative />
          {row.name}
        </span>
      ),
    },
    { id: "revenue", header: revenue, numeric: true, cell: (row) => <Money bare value={row.revenue} /> },
    { id: "orders", header: t("overview.figures.orders"), numeric: true, cell: (row) => <Count value={row.orders} /> },
    {
      id: "dialogues",
      header: t("overview.figures.dialogues"),
      numeric: true,
      cell: (row) => <Count value={row.dialogues} />,
    },
    {
      id: "points",
      header: t("overview.figures.pointsGiven"),
      numeric: true,
      cell: (row) => <Count value={row.points} />,
    },
  ];
  const csv = (
    <CsvButton
      name="top-members"
      columns={[
        { header: t("members.member"), value: (row: Row) => row.name },
        { header: revenue, value: (row) => row.revenue.amount },
        { header: t("overview.figures.orders"), value: (row) => row.orders },
        { header: t("overview.figures.dialogues"), value: (row) => row.dialogues },
        { header: t("overview.figures.pointsGiven"), value: (row) => row.points },
      ]}
      load={() => Promise.resolve(overview.topMembers)}
    />
  );
  return (
    <Section title={t("overview.topMembers")} lead={t("overview.topMembersLead")} actions={csv}>
      <List
        label={t("overview.topMembers")}
        columns={columns}
        rows={overview.topMembers}
        keyOf={(row) => row.memberId}
        hrefOf={(row) => href(`/members/${encodeURIComponent(row.memberId)}`)}
        storageKey="top-members"
        empty={
          <EmptyState drawing="sales" title={t("overview.nobody")}>
            {t("overview.nobodyHint")}
          </EmptyState>
        }
      />
    </Section>
  );
}
