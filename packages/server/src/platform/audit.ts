import { sql } from "kysely";
import { nameOf } from "./actor.ts";
import type { Ctx } from "./context.ts";
import type { Tx } from "./db.ts";
import { newId } from "./ids.ts";

/** Writes down who changed what and why, in the transaction of the change. */
export async function audit(
  tx: Tx,
  ctx: Ctx,
  entry: { action: string; subject: string; reason?: string | null; change?: Record<string, unknown> },
): Promise<void> {
  await sql`
    insert into platform.audit (id, at, actor, action, subject, reason, change)
    values (${newId("audit")}, ${ctx.now()}, ${nameOf(ctx.actor)}, ${entry.action}, ${entry.subject}, ${entry.reason ?? null}, ${JSON.stringify(entry.change ?? {})})`.execute(
    tx,
  );
}
