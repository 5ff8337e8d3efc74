import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuse } from "../refusal.ts";

/** Escapes that may stand for what no database keeps: NUL, and halves of characters. */
const suspicious = /\\u(?:0000|d[89a-f])/i;
/** The same in text that `JSON.stringify` wrote, where whole characters are never escaped; an even number of backslashes is text. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

/** JSON bodies: broken ones, and texts that could not be kept as they came, are `malformed` before anything is done with them. */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request: FastifyRequest, text, done) => {
    void parse(request, text as string, (error, value: unknown) => {
      if (error === null && suspicious.test(text as string) && unstorable.test(written(value)))
        return done(refuse("malformed", "A text holds NUL or half a character, which cannot be stored."), undefined);
      return done(error, value);
    });
  });
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    // Nested deeper than we can write it: no body of ours.
    return String.raw`\u0000`;
  }
}
