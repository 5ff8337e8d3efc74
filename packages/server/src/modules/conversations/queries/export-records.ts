import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { ConversationRecord, ConversationStanding, MessageRecord } from "../records.ts";
import type { ConversationRow } from "../store/conversations.ts";
import type { MessageRow } from "../store/messages.ts";

const batch = 1000;

/** Conversations, then every message in the order of its number, in the import's format. Photos are not in it, their messages are. */
export async function* exportRecords(db: Db): AsyncIterable<ConversationRecord | ConversationStanding | MessageRecord> {
  let last = "";
  for (;;) {
    const { rows } =
      await sql<ConversationRow>`select * from conversations.conversations where id > ${last} order by id limit ${batch}`.execute(
        db,
      );
    for (const row of rows) {
      yield conversationRecord(row);
      yield standing(row);
    }
    if (rows.length < batch) break;
    last = rows.at(-1)!.id;
  }
  yield* messages(db);
}

async function* messages(db: Db): AsyncIterable<MessageRecord> {
  let [conversationId, seq] = ["", 0];
  for (;;) {
    const { rows } = await sql<MessageRow>`select * from conversations.messages
      where (conversation_id, seq) > (${conversationId}, ${seq}) order by conversation_id, seq limit ${batch}`.execute(
      db,
    );
    yield* rows.map(messageRecord);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    [conversationId, seq] = [last.conversation_id, last.seq];
  }
}

function conversationRecord(row: ConversationRow): ConversationRecord {
  return {
    type: "conversation",
    id: row.id,
    memberId: row.member_id,
    visitorId: row.visitor_id,
    source: row.source,
    startedAt: row.started_at.toISOString(),
  };
}

function standing(row: ConversationRow): ConversationStanding {
  return {
    type: "conversation_standing",
    id: row.id,
    aboutSku: row.about_sku,
    member: {
      deliveredTo: row.member_delivered_to,
      readTo: row.member_read_to,
      archivedTo: row.member_archived_to,
      muted: row.member_muted,
      blocked: row.member_blocked,
    },
    visitor: {
      deliveredTo: row.visitor_delivered_to,
      readTo: row.visitor_read_to,
      archivedTo: row.visitor_archived_to,
      muted: row.visitor_muted,
      blocked: row.visitor_blocked,
    },
  };
}

function messageRecord(row: MessageRow): MessageRecord {
  return {
    type: "message",
    id: row.id,
    conversationId: row.conversation_id,
    author: row.author,
    kind: row.kind,
    text: row.text,
    sku: row.sku,
    sentAt: row.sent_at.toISOString(),
  };
}
