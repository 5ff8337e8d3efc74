import type { AddressInfo } from "node:net";
import { compareCodePoints } from "@rapport/contracts";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importsSettled } from "#modules/exchange";
import { migrate } from "#platform/db";
import { type Caller, type TestServer, testServer } from "#test/index";
import { type LiveClient, liveClient } from "#test/live-client";
import { type Talks, talksOn, type Visitor } from "#test/talks";

let server: TestServer;
let talks: Talks;
beforeAll(async () => {
  server = await testServer();
  talks = talksOn(server);
});
afterAll(() => server.close());

const named = (ids: readonly string[]) => ids.toSorted().join(" ");

/** The histories of a side, each by the ids of its conversations. */
async function histories(as: Caller): Promise<string[]> {
  const { items } = await server.call("GET /conversations", { query: { limit: 200 } }, as);
  return items.map((one) => named([one.id, ...one.earlier.map((part) => part.id)])).toSorted(compareCodePoints);
}

async function talking(memberId: string): Promise<Visitor & { conversationId: string }> {
  const visitor = await server.visitor();
  const conversationId = await talks.open(visitor, memberId);
  await talks.say(visitor, conversationId, "hello");
  return { ...visitor, conversationId };
}

const people = 5;
const person = fc.nat(people - 1);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("join" as const), a: person, b: person }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), n: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("settle" as const) }) },
);

describe("CON-1: what is one history", () => {
  it("after any joinings and undoings, heard late or twice, it follows who is whom (PEO-2)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const memberId = await server.member();
        const shoppers = await Promise.all(Array.from({ length: people }, () => talking(memberId)));
        const links: { id: string; a: number; b: number }[] = [];
        for (const one of steps) {
          if (one.kind === "settle") await server.app.ctx.settled();
          else if (one.kind === "join" && one.a !== one.b) {
            const id = await talks.join(shoppers[one.a]!, shoppers[one.b]!);
            if (!links.some((link) => link.id === id)) links.push({ id, a: one.a, b: one.b });
          } else if (one.kind === "undo" && links.length > 0) {
            const [link] = links.splice(one.n % links.length, 1);
            await talks.undo(link!.id);
          }
        }
        await server.settle();
        const groups = shoppers.map((_, index) => new Set([index]));
        for (const { a, b } of links) {
          const all = new Set([...groups[a]!, ...groups[b]!]);
          for (const index of all) groups[index] = all;
        }
        const wanted = [...new Set(groups)].map((group) =>
          named([...group].map((index) => shoppers[index]!.conversationId)),
        );
        expect(await histories(await server.asMember(memberId))).toEqual(wanted.toSorted(compareCodePoints));
      }),
      { numRuns: 4 },
    );
  }, 120_000);

  it("a conversation opened while persons are joined is in it too", async () => {
    const memberId = await server.member();
    const [one, other] = [await talking(memberId), await server.visitor()];
    await server.app.ctx.settled();
    await talks.join(one, other);
    // As a call that looked who is whom before the joining, and wrote after it.
    await sql`insert into conversations.conversations (id, member_id, visitor_id, source, started_at, last_activity_at, activity_minute)
      values ('con_late', ${memberId}, ${other.visitorId}, 'direct', now(), now(), conversations.minute_of(now()))`.execute(
      server.app.ctx.db,
    );
    await server.app.ctx.settled();
    const data = { conversationId: "con_late", memberId, visitorId: other.visitorId, at: new Date().toISOString() };
    await sql`select platform.emit('conversations.conversation_started', ${JSON.stringify(data)}::jsonb)`.execute(
      server.app.ctx.db,
    );
    await server.settle();
    expect(await histories(other)).toEqual([named([one.conversationId, "con_late"])]);
  });

  it("a programme that talked before there were histories has them after its upgrade", async () => {
    const [memberId, otherMember] = [await server.member(), await server.member()];
    const [one, other, alone] = [await talking(memberId), await talking(memberId), await talking(memberId)];
    const elsewhere = await talks.open(other, otherMember);
    await talks.join(one, other);
    await server.settle();
    const before = await histories(await server.asMember(memberId));
    expect(before).toContain(named([one.conversationId, other.conversationId]));
    const { db } = server.app.ctx;
    await sql`alter table conversations.conversations drop column history_id`.execute(db);
    await sql`delete from platform.migrations where name like '%_histories.sql'`.execute(db);
    expect(await migrate(db)).toEqual([expect.stringMatching(/_histories\.sql$/)]);
    await server.app.ctx.settled();
    expect(await histories(await server.asMember(memberId))).toEqual(before);
    expect(before).toContain(alone.conversationId);
    expect(await histories(one)).toContain(elsewhere);
  });

  it("nothing is left to do in a programme that begins", async () => {
    const fresh = await testServer();
    const { rows } = await sql`select 1 from platform.events`.execute(fresh.app.ctx.db);
    await fresh.close();
    expect(rows).toEqual([]);
  });
});

