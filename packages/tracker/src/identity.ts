import type { VisitorSession } from "@rapport/contracts";
import type { Visitor } from "./visitor.ts";

/**
 * The shop says who is signed in (a token signed by its back end), or with null that nobody is (PEO-2). Creates nobody: a later first
 * interaction carries it. Another customer than before never inherits the one before. Rejects with `CallError`.
 */
export async function identify(visitor: Visitor, token: string | null): Promise<void> {
  const customer = token ? customerOf(token) : "";
  visitor.identity = token ? { token, customer } : null;
  const known = visitor.current();
  if (!known) return;
  const isOther = known.customer !== undefined && known.customer !== customer;
  if (isOther) visitor.forget();
  if (!token || isOther || known.customer === customer) return;
  visitor.keep(await visitor.call<VisitorSession>("POST /visitors/me/identity", { token }), customer);
}

/** The `sub` of an identity token, unverified: good enough to notice that it changed. The server verifies. */
function customerOf(token: string): string {
  try {
    const payload = atob((token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/"));
    return (JSON.parse(payload) as { sub?: string }).sub ?? "";
  } catch {
    return "";
  }
}
