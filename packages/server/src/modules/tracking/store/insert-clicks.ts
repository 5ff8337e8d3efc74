import type pg from "pg";
import { type ClickRow, clickShape } from "./clicks.ts";

/*
 * Writes the clicks, adds them to what their members' profile links show (locked in the order of their codes, so that two nodes cannot wait for
 * each other), and announces them.
 */
const text = `
with written as (
  insert into tracking.clicks select * from jsonb_to_recordset($1::jsonb) as r (${clickShape})
), counts as (
  select member_id, count(*) as n from unnest($2::text[]) as m (member_id) group by 1
), locked as (
  select l.code, c.n from tracking.links l join counts c on c.member_id = l.member_id where l.container = 'profile' order by l.code for update of l
), counted as (
  update tracking.links l set clicks = l.clicks + locked.n from locked where l.code = locked.code
)
select platform.emit($3, $4::jsonb)`;

/** Clicks that are new, the member of each one made in a profile, and the fact they are announced by: one statement and one commit. */
export async function insertClicks(
  pool: pg.Pool,
  of: { clicks: readonly ClickRow[]; profiles: readonly string[]; fact: { type: string; data: unknown } },
): Promise<void> {
  const values = [JSON.stringify(of.clicks), of.profiles, of.fact.type, JSON.stringify(of.fact.data)];
  await pool.query({ name: "insert_clicks", text, values });
}
