import type { Overview } from "@rapport/contracts";
import type { ReactNode } from "react";
import { Avatar, Count, EmptyState, Money, Section, useUi, type Column } from "@rapport/ui";
import { List } from "../../pieces/list.tsx";
import { currencySign } from "../../pieces/format.ts";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { Named } from "../../pieces/names.tsx";
import { href } from "../../shell/address.ts";
import { useWords } from "../../shell/words.ts";
import { rowsOf, type FigureName } from "./figures.ts";
import styles from "./overview.module.css";

type Row = Overview["topMembers"][number];

/** The members with most attributed revenue in the period, each leading to the record. */
export function TopMembers({ overview }: { overview: Overview }) {
  const { t } = useWords();
  const { locale, Link } = useUi();
  const revenue = `${t("overview.figures.attributedRevenue")}, ${currencySign(overview.currency, locale)}`;
  const figure = (name: FigureName, header: string, value: (row: Row) => ReactNode): Column<Row> => ({
    id: name,
    header,
    numeric: true,
    cell: (row) => (
      <Link className={styles.number} href={rowsOf(name, overview, row.memberId)}>
        {value(row)}
      </Link>
    ),
  });
  const columns: Column<Row>[] = [
    {
      id: "name",
      header: t("members.member"),
      cell: (row) => (
        <span className={styles.person}>
          <Avatar name={row.name} src={row.photoUrl} size={32} decorative />
          <span>
            <Named name={row.name} alias={row.alias} />
          </span>
        </span>
      ),
    },
    figure("revenue", revenue, (row) => <Money bare value={row.revenue} />),
    figure("orders", t("overview.figures.orders"), (row) => <Count value={row.orders} />),
    figure("dialogues", t("overview.figures.dialogues"), (row) => <Count value={row.dialogues} />),
    figure("pointsGiven", t("overview.figures.pointsGiven"), (row) => <Count value={row.points} />),
  ];
  const csv = (
    <CsvButton
      name="top-members"
      columns={[
        { header: t("members.member"), value: (row: Row) => row.name },
        { header: t("members.alias"), value: (row) => row.alias },
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
        nameOf={(row) => row.name}
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
