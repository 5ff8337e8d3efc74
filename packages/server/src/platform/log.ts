import { pino, type Logger } from "pino";
import type { Env } from "./env.ts";

export type Log = Logger;

/** Structured lines on standard output. What could be personal or secret is left out at the source and redacted here. */
export function createLog(level: Env["logLevel"]): Log {
  return pino({
    level,
    base: null,
    redact: {
      paths: ["req.headers.authorization", "req.headers.cookie", "*.password", "*.email", "*.token"],
      censor: "…",
    },
  });
}
