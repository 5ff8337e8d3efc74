import { amountChange, amountsOf } from "./amount-change.ts";
import type { OrderAmounts } from "./amount-change.ts";
import { sameAmount } from "./amounts.ts";
import { cleanedCustomer, customerChange } from "./customer-change.ts";
import type { IncomingOrder, KnownOrder, NamedCustomer, OrderLine } from "./order.ts";
import { isServerSide } from "./source.ts";
import type { OrderSource } from "./source.ts";
import { hasBeenOk, withStatus } from "./status-history.ts";
import type { StatusEntry } from "./status-history.ts";
import { isOtherBasket } from "./tag-basket.ts";

/** How and when the order comes in, and what hangs on it already; `tagsAreTrusted` unless verification is asked for (ORD-4). */
export interface OrderContext {
  source: OrderSource;
  now: Date;
  somethingWon: boolean;
  tagsAreTrusted: boolean;
}

/** The parts of an order that can change. */
export type OrderPart =
  | "status"
  | "customer"
  | "amount"
  | "lines"
  | "placedAt"
  | "channel"
  | "storeId"
  | "cartId"
  | "sources";

/** A change not taken because something was won already; staff sees it under *to review*. */
export type OrderReview =
  | { kind: "customer"; known: NamedCustomer; proposed: NamedCustomer; source: OrderSource }
  | { kind: "amount"; known: OrderAmounts; proposed: OrderAmounts; source: OrderSource };

export type OrderChange =
  | { kind: "new"; order: KnownOrder; becameOk: boolean }
  | { kind: "same" }
  | { kind: "to_review"; review: OrderReview[] }
  | { kind: "updated"; order: KnownOrder; changes: OrderPart[]; becameOk: boolean; review: OrderReview[] };

/**
 * ORD-1, ORD-2: what an incoming order changes, whatever way it comes. Absent parts keep what is known. A change of customer or amount is
 * taken as long as nothing was won; afterwards the order keeps its own and the change is listed. A tag that nobody trusts only fills in what
 * is empty once a server-side source has named the order (ORD-4).
 */
export function orderChange(known: KnownOrder | null, incoming: IncomingOrder, context: OrderContext): OrderChange {
  if (!known) {
    const order = firstSeen(incoming, context.source);
    return { kind: "new", order, becameOk: hasBeenOk(order.history) };
  }
  const { order, review } = isWeak(known, context)
    ? { order: filledIn(known, incoming, context), review: [] }
    : merged(known, incoming, context);
  const changes = changedParts(known, order);
  if (changes.length === 0) return review.length === 0 ? { kind: "same" } : { kind: "to_review", review };
  return { kind: "updated", order, changes, becameOk: !hasBeenOk(known.history) && hasBeenOk(order.history), review };
}

function firstSeen(incoming: IncomingOrder, source: OrderSource): KnownOrder {
  return {
    channel: incoming.channel,
    placedAt: incoming.placedAt,
    currency: incoming.currency,
    totalAmount: incoming.totalAmount,
    totalWithoutShipping: incoming.totalWithoutShipping ?? null,
    customer: cleanedCustomer(incoming.customer ?? {}),
    lines: incoming.lines ?? [],
    storeId: incoming.storeId ?? null,
    cartId: incoming.cartId ?? null,
    history: [{ status: incoming.status, at: incoming.statusAt ?? incoming.placedAt, source }],
    sources: [source],
  };
}

function isWeak(known: KnownOrder, context: OrderContext): boolean {
  return context.source === "tag" && !context.tagsAreTrusted && known.sources.some(isServerSide);
}

function filledIn(known: KnownOrder, incoming: IncomingOrder, context: OrderContext): KnownOrder {
  return {
    ...known,
    customer: customerChange(known.customer, incoming.customer ?? {}).enriched,
    cartId: known.cartId ?? incoming.cartId ?? null,
    sources: withSource(known.sources, context.source),
  };
}

