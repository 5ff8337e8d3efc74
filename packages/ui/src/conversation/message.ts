import type { MoneyValue } from "../format/numbers.ts";

/** How far one's own message has come. */
export type Delivery = "sending" | "sent" | "delivered" | "read" | "failed";

/** A picture in a thread; `thumbUrl` is what the grid shows. */
export interface Photo {
  id: string;
  url: string;
  thumbUrl?: string;
  alt?: string;
  width?: number;
  height?: number;
}

/** A product as a card shows it. `stock`: null means unknown, 0 out of stock. */
export interface ProductView {
  sku: string;
  name: string;
  price: MoneyValue | null;
  imageUrl: string | null;
  stock: number | null;
  url?: string;
}

/** One message as a thread shows it; what it says stands in exactly the parts that it has. */
export interface ThreadMessage {
  id: string;
  authorId: string;
  authorName: string;
  authorAvatarUrl?: string | null;
  mine: boolean;
  sentAt: string;
  kind: "text" | "image" | "product" | "notice";
  text?: string;
  photos?: readonly Photo[];
  product?: ProductView;
  delivery?: Delivery;
  automatic?: boolean;
}
