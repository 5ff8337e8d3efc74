import type { OrderBody } from "@rapport/contracts";
import { hasWins } from "#modules/gamification";
import { settingsOf } from "#modules/programme";
import { checkoutsFor } from "#modules/tracking";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { incomingOrder, refusalOf } from "./incoming.ts";
import { remarksOn } from "./remarks.ts";
import { listChangesAfterWin, listUnknown } from "./reviews.ts";
import type { IncomingOrder, KnownOrder } from "./rules/order.ts";
import { type OrderChange, orderChange, type OrderPart } from "./rules/order-change.ts";
import { recoverVisitor } from "./rules/recover-shopper.ts";
import { isServerSide, type OrderSource } from "./rules/source.ts";
import { isOtherBasket } from "./rules/tag-basket.ts";
import { asksForVerification, type VerificationPolicy } from "./rules/verification.ts";
import * as store from "./store/orders.ts";
import { factsRow, knownOrder } from "./stored.ts";
import { verificationPolicy } from "./verification.ts";

/** An order on its way in. */
export interface Arrival {
  id: string;
  body: OrderBody;
  source: OrderSource;
}

/** What became of it. */
export interface Kept {
  changed: boolean;
  isNew: boolean;
  becameOk: boolean;
  /** ATT-6: whom it names, or when it was placed, is new, and nothing was won: its contributors are to be decided. */
  toDecide: boolean;
  policy: VerificationPolicy;
}

const decisive: readonly OrderPart[] = ["customer", "placedAt", "channel"];

/**
 * ORD-1…3: writes an order's facts, new or merged into what is known, with remarks, what staff must review, and the shopper recovered from a
 * checkout. Decides and rewards nothing. Refuses what ORD-1 refuses. The caller's transaction holds the order from here on.
 */
export async function keepOrder(tx: Tx, ctx: Ctx, arrival: Arrival): Promise<Kept> {
  const { id, source } = arrival;
  const settings = await settingsOf({ caches: ctx.caches, db: tx });
  await store.lockOrder(tx, id);
  const row = await store.orderById(tx, id);
  const incoming = incomingOrder(arrival.body, row?.currency ?? settings.currency);
  const refusal = refusalOf(incoming, settings, ctx.now());
  if (refusal) throw refusal;

  const policy = await verificationPolicy(tx, ctx, source);
  const known = row && knownOrder(row);
  const somethingWon = row !== null && (await hasWins(tx, id));
  const tagsAreTrusted = !asksForVerification(policy);
  const said = known && source === "tag" ? whatATagMaySay(known, incoming) : incoming;
  const change = orderChange(known, said, { source, now: ctx.now(), somethingWon, tagsAreTrusted });
  if ("review" in change && change.review.length > 0) await listChangesAfterWin(tx, ctx, { id, review: change.review });
  if (!("order" in change)) return { changed: false, isNew: false, becameOk: false, toDecide: false, policy };

  const toDecide = isToDecide(change, somethingWon);
  await write(tx, ctx, { arrival, change, row, toDecide });
  return { changed: true, isNew: row === null, becameOk: change.becameOk, toDecide, policy };
}

function isToDecide(change: OrderChange, somethingWon: boolean): boolean {
  if (change.kind === "new") return true;
  return change.kind === "updated" && !somethingWon && change.changes.some((part) => decisive.includes(part));
}

/**
 * ORD-4: a browser's tag never overwrites what a server-side source said, also where tags are trusted: it adds its status and fills in what is
 * empty. A tag of another basket names no customer.
 */
function whatATagMaySay(known: KnownOrder, incoming: IncomingOrder): IncomingOrder {
  if (!known.sources.some(isServerSide)) return incoming;
  const { customer } = known;
  const told = isOtherBasket(known.cartId, incoming.cartId) ? null : incoming.customer;
  return {
    ...incoming,
    currency: known.currency,
    totalAmount: known.totalAmount,
    totalWithoutShipping: known.totalWithoutShipping,
    customer: {
      visitorId: customer.visitorId ?? told?.visitorId ?? null,
      customerId: customer.customerId ?? told?.customerId ?? null,
      email: customer.email ?? told?.email ?? null,
    },
  };
}

async function write(
  tx: Tx,
  ctx: Ctx,
  of: {
    arrival: Arrival;
    change: Extract<OrderChange, { order: KnownOrder }>;
    row: store.WholeOrder | null;
    toDecide: boolean;
  },
): Promise<void> {
  const { order } = of.change;
  const { id, source } = of.arrival;
  const settings = await settingsOf({ caches: ctx.caches, db: tx });
  const [remarks = []] = await remarksOn(tx, [order]);
  const recoveredVisitorId = of.toDecide ? await recover(tx, order) : (of.row?.recovered_visitor_id ?? null);
  await store.saveFacts(tx, [factsRow(id, order, { recoveredVisitorId, remarks, settings })], ctx.now());
  await store.saveParts(tx, [{ id, lines: order.lines, statuses: order.history }]);
  if (source !== "import") await listUnknown(tx, ctx, { id, remarks });
}

/** ORD-3: the visitor of an order that names none, by its cart or e-mail. */
export async function recover(
  tx: Tx,
  order: Pick<KnownOrder, "customer" | "cartId" | "placedAt">,
): Promise<string | null> {
  if (order.customer.visitorId !== null) return null;
  const asked = { cartId: order.cartId, email: order.customer.email, placedAt: order.placedAt };
  return recoverVisitor(asked, await checkoutsFor(tx, asked));
}
