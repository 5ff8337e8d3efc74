import { type DestinationStream, pino, type Logger } from "pino";
import type { Env } from "./env.ts";

export type Log = Logger;

/** Structured lines on standard output. What could be personal or secret is left out at the source and redacted here. */
export function createLog(level: Env["logLevel"], destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    serializers: { err: withoutValues },
    redact: {
      paths: ["req.headers.authorization", "req.headers.cookie", "*.password", "*.email", "*.token"],
      censor: "…",
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** What of a failure says where it happened, and nothing of whom: the database's errors quote the rows and values they are about. */
function withoutValues(error: unknown): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { code, constraint, schema, table, column, statusCode } = error as Error & Record<string, unknown>;
  const message = isAboutAValue(code) ? error.message.replace(/: ".*$/s, "") : error.message;
  const stack = error.stack?.replace(error.message, message);
  const cause = error.cause === undefined ? {} : { cause: withoutValues(error.cause) };
  return { type: error.name, message, stack, code, constraint, schema, table, column, statusCode, ...cause };
}

/** PostgreSQL's class 22, data exceptions: their message ends with the value. */
function isAboutAValue(code: unknown): boolean {
  return typeof code === "string" && /^22...$/.test(code);
}
