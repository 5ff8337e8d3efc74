import type { ImportRecordInput } from "@rapport/contracts";

type Line = ImportRecordInput;

/** The same numbers for the same seed. */
function dice(seed: number) {
  let state = seed >>> 0 || 1;
  const roll = (sides: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % sides;
  };
  return {
    roll,
    pick: <T>(all: readonly T[]): T => all[roll(all.length)]!,
    chance: (percent: number) => roll(100) < percent,
  };
}

type Dice = ReturnType<typeof dice>;

const start = Date.parse("2026-01-05T08:00:00Z");
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const span = 50 * 24 * 60;

/** A programme with everything an import can bring, at random, in no order: nothing in it is rejected. */
export function randomProgramme(seed: number): Line[] {
  const luck = dice(seed);
  const lines = [
    ...catalogue(luck),
    ...people(luck),
    ...talks(luck),
    ...clicks(luck),
    ...challenges(),
    ...orders(luck),
    ...books(luck),
  ];
  return lines
    .map((line) => ({ line, place: luck.roll(1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ line }) => line);
}

const ids = (kind: string, count: number) => Array.from({ length: count }, (_, n) => `${kind}${n}`);
const memberIds = ids("m", 8);
const visitorIds = ids("v", 24);
const skus = ids("sku", 6);
const challengeIds = ids("ch", 7);

function catalogue({ roll, pick }: Dice): Line[] {
  const values = { currencyRates: { USD: "0.9" }, conversationWindowDays: 7 + roll(10), programmeName: "Random" };
  return [
    { type: "setting", id: "settings", values },
    ...ids("s", 3).map((id) => ({
      type: "store" as const,
      id,
      name: `Store ${id}`,
      address: { city: "Lyon", latitude: 45.7 },
    })),
    ...ids("cat", 5).map((id, n) => ({
      type: "category" as const,
      id,
      name: { en: id, fr: id },
      parentId: n > 0 ? `cat${roll(n)}` : null,
    })),
    ...skus.map((id) => ({
      type: "product" as const,
      id,
      name: `Product ${id}`,
      price: { amount: "19.90", currency: "EUR" },
      categoryIds: [`cat${roll(5)}`],
      options: { size: pick(["S", "M"]) },
    })),
  ];
}

function people({ roll, chance }: Dice): Line[] {
  const members = memberIds.map((id, n) => ({
    type: "member" as const,
    id,
    email: `${id}@example.com`,
    firstName: "Member",
    lastName: id,
    storeId: chance(50) ? `s${roll(3)}` : null,
    sponsorId: n > 0 && chance(40) ? `m${roll(n)}` : null,
    state: n === 7 ? ("blocked" as const) : ("active" as const),
    joinedAt: at(n * 100),
    customerId: n < 2 ? `MC${n}` : null,
  }));
  const visitors = visitorIds.map((id, n) => ({
    type: "visitor" as const,
    id,
    email: chance(60) ? `shopper${roll(18)}@example.com` : null,
    customerId: chance(50) ? `C${roll(10)}` : n === 0 ? "MC0" : null,
    memberId: n === 1 ? "m3" : null,
    name: chance(30) ? `Name ${id}` : null,
    createdAt: at(n * 60),
  }));
  const link = { personOf: { visitorId: "v5" }, otherPersonOf: { visitorId: "v6" }, reason: "told us", at: at(900) };
  return [...members, ...visitors, { type: "identity_link", id: "lnk-told", ...link }];
}

function talks({ roll, pick, chance }: Dice): Line[] {
  const pairs = new Map<string, Line & { type: "conversation" }>();
  for (let n = 0; n < 40; n++) {
    const [memberId, visitorId] = [chance(10) ? "bot" : pick(memberIds), visitorIds[2 + roll(22)]!];
    const source = pick(["direct", "phygital", "waiting_list"] as const);
    pairs.set(`${memberId} ${visitorId}`, {
      type: "conversation",
      id: `con${n}`,
      memberId,
      visitorId,
      source,
      startedAt: at(roll(span)),
    });
  }
  const conversations = [...pairs.values()];
  const messages = Array.from({ length: 260 }, (_, n) => ({
    type: "message" as const,
    id: `msg${n}`,
    conversationId: pick(conversations).id,
    author: pick(["member", "visitor", "visitor", "member", "auto"] as const),
    kind: chance(8) ? ("notice" as const) : ("text" as const),
    text: `words ${n} — “çà”`,
    sku: chance(10) ? pick(skus) : null,
    sentAt: at(roll(span)),
  }));
  return [...conversations, ...messages];
}

function clicks({ roll, pick, chance }: Dice): Line[] {
  return Array.from({ length: 120 }, (_, n) => ({
    type: "click" as const,
    id: `clk${n}`,
    memberId: pick(memberIds),
    visitorId: chance(85) ? pick(visitorIds) : null,
    at: at(roll(span)),
    origin: pick(["inbound", "inbound", "widget", "self", "community", "staff"] as const),
    medium: pick(["facebook", "qr", "email", "link"] as const),
    container: "profile" as const,
    sku: chance(20) ? pick(skus) : null,
  }));
}

function challenges(): Line[] {
  const one = (
    id: string,
    category: "purchase" | "affiliation_sale" | "conversation_sale" | "manual",
    over = {},
  ): Line => ({
    type: "challenge",
    id,
    category,
    title: { en: id, fr: id },
    startsAt: at(-1000),
    points: { kind: "fixed", value: 10 },
    ...over,
  });
  return [
    one("ch0", "purchase", { limits: { firstPurchaseOnly: true } }),
    one("ch1", "affiliation_sale", { points: { kind: "percentage", value: "7" } }),
    one("ch2", "conversation_sale", {
      points: { kind: "percentage", value: "2.5" },
      limits: { base: "matching_lines", categoryId: "cat0" },
    }),
    one("ch3", "affiliation_sale", { limits: { inboundOnly: true, firstPurchaseOnly: true } }),
    one("ch4", "conversation_sale", { endsAt: at(span / 2) }),
    one("ch5", "conversation_sale", { limits: { sku: "sku1" } }),
    one("ch6", "manual"),
  ];
}

function orders({ roll, pick, chance }: Dice): Line[] {
  return Array.from({ length: 60 }, (_, n): Line[] => {
    const placed = roll(span);
    const id = `ord${n}`;
    const price = `${5 + roll(90)}.${10 + roll(89)}`;
    const order = {
      type: "order" as const,
      id,
      channel: pick(["web", "web", "app", "direct", "store"] as const),
      status: pick(["OK", "OK", "OK", "PENDING", "CANCELLED"]),
      placedAt: at(placed),
      currency: chance(15) ? "USD" : "EUR",
      totalAmount: price,
      totalWithoutShipping: chance(40) ? price : null,
      customer: {
        visitorId: chance(60) ? pick(visitorIds) : null,
        customerId: chance(30) ? pick(["MC0", "MC1", `C${roll(10)}`]) : null,
        email: chance(30) ? pick([`shopper${roll(18)}@example.com`, "m4@example.com"]) : null,
      },
      lines: chance(70) ? [{ sku: pick([...skus, "unknown"]), quantity: 1 + roll(3), unitPrice: price }] : null,
    };
    const later = chance(35)
      ? [
          {
            type: "order_status" as const,
            id: `st${n}`,
            orderId: id,
            status: pick(["OK", "CANCELLED", "SHIPPED"]),
            at: at(placed + 60 + roll(5000)),
          },
        ]
      : [];
    return [order, ...later];
  }).flat();
}

function books({ roll, pick }: Dice): Line[] {
  const adjustments = Array.from({ length: 10 }, (_, n) => ({
    type: "adjustment" as const,
    id: `adj${n}`,
    memberId: pick(memberIds),
    score: roll(50),
    points: roll(200) - 100 || 1,
    reason: `because ${n}`,
    at: at(roll(span)),
  }));
  const wins = Array.from({ length: 6 }, (_, n) => ({
    type: "win" as const,
    id: `win${n}`,
    challengeId: "ch6",
    memberId: pick(memberIds),
    points: 1 + roll(30),
    at: at(roll(span)),
    reason: "well done",
  }));
  return [...adjustments, ...wins];
}

export const randomIds = { memberIds, visitorIds, challengeIds, orderIds: ids("ord", 60) };
