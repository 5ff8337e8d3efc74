import { type ErrorCode, errorCodes, type Problem } from "@rapport/contracts";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { type FieldError, Refusal } from "../refusal.ts";

/** PostgreSQL's words for what it cannot keep, whatever the schema lets through. */
const unstorable: Readonly<Record<string, string>> = {
  "22021": "The text holds characters that cannot be stored, such as NUL.",
  "22P05": "The text holds characters that cannot be stored, such as NUL.",
  "22003": "A number is out of range.",
  "22008": "An instant is out of range.",
};

/** An error code as RFC 9457 problem. */
export function problem(code: ErrorCode, detail?: string, more: Partial<Problem> = {}): Problem {
  const { status, title, rule } = { rule: undefined, ...errorCodes[code] };
  return {
    type: `urn:rapport:problem:${code}`,
    title,
    status,
    code,
    detail: detail ?? title,
    ...(rule ? { rule } : {}),
    ...more,
  };
}

/** Turns whatever was thrown into a problem: refusals and bad input as they are, everything else a bug (500, logged once). */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const body = problemOf(error, request);
  if (body.status >= 500) request.log.error({ err: error, requestId: request.id }, "a request failed");
  if (body.status === 429 && error instanceof Refusal) reply.header("retry-after", "60");
  return reply.status(body.status).type("application/problem+json").send(JSON.stringify(body));
}

/** What an action or the database refuses of what it was given; null for everything else. */
export function refusalOf(error: unknown): Problem | null {
  if (error instanceof Refusal) return problem(error.code, error.message, error.fields ? { errors: error.fields } : {});
  const words = error instanceof Error && "code" in error ? unstorable[String(error.code)] : undefined;
  return words === undefined ? null : problem("malformed", words);
}

function problemOf(error: FastifyError, request: FastifyRequest): Problem {
  const refused = refusalOf(error);
  if (refused) return refused;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error.validation);
  if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE" || error.code === "FST_REQ_FILE_TOO_LARGE")
    return problem("body_too_large");
  if (error.statusCode === 429) return problem("too_many_requests", "Slow down and try again shortly.");
  if (error.statusCode && error.statusCode >= 400 && error.statusCode < 500)
    return { ...problem("malformed", error.message), status: error.statusCode };
  return problem("internal", "It was logged with the request id.", { requestId: request.id });
}

function invalid(
  issues: readonly { instancePath: string; keyword: string; message?: string; params?: unknown }[],
): Problem {
  const errors: FieldError[] = issues.slice(0, 20).map((issue) => ({
    path: [issue.instancePath.replace(/^\//, "").replaceAll("/", "."), unknownKeys(issue.params)]
      .filter(Boolean)
      .join("."),
    code: issue.keyword,
    message: issue.message ?? "",
  }));
  const words = errors.map((one) => `${one.path}: ${one.message}`).join("; ");
  return problem("invalid_fields", words, { errors });
}

function unknownKeys(params: unknown): string {
  const keys = (params as { keys?: string[] } | undefined)?.keys;
  return keys?.join(", ") ?? "";
}
