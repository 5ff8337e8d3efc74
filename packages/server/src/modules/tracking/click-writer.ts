import type { Ctx } from "#platform/context";
import { type ClickFact, clicksRecorded } from "./events.ts";
import type { ClickRow } from "./store/clicks.ts";
import { insertClicks } from "./store/insert-clicks.ts";

const batchSize = 500;

interface Waiting {
  click: ClickRow;
  done: () => void;
  failed: (error: unknown) => void;
}

interface Writer {
  waiting: Waiting[];
  isWriting: boolean;
}

const writers = new WeakMap<object, Writer>();

/** Records a click durably. Clicks that arrive while a commit is under way share the next one, so that a storm costs few commits. */
export function writeClick(ctx: Ctx, click: ClickRow): Promise<void> {
  const writer = writers.get(ctx.pool) ?? { waiting: [], isWriting: false };
  writers.set(ctx.pool, writer);
  return new Promise((done, failed) => {
    writer.waiting.push({ click, done, failed });
    if (!writer.isWriting) void drain(ctx, writer);
  });
}

async function drain(ctx: Ctx, writer: Writer): Promise<void> {
  writer.isWriting = true;
  while (writer.waiting.length > 0) await save(ctx, writer.waiting.splice(0, batchSize));
  writer.isWriting = false;
}

/** One commit; when it fails, each click is tried alone, so that a bad one takes no other with it. */
async function save(ctx: Ctx, batch: readonly Waiting[]): Promise<void> {
  const clicks = batch.map((one) => one.click);
  try {
    await insertClicks(ctx.writing, {
      clicks,
      profiles: profilesOf(clicks),
      fact: { type: clicksRecorded.type, data: recordedFact(clicks) },
    });
    for (const one of batch) one.done();
  } catch (error) {
    if (batch.length === 1) return batch[0]!.failed(error);
    for (const one of batch) await save(ctx, [one]);
  }
}

/** The owner of each click in a profile, as often as it was clicked. */
export function profilesOf(clicks: readonly ClickRow[]): string[] {
  return clicks.filter((click) => click.container === "profile").map((click) => click.member_id);
}

/** Clicks of one commit as they are announced. */
export function recordedFact(clicks: readonly ClickRow[]): NonNullable<(typeof clicksRecorded)["shape"]> {
  const times = clicks.map((click) => click.at.getTime());
  return {
    clickIds: clicks.map((click) => click.id),
    from: new Date(Math.min(...times)).toISOString(),
    to: new Date(Math.max(...times)).toISOString(),
  };
}

/** A claimed click as it is announced. */
export function factOf(click: ClickRow): ClickFact {
  const { at, origin, medium, container } = click;
  return {
    clickId: click.id,
    memberId: click.member_id,
    visitorId: click.visitor_id,
    at: at.toISOString(),
    origin,
    medium,
    container,
  };
}
