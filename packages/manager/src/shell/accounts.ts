import { ApiError } from "@rapport/client";

/** Asks the account service, which speaks its own small dialect: `{ message, code }` on refusal. */
async function post(path: string, body: object, refused = "wrong_credentials"): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch(() => null);
  if (response?.ok) return;
  throw new ApiError(problemOf(response?.status ?? 0, refused));
}

function problemOf(status: number, refused: string) {
  const code = status === 0 ? "offline" : status === 429 ? "too_many_requests" : status < 500 ? refused : "internal";
  return { type: "about:blank", title: code, status, code, detail: code };
}

/** Signs in to App and Manager alike: one account for both. */
export const signIn = (email: string, password: string) => post("sign-in/email", { email, password });

/** Ends the session of this browser. */
export const signOut = () => post("sign-out", {});

/** Sends the link with which a password is set anew; the answer never says whether the account exists. */
export const askForPassword = (email: string) =>
  post("request-password-reset", { email, redirectTo: `${location.origin}/app/set-password` });

/** Changes one's own password and ends all other sessions. */
export const changePassword = (currentPassword: string, newPassword: string) =>
  post("change-password", { currentPassword, newPassword, revokeOtherSessions: true }, "wrong_password");
