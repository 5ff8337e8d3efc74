import { ApiError, createCall, createUpload } from "@rapport/client";

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells when the server no longer knows who asks; returns how to stop listening. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How every call reaches the server, with the session's cookie. */
export const options = { baseUrl: "", onUnauthorised: () => listeners.forEach((listener) => listener()) };

/** The typed calls of the HTTP API. */
export const call = createCall(options);

/** The same for bodies that are files (CSV, e-mail lists). */
export const upload = createUpload(options);

/** Whether nobody has this id yet: making a record must never replace another. */
export async function isFree(key: "GET /members/:id" | "GET /stores/:id", id: string): Promise<boolean> {
  try {
    await call(key, { params: { id } });
    return false;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return true;
    throw error;
  }
}
