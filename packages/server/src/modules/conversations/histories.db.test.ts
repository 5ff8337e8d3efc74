import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { countQueries } from "#test/count-queries";
import { type Caller, type TestServer, testServer } from "#test/index";
import { type Talks, talksOn, type Visitor } from "#test/talks";

let server: TestServer;
let talks: Talks;
beforeAll(async () => {
  server = await testServer();
  talks = talksOn(server);
});
afterAll(() => server.close());

type Filter = "all" | "mine_to_answer" | "unread" | "archived";

const list = async (as: Caller, query: { filter?: Filter; search?: string; limit?: number; cursor?: string } = {}) =>
  server.call("GET /conversations", { query }, as);
const ids = async (as: Caller, query: Parameters<typeof list>[1] = {}) =>
  (await list(as, query)).items.map((one) => [one.id, ...one.earlier.map((part) => part.id)]);
const one = (id: string, as: Caller) => server.call("GET /conversations/:id", { params: { id } }, as);
const texts = async (id: string, as: Caller) =>
  (await server.call("GET /conversations/:id/messages", { params: { id } }, as)).items.map((message) => message.text);

interface Joined {
  memberId: string;
  member: Caller;
  /** Talked first, as a client; and later, in another browser, as nobody known. */
  known: Visitor;
  browser: Visitor;
  first: string;
  second: string;
  linkId: string;
}

let people = 0;

/** The client's conversation and the browser's with the same member; joined by staff unless told otherwise. */
async function joined(of: { together?: boolean } = {}): Promise<Joined> {
  people += 1;
  const memberId = await server.member();
  const member = await server.asMember(memberId);
  const known = await talks.client(`H${people}`, { given_name: "Léa", family_name: `Roux ${people}` });
  const browser = await server.visitor();
  const first = await talks.open(known, memberId);
  await talks.say(known, first, "first asks");
  await talks.say(member, first, "first is answered");
  const second = await talks.open(browser, memberId);
  await talks.say(browser, second, "second asks");
  const linkId = of.together === false ? "" : await talks.join(known, browser);
  await server.app.ctx.settled();
  return { memberId, member, known, browser, first, second, linkId };
}

describe("CON-1: conversations of persons who turn out to be one", () => {
  it("are one history once the shopper signs in on the shop (PEO-2)", async () => {
    const { member, known, browser, first, second } = await joined({ together: false });
    expect(await ids(member)).toEqual([[second], [first]]);
    const token = await talks.identity(`H${people}`);
    await server.call("POST /visitors/me/identity", { body: { token } }, browser);
    await server.settle();
    for (const as of [member, known, browser]) expect(await ids(as)).toEqual([[second, first]]);
    for (const id of [first, second]) expect((await one(id, member)).id).toBe(second);
    expect(await texts(first, browser)).toEqual(["first asks", "first is answered"]);
    const [shown] = (await list(member)).items;
    expect(shown).toMatchObject({
      historyId: first,
      visitor: { visitorId: browser.visitorId, name: `Léa Roux ${people}`, kind: "client" },
      unread: 1,
      turn: "member",
      lastMessage: { text: "second asks" },
      earlier: [{ visitorId: known.visitorId, unread: 0, lastSeq: 2, lastMessage: { text: "first is answered" } }],
    });
  });

  it("are one history when staff say so, and two again when that is undone", async () => {
    const { member, known, browser, first, second, linkId } = await joined();
    expect(await ids(member)).toEqual([[second, first]]);
    expect(await ids(known)).toEqual([[second, first]]);
    await talks.undo(linkId);
    await server.settle();
    expect(await ids(member)).toEqual([[second], [first]]);
    expect(await ids(browser)).toEqual([[second]]);
    expect(await ids(known)).toEqual([[first]]);
    expect((await one(first, member)).historyId).toBe(first);
    expect(await server.refusal("GET /conversations/:id", { params: { id: first } }, browser)).toMatchObject({
      status: 404,
    });
  });

  it("follow whichever was talked in last, and asking again opens that one", async () => {
    const { member, memberId, browser, first, second } = await joined();
    await talks.say(member, first, "answered in the older one");
    expect(await ids(browser)).toEqual([[first, second]]);
    expect(await talks.open(browser, memberId)).toBe(first);
    expect(await one(second, member)).toMatchObject({ id: first, unread: 1, turn: "visitor", historyId: first });
  });

  it("one that was opened and left empty is never the one shown", async () => {
    const memberId = await server.member();
    const member = await server.asMember(memberId);
    const [talker, silent] = [await server.visitor(), await server.visitor()];
    const said = await talks.open(talker, memberId);
    await talks.say(talker, said, "hello");
    server.clock.forward(60_000);
    const empty = await talks.open(silent, memberId);
    await talks.join(talker, silent);
    await server.settle();
    for (const as of [member, silent]) expect(await ids(as)).toEqual([[said, empty]]);
    await server.call("PATCH /conversations/:id", { params: { id: empty }, body: { archived: true } }, member);
    expect(await ids(member, { filter: "archived" })).toEqual([[said, empty]]);
  });

  it("with different members stay different", async () => {
    const { browser, known } = await joined();
    const other = await talks.open(known, await server.member());
    await talks.say(known, other, "somebody else");
    const lists = await ids(browser);
    expect(lists).toHaveLength(2);
    expect(lists[0]).toEqual([other]);
  });

  it("are separate evidence all the same (ATT-2)", async () => {
    const { memberId, member, known, first, second } = await joined();
    await talks.say(member, second, "second is answered");
    server.clock.forward(60_000);
    const placedAt = server.clock.now().toISOString();
    const customer = { visitorId: known.visitorId };
    const body = { channel: "web" as const, status: "OK", placedAt, totalAmount: "10.00", customer };
    const key = await server.key("orders");
    await server.call("PUT /orders/:id", { params: { id: "joined" }, body }, key);
    const { conversation } = await server.call("GET /orders/:id/attribution", { params: { id: "joined" } }, key);
    expect(conversation.candidates.map(({ conversationId, reason }) => [conversationId, reason])).toEqual([
      [second, "won"],
      [first, "older_than_winner"],
    ]);
    expect(conversation.candidates.every((candidate) => candidate.memberId === memberId)).toBe(true);
  });
});

