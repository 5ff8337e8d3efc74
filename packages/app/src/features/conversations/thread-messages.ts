import { beginsAnother, type History, isUnread, messageStatus, type OutboxItem, type ReadTo } from "@rapport/client";
import type { Conversation, Message, ProductCard } from "@rapport/contracts";
import type { Delivery, Photo, ProductView, ThreadMessage } from "@rapport/ui";
import { type Language, localised } from "../../shell/language.ts";

const gridMs = 60_000;

/** What a thread is drawn from besides its messages. */
export interface ThreadSetting {
  conversation: Conversation;
  language: Language;
  visitorName: string;
  /** Who an automatic message comes from. */
  programme: string;
  /** Says that what follows was written elsewhere (CON-1). */
  another: string;
  /** Words for a message of a kind without text (a call, a file). */
  wordsOf: (message: Message) => string;
}

/** A product as its card shows it, in the reader's language. */
export function productView(product: ProductCard, language: Language): ProductView {
  const { sku, name, price, imageUrl, stock, url } = product;
  return { sku, name: localised(name, language), price, imageUrl, stock, ...(url !== null && { url }) };
}

/** The messages of a history and those on their way, oldest first, as the thread draws them. */
export function threadMessages(
  { messages, olderIn }: History,
  outbox: readonly OutboxItem[],
  setting: ThreadSetting,
): ThreadMessage[] {
  const said = messages.flatMap((message, index) => [
    ...(beginsAnother(message, index === 0 && olderIn === null) ? [noticeBefore(message, setting)] : []),
    saidMessage(message, setting),
  ]);
  const leaving = outbox.map((item) => leavingMessage(item, setting));
  return gatherPhotos([...said, ...leaving]);
}

/** The first message of the shopper after what was read, where the new-messages line stands; null when all is read. */
export function firstUnread(messages: readonly Message[], readTo: ReadTo): string | null {
  const first = messages.find((message) => isUnread(message, readTo) && message.author === "visitor");
  return first ? idOf(first) : null;
}

/** The quiet line where another conversation of the history begins. */
function noticeBefore({ conversationId, sentAt }: Message, { programme, another }: ThreadSetting): ThreadMessage {
  const author = { authorId: "auto", authorName: programme, mine: false };
  return { id: `another-${conversationId}`, ...author, sentAt, kind: "notice", text: another };
}

function saidMessage(message: Message, setting: ThreadSetting): ThreadMessage {
  const { conversation, language } = setting;
  const mine = message.author === "member";
  const product = message.product && productView(message.product, language);
  const text = message.text || (message.image || product ? "" : setting.wordsOf(message));
  return {
    id: idOf(message),
    ...authorOf(message, setting),
    mine,
    sentAt: message.sentAt,
    kind: message.kind === "image" || message.kind === "product" || message.kind === "notice" ? message.kind : "text",
    ...(text && { text }),
    ...(message.image && { photos: [photoOf(message.image)] }),
    ...(product && { product }),
    ...(mine && { delivery: messageStatus(conversation, message) }),
  };
}

/** The client's own id where there is one, so that a message keeps its place on the screen once it is acknowledged. */
function idOf(message: Message): string {
  return message.clientId ?? message.id;
}

function authorOf(message: Message, { conversation, programme, visitorName }: ThreadSetting) {
  if (message.author === "auto") return { authorId: "auto", authorName: programme, automatic: true };
  if (message.author === "visitor") return { authorId: "visitor", authorName: visitorName };
  const { name = "", photoUrl = null } = conversation.member ?? {};
  return { authorId: "member", authorName: name, authorAvatarUrl: photoUrl };
}

function photoOf(image: NonNullable<Message["image"]>): Photo {
  return { id: image.id, url: image.url, thumbUrl: image.thumbnailUrl, width: image.width, height: image.height };
}

function leavingMessage(item: OutboxItem, { conversation, language }: ThreadSetting): ThreadMessage {
  const { image, product } = item.preview ?? {};
  const delivery: Delivery = item.state;
  return {
    id: item.clientId,
    authorId: "member",
    authorName: conversation.member?.name ?? "",
    mine: true,
    sentAt: item.queuedAt,
    kind: item.draft.kind,
    delivery,
    ...(item.draft.text && { text: item.draft.text }),
    ...(image && { photos: [photoOf(image)] }),
    ...(product && { product: productView(product, language) }),
  };
}

/** Photos that one author sent together stand in one grid; the words under the last stay with it. */
function gatherPhotos(messages: readonly ThreadMessage[]): ThreadMessage[] {
  const gathered: ThreadMessage[] = [];
  for (const message of messages) {
    const before = gathered.at(-1);
    if (before && isTogether(before, message))
      gathered[gathered.length - 1] = {
        ...message,
        id: before.id,
        photos: [...(before.photos ?? []), ...(message.photos ?? [])],
      };
    else gathered.push(message);
  }
  return gathered;
}

function isTogether(before: ThreadMessage, message: ThreadMessage): boolean {
  const isPhotos = before.kind === "image" && message.kind === "image" && !before.text;
  const isSafe = before.delivery !== "failed" && message.delivery !== "failed";
  const isSoon = Date.parse(message.sentAt) - Date.parse(before.sentAt) < gridMs;
  return isPhotos && isSafe && isSoon && before.authorId === message.authorId;
}
