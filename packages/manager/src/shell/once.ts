import { ApiError, createCall, createUpload } from "@rapport/client";
import { options } from "./api.ts";

/**
 * Sends something that must count once, such as points by hand. When no answer came, nobody knows whether it was taken: trying the same again
 * goes with the same `Idempotency-Key`, so the server gives its first answer again. Anything else, or the same after an answer, is a new one.
 */
export function createOnce(newKey: () => string = () => crypto.randomUUID()) {
  let open: { said: string; key: string } | null = null;
  return async <T>(what: unknown, send: (key: string) => Promise<T>): Promise<T> => {
    const said = JSON.stringify(what);
    if (open?.said !== said) open = { said, key: newKey() };
    try {
      const answer = await send(open.key);
      open = null;
      return answer;
    } catch (error) {
      if (isAnswer(error)) open = null;
      throw error;
    }
  };
}

/** The typed calls, and those with a file, under a key. */
export const callAs = (key: string) => createCall(keyed(key));
export const uploadAs = (key: string) => createUpload(keyed(key));

const keyed = (key: string) => ({ ...options, headers: () => ({ "idempotency-key": key }) });

/** A refusal is an answer; no connection, a server in trouble, or one that still works on the first try is none. */
function isAnswer(error: unknown): boolean {
  return error instanceof ApiError && error.status > 0 && error.status < 500 && error.code !== "conflict";
}
