import type pg from "pg";
import { instantArray, textArray } from "#platform/db/arrays";
import type { ClickRow } from "./clicks.ts";

/*
 * Writes the clicks, adds them to what their members' profile links show (locked in the order of their codes, so that two nodes cannot wait for
 * each other), and announces them.
 */
const text = `
with written as (
  insert into tracking.clicks (id, member_id, visitor_id, at, origin, medium, container, publication_id, campaign_id, sku, target)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])
), counts as (
  select member_id, count(*) as n from unnest($12::text[]) as m (member_id) group by 1
), locked as (
  select l.code, c.n from tracking.links l join counts c on c.member_id = l.member_id where l.container = 'profile' order by l.code for update of l
), counted as (
  update tracking.links l set clicks = l.clicks + locked.n from locked where l.code = locked.code
)
select platform.emit($13, $14::jsonb)`;

/** Clicks that are new, the member of each one made in a profile, and the fact they are announced by: one statement and one commit. */
export async function insertClicks(
  pool: pg.Pool,
  of: { clicks: readonly ClickRow[]; profiles: readonly string[]; fact: { type: string; data: unknown } },
): Promise<void> {
  const column = (name: Exclude<keyof ClickRow, "at">) => textArray(of.clicks.map((click) => click[name]));
  const values = [
    column("id"),
    column("member_id"),
    column("visitor_id"),
    instantArray(of.clicks.map((click) => click.at)),
    column("origin"),
    column("medium"),
    column("container"),
    column("publication_id"),
    column("campaign_id"),
    column("sku"),
    column("target"),
    textArray(of.profiles),
    of.fact.type,
    JSON.stringify(of.fact.data),
  ];
  await pool.query({ name: "insert_clicks", text, values });
}
