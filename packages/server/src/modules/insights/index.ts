import type { Module } from "#platform/module";
import { insightsConsumers } from "./consumers.ts";
import { insightsRoutes } from "./routes.ts";

export { rebuild } from "./actions/count-days.ts";

/** The programme's figures by day, for the overview. */
export const insightsModule: Module = { name: "insights", routes: insightsRoutes, consumers: insightsConsumers };
