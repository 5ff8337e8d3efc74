import { compareCodePoints } from "@rapport/contracts";

/** A checkout that the tag told, with or without a confirmation after it (ORD-3). */
export interface Checkout {
  visitorId: string;
  cartId: string;
  email: string | null;
  at: Date;
}

/**
 * ORD-3, ATT-7: the visitor of an order that names none, recovered from a checkout not after it: by its cart, else by its e-mail; the latest
 * such checkout, at one instant the one whose cart is lower. `null` when none fits.
 */
export function recoverVisitor(
  order: { cartId: string | null; email: string | null; placedAt: Date },
  checkouts: readonly Checkout[],
): string | null {
  const before = checkouts.filter((checkout) => checkout.at <= order.placedAt).toSorted(latestFirst);
  const email = normalised(order.email);
  const byCart = before.find((checkout) => order.cartId !== null && checkout.cartId === order.cartId);
  const byEmail = before.find((checkout) => email !== null && normalised(checkout.email) === email);
  return (byCart ?? byEmail)?.visitorId ?? null;
}

function latestFirst(a: Checkout, b: Checkout): number {
  return (
    b.at.getTime() - a.at.getTime() ||
    compareCodePoints(a.cartId, b.cartId) ||
    compareCodePoints(a.visitorId, b.visitorId)
  );
}

function normalised(email: string | null): string | null {
  return email?.trim().toLowerCase() || null;
}
