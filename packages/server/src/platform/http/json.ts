import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuse } from "../refusal.ts";

/** Escapes that may stand for what no database keeps: NUL, and halves of characters. */
const suspicious = /\\u(?:0000|d[89a-f])/i;

/** JSON bodies. Texts that could not be kept as they came are `invalid_fields` before anything is done with them. */
export function readJson(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request: FastifyRequest, text, done) => {
    void parse(request, text as string, (error, value: unknown) => {
      const path = error === null ? unstorablePath(text as string, value) : null;
      if (path === null) return done(error, value);
      const message = "holds NUL or half a character, which cannot be stored";
      return done(refuse("invalid_fields", `${path}: ${message}`, [{ path, code: "unstorable", message }]), undefined);
    });
  });
}

/** The path of the first text or name that no database keeps, in this JSON text and its value. */
export function unstorablePath(text: string, value: unknown): string | null {
  return suspicious.test(text) ? unstorableIn(value) : null;
}

/** Bodies may be nested deeper than calls can be. */
function unstorableIn(body: unknown): string | null {
  const left: [path: string, value: unknown][] = [["", body]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, value] = next;
    if (typeof value === "string" && !isStorable(value)) return path;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      const here = path ? `${path}.${name}` : name;
      if (!isStorable(name)) return path;
      left.push([here, inner]);
    }
  }
  return null;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
