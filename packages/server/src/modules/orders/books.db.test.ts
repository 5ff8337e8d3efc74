import type { OrderBody } from "@rapport/contracts";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestServer, testServer } from "#test/index";
import { salesWorld, type SalesWorld } from "#test/sales-world";

type Visitor = Awaited<ReturnType<TestServer["visitor"]>>;
type Saying = { order: number; how: "whole" | "nobody" | "later_status" | "tag" };

let server: TestServer;
let world: SalesWorld;
let shoppers: Visitor[];
const members = ["ana", "bea", "cy"];
const placedAt = "2026-03-04T10:00:00.000Z";
const amounts = ["100.00", "129.99", "0.00", "7.01"];

beforeAll(async () => {
  server = await testServer();
  world = salesWorld(server);
  for (const id of members) await server.member({ id, customerId: `C-${id}` });
  await server.call("PATCH /settings", { body: { requireVerifiedOrders: "always" } }, await server.key("admin"));
  await world.challenge("conversation_sale", { points: { kind: "percentage", value: "7.5" } });
  await world.challenge("affiliation_sale");
  await world.challenge("affiliation_sale", {
    limits: { sku: "SKU1", base: "matching_lines" } as never,
    points: { kind: "percentage", value: "10" },
  });
  await world.challenge("purchase", { points: { kind: "percentage", value: "3" } });
  shoppers = await Promise.all([0, 1, 2, 3].map(() => server.visitor()));
  await world.talk(shoppers[0]!, "ana");
  await world.click(shoppers[1]!, "bea");
  await world.talk(shoppers[2]!, "cy");
  await world.click(shoppers[2]!, "cy");
  await world.talk(shoppers[3]!, "ana");
  await world.click(shoppers[3]!, "bea");
  server.clock.set("2026-03-04T10:00:30.000Z");
});
afterAll(() => server.close());

/** Order `n` as the shop knows it; the third customer is a member too. */
function whole(n: number): OrderBody {
  const customerId = n % 5 === 4 ? "C-cy" : `C${n}`;
  return {
    channel: "web",
    status: "OK",
    statusAt: placedAt,
    placedAt,
    totalAmount: amounts[n % amounts.length]!,
    customer: { visitorId: shoppers[n % shoppers.length]!.visitorId, customerId },
    lines: [{ sku: n % 2 ? "SKU1" : "SKU2", quantity: 1, unitPrice: amounts[n % amounts.length]! }],
    cartId: `k${n}`,
  };
}

async function say(run: string, { order: n, how }: Saying): Promise<void> {
  const id = `${run}-${n}`;
  const { customer, ...anonymous } = whole(n);
  if (how === "tag") {
    const body = {
      cart_id: `${run}-k${n}`,
      order_id: id,
      order_status: "OK",
      total_amount: "99999.00",
      customer_id: customer!.customerId!,
      items: [{ sku: "SKU1", quantity: 9, unit_price: "1.00" }],
    };
    await server.call("POST /tag/confirmation", { body }, shoppers[n % shoppers.length]!);
  } else if (how === "later_status")
    await world.put(id, { ...whole(n), status: "CANCELLED", statusAt: "2026-03-04T10:00:20.000Z" });
  else await world.put(id, how === "whole" ? whole(n) : anonymous);
}

/** What the programme believes of a run's orders: who is credited, and what was earned. */
async function books(run: string, count: number) {
  return Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const { attribution, totalAmount, lines, customer } = await world.order(`${run}-${n}`);
      const wins = await world.wins(`${run}-${n}`);
      const points = wins.map((win) => `${win.memberId} ${win.challengeId} ${win.points}`).toSorted();
      return { attribution, totalAmount, lines, customer, points };
    }),
  );
}

it("ORD-1, GAM-2: repeated, reordered, at the same time and split between tag and API, the books are the same", async () => {
  const count = 6;
  const all = Array.from({ length: count }, (_, n) => n);
  await Promise.all(all.map((n) => say("once", { order: n, how: "whole" })));
  const expected = await books("once", count);
  expect(expected.flatMap((one) => one.points).length).toBeGreaterThan(6);

  let runs = 0;
  const more = fc.array(
    fc.record({
      order: fc.nat(count - 1),
      how: fc.constantFrom<Saying["how"]>("whole", "nobody", "later_status", "tag"),
    }),
    { maxLength: 14 },
  );
  const stream = more
    .chain((extra) => {
      const sayings: Saying[] = [...all.map((order) => ({ order, how: "whole" as const })), ...extra];
      return fc.shuffledSubarray(sayings, { minLength: sayings.length });
    })
    .chain((sayings) => fc.tuple(fc.constant(sayings), fc.integer({ min: 1, max: 5 })));
  await fc.assert(
    fc.asyncProperty(stream, async ([sayings, atOnce]) => {
      const run = `run${runs++}`;
      for (let next = 0; next < sayings.length; next += atOnce)
        await Promise.all(sayings.slice(next, next + atOnce).map((saying) => say(run, saying)));
      expect(await books(run, count)).toEqual(expected.map((one) => ({ ...one, customer: { ...one.customer } })));
    }),
    { numRuns: 20 },
  );

  for (const id of members) {
    const { items } = await server.call(
      "GET /members/:id/ledger",
      { params: { id }, query: { limit: 200 } },
      await server.key("people"),
    );
    if (items.length < 200) expect(await world.score(id)).toBe(items.reduce((sum, line) => sum + line.score, 0));
  }
}, 120_000);

it("GAM-5: of many first purchases of one customer at the same time, exactly one wins", async () => {
  const challenge = await world.challenge("conversation_sale", { limits: { firstPurchaseOnly: true } as never });
  for (let round = 0; round < 5; round++) {
    const visitor = await server.visitor();
    await world.talk(visitor, "ana");
    server.clock.forward(1);
    const ids = Array.from({ length: 8 }, (_, n) => `race${round}-${n}`);
    const by = (n: number) =>
      n % 2 ? { visitorId: visitor.visitorId } : { visitorId: visitor.visitorId, customerId: `R${round}` };
    await Promise.all(ids.map((id, n) => world.put(id, { customer: by(n) })));
    const wins = (await Promise.all(ids.map((id) => world.wins(id)))).flat();
    expect(wins.filter((win) => win.challengeId === challenge)).toHaveLength(1);
  }
}, 60_000);
