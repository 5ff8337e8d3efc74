import type pg from "pg";
import type { Outgoing } from "../writer.ts";
import type { MessageRow } from "./messages.ts";

/*
 * What the statement of `insertFresh` does, for one message: without arrays and joins to make ready it takes half the time, and a message that
 * comes alone is the usual one.
 */
const text = `
with moved as (
  update conversations.conversations c set last_seq = c.last_seq + 1, last_activity_at = greatest(c.last_activity_at, $2),
    activity_minute = greatest(c.activity_minute, conversations.minute_of($2)), last_author = $3,
    member_last_wrote_at = greatest(c.member_last_wrote_at, case when $4 = 'member' then $2 end),
    visitor_last_wrote_at = greatest(c.visitor_last_wrote_at, case when $4 = 'visitor' then $2 end)
  where c.id = $1 and case $4 when 'member' then c.member_wrote_at is not null when 'visitor' then c.visitor_wrote_at is not null else true end
  returning c.last_seq
)
insert into conversations.messages (conversation_id, seq, id, author, kind, counts_as, text, image_id, sku, client_id, sent_at)
select $1, m.last_seq, $5, $3, $6, $4, $7, $8, $9, $10, $2 from moved m
returning seq`;
/** As `insertFresh`, for a batch of one. */
export async function insertOne(pool: pg.Pool, message: Outgoing): Promise<MessageRow | null> {
  const { conversationId, sentAt, author, countsAs, id, kind, text: words, imageId, sku, clientId } = message;
  const values = [conversationId, sentAt, author, countsAs, id, kind, words, imageId, sku, clientId];
  const { rows } = await pool.query<{ seq: number }>({ name: "insert_one", text, values });
  return rows[0] ? rowOf(message, rows[0].seq) : null;
}

/** The row of a message that got this number. */
export function rowOf(message: Outgoing, seq: number): MessageRow {
  return {
    conversation_id: message.conversationId,
    seq,
    id: message.id,
    author: message.author,
    kind: message.kind,
    counts_as: message.countsAs,
    text: message.text,
    image_id: message.imageId,
    sku: message.sku,
    client_id: message.clientId,
    sent_at: message.sentAt,
  };
}
