import type { Module } from "#platform/module";
import { resumeImports } from "./jobs.ts";
import { exchangeRoutes } from "./routes.ts";

export { importsSettled } from "./actions/run-imports.ts";

/** The programme in and out as a stream of records. */
export const exchangeModule: Module = { name: "exchange", routes: exchangeRoutes, jobs: [resumeImports] };
