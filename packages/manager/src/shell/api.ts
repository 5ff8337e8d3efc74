import { createCall, createUpload } from "@rapport/client";

type Listener = () => void;
const listeners = new Set<Listener>();

/** Tells when the server no longer knows who asks; returns how to stop listening. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const options = { baseUrl: "", onUnauthorised: () => listeners.forEach((listener) => listener()) };

/** The typed calls of the HTTP API, with the session's cookie. */
export const call = createCall(options);

/** The same for bodies that are files (CSV, e-mail lists). */
export const upload = createUpload(options);
