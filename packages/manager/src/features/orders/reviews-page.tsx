import { Button } from "@mantine/core";
import { Chip, DateTime, EmptyState, FilterChips, type Column } from "@rapport/ui";
import { useState } from "react";
import { List } from "../../pieces/list.tsx";
import { useSelection } from "../../pieces/use-selection.ts";
import { CsvButton } from "../../pieces/csv-button.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useClose, useParam, useSearch } from "../../shell/address.ts";
import { allRows, useRows, type RowOf } from "../../shell/query.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { CloseReviewDialog } from "./close-review-dialog.tsx";
import { reviewWords } from "./review-words.ts";
import { OrderSheet } from "./order-sheet.tsx";
import { OrdersTabs } from "./orders-tabs.tsx";

type Row = RowOf<"GET /reviews">;
const keyOf = (row: Row) => row.id;

/** Orders that changed after they had earned something, and others that a person should look at (ORD-1, GAM-14). */
export default function ReviewsPage() {
  const { t } = useWords();
  const close = useClose();
  const { search, change } = useSearch();
  const openId = useParam("orderId");
  const query = { open: search["closed"] === "true" ? "false" : "true" };
  const list = useRows("GET /reviews", { query });
  const may = useMay("editor");
  const { chosen, clear, selectionWith } = useSelection(list.rows, keyOf);
  const [closing, setClosing] = useState<readonly string[]>([]);
  const bulk = (
    <Button size="sm" onClick={() => setClosing(chosen.map(keyOf))}>
      {t("orders.closeReview")}
    </Button>
  );
  const columns: Column<Row>[] = [
    { id: "order", header: t("orders.order"), cell: (row) => row.orderId },
    {
      id: "kind",
      header: t("orders.why"),
      cell: (row) => <Chip tone="warning">{t(`orders.kindNames.${row.kind}`)}</Chip>,
    },
    { id: "detail", header: t("orders.detail"), cell: (row) => reviewWords(row, t) },
    { id: "createdAt", header: t("orders.since"), cell: (row) => <DateTime at={row.createdAt} /> },
    { id: "note", header: t("orders.note"), cell: (row) => row.note ?? "–", hidden: query.open === "true" },
    { id: "closedBy", header: t("orders.closedBy"), cell: (row) => row.closedBy ?? "–", hidden: query.open === "true" },
  ];
  return (
    <Screen
      width="full"
      title={t("nav.orders")}
      lead={t("orders.reviewLead")}
      actions={<CsvButton name="reviews" columns={csvColumns} load={() => allRows("GET /reviews", { query })} />}
    >
      <OrdersTabs />
      <List
        key={query.open}
        label={t("orders.toReview")}
        columns={columns}
        {...list}
        keyOf={keyOf}
        {...(may && query.open === "true" && { selection: selectionWith(bulk) })}
        nameOf={(row) => `${t("orders.order")} ${row.orderId}`}
        hrefOf={(row) => href(`/reviews/${encodeURIComponent(row.orderId)}`, search)}
        filters={
          <FilterChips
            label={t("orders.review")}
            options={[{ value: "true", label: t("orders.closedOnes") }]}
            selected={search["closed"] ? ["true"] : []}
            onChange={([closed]) => change({ closed })}
          />
        }
        empty={
          <EmptyState drawing="sales" title={t("orders.nothingToReview")}>
            {t("orders.nothingToReviewHint")}
          </EmptyState>
        }
      />
      <CloseReviewDialog
        ids={closing}
        onClose={() => {
          setClosing([]);
          clear();
        }}
      />
      <OrderSheet id={openId} onClose={() => close(href("/reviews", search))} />
    </Screen>
  );
}

const csvColumns = [
  { header: "orderId", value: (row: Row) => row.orderId },
  { header: "kind", value: (row: Row) => row.kind },
  { header: "detail", value: (row: Row) => row.detail },
  { header: "createdAt", value: (row: Row) => row.createdAt },
  { header: "closedAt", value: (row: Row) => row.closedAt },
  { header: "closedBy", value: (row: Row) => row.closedBy },
  { header: "note", value: (row: Row) => row.note },
];
