export type { Consent, ConsentAnswer } from "./consent.ts";
export type { Keeper } from "./keeper.ts";
export type { PageSession } from "./page-session.ts";
export { pageSession } from "./page-session.ts";
export { defineTracking } from "./tracking-element.ts";
import type { Visitor } from "./visitor.ts";

export type { KnownVisitor, Visitor } from "./visitor.ts";
export type { CallError } from "./visitor.ts";

/** See `identity.ts`, whose code is fetched only where the shop says who is signed in. */
export function identify(visitor: Visitor, token: string | null): Promise<void> {
  const said = visitor.settled
    .catch(() => undefined)
    .then(() => import("./identity.ts"))
    .then((identity) => identity.identify(visitor, token));
  visitor.settled = said;
  return said;
}

/** The order tag's own code, fetched only where there is a tag. */
export const loadOrderTag = () => import("./tracking.ts");
