import type { Module } from "#platform/module";
import { orderConsumers } from "./consumers.ts";
import { reconciliationJob } from "./jobs.ts";
import { orderRoutes } from "./routes.ts";

export { decideAndJudgeImported } from "./actions/decide-imported.ts";
export { importOrders } from "./actions/import-orders.ts";
export { importStandings } from "./actions/import-standings.ts";
export { importStatuses } from "./actions/import-statuses.ts";
export { reconcile } from "./actions/reconcile.ts";
export { orderRecorded } from "./events.ts";
export { exportOrders } from "./queries/export-orders.ts";
export { type OrderRecord, StandingRecord, type StatusRecord } from "./records.ts";
export { knownIds as knownOrderIds } from "./store/orders.ts";
export { dailySales, type Period, salesByMember, type SalesDay } from "./queries/figures.ts";

/** Orders: recorded once, decided, judged, and explained (ORD-1…5, ATT-6, ATT-7). */
export const ordersModule: Module = {
  name: "orders",
  routes: orderRoutes,
  consumers: orderConsumers,
  jobs: [reconciliationJob],
};
