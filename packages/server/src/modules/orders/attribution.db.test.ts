import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replay } from "#modules/attribution";
import { type Caller, type TestServer, testServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";

const day = 86_400_000;
let server: TestServer;
let world: SalesWorld;
let ana: string;
let bea: string;
let admin: Caller;

beforeAll(async () => {
  server = await testServer();
  world = salesWorld(server);
  ana = await server.member({ id: "ana" });
  bea = await server.member({ id: "bea" });
  admin = await server.key("admin", "people");
});
afterAll(() => server.close());

type Visitor = Awaited<ReturnType<TestServer["visitor"]>>;
let number = 0;
/** An order of this visitor, placed so many milliseconds from now. */
async function buys(visitor: Visitor, part: { after?: number } & Parameters<SalesWorld["put"]>[1] = {}) {
  const { after = 1, ...rest } = part;
  server.clock.forward(after);
  number += 1;
  const id = `att-${number}`;
  const { attribution } = await world.put(id, { customer: { visitorId: visitor.visitorId }, ...rest });
  return { id, ...attribution };
}
const reasons = async (id: string) => {
  const { conversation, affiliation } = await world.evidence(id);
  return [...conversation.candidates, ...affiliation.candidates].map((one) => one.reason);
};
const set = (body: object) => server.call("PATCH /settings", { body }, admin);

describe("ATT-1: a contributor is attached", () => {
  it("whatever the status and whatever the member's account state", async () => {
    const gone = await server.member({ id: "gone" });
    const visitor = await server.visitor();
    const conversationId = await world.talk(visitor, gone);
    await world.click(visitor, gone);
    const editor = await server.staff("editor");
    const block = { params: { id: gone }, body: { state: "blocked" as const, reason: "spam" } };
    await server.call("POST /members/:id/state", block, editor);
    const order = await buys(visitor, { status: "CANCELLED" });
    expect(order.conversation).toEqual({ memberId: gone, conversationId });
    expect(order.affiliation).toMatchObject({ memberId: gone });
  });
});

describe("ATT-2: by conversation", () => {
  it.each([
    { says: "at the edge of the window", after: 14 * day, wins: true, reason: "won" },
    { says: "a millisecond past it", after: 14 * day + 1, wins: false, reason: "outside_window" },
  ])("$says", async ({ after, wins, reason }) => {
    const visitor = await server.visitor();
    const conversationId = await world.talk(visitor, ana);
    const order = await buys(visitor, { after });
    expect(order.conversation).toEqual(wins ? { memberId: ana, conversationId } : null);
    expect(await reasons(order.id)).toEqual([reason]);
  });

  it("each side must have written before the order, whoever wrote last", async () => {
    const visitor = await server.visitor();
    const { id } = await server.call("POST /conversations", { body: { memberId: ana } }, visitor);
    await world.say(visitor, id);
    const early = await buys(visitor);
    expect([early.conversation, await reasons(early.id)]).toEqual([null, ["no_member_message"]]);
    server.clock.forward(1);
    await world.say(await server.asMember(ana), id);
    server.clock.forward(1);
    await world.say(visitor, id);
    expect((await buys(visitor)).conversation).toEqual({ memberId: ana, conversationId: id });
  });

  it("what only the member wrote is no conversation", async () => {
    const visitor = await server.visitor();
    const { id } = await server.call("POST /conversations", { body: { memberId: ana } }, visitor);
    await world.say(await server.asMember(ana), id);
    const order = await buys(visitor);
    expect([order.conversation, await reasons(order.id)]).toEqual([null, ["no_visitor_message"]]);
  });

  it("the latest message before the order wins, and what comes after it or at its instant does not count", async () => {
    const visitor = await server.visitor();
    const first = await world.talk(visitor, bea);
    server.clock.forward(1000);
    await world.talk(visitor, ana);
    server.clock.forward(1000);
    await world.say(visitor, first);
    const placedAt = server.clock.now();
    const atOnce = await buys(visitor, { placedAt: placedAt.toISOString() });
    expect(atOnce.conversation?.memberId).toBe(ana);
    const order = await buys(visitor, { placedAt: new Date(placedAt.getTime() + 1).toISOString() });
    expect(order.conversation).toEqual({ memberId: bea, conversationId: first });
    expect(await reasons(order.id)).toEqual(["won", "older_than_winner"]);
    const before = await buys(visitor, { placedAt: new Date(placedAt.getTime() - 10 * day).toISOString() });
    expect([before.conversation, await reasons(before.id)]).toEqual([null, ["after_order", "after_order"]]);
  });
});

describe("ATT-3: met in person", () => {
  it("the automatic message counts as the visitor's", async () => {
    const cy = await server.member({ id: "cy" });
    const member = await server.asMember(cy);
    const body = { email: "met@example.com" };
    const { id } = await server.call("POST /conversations/phygital", { body }, member);
    server.clock.forward(1);
    await world.say(member, id);
    server.clock.forward(1);
    const put = await world.put("phygital", { customer: { email: "Met@Example.com" } });
    expect(put.attribution.conversation).toEqual({ memberId: cy, conversationId: id });
  });
});

describe("ATT-4: by affiliation", () => {
  it.each([
    { says: "at the edge of the window", after: 30 * day, wins: true, reason: "won" },
    { says: "a millisecond past it", after: 30 * day + 1, wins: false, reason: "outside_window" },
  ])("$says", async ({ after, wins, reason }) => {
    const visitor = await server.visitor();
    const clickId = await world.click(visitor, ana);
    const order = await buys(visitor, { after });
    expect(order.affiliation).toEqual(wins ? { memberId: ana, clickId } : null);
    expect(await reasons(order.id)).toEqual([reason]);
  });

  it("the last click before the order wins", async () => {
    const visitor = await server.visitor();
    await world.click(visitor, ana);
    server.clock.forward(1000);
    const last = await world.click(visitor, bea);
    expect((await buys(visitor)).affiliation).toEqual({ memberId: bea, clickId: last });
    const atOnce = await world.click(visitor, ana);
    const order = await buys(visitor, { after: 0 });
    expect(order.affiliation).toEqual({ memberId: bea, clickId: last });
    expect((await world.evidence(order.id)).affiliation.candidates[0]).toMatchObject({
      clickId: atOnce,
      reason: "after_order",
    });
  });

  it("widget clicks count only by the setting, and only when nothing else brought the customer", async () => {
    const visitor = await server.visitor();
    const shown = await world.click(visitor, ana, { m: "widget" });
    const off = await buys(visitor);
    expect([off.affiliation, await reasons(off.id)]).toEqual([null, ["existing_traffic_not_credited"]]);
    await set({ creditExistingTraffic: true });
    expect((await buys(visitor)).affiliation).toEqual({ memberId: ana, clickId: shown });
    const brought = await world.click(visitor, bea, { m: "instagram" });
    server.clock.forward(1000);
    for (let times = 0; times < 60; times++) await world.click(visitor, ana, { m: "widget" });
    const order = await buys(visitor);
    expect(order.affiliation).toEqual({ memberId: bea, clickId: brought });
    expect((await reasons(order.id)).filter((reason) => reason === "inbound_preferred")).toHaveLength(50);
    await set({ creditExistingTraffic: false });
  });

  it("a click of a browser that showed nothing is nobody's", async () => {
    const visitor = await server.visitor();
    await world.follow(ana);
    expect((await buys(visitor)).affiliation).toBeNull();
  });
});

describe("ATT-5: who the customer is", () => {
  it("everybody named by visitor, customer id or e-mail, and whom the brand says is the same", async () => {
    const [phone, laptop, other] = [await server.visitor(), await server.visitor(), await server.visitor()];
    const typed = { body: { email: "Both@Example.com" } };
    await server.call("PUT /visitors/me/email", typed, laptop);
    await server.call("PUT /visitors/me/email", typed, other);
    const conversationId = await world.talk(laptop, ana);
    server.clock.forward(1000);
    const clickId = await world.click(other, bea);
    const order = await buys(phone, { customer: { visitorId: phone.visitorId, email: " both@example.COM " } });
    expect(order).toMatchObject({ conversation: { conversationId }, affiliation: { clickId } });
    expect((await buys(phone)).conversation).toBeNull();
  });

  it("one step only: the e-mail of somebody so found brings in nobody else", async () => {
    const [named, stranger] = [await server.visitor(), await server.visitor()];
    for (const visitor of [named, stranger])
      await server.call("PUT /visitors/me/email", { body: { email: "shared@example.com" } }, visitor);
    await world.talk(stranger, ana);
    expect((await buys(named)).conversation).toBeNull();
  });

  it("the customer is a member by e-mail or customer id; the order stays attributed to the own link (GAM-7)", async () => {
    const kim = await server.member({ id: "kim", email: "kim@example.com", customerId: "C-kim" });
    const purchase = await world.challenge("purchase");
    const affiliation = await world.challenge("affiliation_sale");
    for (const customer of [{ email: "Kim@example.com" }, { customerId: "C-kim" }]) {
      const visitor = await server.visitor();
      await world.click(visitor, kim);
      const order = await buys(visitor, { customer: { visitorId: visitor.visitorId, ...customer } });
      expect(order.affiliation).toMatchObject({ memberId: kim });
      expect((await world.wins(order.id)).map((one) => one.challengeId)).toEqual([purchase]);
      expect((await world.evidence(order.id)).customer).toMatchObject({ isMember: true });
    }
    const body = {
      category: "affiliation_sale" as const,
      title: { en: "over" },
      startsAt: "2026-01-01T00:00:00Z",
      active: false,
      points: { kind: "fixed" as const, value: 10 },
    };
    for (const id of [affiliation, purchase])
      await server.call(
        "PUT /challenges/:id",
        { params: { id }, body: { ...body, category: id === purchase ? "purchase" : "affiliation_sale" } },
        admin,
      );
  });
});

describe("ATT-8: the evidence", () => {
  it("keeps candidates, reasons and the settings in force, in words, and can be replayed", async () => {
    const visitor = await server.visitor();
    const lost = await world.talk(visitor, bea);
    server.clock.forward(day);
    const won = await world.talk(visitor, ana);
    await world.click(visitor, bea, { m: "facebook" });
    const order = await buys(visitor, { after: 3 * day });
    await set({ conversationWindowDays: 1, affiliationWindowDays: 1 });
    const evidence = await world.evidence(order.id);
    expect(evidence).toMatchObject({
      state: "decided",
      settings: { conversationWindowDays: 14, affiliationWindowDays: 30, creditExistingTraffic: false },
      customer: { isMember: false },
      conversation: {
        candidates: [
          { conversationId: won, memberId: ana, memberName: "ana Member", accepted: true, reason: "won" },
          { conversationId: lost, memberId: bea, accepted: false, reason: "older_than_winner" },
        ],
      },
      affiliation: { candidates: [{ memberId: bea, origin: "inbound", accepted: true, reason: "won" }] },
      changes: [],
    });
    expect(evidence.words.en).toEqual([
      "The customer and ana Member were last in conversation 3 days before the order. The customer came by the link of bea Member 3 days before the order.",
      "The latest conversation within 14 days before the order is credited (ATT-2). The last click within 30 days before the order is credited (ATT-4).",
      "No challenge was won by it.",
    ]);
    expect(evidence.words.fr).toHaveLength(3);
    const again = await replay(server.app.ctx.db, order.id);
    expect(again?.conversation.contributor).toEqual({ memberId: ana, conversationId: won });
    expect(again?.affiliation.contributor).toMatchObject({ memberId: bea });
    await set({ conversationWindowDays: 14, affiliationWindowDays: 30 });
  });
});

describe("ATT-6: web, app and direct orders are decided on arrival, with the facts known then", () => {
  it("and again when the customer changes, as long as nothing was won", async () => {
    const [one, two] = [await server.visitor(), await server.visitor()];
    await world.talk(one, ana);
    await world.talk(two, bea);
    server.clock.forward(1);
    const placedAt = server.clock.now().toISOString();
    expect((await world.put("again", { placedAt, status: "NEW" })).attribution.conversation).toBeNull();
    const by = (visitor: Visitor, status: string) =>
      world.put("again", { placedAt, status, customer: { visitorId: visitor.visitorId } });
    expect((await by(one, "NEW")).attribution.conversation?.memberId).toBe(ana);
    expect((await by(two, "NEW")).attribution.conversation?.memberId).toBe(bea);
    const challenge = await world.challenge("conversation_sale");
    await by(two, "OK");
    expect(await world.wins("again")).toEqual([{ challengeId: challenge, memberId: bea, points: 10 }]);
    expect((await by(one, "OK")).attribution.conversation?.memberId).toBe(bea);
    const enriched = await world.put("again", { placedAt, customer: { email: "kim@example.com" } });
    expect(enriched).toMatchObject({
      customer: { email: "kim@example.com" },
      attribution: { conversation: { memberId: bea } },
    });
  });
});
