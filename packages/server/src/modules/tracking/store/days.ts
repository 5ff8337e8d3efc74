import { sql } from "kysely";
import type { Db } from "#platform/db";

export interface DayRow {
  day: string;
  inbound_clicks: number;
}

/** Inbound clicks (TRK-3) of each day of the programme's time zone in which there was one. */
export async function clicksByDay(db: Db, of: { from: Date; to: Date; timezone: string }): Promise<DayRow[]> {
  const { rows } = await sql<DayRow>`
    select (at at time zone ${of.timezone})::date as day, count(*) as inbound_clicks
    from tracking.clicks where origin = 'inbound' and at >= ${of.from} and at < ${of.to} group by 1 order by 1`.execute(
    db,
  );
  return rows;
}
