import { SignJWT } from "jose";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, type TestServer, testServer } from "../../../test/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

async function identity(customerId: string, claims: Record<string, string> = {}): Promise<string> {
  const { secret } = await server.call("GET /settings/identity-secret", {}, await server.key("admin"));
  const at = server.clock.now();
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(customerId)
    .setIssuedAt(at)
    .setExpirationTime(new Date(at.getTime() + 3_600_000))
    .sign(new TextEncoder().encode(secret));
}

async function client(customerId: string, claims: Record<string, string> = {}) {
  const session = await server.call("POST /visitors", { body: { identity: await identity(customerId, claims) } });
  return { authorization: `Bearer ${session.token}`, visitorId: session.visitorId };
}

async function personOf(visitorId: string): Promise<string> {
  const { rows } = await sql<{
    person_id: string;
  }>`select person_id from people.visitors where id = ${visitorId}`.execute(server.app.ctx.db);
  return rows[0]!.person_id;
}

async function visitorsOf(visitorId: string): Promise<string[]> {
  const view = await server.call(
    "GET /people/:id",
    { params: { id: await personOf(visitorId) } },
    await server.staff("reader"),
  );
  return view.visitors.map((one) => one.id).toSorted();
}

const countVisitors = async () =>
  (await sql<{ n: number }>`select count(*)::int as n from people.visitors`.execute(server.app.ctx.db)).rows[0]!.n;

describe("PEO-1: the first interaction", () => {
  it("looking creates no record", async () => {
    const before = await countVisitors();
    await server.call("GET /widget/config", {});
    await server.call("GET /widget/members", {});
    expect(await countVisitors()).toBe(before);
  });

  it("makes a temporary visitor, or the client the brand vouches for", async () => {
    const temporary = await server.call("POST /visitors", { body: {} });
    expect(temporary).toMatchObject({ kind: "temporary", email: null });
    const ana = await client("C1", { email: " Ana@Example.com ", given_name: "Ana", family_name: "Lima" });
    expect(await server.call("GET /visitors/me", {}, ana)).toMatchObject({
      kind: "client",
      email: "ana@example.com",
      name: "Ana Lima",
    });
  });

  it("the same client in another browser is the same visitor", async () => {
    const one = await client("C2");
    const other = await client("C2");
    expect(other.visitorId).toBe(one.visitorId);
  });

  it("refuses a forged and an expired identity", async () => {
    const forged = `${(await identity("C3")).slice(0, -4)}AAAA`;
    expect(await server.refusal("POST /visitors", { body: { identity: forged } })).toMatchObject({
      status: 401,
      code: "identity_token_invalid",
      rule: "PEO-1",
    });
    const token = await identity("C3");
    server.clock.forward(2 * 3_600_000);
    expect(await server.refusal("POST /visitors", { body: { identity: token } })).toMatchObject({
      code: "identity_token_expired",
    });
  });

  it("refuses an expired visitor token", async () => {
    const visitor = await server.visitor();
    server.clock.forward(91 * 86_400_000);
    expect(await server.refusal("GET /visitors/me", {}, visitor)).toMatchObject({ code: "visitor_token_expired" });
  });
});

