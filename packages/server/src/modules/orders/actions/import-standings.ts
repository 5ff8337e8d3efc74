import { importDecision } from "#modules/attribution";
import { identitiesOf } from "#modules/people";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import type { StandingRecord } from "../records.ts";
import { creditsOf, customerOf, factsOf } from "../settle-order.ts";
import * as store from "../store/orders.ts";
import { factsRow, knownOrder } from "../stored.ts";

/** Takes over where orders stood in the programme they come from; after their `order` and `order_status` records. */
export async function importStandings(
  tx: Tx,
  ctx: Ctx,
  records: readonly StandingRecord[],
): Promise<(Refusal | null)[]> {
  const answers: (Refusal | null)[] = [];
  const orders = new Map(
    (
      await store.ordersByIds(
        tx,
        records.map((one) => one.id),
      )
    ).map((row) => [row.id, row]),
  );
  for (const record of records) {
    const row = orders.get(record.id);
    answers.push(row ? null : refuse("unknown_reference", `There is no order ${record.id}.`));
    if (row) await stand(tx, ctx, { row, record });
  }
  return answers;
}

async function stand(tx: Tx, ctx: Ctx, of: { row: store.WholeOrder; record: StandingRecord }): Promise<void> {
  const { row, record } = of;
  const settings = await settingsOf({ caches: ctx.caches, db: tx });
  const told = new Map(record.statuses.map((one) => [`${one.status} ${new Date(one.at).getTime()}`, one.source]));
  const known = knownOrder(row);
  const history = known.history.map((entry) => ({
    ...entry,
    source: told.get(`${entry.status} ${entry.at.getTime()}`) ?? entry.source,
  }));
  const facts = factsRow(
    row.id,
    { ...known, history, sources: record.sources },
    {
      recoveredVisitorId: record.recoveredVisitorId,
      remarks: row.remarks,
      settings,
    },
  );
  await store.saveFacts(tx, [facts], ctx.now());
  await store.saveParts(tx, [{ id: row.id, lines: row.lines, statuses: history }]);
  if (record.judgedAt !== null) await store.markJudged(tx, row.id, new Date(record.judgedAt));
  if (record.attribution === null) return;
  const stored = { ...row, ...facts };
  const identities = await identitiesOf(tx, customerOf(stored));
  const decision = await importDecision(tx, factsOf(stored, identities), record.attribution);
  await store.saveCredits(tx, row.id, creditsOf(decision));
}
