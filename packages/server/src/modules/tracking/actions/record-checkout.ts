import type { BodyOf, Api } from "@rapport/contracts";
import { sighted } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { checkoutSeen } from "../events.ts";
import { saveCheckout } from "../store/checkouts.ts";

type CheckoutTag = BodyOf<Api["POST /tag/checkout"]>;

/** ORD-3: a shopper reached the checkout. That is no sale, but lets a later export recover the shopper by cart or e-mail. */
export async function recordCheckout(ctx: Ctx, visitorId: string, tag: CheckoutTag): Promise<void> {
  await ctx.transaction(async (tx) => {
    await rememberCart(tx, {
      cartId: tag.cart_id,
      visitorId,
      customerId: tag.customer_id,
      email: tag.email,
      at: ctx.now(),
    });
    await emit(tx, checkoutSeen, { cartId: tag.cart_id, visitorId, at: ctx.now().toISOString() });
  });
  await sighted(ctx.db, ctx, { part: "tag" });
}

/** What a tag told about a cart: its visitor, and an e-mail or customer id where it had one. */
export interface CartFacts {
  cartId: string;
  visitorId: string;
  customerId?: string | undefined;
  email?: string | undefined;
  at: Date;
  orderId?: string;
}

/** Keeps the shopper of a cart (ORD-3). */
export function rememberCart(tx: Tx, facts: CartFacts): Promise<void> {
  return saveCheckout(tx, {
    cart_id: facts.cartId,
    visitor_id: facts.visitorId,
    customer_id: textOf(facts.customerId),
    email: textOf(facts.email)?.toLowerCase() ?? null,
    at: facts.at,
    order_id: facts.orderId ?? null,
  });
}

/** What a browser sent, without the characters that no text has. */
function textOf(sent: string | undefined): string | null {
  return sent?.replaceAll("\0", "").trim() || null;
}
