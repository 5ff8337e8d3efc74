import { ApiError } from "@rapport/client";

/** Signs in by e-mail and password. Throws `ApiError` (`wrong_credentials`, `too_many_requests`, `offline`). */
export function signIn(email: string, password: string): Promise<void> {
  return post("sign-in/email", { email, password });
}

/** Ends the session on this device. */
export function signOut(): Promise<void> {
  return post("sign-out", {});
}

/** Sends a link to set a new password, if the e-mail belongs to an account; the answer never tells whether it does. */
export function requestPasswordLink(email: string): Promise<void> {
  return post("request-password-reset", { email, redirectTo: "/app/set-password" });
}

/** Sets a new password by the token of that link. Throws `ApiError` (`link_expired`, `password_too_short`…). */
export function setPassword(token: string, newPassword: string): Promise<void> {
  return post("reset-password", { token, newPassword });
}

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    credentials: "same-origin",
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response?.ok) return;
  const answer = (await response?.json().catch(() => null)) as { code?: string; message?: string } | null | undefined;
  const status = response?.status ?? 0;
  const detail = answer?.message ?? "";
  throw new ApiError({ type: "about:blank", title: detail, status, code: codeOf(status, answer?.code), detail });
}

const codes: Readonly<Record<string, string>> = {
  INVALID_TOKEN: "link_expired",
  TOKEN_EXPIRED: "link_expired",
  PASSWORD_TOO_SHORT: "password_too_short",
  PASSWORD_TOO_LONG: "password_too_long",
};

/** The sign-in library's refusals in the API's own codes. */
export function codeOf(status: number, libraryCode: string | undefined): string {
  if (status === 0) return "offline";
  if (status === 429) return "too_many_requests";
  const known = libraryCode === undefined ? undefined : codes[libraryCode];
  if (known) return known;
  if (status === 401) return "wrong_credentials";
  return status >= 500 ? "internal" : "invalid_fields";
}
