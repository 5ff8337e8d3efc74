import { sql } from "kysely";
import type { Tx } from "#platform/db";

/** Empties what this visitor wrote; answers the photos that now belong to nobody. */
export async function emptyWordsOf(tx: Tx, visitorId: string): Promise<string[]> {
  await sql`
    update conversations.messages m set text = '', image_id = null
    from conversations.conversations c
    where c.visitor_id = ${visitorId} and m.conversation_id = c.id and m.author = 'visitor' and (m.text <> '' or m.image_id is not null)`.execute(
    tx,
  );
  const { rows } = await sql<{
    id: string;
  }>`delete from conversations.uploads where owner = ${`visitor:${visitorId}`} returning id`.execute(tx);
  return rows.map((row) => row.id);
}
