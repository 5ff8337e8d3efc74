import { settingsOf, sighted } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emitAll } from "#platform/events";
import { Refusal } from "#platform/refusal";
import { orderRecorded } from "../events.ts";
import { incomingOrder, refusalOf } from "../incoming.ts";
import { keepOrder } from "../keep-order.ts";
import type { OrderRecord } from "../records.ts";
import { remarksOn } from "../remarks.ts";
import { orderChange } from "../rules/order-change.ts";
import type { KnownOrder } from "../rules/order.ts";
import { hasBeenOk } from "../rules/status-history.ts";
import * as store from "../store/orders.ts";
import { factsRow } from "../stored.ts";

type Answer = Refusal | null;
interface Fresh {
  id: string;
  order: KnownOrder;
}

/**
 * Stores the facts of past orders; nothing is decided or rewarded before all facts of the import are in (ATT-6, `decideAndJudgeImported`). An order
 * whose id is known is updated (ORD-1). Answers, for each record in its place, the refusal or nothing.
 */
export async function importOrders(tx: Tx, ctx: Ctx, records: readonly OrderRecord[]): Promise<Answer[]> {
  const answers: Answer[] = records.map(() => null);
  const ids = [...new Set(records.map((record) => record.id))];
  await store.lockOrders(tx, ids);
  const known = await store.knownIds(tx, ids);
  const fresh = new Map<string, Fresh>();
  const later: number[] = [];
  for (const [index, record] of records.entries()) {
    if (known.has(record.id) || fresh.has(record.id)) later.push(index);
    else {
      const first = await firstSeen(ctx, tx, record);
      if (first instanceof Refusal) answers[index] = first;
      else fresh.set(record.id, first);
    }
  }
  await writeFresh(tx, ctx, [...fresh.values()]);
  for (const index of later) answers[index] = await update(tx, ctx, records[index]!);
  return answers;
}

async function firstSeen(ctx: Ctx, tx: Tx, record: OrderRecord): Promise<Fresh | Refusal> {
  const settings = await settingsOf({ caches: ctx.caches, db: tx });
  const incoming = incomingOrder(record, settings.currency);
  const refusal = refusalOf(incoming, settings, ctx.now());
  if (refusal) return refusal;
  const context = { source: "import", now: ctx.now(), somethingWon: false, tagsAreTrusted: false } as const;
  const change = orderChange(null, incoming, context);
  return { id: record.id, order: (change as Extract<typeof change, { kind: "new" }>).order };
}

async function writeFresh(tx: Tx, ctx: Ctx, fresh: readonly Fresh[]): Promise<void> {
  if (fresh.length === 0) return;
  const settings = await settingsOf({ caches: ctx.caches, db: tx });
  const remarks = await remarksOn(
    tx,
    fresh.map(({ order }) => order),
  );
  const rows = fresh.map(({ id, order }, index) =>
    factsRow(id, order, { recoveredVisitorId: null, remarks: remarks[index] ?? [], settings }),
  );
  await store.saveFacts(tx, rows, ctx.now());
  await store.saveParts(
    tx,
    fresh.map(({ id, order }) => ({ id, lines: order.lines, statuses: order.history })),
  );
  await sighted(tx, ctx, { part: "server_order" });
  const facts = fresh.map(({ id, order }) => ({
    orderId: id,
    placedAt: order.placedAt.toISOString(),
    isNew: true,
    becameOk: hasBeenOk(order.history),
  }));
  await emitAll(tx, orderRecorded, facts);
}

async function update(tx: Tx, ctx: Ctx, { type: _type, id, ...body }: OrderRecord): Promise<Answer> {
  try {
    const { toDecide } = await keepOrder(tx, ctx, { id, body, source: "import" });
    if (toDecide) await store.awaitDecision(tx, [id]);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
