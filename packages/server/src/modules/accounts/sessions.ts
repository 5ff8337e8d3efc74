import { hash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import type { Ctx } from "#platform/context";
import type { Auth } from "./auth.ts";

export interface SessionAccount {
  id: string;
  email: string;
  name: string;
}

const remembered = { name: "accounts.sessions", ms: 10_000, most: 10_000 };

/** Reads who is signed in; an answer is good for ten seconds, because the library takes milliseconds for each. */
export function createSessions(ctx: Pick<Ctx, "caches">, auth: Auth) {
  const known = ctx.caches.of<SessionAccount | null>(remembered);
  return {
    async accountOf(headers: IncomingHttpHeaders): Promise<SessionAccount | null> {
      const { cookie } = headers;
      if (!cookie?.includes("rapport.session_token")) return null;
      // Anybody may send cookies of many kilobytes.
      return known.read(hash("sha256", cookie), async () => {
        const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
        return session ? { id: session.user.id, email: session.user.email, name: session.user.name } : null;
      });
    },
    /** After a sign-out, a new password or a lost right: every node asks the library again. */
    forget: () => known.forgetAll(),
  };
}

export type Sessions = ReturnType<typeof createSessions>;
