import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type TestServer, testServer } from "../../../test/index.ts";
import { linkPersons, undoLink } from "./actions/link-persons.ts";
import { canonicalId } from "./rules/identity-links.ts";

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

const people = 6;

async function newPersons(): Promise<string[]> {
  const ids = [];
  for (let n = 0; n < people; n++) {
    const { visitorId } = await server.visitor();
    const { rows } = await sql<{
      id: string;
    }>`select person_id as id from people.visitors where id = ${visitorId}`.execute(server.app.ctx.db);
    ids.push(rows[0]!.id);
  }
  return ids;
}

async function clustersOf(ids: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await sql<{
    id: string;
    cluster_id: string;
  }>`select id, cluster_id from people.persons where id = any(${ids})`.execute(server.app.ctx.db);
  return Object.fromEntries(rows.map((row) => [row.id, row.cluster_id]));
}

const person = fc.integer({ min: 0, max: people - 1 });
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("link" as const), a: person, b: person }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("undo" as const), n: fc.nat(20) }) },
);

it("PEO-2: after any sequence of links and undoings, who is one with whom is what the rule says", async () => {
  const { ctx } = server.app;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const ids = await newPersons();
      const links: { id: string; a: string; b: string; active: boolean }[] = [];
      for (const one of steps) {
        if (one.kind === "link") {
          const [a, b] = [ids[one.a]!, ids[one.b]!];
          const id = await ctx.transaction((tx) =>
            linkPersons(tx, ctx, { personId: a, otherPersonId: b, reason: "test" }),
          );
          if (id) links.push({ id, a, b, active: true });
        } else {
          const active = links.filter((link) => link.active);
          const link = active[one.n % Math.max(1, active.length)];
          if (!link) continue;
          await undoLink(ctx, link.id, "test");
          link.active = false;
        }
        expect(await clustersOf(ids)).toEqual(Object.fromEntries(ids.map((id) => [id, canonicalId(id, links)])));
      }
    }),
    { numRuns: 12 },
  );
});

it("PEO-2: joinings at the same moment end in one person", async () => {
  const { ctx } = server.app;
  const ids = await newPersons();
  const pairs = ids.flatMap((a, n) => ids.slice(n + 1).map((b) => [a, b] as const)).toReversed();
  await Promise.all(
    pairs.map(([a, b]) =>
      ctx.transaction((tx) => linkPersons(tx, ctx, { personId: a, otherPersonId: b, reason: "test" })),
    ),
  );
  const lowest = ids.toSorted()[0]!;
  expect(await clustersOf(ids)).toEqual(Object.fromEntries(ids.map((id) => [id, lowest])));
});