describe("an import says who is whom (PEO-2)", () => {
  let key: Caller;
  beforeAll(async () => void (key = await server.key("import", "export")));
  const records = async (...lines: object[]) => {
    const body = lines.map((line) => JSON.stringify(line)).join("\n");
    const answer = await server.send("POST", "/imports", { type: "application/x-ndjson", body, as: key });
    await importsSettled(server.app.ctx);
    const { id } = answer.body as unknown as { id: string };
    expect(await server.call("GET /imports/:id", { params: { id } }, key)).toMatchObject({
      status: "done",
      rejected: 0,
    });
  };
  const talk = (id: string, memberId: string, visitorId: string) => [
    { type: "conversation", id, memberId, visitorId, source: "direct", startedAt: "2026-02-01T10:00:00Z" },
    {
      type: "message",
      id: `${id}-1`,
      conversationId: id,
      author: "visitor",
      kind: "text",
      text: id,
      sentAt: "2026-02-01T10:01:00Z",
    },
  ];

  it("in the same stream, in a later one, and no more when it was undone there", async () => {
    const memberId = await server.member();
    const member = await server.asMember(memberId);
    const visitor = (id: string, more: object = {}) => ({ type: "visitor", id, ...more });
    await records(
      visitor("iv1", { customerId: "IC1" }),
      visitor("iv2", { customerId: "IC1" }),
      visitor("iv3"),
      visitor("iv4"),
      ...talk("ic1", memberId, "iv1"),
      ...talk("ic2", memberId, "iv2"),
      ...talk("ic3", memberId, "iv3"),
      ...talk("ic4", memberId, "iv4"),
    );
    expect(await histories(member)).toEqual(["ic1 ic2", "ic3", "ic4"]);
    const at = "2026-02-03T10:00:00Z";
    const link = {
      type: "identity_link",
      id: "il1",
      personOf: { visitorId: "iv3" },
      otherPersonOf: { visitorId: "iv1" },
    };
    await records({ ...link, reason: "same person", at });
    expect(await histories(member)).toEqual(["ic1 ic2 ic3", "ic4"]);
    const undone = { createdBy: "import", undoneAt: at, undoneBy: "staff", undoReason: "mistake" };
    await records({ type: "link_standing", id: "il1", ...undone });
    expect(await histories(member)).toEqual(["ic1 ic2", "ic3", "ic4"]);
    await records(visitor("iv4", { customerId: "IC1" }));
    expect(await histories(member)).toEqual(["ic1 ic2 ic4", "ic3"]);
  });
});

describe("whoever looks", () => {
  const open: LiveClient[] = [];
  afterAll(() => open.forEach((client) => client.end()));
  let url = "";
  beforeAll(async () => {
    await server.app.http.listen({ host: "127.0.0.1", port: 0 });
    url = `ws://127.0.0.1:${(server.app.http.server.address() as AddressInfo).port}/api/v1/live`;
  });
  async function greeted(of: { token?: string; headers?: Record<string, string> }): Promise<LiveClient> {
    const client = await liveClient(url, of.headers);
    open.push(client);
    client.say({ type: "hello", ...(of.token ? { token: of.token } : {}) });
    await client.next("ready");
    return client;
  }
  const tokenOf = (visitor: Visitor) => visitor.authorization!.replace("Bearer ", "");

  it("is told when persons are joined, and hears from then on what is said in all of the history; no more once undone", async () => {
    const memberId = await server.member();
    const member = await server.asMember(memberId);
    const [one, other] = [await talking(memberId), await talking(memberId)];
    await server.app.ctx.settled();
    const app = await greeted({ headers: { cookie: member.cookie! } });
    const before = await greeted({ token: tokenOf(one) });
    const linkId = await talks.join(one, other);
    await app.next("changed");
    expect(await before.closed).toBe(4409);
    expect(await histories(member)).toEqual([named([one.conversationId, other.conversationId])]);

    const joined = await greeted({ token: tokenOf(one) });
    await talks.say(member, other.conversationId, "for both");
    const heard = await joined.next("message");
    expect(heard).toMatchObject({ message: { conversationId: other.conversationId, text: "for both" } });

    await talks.undo(linkId);
    expect(await joined.closed).toBe(4409);
    const after = await greeted({ token: tokenOf(one) });
    await talks.say(member, other.conversationId, "not for the first");
    await talks.say(member, one.conversationId, "for the first");
    expect(await after.next("message")).toMatchObject({ message: { text: "for the first" } });
    expect(await histories(one)).toEqual([one.conversationId]);
  });
});
