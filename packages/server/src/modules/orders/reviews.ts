import { hasWins, standsUnderReview } from "#modules/gamification";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { newId } from "#platform/ids";
import { amountText } from "./amount-text.ts";
import { reviewOpened } from "./events.ts";
import type { OrderReview } from "./rules/order-change.ts";
import type { Remark } from "./store/orders.ts";
import { addReview, type ReviewKind } from "./store/reviews.ts";

/** ORD-1: a change of customer or amount that came after something was won: the order keeps its own, staff see both. */
export async function listChangesAfterWin(tx: Tx, ctx: Ctx, of: { id: string; review: OrderReview[] }): Promise<void> {
  for (const review of of.review)
    await open(tx, ctx, { orderId: of.id, kind: "changed_after_win", detail: changeText(review) });
}

/** ORD-1: unknown references are accepted and reported, once for an order: `code: id` of each. */
export async function listUnknown(tx: Tx, ctx: Ctx, of: { id: string; remarks: readonly Remark[] }): Promise<void> {
  if (of.remarks.length === 0) return;
  const detail = of.remarks.map(({ code, id }) => `${code}: ${id}`).join(", ");
  await open(tx, ctx, { orderId: of.id, kind: "unknown_reference", detail });
}

/** GAM-2, GAM-14: an order that earned and is no longer OK. Nothing is taken back by itself. */
export async function listCancelled(
  tx: Tx,
  ctx: Ctx,
  of: { orderId: string; status: string; kind: "cancelled_after_win" | "cancelled_before_reconciliation" },
): Promise<void> {
  const winCount = (await hasWins(tx, of.orderId)) ? 1 : 0;
  if (!standsUnderReview({ winCount, currentStatus: of.status })) return;
  await open(tx, ctx, { orderId: of.orderId, kind: of.kind, detail: of.status });
}

async function open(tx: Tx, ctx: Ctx, of: { orderId: string; kind: ReviewKind; detail: string }): Promise<void> {
  const id = newId("review");
  const detail = of.detail.slice(0, 2000);
  const added = await addReview(tx, { id, order_id: of.orderId, kind: of.kind, detail, created_at: ctx.now() });
  if (added) await emit(tx, reviewOpened, { reviewId: id, orderId: of.orderId, kind: of.kind });
}

/** `field: known → proposed`, for each field that differs, and the source that said so. */
function changeText(review: OrderReview): string {
  const differences =
    review.kind === "customer"
      ? (["visitorId", "customerId", "email"] as const).map((field) => ({
          field,
          from: review.known[field],
          to: review.proposed[field],
        }))
      : [
          { field: "currency", from: review.known.currency, to: review.proposed.currency },
          ...(["totalAmount", "totalWithoutShipping"] as const).map((field) => ({
            field,
            from: textOf(review.known[field]),
            to: textOf(review.proposed[field]),
          })),
        ];
  const told = differences
    .filter(({ from, to }) => from !== to)
    .map(({ field, from, to }) => `${field}: ${from ?? "–"} → ${to ?? "–"}`);
  return `${told.join(", ")} (${review.source})`;
}

function textOf(amount: string | null): string | null {
  return amount === null ? null : amountText(amount);
}