function merged(
  known: KnownOrder,
  incoming: IncomingOrder,
  context: OrderContext,
): { order: KnownOrder; review: OrderReview[] } {
  const customer = isForged(known, incoming, context)
    ? { enriched: known.customer, proposed: cleanedCustomer(incoming.customer ?? {}), conflicts: true }
    : customerChange(known.customer, incoming.customer ?? {});
  const amount = amountChange(known, incoming);
  const keepsCustomer = context.somethingWon && customer.conflicts;
  const keepsAmount = context.somethingWon && amount.conflicts;
  const { source } = context;
  const review: OrderReview[] = [];
  if (keepsCustomer) review.push({ kind: "customer", known: known.customer, proposed: customer.proposed, source });
  if (keepsAmount) review.push({ kind: "amount", known: amountsOf(known), proposed: amount.proposed, source });
  const order = {
    ...filledIn(known, incoming, context),
    ...(keepsAmount ? {} : amount.proposed),
    ...described(known, incoming, context),
    customer: keepsCustomer ? customer.enriched : customer.proposed,
    history: withStatus(known.history, statusOf(known, incoming, context)),
  };
  return { order, review };
}

/** ORD-4: until now only tags named the order, and the server's word is that it was another basket: whom they named did not buy it. */
function isForged(known: KnownOrder, incoming: IncomingOrder, context: OrderContext): boolean {
  const isFirstServerSide = isServerSide(context.source) && !known.sources.some(isServerSide);
  return isFirstServerSide && isOtherBasket(incoming.cartId, known.cartId);
}

/** A tag knows the basket and when the page was seen, not the sale: it never replaces these parts. */
function described(known: KnownOrder, incoming: IncomingOrder, context: OrderContext): Partial<KnownOrder> {
  if (!isServerSide(context.source)) return known.lines.length === 0 ? { lines: incoming.lines ?? [] } : {};
  const { lines } = incoming;
  return {
    channel: incoming.channel,
    placedAt: incoming.placedAt,
    lines: lines && !sameLines(known.lines, lines) ? lines : known.lines,
    storeId: incoming.storeId ?? known.storeId,
    cartId: incoming.cartId ?? known.cartId,
  };
}

function statusOf(known: KnownOrder, incoming: IncomingOrder, context: OrderContext): StatusEntry {
  const { status } = incoming;
  const current = known.history.at(-1);
  // Said again without an instant, a status is the one that stands: a repeat is no new event, but a server-side source confirms it.
  const standing = current?.status === status ? current.at : null;
  const otherwise = context.source === "import" ? incoming.placedAt : context.now;
  return { status, at: incoming.statusAt ?? standing ?? otherwise, source: context.source };
}

function withSource(sources: readonly OrderSource[], source: OrderSource): readonly OrderSource[] {
  return sources.includes(source) ? sources : [...sources, source];
}

function changedParts(before: KnownOrder, after: KnownOrder): OrderPart[] {
  const differs: Record<OrderPart, boolean> = {
    status: !sameHistory(before.history, after.history),
    customer: !sameCustomer(before.customer, after.customer),
    amount: !sameAmounts(before, after),
    lines: !sameLines(before.lines, after.lines),
    placedAt: before.placedAt.getTime() !== after.placedAt.getTime(),
    channel: before.channel !== after.channel,
    storeId: before.storeId !== after.storeId,
    cartId: before.cartId !== after.cartId,
    sources: before.sources.length !== after.sources.length,
  };
  return (Object.keys(differs) as OrderPart[]).filter((part) => differs[part]);
}

function sameHistory(before: readonly StatusEntry[], after: readonly StatusEntry[]): boolean {
  return before.length === after.length && before.every((entry, index) => entry.source === after[index]?.source);
}

function sameCustomer(one: NamedCustomer, other: NamedCustomer): boolean {
  return one.visitorId === other.visitorId && one.customerId === other.customerId && one.email === other.email;
}

function sameAmounts(one: OrderAmounts, other: OrderAmounts): boolean {
  return (
    one.currency === other.currency &&
    sameAmount(one.totalAmount, other.totalAmount) &&
    sameAmount(one.totalWithoutShipping, other.totalWithoutShipping)
  );
}

function sameLines(one: readonly OrderLine[], other: readonly OrderLine[]): boolean {
  return (
    one.length === other.length &&
    one.every((line, index) => {
      const twin = other[index]!;
      return line.sku === twin.sku && line.quantity === twin.quantity && sameAmount(line.unitPrice, twin.unitPrice);
    })
  );
}
