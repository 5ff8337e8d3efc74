import { ApiError } from "@rapport/client";
import { call, queryClient } from "../../shell/api.ts";
import { setPassword, signIn } from "../../shell/auth.ts";
import { meQuery } from "../../shell/queries.ts";

/** The address that the mailed link carries in its fragment, which no server sees; null where there is none. */
export function emailOf(hash: string): string | null {
  try {
    const text = decodeURIComponent(hash);
    return text.includes("@") ? text : null;
  } catch {
    return null;
  }
}

/** Where somebody stands who set a password: signed in, waiting for the team's approval (PEO-5), or with a saved password to sign in with. */
export type Standing = "inside" | "pending" | "saved";

/** Sets the password by the link's token, then signs in where the link says with which e-mail. Throws what `setPassword` does. */
export async function setAndEnter(of: { token: string; password: string; email: string | null }): Promise<Standing> {
  await setPassword(of.token, of.password);
  if (of.email === null) return "saved";
  try {
    await signIn(of.email, of.password);
    await queryClient.resetQueries({ queryKey: meQuery.queryKey });
    return (await waitsForApproval()) ? "pending" : "inside";
  } catch {
    return "saved";
  }
}

/** Whoever is in, and whoever is out for another reason, is told so behind the door. */
async function waitsForApproval(): Promise<boolean> {
  try {
    await call("GET /me");
    return false;
  } catch (error) {
    if (!(error instanceof ApiError && error.code === "not_an_active_member")) return false;
    return (await call("GET /registration", { query: {} })).mode === "approval";
  }
}
