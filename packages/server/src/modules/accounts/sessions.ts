import type { IncomingHttpHeaders } from "node:http";
import type { Auth } from "./auth.ts";

const cacheMs = 10_000;
const cacheSize = 10_000;

export interface SessionAccount {
  id: string;
  email: string;
  name: string;
}

/** Reads who is signed in; an answer is good for ten seconds, because the library takes milliseconds for each. */
export function createSessions(auth: Auth) {
  const known = new Map<string, { account: SessionAccount | null; until: number }>();

  return {
    async accountOf(headers: IncomingHttpHeaders): Promise<SessionAccount | null> {
      const { cookie } = headers;
      if (!cookie?.includes("rapport.session_token")) return null;
      const cached = known.get(cookie);
      if (cached && cached.until > Date.now()) return cached.account;
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
      const account = session ? { id: session.user.id, email: session.user.email, name: session.user.name } : null;
      if (known.size >= cacheSize) known.clear();
      known.set(cookie, { account, until: Date.now() + cacheMs });
      return account;
    },
    /** After a sign-out, a new password or a lost right: ask the library again. */
    forget: () => known.clear(),
  };
}

export type Sessions = ReturnType<typeof createSessions>;
