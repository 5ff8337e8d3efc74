import type { IncomingMessage } from "node:http";
import type { FastifyRequest } from "fastify";
import type { Accounts } from "#modules/accounts";
import { clusterOf, memberByAccount, readVisitorToken, visitorById } from "#modules/people";
import type { Actor } from "#platform/actor";
import type { Ctx } from "#platform/context";
import { Refusal, refuse } from "#platform/refusal";

/** Who asks: an API key, a visitor's token, or a session cookie. */
export function createResolver(ctx: Ctx, accounts: Accounts, keyActor: (secret: string) => Promise<Actor>) {
  const byToken = async (token: string): Promise<Actor> => {
    const { visitorId } = await readVisitorToken(ctx, token);
    const visitor = await visitorById(ctx.db, visitorId);
    if (!visitor || visitor.erased_at) throw refuse("visitor_token_invalid");
    return { kind: "visitor", visitorId, personId: visitor.cluster_id };
  };
  const byCookie = async (request: FastifyRequest | IncomingMessage): Promise<Actor> => {
    const account = await accounts.accountOf(request);
    if (!account) return { kind: "nobody" };
    const [member, right] = await Promise.all([
      memberByAccount(ctx.db, account.id),
      accounts.rightOf(ctx.db, account.id),
    ]);
    const active = member?.state === "active" ? member : null;
    if (!active && !right) throw refuse("not_an_active_member");
    const personId = active ? await clusterOf(ctx.db, active.person_id) : null;
    return {
      kind: "account",
      accountId: account.id,
      email: account.email,
      memberId: active?.id ?? null,
      personId,
      right,
    };
  };
  return {
    request(request: FastifyRequest): Promise<Actor> {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1];
      if (token?.startsWith("rk_")) return keyActor(token);
      if (token) return byToken(token);
      // Where anybody may call, whoever is not active is nobody: the sign-in page must work for them too.
      const isOpen = request.routeOptions.config.allow?.includes("anyone");
      return isOpen ? byCookie(request).catch(asNobody) : byCookie(request);
    },
    upgrade: (request: IncomingMessage, token: string | undefined) => (token ? byToken(token) : byCookie(request)),
  };
}

function asNobody(error: unknown): Actor {
  if (error instanceof Refusal && error.code === "not_an_active_member") return { kind: "nobody" };
  throw error;
}
