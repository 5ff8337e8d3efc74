import { ImportRecord as ImportSchema } from "@rapport/contracts";
import { describe, expect, it } from "vitest";
import { demoLogins, demoWorld, seedRecords } from "./index.ts";
import type { ImportRecord } from "./records.ts";

const options = { now: new Date("2026-11-23T15:20:00Z"), seed: 7, shopUrl: "http://127.0.0.1:4101" };
const records = [...demoWorld(options)];
const today = Date.parse("2026-11-23T00:00:00Z");

function all<Type extends ImportRecord["type"]>(type: Type): Extract<ImportRecord, { type: Type }>[] {
  return records.filter((record): record is Extract<ImportRecord, { type: Type }> => record.type === type);
}

const idsOf = (type: ImportRecord["type"]) => new Set(all(type).map(({ id }) => id));

describe("the demo world", () => {
  it("is the same for the same seed and day, and another one for another seed", () => {
    const again = [...demoWorld({ ...options, now: new Date("2026-11-23T03:00:00Z") })];
    expect(again).toEqual(records);
    expect([...demoWorld({ ...options, seed: 8 })]).not.toEqual(records);
  });

  it("speaks the contract's records", () => {
    const refused = records.flatMap((record) => {
      const result = ImportSchema.safeParse(record);
      return result.success ? [] : [{ record, issues: result.error.issues }];
    });
    expect(refused).toEqual([]);
  });

  it("has the size it promises", () => {
    const counts = Object.fromEntries(
      (
        ["product", "store", "member", "visitor", "conversation", "message", "click", "order", "challenge"] as const
      ).map((type) => [type, all(type).length]),
    );
    expect(counts).toMatchObject({ store: 10, member: 30, visitor: 900, challenge: 10 });
    expect(counts["product"]).toBeGreaterThanOrEqual(55);
    expect(counts["conversation"]).toBeGreaterThan(600);
    expect(counts["conversation"]).toBeLessThan(800);
    expect(counts["message"]).toBeGreaterThan(5_000);
    expect(counts["message"]).toBeLessThan(7_500);
    expect(counts["click"]).toBeGreaterThan(2_200);
    expect(counts["click"]).toBeLessThan(2_900);
    expect(counts["order"]).toBeGreaterThan(400);
    expect(counts["order"]).toBeLessThan(520);
  });

  it("gives each record of a type its own id", () => {
    for (const type of new Set(records.map((record) => record.type))) expect(idsOf(type).size).toBe(all(type).length);
  });

  it("refers only to what it tells of", () => {
    const [members, visitors, conversations, orders, stores, skus, categories] = (
      ["member", "visitor", "conversation", "order", "store", "product", "category"] as const
    ).map(idsOf) as [Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>, Set<string>];
    const members0 = new Set([...members, "bot"]);
    for (const record of all("conversation"))
      expect([members0.has(record.memberId), visitors.has(record.visitorId)]).toEqual([true, true]);
    for (const record of all("message"))
      expect([conversations.has(record.conversationId), !record.sku || skus.has(record.sku)]).toEqual([true, true]);
    for (const record of all("click"))
      expect([members.has(record.memberId), !record.visitorId || visitors.has(record.visitorId)]).toEqual([true, true]);
    for (const record of all("order")) {
      expect(record.lines.every(({ sku }) => skus.has(sku))).toBe(true);
      expect(!record.storeId || stores.has(record.storeId)).toBe(true);
      expect(!record.customer?.visitorId || visitors.has(record.customer.visitorId)).toBe(true);
    }
    for (const record of all("order_status")) expect(orders.has(record.orderId)).toBe(true);
    for (const record of all("product")) expect(record.categoryIds.every((id) => categories.has(id))).toBe(true);
    for (const record of all("member")) expect(!record.storeId || stores.has(record.storeId)).toBe(true);
  });

  it("lets nobody converse with himself, and nobody twice with the same member", () => {
    const memberOf = new Map(all("visitor").map(({ id, memberId }) => [id, memberId]));
    const pairs = all("conversation").map(({ visitorId, memberId }) => {
      expect(memberOf.get(visitorId)).not.toBe(memberId);
      return `${visitorId} ${memberId}`;
    });
    const withPeople = pairs.filter((pair) => !pair.endsWith(" bot"));
    expect(new Set(withPeople).size).toBe(withPeople.length);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it("ends before today, and dialogues run forward in time", () => {
    const starts = new Map(all("conversation").map(({ id, startedAt }) => [id, Date.parse(startedAt)]));
    const last = new Map<string, number>();
    for (const { id, conversationId, sentAt } of all("message").toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      const at = Date.parse(sentAt);
      expect(at, id).toBeGreaterThanOrEqual(last.get(conversationId) ?? starts.get(conversationId)!);
      expect(at).toBeLessThan(today);
      last.set(conversationId, at);
    }
    for (const { placedAt } of all("order")) expect(Date.parse(placedAt)).toBeLessThan(today);
    for (const { at } of [...all("click"), ...all("order_status")]) expect(Date.parse(at)).toBeLessThan(today);
  });

  it("leaves no gap in a text and speaks two languages", () => {
    const texts = all("message").map(({ text }) => text);
    expect(texts.filter((text) => /[{}]|undefined/.test(text) || text.trim() === "")).toEqual([]);
    expect(texts.some((text) => text.startsWith("Bonjour"))).toBe(true);
    expect(texts.some((text) => text.startsWith("Hello"))).toBe(true);
    expect(new Set(texts).size).toBeGreaterThan(900);
  });

  it("adds up: an order's lines are its amount without delivery", () => {
    for (const order of all("order")) {
      const cents = order.lines.reduce(
        (sum, { quantity, unitPrice }) => sum + quantity * Math.round(Number(unitPrice) * 100),
        0,
      );
      expect(Math.round(Number(order.totalWithoutShipping) * 100)).toBe(cents);
    }
  });

  it("knows every outcome of an order and every state the screens show", () => {
    const statuses = new Set([
      ...all("order").map(({ status }) => status),
      ...all("order_status").map(({ status }) => status),
    ]);
    expect([...statuses].toSorted()).toEqual(["CANCELLED", "OK", "PENDING", "REFUNDED"]);
    expect(new Set(all("member").map(({ state }) => state))).toEqual(new Set(["active", "pending", "unsubscribed"]));
    expect(all("challenge").some(({ startsAt }) => Date.parse(startsAt) > today)).toBe(true);
    expect(all("challenge").some(({ endsAt }) => endsAt && Date.parse(endsAt) < today)).toBe(true);
  });

  it("gives the demo its logins, all of them members who may sign in", () => {
    const active = new Set(
      all("member")
        .filter(({ state }) => state === "active")
        .map(({ email }) => email),
    );
    expect(demoLogins.every(({ email }) => active.has(email))).toBe(true);
    expect(demoLogins.map(({ right }) => right)).toEqual(
      expect.arrayContaining(["administrator", "editor", "reader", null]),
    );
  });

  it("needs no seed to be asked for", () => {
    expect([...seedRecords({ now: options.now, shopUrl: options.shopUrl })].length).toBeGreaterThan(10_000);
  });
});
