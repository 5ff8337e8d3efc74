import { visitorErased } from "#modules/people";
import type { Ctx } from "#platform/context";
import { consumer } from "#platform/events";
import { forgetCustomer } from "./store/checkouts.ts";

/** PEO-11: what the order tag told of somebody goes with the identity; the click stays, it says nothing of who. */
export const trackingConsumers = [
  consumer<Ctx, NonNullable<(typeof visitorErased)["shape"]>>({
    name: "tracking.forget_erased",
    on: visitorErased,
    handle: ({ data }, tx) => forgetCustomer(tx, data.visitorId),
  }),
];
