import type { EvidenceReason } from "@rapport/contracts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Subject, importInto, newSubject, reconcile } from "./reference/drive.ts";

/** What docs/integration-api.md says of an order's attribution and its evidence: shapes, and every reason there is. */

let subject: Subject;
beforeAll(async () => {
  subject = await newSubject();
});
afterAll(() => subject.server.close());

const one = (id: string) => ({ params: { id } });
const call = {
  get: (id: string) => subject.server.call("GET /orders/:id", one(id), subject.key),
  evidence: (id: string) => subject.server.call("GET /orders/:id/attribution", one(id), subject.key),
};

describe("the attribution", () => {
  const instant = (minutes: number) => new Date(Date.parse("2026-02-20T12:00:00Z") + minutes * 60_000).toISOString();
  const day = 24 * 60;
  beforeAll(async () => {
    const member = (id: string) => ({ type: "member", id, email: `${id}@example.com`, firstName: id, lastName: "M" });
    expect(await importInto(subject, [member("ana"), member("bea")])).toMatchObject({ rejected: 0 });
  });

  let n = 0;
  /** A shopper with conversations and clicks, at minutes from the order, and the order by them. */
  async function lived(of: {
    talks?: { memberId?: string; messages: [author: string, minutes: number][] }[];
    clicks?: { memberId?: string; minutes: number; origin?: string }[];
    credit?: boolean;
    channel?: "store";
  }) {
    n += 1;
    const [visitorId, id] = [`shopper-${n}`, `order-${n}`];
    const talks = (of.talks ?? []).flatMap(({ memberId = "ana", messages }, t) => [
      { type: "conversation", id: `talk-${n}-${t}`, memberId, visitorId, startedAt: instant(-100 * day) },
      ...messages.map(([author, minutes], m) => ({
        type: "message",
        id: `message-${n}-${t}-${m}`,
        conversationId: `talk-${n}-${t}`,
        author,
        text: "words",
        sentAt: instant(minutes),
      })),
    ]);
    const clicks = (of.clicks ?? []).map(({ memberId = "ana", minutes, origin = "inbound" }, c) => ({
      type: "click",
      id: `click-${n}-${c}`,
      memberId,
      visitorId,
      at: instant(minutes),
      origin,
      medium: "link",
      container: "profile",
    }));
    const credit = { type: "setting", id: "creditExistingTraffic", value: of.credit ?? false };
    const lines = [credit, { type: "visitor", id: visitorId }, ...talks, ...clicks];
    expect(await importInto(subject, lines)).toMatchObject({ rejected: 0 });
    const order = { status: "OK", placedAt: instant(0), totalAmount: "10.00", customer: { visitorId } };
    const body = { ...order, channel: of.channel ?? ("web" as const) };
    await subject.server.call("PUT /orders/:id", { ...one(id), body }, subject.key);
    return { id, talk: (t: number) => `talk-${n}-${t}`, click: (c: number) => `click-${n}-${c}` };
  }
  const both: [string, number][] = [
    ["visitor", -20],
    ["member", -10],
  ];

  it('names member and conversation, member and click; the bot is "bot"', async () => {
    const first = await lived({ talks: [{ messages: both }], clicks: [{ memberId: "bea", minutes: -5 }] });
    expect((await call.get(first.id)).attribution).toEqual({
      state: "decided",
      conversation: { memberId: "ana", conversationId: first.talk(0) },
      affiliation: { memberId: "bea", clickId: first.click(0) },
    });
    const second = await lived({ talks: [{ memberId: "bot", messages: both }] });
    expect((await call.get(second.id)).attribution).toEqual({
      state: "decided",
      conversation: { memberId: "bot", conversationId: second.talk(0) },
      affiliation: null,
    });
  });

  it("ATT-6: of a store purchase is pending until the reconciliation", async () => {
    const { id, talk } = await lived({ channel: "store", talks: [{ messages: both }] });
    const pending = { state: "pending", conversation: null, affiliation: null };
    expect((await call.get(id)).attribution).toEqual(pending);
    expect(await call.evidence(id)).toMatchObject({ state: "pending", decidedAt: null });
    expect(await reconcile(subject)).toBeGreaterThan(0);
    expect((await call.get(id)).attribution).toMatchObject({
      state: "decided",
      conversation: { conversationId: talk(0) },
    });
  });

  it("ATT-8: the evidence has its documented shape", async () => {
    const { id, talk, click } = await lived({ talks: [{ messages: both }], clicks: [{ minutes: -5 }] });
    expect(await call.evidence(id)).toMatchObject({
      state: "decided",
      decidedAt: "2026-03-02T12:00:00.000Z",
      settings: { conversationWindowDays: 14, affiliationWindowDays: 30, creditExistingTraffic: false },
      conversation: {
        candidates: [
          { conversationId: talk(0), memberId: "ana", lastMessageAt: instant(-10), accepted: true, reason: "won" },
        ],
      },
      affiliation: {
        candidates: [
          { clickId: click(0), memberId: "ana", at: instant(-5), origin: "inbound", accepted: true, reason: "won" },
        ],
      },
    });
  });

  it.each<{ says: string; messages: [string, number][]; reason: EvidenceReason }>([
    {
      says: "both wrote, 14 days before",
      messages: [
        ["visitor", -15 * day],
        ["member", -14 * day],
      ],
      reason: "won",
    },
    {
      says: "a second older",
      messages: [
        ["visitor", -15 * day],
        ["member", -14 * day - 1 / 60],
      ],
      reason: "outside_window",
    },
    {
      says: "both wrote, but after",
      messages: [
        ["visitor", 1],
        ["member", 2],
      ],
      reason: "after_order",
    },
    {
      says: "both wrote, the answer at the order's instant",
      messages: [
        ["visitor", -1],
        ["member", 0],
      ],
      reason: "no_member_message",
    },
    { says: "only the visitor wrote", messages: [["visitor", -1]], reason: "no_member_message" },
    { says: "only the member wrote", messages: [["member", -1]], reason: "no_visitor_message" },
  ])("ATT-2: $says: $reason", async ({ messages, reason }) => {
    const { id } = await lived({ talks: [{ messages }] });
    const [candidate] = (await call.evidence(id)).conversation.candidates;
    expect(candidate).toMatchObject({ accepted: reason === "won", reason });
  });

  it("ATT-2: an older dialogue than the winner's", async () => {
    const earlier: [string, number][] = [
      ["visitor", -40],
      ["member", -30],
    ];
    const { id, talk } = await lived({ talks: [{ messages: both }, { memberId: "bea", messages: earlier }] });
    const reasons = (await call.evidence(id)).conversation.candidates.map((one) => [one.conversationId, one.reason]);
    expect(Object.fromEntries(reasons)).toEqual({ [talk(0)]: "won", [talk(1)]: "older_than_winner" });
  });

  it.each<{ says: string; clicks: [number, string?][]; credit?: boolean; reasons: EvidenceReason[] }>([
    { says: "30 days old", clicks: [[-30 * day]], reasons: ["won"] },
    { says: "a second older", clicks: [[-30 * day - 1 / 60]], reasons: ["outside_window"] },
    { says: "at the order's instant", clicks: [[0]], reasons: ["after_order"] },
    { says: "the last of two", clicks: [[-2], [-1]], reasons: ["older_than_winner", "won"] },
    { says: "widget, not credited", clicks: [[-1, "widget"]], reasons: ["existing_traffic_not_credited"] },
    { says: "widget, credited", clicks: [[-1, "widget"]], credit: true, reasons: ["won"] },
    {
      says: "widget, and another",
      clicks: [
        [-1, "widget"],
        [-2, "self"],
      ],
      credit: true,
      reasons: ["inbound_preferred", "won"],
    },
    {
      says: "widget, and one outside",
      clicks: [[-1, "widget"], [-31 * day]],
      credit: true,
      reasons: ["won", "outside_window"],
    },
    { says: "self", clicks: [[-1, "self"]], reasons: ["won"] },
    { says: "staff", clicks: [[-1, "staff"]], reasons: ["won"] },
    { says: "community", clicks: [[-1, "community"]], reasons: ["won"] },
  ])("ATT-4: a click $says: $reasons", async ({ clicks, credit = false, reasons }) => {
    const { id, click } = await lived({
      credit,
      clicks: clicks.map(([minutes, origin]) => ({ minutes, origin: origin ?? "inbound" })),
    });
    const told = new Map((await call.evidence(id)).affiliation.candidates.map((one) => [one.clickId, one.reason]));
    expect(clicks.map((_, c) => told.get(click(c)))).toEqual(reasons);
  });

  it("ATT-5: of several members that the customer is, the lower id by code points bought", async () => {
    const [lower, higher] = ["\uffee", "\u{10000}"];
    const member = { type: "member", firstName: "Twin", lastName: "M" };
    const lines = [
      { ...member, id: higher, email: "higher@example.com", customerId: "twins" },
      { ...member, id: lower, email: "lower@example.com" },
      { type: "visitor", id: "twins", customerId: "twins", memberId: lower },
    ];
    expect(await importInto(subject, lines)).toMatchObject({ rejected: 0 });
    const challenge = { category: "purchase" as const, title: { en: "Buy" }, startsAt: instant(0), endsAt: instant(1) };
    const points = { kind: "fixed" as const, value: 5 };
    await subject.server.call("PUT /challenges/:id", { ...one("twins"), body: { ...challenge, points } }, subject.key);
    const order = { status: "OK", placedAt: instant(0), totalAmount: "10.00", customer: { customerId: "twins" } };
    await subject.server.call("PUT /orders/:id", { ...one("twins"), body: { ...order, channel: "web" } }, subject.key);
    const { items } = await subject.server.call("GET /orders/:id/wins", one("twins"), subject.key);
    expect(items).toEqual([{ challengeId: "twins", memberId: lower, points: 5 }]);
    const sales = await subject.server.call("GET /me/sales", {}, await subject.server.asMember(lower));
    expect(sales.items).toMatchObject([{ orderId: "twins", credited: ["purchase"], points: 5 }]);
  });
});
