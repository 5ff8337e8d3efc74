import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { importAdjustments, importWins, judge, type JudgeFacts } from "#modules/gamification";
import { testServer, type TestServer } from "#test/index";

const members = ["ana", "bea", "cid"] as const;
const placedAt = new Date("2026-03-01T10:00:00.000Z");

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  for (const id of members) await server.member({ id });
  const key = await server.key("admin");
  const put = (id: string, category: string, points: object) =>
    server.call(
      "PUT /challenges/:id",
      { params: { id }, body: { category, title: { en: id }, startsAt: "2026-01-01T00:00:00Z", points } } as never,
      key,
    );
  await put("buy", "purchase", { kind: "percentage", value: "7" });
  await put("bring", "affiliation_sale", { kind: "percentage", value: "10" });
  await put("talk", "conversation_sale", { kind: "fixed", value: 5 });
  await put("hand", "manual", { kind: "fixed", value: 3 });
});
afterAll(() => server.close());

interface Books {
  score: number;
  points: number;
}

/** What the ledger adds up to, and what the balances say. */
async function books(): Promise<{ sums: Map<string, Books>; balances: Map<string, Books> }> {
  const read = async (query: ReturnType<typeof sql<Books & { id: string }>>) =>
    new Map((await query.execute(server.app.ctx.db)).rows.map(({ id, ...rest }) => [id, rest]));
  return {
    sums: await read(
      sql`select member_id as id, sum(score)::bigint as score, sum(points)::bigint as points from gamification.ledger group by 1 order by 1`,
    ),
    balances: await read(sql`select member_id as id, score, points from gamification.balances order by 1`),
  };
}

type Step =
  | { do: "judge"; order: string; amount: string; buyer: string | null; talker: string | null; bringer: string | null }
  | { do: "win"; id: string; member: string; points: number }
  | { do: "adjust"; id: string; member: string; score: number; points: number };

const id = fc.nat(5);
// What belongs to one id is always the same, so that repeating is repeating.
const step: fc.Arbitrary<Step> = fc.oneof(
  id.map((n) => ({
    do: "judge" as const,
    order: `o${n}`,
    amount: ["129.00", "110", "0", "33.33", "100.00", "0.01"][n]!,
    buyer: [null, "ana", "bea", null, "cid", "ana"][n]!,
    talker: ["ana", "bea", "bot", null, "ana", "cid"][n]!,
    bringer: ["ana", "cid", "bea", "cid", null, "ana"][n]!,
  })),
  id.map((n) => ({ do: "win" as const, id: `w${n}`, member: members[n % 3]!, points: n + 1 })),
  id.map((n) => ({ do: "adjust" as const, id: `a${n}`, member: members[n % 3]!, score: n - 2, points: 7 - 2 * n })),
);

async function run(of: Step, run: string): Promise<void> {
  const { ctx } = server.app;
  await ctx.transaction(async (tx) => {
    if (of.do === "judge") await judge(tx, ctx, factsOf(of, run));
    if (of.do === "win") {
      const win = {
        type: "win" as const,
        id: run + of.id,
        challengeId: "hand",
        memberId: of.member,
        points: of.points,
      };
      await importWins(tx, ctx, [{ ...win, at: placedAt.toISOString() }]);
    }
    if (of.do === "adjust") {
      const { score, points } = of;
      const line = { type: "adjustment" as const, id: run + of.id, memberId: of.member, score, points };
      await importAdjustments(tx, ctx, [{ ...line, reason: "Because", at: placedAt.toISOString() }]);
    }
  });
}

function factsOf(of: Extract<Step, { do: "judge" }>, run: string): JudgeFacts {
  return {
    orderId: run + of.order,
    placedAt,
    rewardAmount: of.amount,
    rate: "1",
    lines: [],
    customerMemberId: of.buyer,
    conversation: of.talker ? { memberId: of.talker } : null,
    affiliation: of.bringer ? { memberId: of.bringer, origin: "inbound" } : null,
    sides: ["purchase", "affiliation", "conversation"],
    firstPurchase: { others: [] },
  };
}

let runs = 0;
/** The books' change by these steps, each on ids of this run. */
async function change(steps: readonly Step[], together: boolean): Promise<Map<string, Books>> {
  runs += 1;
  const name = `r${runs}-`;
  const before = await books();
  if (together) await Promise.all(steps.map((one) => run(one, name)));
  else for (const one of steps) await run(one, name);
  const after = await books();
  expect(after.balances).toEqual(after.sums);
  return new Map(
    members.map((one) => {
      const [a, b] = [after.sums.get(one), before.sums.get(one)];
      return [one, { score: (a?.score ?? 0) - (b?.score ?? 0), points: (a?.points ?? 0) - (b?.points ?? 0) }];
    }),
  );
}

it("GAM-2, GAM-13: steps repeated, turned round or taken all at once give the same books, and balances are their sums", async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const once = await change(given, false);
      expect(await change([...given, ...given], false)).toEqual(once);
      expect(await change(given.toReversed(), false)).toEqual(once);
      expect(await change([...given, ...given], true)).toEqual(once);
    }),
    { numRuns: 12 },
  );
}, 120_000);

it("GAM-13: balances equal the ledger's sums at every instant, also while many write", async () => {
  const key = await server.key("admin");
  let writing = true;
  const writers = Array.from({ length: 6 }, async (_, n) => {
    for (let round = 0; round < 15; round++) {
      const body = { memberIds: n % 2 === 0 ? ["ana", "bea", "cid"] : ["cid", "bea", "ana"], reason: "Fast" };
      await server.call("POST /challenges/:id/winners", { params: { id: "hand" }, body }, key);
      const change = { score: round, points: -round - 1, reason: "Slow" };
      await server.call("POST /members/:id/adjustments", { params: { id: members[n % 3]! }, body: change }, key);
    }
  });
  const reader = (async () => {
    while (writing) {
      const { rows } = await sql<{ differ: number }>`
        select count(*)::int as differ from gamification.balances b
        where (b.score, b.points) <> (select sum(l.score), sum(l.points) from gamification.ledger l where l.member_id = b.member_id)`.execute(
        server.app.ctx.db,
      );
      expect(rows[0]?.differ).toBe(0);
    }
  })();
  await Promise.all(writers);
  writing = false;
  await reader;
});

it.each([
  "update gamification.ledger set points = 1",
  "delete from gamification.ledger",
  "truncate gamification.ledger cascade",
])("GAM-13: the ledger is append-only: %s", async (statement) => {
  await expect(sql.raw(statement).execute(server.app.ctx.db)).rejects.toThrow("append-only");
});
