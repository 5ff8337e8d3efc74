import type { Logger } from "pino";

/** The part of the process log that the database door writes to. */
export type DatabaseLog = Pick<Logger, "debug" | "info" | "warn" | "error">;
