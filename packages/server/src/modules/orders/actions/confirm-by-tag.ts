import type { Api, BodyOf, OrderBody, ResponseOf } from "@rapport/contracts";
import { rememberCart } from "#modules/tracking";
import type { Ctx } from "#platform/context";
import { noteSighting } from "../sightings.ts";
import { recordOrderIn } from "./record-order.ts";

type ConfirmationTag = BodyOf<Api["POST /tag/confirmation"]>;

/**
 * ORD-3, ORD-4: the confirmation page of a shopper's browser names an order. It counts as that visitor's, placed now unless it is known, and stays
 * unverified until a server-side source names it too, where the programme asks for that.
 */
export async function confirmByTag(
  ctx: Ctx,
  visitorId: string,
  tag: ConfirmationTag,
): Promise<ResponseOf<Api["POST /tag/confirmation"]>> {
  const at = ctx.now();
  const confirmed = await ctx.transaction(async (tx) => {
    const { cart_id: cartId, order_id: orderId, customer_id: customerId, email } = tag;
    await rememberCart(tx, { cartId, visitorId, customerId, email, at, orderId });
    const order = await recordOrderIn(tx, ctx, { id: orderId, body: bodyOf(tag, visitorId, at), source: "tag" });
    return { orderId, verified: order.verified };
  });
  await noteSighting(ctx, "tag");
  return confirmed;
}

function bodyOf(tag: ConfirmationTag, visitorId: string, at: Date): OrderBody {
  return {
    channel: "web",
    status: tag.order_status,
    placedAt: at.toISOString(),
    ...(tag.currency ? { currency: tag.currency } : {}),
    totalAmount: tag.total_amount,
    totalWithoutShipping: tag.total_ws ?? null,
    customer: { visitorId, customerId: tag.customer_id || null, email: tag.email ?? null },
    cartId: tag.cart_id,
    ...(tag.items
      ? { lines: tag.items.map((item) => ({ sku: item.sku, quantity: item.quantity, unitPrice: item.unit_price })) }
      : {}),
  };
}
