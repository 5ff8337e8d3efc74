import type pg from "pg";
import type { Outgoing } from "../writer.ts";
import type { MessageRow } from "./messages.ts";

/*
 * What the statement does, in its order: take the messages; keep the first of each client id and leave out those that are there already; lock
 * their conversations in the order of their ids (so that two nodes cannot wait for each other); give consecutive numbers after the last one;
 * move the conversation on (last number, activity, who wrote when, CON-3); announce new dialogues; answer the new rows and the ones known before.
 */
const text = `
with incoming as (
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::timestamptz[])
    with ordinality as t (id, conversation_id, author, kind, counts_as, text, image_id, sku, client_id, sent_at, n)
), known as (
  -- one index look-up each: without the limit the planner may read the whole table
  select m.* from incoming i cross join lateral (select * from conversations.messages m
    where m.conversation_id = i.conversation_id and m.author = i.author and m.client_id = i.client_id limit 1) m
), fresh as (
  select * from (
    select i.*, row_number() over (partition by conversation_id, author, coalesce(client_id, id) order by n) as copy from incoming i) as copies
  where copy = 1 and not exists (
    select 1 from known k where k.conversation_id = copies.conversation_id and k.author = copies.author and k.client_id = copies.client_id)
), locked as (
  select c.* from conversations.conversations c where c.id in (select conversation_id from fresh) order by c.id for update
), numbered as (
  select f.*, l.last_seq + row_number() over (partition by f.conversation_id order by f.n) as seq from fresh f join locked l on l.id = f.conversation_id
), grouped as (
  select conversation_id, max(seq) as last_seq, max(sent_at) as at, (array_agg(author order by n desc))[1] as last_author,
    min(sent_at) filter (where counts_as = 'member') as member_at, min(sent_at) filter (where counts_as = 'visitor') as visitor_at,
    max(sent_at) filter (where counts_as = 'member') as member_last_at, max(sent_at) filter (where counts_as = 'visitor') as visitor_last_at
  from numbered group by conversation_id
), moved as (
  update conversations.conversations c set last_seq = g.last_seq, last_activity_at = greatest(c.last_activity_at, g.at),
    activity_minute = greatest(c.activity_minute, conversations.minute_of(g.at)), last_author = g.last_author,
    member_wrote_at = coalesce(c.member_wrote_at, g.member_at), visitor_wrote_at = coalesce(c.visitor_wrote_at, g.visitor_at),
    member_last_wrote_at = greatest(c.member_last_wrote_at, g.member_last_at), visitor_last_wrote_at = greatest(c.visitor_last_wrote_at, g.visitor_last_at),
    dialogue_at = coalesce(c.dialogue_at, case when coalesce(c.member_wrote_at, g.member_at) is not null and coalesce(c.visitor_wrote_at, g.visitor_at) is not null
      then greatest(coalesce(c.member_wrote_at, g.member_at), coalesce(c.visitor_wrote_at, g.visitor_at)) end)
  from grouped g, locked l where c.id = g.conversation_id and l.id = c.id
  returning c.id, c.member_id, c.dialogue_at, l.dialogue_at as dialogue_before
), announced as (
  select platform.emit('conversations.dialogue_started', jsonb_build_object('conversationId', id, 'memberId', member_id, 'at', to_jsonb(dialogue_at))) as event
  from moved where dialogue_before is null and dialogue_at is not null
), written as (
  insert into conversations.messages (conversation_id, seq, id, author, kind, counts_as, text, image_id, sku, client_id, sent_at)
  select conversation_id, seq, id, author, kind, counts_as, text, image_id, sku, client_id, sent_at from numbered
  returning *
)
select w.* from written w where (select count(*) from announced) >= 0
union all select k.* from known k
order by conversation_id, seq`;

/**
 * Writes a batch in which some messages may have been sent before (CON-4): one statement, one commit. Rows come back in the order of their
 * numbers, with those known before.
 */
export async function insertMessages(pool: pg.Pool, batch: readonly Outgoing[]): Promise<MessageRow[]> {
  const column = <T>(pick: (message: Outgoing) => T) => batch.map(pick);
  const values = [
    column((one) => one.id),
    column((one) => one.conversationId),
    column((one) => one.author),
    column((one) => one.kind),
    column((one) => one.countsAs),
    column((one) => one.text),
    column((one) => one.imageId),
    column((one) => one.sku),
    column((one) => one.clientId),
    column((one) => one.sentAt),
  ];
  const { rows } = await pool.query<MessageRow>({ name: "insert_messages", text, values });
  return rows;
}
