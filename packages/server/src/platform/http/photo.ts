import type { FastifyRequest } from "fastify";
import { refuse } from "../refusal.ts";

/** The one photo of a form (multipart field `photo`), read as it comes. A form that is none, or breaks off, is `malformed`. */
export async function photoOf(request: FastifyRequest): Promise<AsyncIterable<Uint8Array>> {
  const form = request.isMultipart() ? await request.file().catch(brokenForm) : undefined;
  if (!form) throw refuse("malformed", "Send one photo as multipart field `photo`.");
  return readable(form.file);
}

async function* readable(file: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    brokenForm(error);
  }
}

/** The form reader's own errors have a status; those of the parser below it do not. */
function brokenForm(error: unknown): never {
  if (error instanceof Error && "statusCode" in error) throw error;
  throw refuse("malformed", "The form is not one, or breaks off.");
}
