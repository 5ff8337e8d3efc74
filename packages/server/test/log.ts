import type { DatabaseLog } from "../src/platform/db.ts";

const silent = () => undefined;

/** A log for tests that look at results, not at lines. */
export const quiet: DatabaseLog = { debug: silent, info: silent, warn: silent, error: silent };