describe("CON-6: for oneself, over all of a history", () => {
  it("archiving hides the whole, and a new message in any of them brings it back", async () => {
    const { member, known, first, second } = await joined();
    await server.call("PATCH /conversations/:id", { params: { id: first }, body: { archived: true } }, member);
    expect(await ids(member)).toEqual([]);
    expect(await ids(member, { filter: "archived" })).toEqual([[second, first]]);
    expect(await ids(known)).toEqual([[second, first]]);
    await talks.say(known, first, "me again");
    expect(await ids(member)).toEqual([[first, second]]);
    expect(await ids(member, { filter: "archived" })).toEqual([]);
  });

  it("one that was archived before is not archived with the other", async () => {
    const { member, known, browser, first, second } = await joined({ together: false });
    await server.call("PATCH /conversations/:id", { params: { id: second }, body: { archived: true } }, member);
    await talks.join(known, browser);
    await server.app.ctx.settled();
    expect(await ids(member)).toEqual([[second, first]]);
    expect((await one(second, member)).archived).toBe(false);
  });

  it("who is blocked in one is blocked in all, and unblocking restores", async () => {
    const { member, known, browser, first, second } = await joined({ together: false });
    await server.call("PATCH /conversations/:id", { params: { id: second }, body: { blocked: true } }, member);
    await talks.say(known, first, "still possible");
    const linkId = await talks.join(known, browser);
    await server.app.ctx.settled();
    const body = { kind: "text" as const, clientId: "client-blocked-0", text: "no" };
    for (const id of [first, second])
      expect(await server.refusal("POST /conversations/:id/messages", { params: { id }, body }, known)).toMatchObject({
        code: "blocked",
      });
    expect((await one(first, member)).blockedBy).toBe("me");
    expect((await one(first, known)).blockedBy).toBe("other");
    await server.call("PATCH /conversations/:id", { params: { id: first }, body: { blocked: false } }, member);
    await talks.say(browser, second, "again");
    await server.call("PATCH /conversations/:id", { params: { id: first }, body: { blocked: true } }, member);
    await talks.undo(linkId);
    await server.app.ctx.settled();
    for (const id of [first, second]) expect((await one(id, member)).blockedBy).toBe("me");
  });

  it("muting holds for all; unread counts over all and each is read by its own number", async () => {
    const { member, known, first, second } = await joined();
    await talks.say(known, first, "one more");
    await server.call("PATCH /conversations/:id", { params: { id: second }, body: { muted: true } }, member);
    const [shown] = (await list(member)).items;
    expect(shown).toMatchObject({ id: first, muted: true, unread: 4, earlier: [{ id: second, unread: 1 }] });
    await server.call("POST /conversations/:id/read", { params: { id: first }, body: { seq: 3 } }, member);
    expect(await ids(member, { filter: "unread" })).toEqual([[first, second]]);
    await server.call("POST /conversations/:id/read", { params: { id: second }, body: { seq: 1 } }, member);
    expect(await ids(member, { filter: "unread" })).toEqual([]);
    expect((await one(second, member)).unread).toBe(0);
  });
});

describe("the list", () => {
  it("finds a history by the words of any of its conversations and by any of its names, once", async () => {
    const { member, first, second } = await joined();
    expect(await ids(member, { search: "first is answered" })).toEqual([[second, first]]);
    expect(await ids(member, { search: "second asks" })).toEqual([[second, first]]);
    expect(await ids(member, { search: `roux ${people}` })).toEqual([[second, first]]);
    expect(await ids(member, { search: "nobody said this" })).toEqual([]);
  });

  it("whose turn it is follows the last words", async () => {
    const { member, first, second } = await joined();
    expect(await ids(member, { filter: "mine_to_answer" })).toEqual([[second, first]]);
    await talks.say(member, first, "there you are");
    expect(await ids(member, { filter: "mine_to_answer" })).toEqual([]);
  });

  it("page by page names every history once, in few queries", async () => {
    const { memberId, member, known, browser, first, second } = await joined();
    const alone: string[] = [];
    for (let n = 0; n < 3; n++) {
      const visitor = await server.visitor();
      const id = await talks.open(visitor, memberId);
      await talks.say(visitor, id, "hello");
      alone.unshift(id);
      if (n === 1) await talks.say(known, first, "in between");
    }
    const seen: string[][] = [];
    for (let cursor: string | undefined; ;) {
      const page = await list(member, { limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...page.items.map((item) => [item.id, ...item.earlier.map((part) => part.id)]));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([[alone[0]], [first, second], [alone[1]], [alone[2]]]);
    for (const as of [member, browser]) {
      await list(as);
      expect(await countQueries(() => list(as))).toBeLessThanOrEqual(6);
    }
  });
});
