import type { Message, ProductCard, Image } from "@rapport/contracts";
import type { Ctx } from "#platform/context";
import { instantText } from "#platform/instant";
import type { Access } from "./queries/access.ts";
import type { MessageRow } from "./store/messages.ts";
import { createWriter, type Outgoing, type Writer } from "./writer.ts";

/** What goes with a message to the screens besides its row. */
export interface Attachments {
  product?: ProductCard | undefined;
  image?: Image | undefined;
}

/** An outgoing message with what its delivery needs. */
export interface Sending extends Outgoing {
  access: Access;
  attachments: Attachments;
  /** The live connection it came by: its acknowledgement brings it the message, nothing else does. */
  connection?: string;
}

const services = new WeakMap<object, Writer>();

/** The node's one writer; what it commits goes to the connections of both sides in the order of its number (CON-4). */
export function writerOf(ctx: Ctx): Writer {
  const known = services.get(ctx.pool);
  if (known) return known;
  const tell = (message: Message, outgoing: Outgoing) => {
    const { access, connection } = outgoing as Sending;
    ctx.live.publish(access.audiences, { type: "message", message }, connection);
  };
  const writer = createWriter(ctx.writing, {
    log: ctx.log,
    view: (row, outgoing) => messageView(row, (outgoing as Sending).attachments),
    onWritten: tell,
    // With several nodes, the one that wrote it may have died before it told the others.
    onRepeated: (message, outgoing) => ctx.env.redisUrl && tell(message, outgoing),
  });
  services.set(ctx.pool, writer);
  return writer;
}

export function messageView(row: MessageRow, { product, image }: Attachments): Message {
  return {
    id: row.id,
    conversationId: row.conversation_id,
    seq: row.seq,
    author: row.author,
    kind: row.kind,
    text: row.text,
    ...(image ? { image } : {}),
    ...(product ? { product } : {}),
    sentAt: instantText(row.sent_at),
    clientId: row.client_id,
  };
}
