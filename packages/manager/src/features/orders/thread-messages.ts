import type { Message } from "@rapport/contracts";
import type { ThreadMessage } from "@rapport/ui";

/** How the evidence names its authors, and the words of the line after which nothing counts. */
export interface ThreadWords {
  names: { member: string; visitor: string; auto: string };
  before: string | null;
  locale: string;
  afterOrder: string;
}

/** A conversation's messages as the thread draws them, parted where the order was placed: later messages are no evidence (ATT-2). */
export function threadMessages(messages: readonly Message[], words: ThreadWords): ThreadMessage[] {
  const shown = messages.map((message) => shownMessage(message, words));
  if (words.before === null) return shown;
  const placed = Date.parse(words.before);
  const first = messages.findIndex((message) => Date.parse(message.sentAt) >= placed);
  if (first < 0) return shown;
  const line: ThreadMessage = {
    id: "order placed",
    authorId: "auto",
    authorName: words.names.auto,
    mine: false,
    sentAt: words.before,
    kind: "notice",
    text: words.afterOrder,
  };
  return shown.toSpliced(first, 0, line);
}

function shownMessage(message: Message, { names, locale }: ThreadWords): ThreadMessage {
  const { image, product, author } = message;
  return {
    id: message.id,
    authorId: author,
    authorName: names[author],
    mine: author === "member",
    sentAt: message.sentAt,
    kind: image ? "image" : product ? "product" : message.kind === "notice" ? "notice" : "text",
    automatic: author === "auto",
    ...(message.text && { text: message.text }),
    ...(image && {
      photos: [
        { id: image.id, url: image.url, thumbUrl: image.thumbnailUrl, width: image.width, height: image.height },
      ],
    }),
    ...(product && {
      product: {
        sku: product.sku,
        name: (locale.startsWith("fr") && product.name.fr) || product.name.en,
        price: product.price,
        imageUrl: product.imageUrl,
        stock: product.stock,
        ...(product.url && { url: product.url }),
      },
    }),
  };
}
