import type { ImportRecord } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { emit } from "#platform/events";
import { refuse, type Refusal } from "#platform/refusal";
import { profilesOf, recordedFact } from "../click-writer.ts";
import { clicksRecorded } from "../events.ts";
import { hasContainer } from "../rules/click-container.ts";
import { type ClickRow, upsertClicks } from "../store/clicks.ts";
import { countClicks } from "../store/links.ts";

export type ClickRecord = Extract<ImportRecord, { type: "click" }>;

/**
 * Clicks of the past with their own instants, replaced when their id is known. Member and visitor were checked by the caller. Answers, for each
 * record in its place, the refusal or nothing: one without its container is refused (TRK-1).
 */
export async function importClicks(tx: Tx, _ctx: Ctx, records: readonly ClickRecord[]): Promise<(Refusal | null)[]> {
  const answers = records.map((record) => (hasContainer(containerOf(record)) ? null : refuse("missing_container")));
  const good = records.filter((_, index) => answers[index] === null);
  // The same id twice in one batch: the later line is the update.
  const rows = [...new Map(good.map((record) => [record.id, rowOf(record)])).values()];
  if (rows.length > 0) {
    const added = await upsertClicks(tx, rows);
    if (added.length > 0) {
      await countClicks(tx, profilesOf(added));
      await emit(tx, clicksRecorded, recordedFact(added));
    }
  }
  return answers;
}

function containerOf({ container, publicationId, campaignId }: ClickRecord) {
  return { container, containerId: (container === "publication" ? publicationId : campaignId) ?? null };
}

function rowOf(record: ClickRecord): ClickRow {
  return {
    id: record.id,
    member_id: record.memberId,
    visitor_id: record.visitorId ?? null,
    at: new Date(record.at),
    origin: record.origin,
    medium: record.medium,
    container: record.container,
    publication_id: record.publicationId ?? null,
    campaign_id: record.campaignId ?? null,
    sku: record.sku ?? null,
    target: null,
  };
}
