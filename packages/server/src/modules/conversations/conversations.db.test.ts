import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Caller, type TestServer, testServer } from "../../../test/index.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const text = (words: string, clientId = `client-${words}-0000`) => ({ kind: "text" as const, clientId, text: words });

async function pair(): Promise<{ memberId: string; member: Caller; visitor: Caller; id: string }> {
  const memberId = await server.member();
  const visitor = await server.visitor();
  const { id } = await server.call("POST /conversations", { body: { memberId } }, visitor);
  return { memberId, member: await server.asMember(memberId), visitor, id };
}

describe("CON-1: one conversation for a pair", () => {
  it("asking again returns the existing one", async () => {
    const { id, visitor, memberId } = await pair();
    const again = await server.call("POST /conversations", { body: { memberId } }, visitor);
    expect(again.id).toBe(id);
  });

  it("a stranger finds nothing there", async () => {
    const { id } = await pair();
    const stranger = await server.visitor();
    expect(await server.refusal("GET /conversations/:id", { params: { id } }, stranger)).toMatchObject({
      status: 404,
      code: "not_found",
    });
    expect(
      await server.refusal("POST /conversations/:id/messages", { params: { id }, body: text("hello") }, stranger),
    ).toMatchObject({ status: 404 });
  });
});

describe("CON-2: met in person", () => {
  it("opens the conversation with one automatic message on the visitor's behalf, however often they meet", async () => {
    const memberId = await server.member();
    const member = await server.asMember(memberId);
    const meet = (email: string) => server.call("POST /conversations/phygital", { body: { email } }, member);
    const [first, second] = [await meet("met@example.com"), await meet("Met@Example.com")];
    expect(second.id).toBe(first.id);
    expect(second).toMatchObject({ source: "phygital", lastSeq: 1, dialogueAt: null });
    const { items } = await server.call(
      "GET /conversations/:id/messages",
      { params: { id: first.id }, query: { limit: 10 } },
      member,
    );
    expect(items).toMatchObject([{ seq: 1, author: "auto", kind: "text" }]);
    // The member's answer makes it a dialogue: the shopper counts as having written.
    const { sentAt } = await server.call(
      "POST /conversations/:id/messages",
      { params: { id: first.id }, body: text("hello") },
      member,
    );
    expect(await server.call("GET /conversations/:id", { params: { id: first.id } }, member)).toMatchObject({
      dialogueAt: sentAt,
    });
  });

  it("is for members only, and needs an address", async () => {
    const visitor = await server.visitor();
    const body = { email: "met@example.com" };
    expect(await server.refusal("POST /conversations/phygital", { body }, visitor)).toMatchObject({ status: 403 });
    const member = await server.asMember(await server.member());
    expect(await server.refusal("POST /conversations/phygital", { body: { email: "met" } }, member)).toMatchObject({
      status: 400,
      code: "invalid_fields",
    });
  });
});

describe("CON-3: a dialogue", () => {
  it("begins at the message that makes both sides have written, and never changes", async () => {
    const { id, visitor, member } = await pair();
    await server.call("POST /conversations/:id/messages", { params: { id }, body: text("one") }, visitor);
    server.clock.forward(60_000);
    const { sentAt } = await server.call(
      "POST /conversations/:id/messages",
      { params: { id }, body: text("two") },
      member,
    );
    server.clock.forward(60_000);
    await server.call("POST /conversations/:id/messages", { params: { id }, body: text("three") }, visitor);
    const { dialogueAt } = await server.call("GET /conversations/:id", { params: { id } }, member);
    expect(dialogueAt).toBe(sentAt);
  });
});