describe("PEO-2: two records, one person", () => {
  it("signing in on the shop joins this browser's visitor with the client's", async () => {
    const known = await client("D1");
    const browser = await server.visitor();
    await server.call("POST /visitors/me/identity", { body: { token: await identity("D1") } }, browser);
    expect(await visitorsOf(known.visitorId)).toEqual([known.visitorId, browser.visitorId].toSorted());
  });

  it("a vouched e-mail joins; one that was only typed does not", async () => {
    const known = await client("D2", { email: "d2@example.com" });
    const typed = await server.visitor();
    await server.call("PUT /visitors/me/email", { body: { email: "d2@example.com" } }, typed);
    expect(await visitorsOf(known.visitorId)).toEqual([known.visitorId]);
    const vouched = await client("D2-other", { email: "D2@example.com" });
    expect(await visitorsOf(known.visitorId)).toEqual([known.visitorId, vouched.visitorId].toSorted());
  });

  it("somebody else on the same browser gets a visitor of their own", async () => {
    const first = await client("D3");
    const second = await server.call(
      "POST /visitors/me/identity",
      { body: { token: await identity("D3-other") } },
      first,
    );
    expect(second.visitorId).not.toBe(first.visitorId);
    expect(await visitorsOf(first.visitorId)).toEqual([first.visitorId]);
  });

  it("a member's customer id makes the shopper the member", async () => {
    const shopper = await client("D4");
    const memberId = await server.member({ customerId: "D4" });
    const view = await server.call(
      "GET /members/:id/links",
      { params: { id: memberId } },
      await server.staff("reader"),
    );
    expect(view.visitors.map((one) => one.id)).toEqual([shopper.visitorId]);
    expect(view.links).toMatchObject([{ reason: "same_customer_id", undoneAt: null }]);
  });

  it("staff join two persons with a reason, undo it, and both stay on record", async () => {
    const [one, other] = [await server.visitor(), await server.visitor()];
    const editor = await server.staff("editor");
    const body = { otherPersonId: await personOf(other.visitorId), reason: "told us in the shop" };
    const params = { id: await personOf(one.visitorId) };
    const link = await server.call("POST /people/:id/links", { params, body }, editor);
    expect(await server.call("POST /people/:id/links", { params, body }, editor)).toEqual(link);
    expect(await visitorsOf(one.visitorId)).toHaveLength(2);
    const undone = await server.call(
      "POST /links/:id/undo",
      { params: { id: link.id }, body: { reason: "mistake" } },
      editor,
    );
    expect(undone).toMatchObject({ undoneBy: "editor@example.com", undoReason: "mistake" });
    expect(await visitorsOf(one.visitorId)).toEqual([one.visitorId]);
    expect(
      await server.refusal("POST /links/:id/undo", { params: { id: link.id }, body: { reason: "again" } }, editor),
    ).toMatchObject({ status: 409, code: "link_already_undone" });
  });

  it("nobody is joined with themselves or with nobody", async () => {
    const editor = await server.staff("editor");
    const id = await personOf((await server.visitor()).visitorId);
    expect(
      await server.refusal(
        "POST /people/:id/links",
        { params: { id }, body: { otherPersonId: id, reason: "x" } },
        editor,
      ),
    ).toMatchObject({ code: "invalid_fields" });
    expect(
      await server.refusal(
        "POST /people/:id/links",
        { params: { id }, body: { otherPersonId: "per_x", reason: "x" } },
        editor,
      ),
    ).toMatchObject({ status: 404 });
  });
});

describe("PEO-11: delete my data", () => {
  const say = (words: string) => ({ kind: "text" as const, clientId: `client-${words}-00`, text: words });

  async function talk(visitor: Caller): Promise<{ id: string; member: Caller }> {
    const memberId = await server.member();
    const { id } = await server.call("POST /conversations", { body: { memberId } }, visitor);
    await server.call("POST /conversations/:id/messages", { params: { id }, body: say("secret") }, visitor);
    const member = await server.asMember(memberId);
    await server.call("POST /conversations/:id/messages", { params: { id }, body: say("answer") }, member);
    return { id, member };
  }

  it("empties the identity and what the shopper wrote, and keeps the numbers", async () => {
    const shopper = await client("E1", { email: "e1@example.com", given_name: "Eve" });
    const { id, member } = await talk(shopper);
    await server.call("DELETE /visitors/me", {}, shopper);
    await server.settle();
    const { items } = await server.call("GET /conversations/:id/messages", { params: { id } }, member);
    expect(items.map((one) => one.text)).toEqual(["", "answer"]);
    expect(items.map((one) => one.seq)).toEqual([1, 2]);
    const view = await server.call("GET /conversations/:id", { params: { id } }, member);
    expect(view.visitor.name).not.toContain("Eve");
    expect(await server.refusal("GET /visitors/me", {}, shopper)).toMatchObject({ code: "visitor_token_invalid" });
  });

  it("whoever comes later with the old e-mail or customer id is somebody new", async () => {
    const shopper = await client("E2", { email: "e2@example.com" });
    await server.call("DELETE /visitors/me", {}, shopper);
    const later = await client("E2", { email: "e2@example.com" });
    expect(later.visitorId).not.toBe(shopper.visitorId);
    expect(await visitorsOf(later.visitorId)).toEqual([later.visitorId]);
  });

  it("takes every browser of the same person, and no mail to the address is kept", async () => {
    const known = await client("E3", { email: "e3@example.com" });
    const browser = await server.visitor();
    await server.call("POST /visitors/me/identity", { body: { token: await identity("E3") } }, browser);
    const { ctx } = server.app;
    await ctx.transaction((tx) => ctx.mail.sendMail(tx, { to: "e3@example.com", subject: "hi", text: "hi" }));
    await server.call("DELETE /visitors/me", {}, browser);
    const { rows } = await sql`select 1 from people.visitors where id in (${known.visitorId}, ${browser.visitorId})
      and (email is not null or customer_id is not null or name is not null)`.execute(ctx.db);
    expect(rows).toEqual([]);
    const { items } = await server.call("GET /mailbox", {}, await server.staff("administrator"));
    expect(items.filter((mail) => mail.to === "e3@example.com")).toEqual([]);
  });
});
