import type { Challenge } from "@rapport/contracts";
import { Count, DateTime, EmptyState, Section, useUi, type Column } from "@rapport/ui";
import { useState } from "react";
import { List } from "../../pieces/list.tsx";
import { ActButton } from "../../pieces/act-button.tsx";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { Named } from "../../pieces/names.tsx";
import { href } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useWords } from "../../shell/words.ts";
import { AddWinnersDialog } from "./add-winners-dialog.tsx";

type Row = RowOf<"GET /challenges/:id/winners">;

/** Who won a challenge, newest first, and the way to add winners by hand (GAM-12). */
export function Winners({ challenge }: { challenge: Challenge }) {
  const { t } = useWords();
  const { Link } = useUi();
  const [adding, setAdding] = useState(false);
  const params = { id: challenge.id };
  const byHand = challenge.points.kind === "fixed";
  const list = useRows("GET /challenges/:id/winners", { params });
  const columns: Column<Row>[] = [
    {
      id: "member",
      header: t("members.member"),
      cell: (row) => <Named name={row.memberName} alias={row.memberAlias} />,
    },
    { id: "at", header: t("challenges.wonAt"), cell: (row) => <DateTime at={row.at} /> },
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
  return (
    <Section
      title={t("challenges.winners")}
      {...(!byHand && { lead: t("challenges.notByHand") })}
      actions={
        <>
          <CsvButton
            name={`winners-${challenge.id}`}
            columns={csvColumns}
            load={() => allRows("GET /challenges/:id/winners", { params })}
          />
          {byHand && (
            <ActButton need="administrator" variant="default" onClick={() => setAdding(true)}>
              {t("challenges.addWinners")}
            </ActButton>
          )}
        </>
      }
    >
      <List
        label={t("challenges.winners")}
        columns={columns}
        {...list}
        keyOf={(row) => `${row.memberId} ${row.at} ${row.orderId}`}
        nameOf={(row) => row.memberName}
        hrefOf={(row) => href(`/members/${encodeURIComponent(row.memberId)}`)}
        empty={
          <EmptyState drawing="challenges" title={t("challenges.noWinners")}>
            {t("challenges.noWinnersHint")}
          </EmptyState>
        }
      />
      <AddWinnersDialog challenge={challenge} opened={adding} onClose={() => setAdding(false)} />
    </Section>
  );
}

const csvColumns = [
  { header: "memberId", value: (row: Row) => row.memberId },
  { header: "member", value: (row: Row) => row.memberName },
  { header: "points", value: (row: Row) => row.points },
  { header: "at", value: (row: Row) => row.at },
  { header: "orderId", value: (row: Row) => row.orderId },
  { header: "reason", value: (row: Row) => row.reason },
];
