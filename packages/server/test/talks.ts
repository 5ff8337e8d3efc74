import { SignJWT } from "jose";
import { sql } from "kysely";
import type { Caller, TestServer } from "./index.ts";

export type Visitor = Caller & { visitorId: string };

/** What tests do with conversations of persons that turn out to be one. */
export interface Talks {
  /** A word of the brand's back end: who is signed in on its shop. */
  identity(customerId: string, claims?: Record<string, string>): Promise<string>;
  /** The client of the brand in a new browser. */
  client(customerId: string, claims?: Record<string, string>): Promise<Visitor>;
  /** The visitor's conversation with the member, opened if there is none; the member's or the visitor's words, a minute after the last. */
  open(visitor: Visitor, memberId: string): Promise<string>;
  say(as: Caller, conversationId: string, text: string): Promise<void>;
  personOf(visitorId: string): Promise<string>;
  /** Staff say that both are one human being; answers the link's id. */
  join(one: Visitor, other: Visitor): Promise<string>;
  undo(linkId: string): Promise<void>;
}

export function talksOn(server: TestServer): Talks {
  let count = 0;
  const talks: Talks = {
    async identity(customerId, claims = {}) {
      const { secret } = await server.call("GET /settings/identity-secret", {}, await server.key("admin"));
      const at = server.clock.now();
      return new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256" })
        .setSubject(customerId)
        .setIssuedAt(at)
        .setExpirationTime(new Date(at.getTime() + 3_600_000))
        .sign(new TextEncoder().encode(secret));
    },
    async client(customerId, claims = {}) {
      const body = { identity: await talks.identity(customerId, claims) };
      const session = await server.call("POST /visitors", { body });
      return { authorization: `Bearer ${session.token}`, visitorId: session.visitorId };
    },
    open: async (visitor, memberId) => (await server.call("POST /conversations", { body: { memberId } }, visitor)).id,
    async say(as, id, text) {
      server.clock.forward(60_000);
      count += 1;
      const body = { kind: "text" as const, clientId: `client-${count}-padding`, text };
      await server.call("POST /conversations/:id/messages", { params: { id }, body }, as);
    },
    async personOf(visitorId) {
      const { rows } = await sql<{
        id: string;
      }>`select person_id as id from people.visitors where id = ${visitorId}`.execute(server.app.ctx.db);
      return rows[0]!.id;
    },
    async join(one, other) {
      const body = { otherPersonId: await talks.personOf(other.visitorId), reason: "told us in the shop" };
      const params = { id: await talks.personOf(one.visitorId) };
      return (await server.call("POST /people/:id/links", { params, body }, await server.staff("editor"))).id;
    },
    async undo(id) {
      const body = { reason: "somebody else" };
      await server.call("POST /links/:id/undo", { params: { id }, body }, await server.staff("editor"));
    },
  };
  return talks;
}