describe("CON-4: messages", () => {
  it("are numbered without gaps, and the same client id twice is one message", async () => {
    const { id, visitor } = await pair();
    const words = Array.from({ length: 40 }, (_, n) => text(`m${n % 30}`, `client-${n % 30}-padding`));
    const sent = await Promise.all(
      words.map((body) => server.call("POST /conversations/:id/messages", { params: { id }, body }, visitor)),
    );
    const { items, lastSeq } = await server.call(
      "GET /conversations/:id/messages",
      { params: { id }, query: { limit: 100 } },
      visitor,
    );
    expect(items.map((one) => one.seq)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    expect(lastSeq).toBe(30);
    expect(new Set(sent.map((one) => one.id)).size).toBe(30);
  });

  it("can be fetched after a gap", async () => {
    const { id, visitor } = await pair();
    for (const word of ["a", "b", "c", "d"])
      await server.call("POST /conversations/:id/messages", { params: { id }, body: text(word) }, visitor);
    const missed = await server.call(
      "GET /conversations/:id/messages",
      { params: { id }, query: { after: 2 } },
      visitor,
    );
    expect(missed.items.map((one) => one.text)).toEqual(["c", "d"]);
    const older = await server.call(
      "GET /conversations/:id/messages",
      { params: { id }, query: { before: 3, limit: 1 } },
      visitor,
    );
    expect(older.items.map((one) => one.text)).toEqual(["b"]);
  });
});

describe("searching one's conversations", () => {
  it("finds words of a message and the name a shopper gave, and nobody else's threads", async () => {
    const mine = await pair();
    const other = await pair();
    await server.call(
      "PUT /visitors/me/email",
      { body: { email: "zelda@example.com", name: "Zelda 100%" } },
      mine.visitor,
    );
    await server.call(
      "POST /conversations/:id/messages",
      { params: { id: mine.id }, body: text("a green Anorak") },
      mine.visitor,
    );
    await server.call(
      "POST /conversations/:id/messages",
      { params: { id: other.id }, body: text("another anorak") },
      other.visitor,
    );
    const found = async (search: string) =>
      (await server.call("GET /conversations", { query: { search } }, mine.member)).items.map((one) => one.id);
    expect(await found("anorak")).toEqual([mine.id]);
    expect(await found("zelda 100%")).toEqual([mine.id]);
    expect(await found("100_")).toEqual([]);
  });
});

describe("CON-6: for oneself", () => {
  it("archiving hides the thread from that side alone, and a new message brings it back", async () => {
    const { id, visitor, member } = await pair();
    await server.call("POST /conversations/:id/messages", { params: { id }, body: text("one") }, visitor);
    await server.call("PATCH /conversations/:id", { params: { id }, body: { archived: true } }, member);
    const ids = async (as: Caller) => (await server.call("GET /conversations", {}, as)).items.map((one) => one.id);
    expect(await ids(member)).not.toContain(id);
    expect(await ids(visitor)).toContain(id);
    await server.call("POST /conversations/:id/messages", { params: { id }, body: text("two") }, visitor);
    expect(await ids(member)).toContain(id);
  });

  it("who is blocked cannot write; unblocking restores", async () => {
    const { id, visitor, member } = await pair();
    await server.call("PATCH /conversations/:id", { params: { id }, body: { blocked: true } }, member);
    expect(
      await server.refusal("POST /conversations/:id/messages", { params: { id }, body: text("no") }, visitor),
    ).toMatchObject({ status: 403, code: "blocked", rule: "CON-6" });
    await server.call("PATCH /conversations/:id", { params: { id }, body: { blocked: false } }, member);
    await server.call("POST /conversations/:id/messages", { params: { id }, body: text("yes") }, visitor);
  });

  it("unread counts the other side's messages until read", async () => {
    const { id, visitor, member } = await pair();
    await server.call("POST /conversations/:id/messages", { params: { id }, body: text("one") }, visitor);
    await server.call("POST /conversations/:id/messages", { params: { id }, body: text("two") }, visitor);
    expect((await server.call("GET /conversations/:id", { params: { id } }, member)).unread).toBe(2);
    await server.call("POST /conversations/:id/read", { params: { id }, body: { seq: 2 } }, member);
    const read = await server.call("GET /conversations/:id", { params: { id } }, visitor);
    expect(read.marks.member).toEqual({ deliveredTo: 2, readTo: 2 });
  });
});

describe("PEO-4: only active members", () => {
  it("a blocked member neither writes nor is written to", async () => {
    const { id, visitor, member, memberId } = await pair();
    await server.call(
      "POST /members/:id/state",
      { params: { id: memberId }, body: { state: "blocked", reason: "spam" } },
      await server.staff("editor"),
    );
    await server.settle();
    expect(
      await server.refusal("POST /conversations/:id/messages", { params: { id }, body: text("hello?") }, visitor),
    ).toMatchObject({ code: "member_not_available" });
    expect(await server.refusal("GET /conversations", {}, member)).toMatchObject({
      status: 403,
      code: "not_an_active_member",
    });
  });
});
