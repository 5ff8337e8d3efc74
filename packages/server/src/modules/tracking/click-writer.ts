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
  while (writer.waiting.length > 0) {
    const batch = writer.waiting.splice(0, batchSize);
    const clicks = batch.map((one) => one.click);
    try {
      await insertClicks(ctx.pool, {
        clicks,
        profiles: profilesOf(clicks),
        fact: { type: clicksRecorded.type, data: { clicks: clicks.map(factOf) } },
      });
      for (const one of batch) one.done();
    } catch (error) {
      for (const one of batch) one.failed(error);
    }
  }
  writer.isWriting = false;
}

/** The owner of each click in a profile, as often as it was clicked. */
export function profilesOf(clicks: readonly ClickRow[]): string[] {
  return clicks.filter((click) => click.container === "profile").map((click) => click.member_id);
}

/** A click as it is announced. */
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
