import type { Module } from "#platform/module";
import { trackingConsumers } from "./consumers.ts";
import { linkRoute, trackingRoutes } from "./routes.ts";

export { type ClickRecord, importClicks } from "./actions/import-clicks.ts";
export { type CartFacts, rememberCart } from "./actions/record-checkout.ts";
export { clickClaimed, type ClickFact, clicksRecorded } from "./events.ts";
export { type CheckoutFact, checkoutsFor } from "./queries/checkouts.ts";
export { type ClickEvidence, clicksOf, dailyClicks } from "./queries/clicks.ts";
export { exportClicks } from "./queries/export-clicks.ts";

/** Links, clicks and checkouts: how shoppers came, and by whom (TRK-1…5, ORD-3). */
export const trackingModule: Module = {
  name: "tracking",
  routes: trackingRoutes,
  openRoutes: linkRoute,
  consumers: trackingConsumers,
};
