import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { ClickRecord } from "../actions/import-clicks.ts";
import type { ClickRow } from "../store/clicks.ts";

const batch = 1000;

/** Every click, in the import's format, by id. */
export async function* exportClicks(db: Db): AsyncIterable<ClickRecord> {
  let after = "";
  for (;;) {
    const { rows } =
      await sql<ClickRow>`select * from tracking.clicks where id > ${after} order by id limit ${batch}`.execute(db);
    yield* rows.map(recordOf);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

function recordOf(row: ClickRow): ClickRecord {
  return {
    type: "click",
    id: row.id,
    memberId: row.member_id,
    visitorId: row.visitor_id,
    at: row.at.toISOString(),
    origin: row.origin,
    medium: row.medium,
    container: row.container,
    publicationId: row.publication_id,
    campaignId: row.campaign_id,
    sku: row.sku,
  };
}
