import { Chip, Count, DateTime, Money, type Column } from "@rapport/ui";
import type { ReactNode } from "react";
import { Named } from "../../pieces/names.tsx";
import type { Say } from "../../shell/words.ts";
import type { CsvColumn } from "../../pieces/csv.ts";
import type { RowOf } from "../../shell/query.ts";
import { StatusChip } from "./status-chip.tsx";

export type OrderLineRow = RowOf<"GET /orders">;

/** The columns of the list of orders; the amount's head names the programme's currency, other currencies stand with the amount. */
export function orderColumns(t: Say, currency: { code: string; sign: string }): Column<OrderLineRow>[] {
  return [
    { id: "id", header: t("orders.order"), cell: (row) => row.id },
    { id: "placedAt", header: t("orders.placed"), cell: (row) => <DateTime at={row.placedAt} /> },
    {
      id: "status",
      header: t("orders.status"),
      cell: (row) => <StatusChip status={row.status} hasBeenOk={row.hasBeenOk} />,
    },
    { id: "conversation", header: t("orders.byConversation"), cell: (row) => creditOf(row, "conversation", t) },
    { id: "affiliation", header: t("orders.byAffiliation"), cell: (row) => creditOf(row, "affiliation", t) },
    {
      id: "amount",
      header: `${t("orders.amount")}, ${currency.sign}`,
      numeric: true,
      cell: (row) => <Money bare={row.currency === currency.code} value={amountOf(row)} />,
    },
    {
      id: "points",
      header: t("orders.points"),
      numeric: true,
      cell: (row) => (row.points ? <Count value={row.points} /> : "–"),
    },
    { id: "channel", header: t("orders.channel"), cell: (row) => t(`orders.channels.${row.channel}`), hidden: true },
    {
      id: "verified",
      header: t("orders.source"),
      cell: (row) => (row.verified ? t("orders.verified") : t("orders.unverified")),
      hidden: true,
    },
    { id: "customer", header: t("orders.customer"), cell: (row) => customerOf(row) ?? "–", hidden: true },
    {
      id: "review",
      header: t("orders.review"),
      cell: (row) => (row.toReview ? <Chip tone="warning">{t("orders.toReview")}</Chip> : "–"),
      hidden: true,
    },
  ];
}

/** ORD-5: what rewards are reckoned from. */
export function amountOf(order: { totalAmount: string; totalWithoutShipping: string | null; currency: string }) {
  return { amount: order.totalWithoutShipping ?? order.totalAmount, currency: order.currency };
}

function customerOf(row: OrderLineRow): string | null {
  return row.customer.email ?? row.customer.customerId ?? row.customer.visitorId;
}

function creditOf(row: OrderLineRow, side: "conversation" | "affiliation", t: Say): ReactNode {
  if (row.attribution.state === "pending") return t("orders.pending");
  if (row.attribution[side]?.memberId === "bot") return t("orders.bot");
  const name = row[`${side}Member`];
  return name === null ? "–" : <Named name={name} alias={row[`${side}MemberAlias`]} />;
}

/** The same list for a spreadsheet. */
export const orderCsv: CsvColumn<OrderLineRow>[] = [
  { header: "id", value: (row) => row.id },
  { header: "placedAt", value: (row) => row.placedAt },
  { header: "channel", value: (row) => row.channel },
  { header: "status", value: (row) => row.status },
  { header: "hasBeenOk", value: (row) => row.hasBeenOk },
  { header: "currency", value: (row) => row.currency },
  { header: "totalAmount", value: (row) => row.totalAmount },
  { header: "totalWithoutShipping", value: (row) => row.totalWithoutShipping },
  { header: "countedAmount", value: (row) => row.countedAmount.amount },
  { header: "countedCurrency", value: (row) => row.countedAmount.currency },
  { header: "email", value: (row) => row.customer.email },
  { header: "customerId", value: (row) => row.customer.customerId },
  { header: "conversationMember", value: (row) => row.conversationMember },
  { header: "affiliationMember", value: (row) => row.affiliationMember },
  { header: "points", value: (row) => row.points },
  { header: "verified", value: (row) => row.verified },
  { header: "toReview", value: (row) => row.toReview },
];
