import type { Text } from "../catalogue/types.ts";

/** The fields of each record type, as the integration API promises them; instants are RFC 3339, ids are the brand's own. */
interface Fields {
  setting: {
    values: {
      programmeName: string;
      accent: string;
      scenario: "retail";
      timezone: string;
      defaultLocale: "en" | "fr";
      currency: string;
      sites: string[];
      privacyUrl: string;
    };
  };
  category: { name: Text; parentId: string | null };
  store: {
    name: string;
    address: {
      street: string;
      postcode: string;
      city: string;
      country: string;
      latitude: number;
      longitude: number;
    };
  };
  product: {
    name: Text;
    description: Text;
    price: { amount: string; currency: string };
    url: string;
    imageUrl: string;
    categoryIds: string[];
    groupId: string;
    options: Record<string, string>;
    stock: number;
  };
  member: {
    email: string;
    firstName: string;
    lastName: string;
    alias: string | null;
    role: "ambassador" | "employee" | "administrator" | "vendor" | "shop_manager" | "manager" | "expert";
    state: "active" | "pending" | "unsubscribed";
    storeId: string | null;
    sponsorId: string | null;
    joinedAt: string;
    underContract: boolean;
    customerId?: string;
    bio: string;
    photoUrl: string;
  };
  visitor: { email?: string; customerId?: string; memberId?: string; name?: string; createdAt: string };
  conversation: {
    memberId: string;
    visitorId: string;
    source: "direct" | "waiting_list" | "hook" | "phygital";
    startedAt: string;
  };
  message: {
    conversationId: string;
    author: "member" | "visitor" | "auto";
    kind: "text" | "product";
    text: string;
    sku?: string;
    sentAt: string;
  };
  click: {
    memberId: string;
    visitorId: string | null;
    at: string;
    origin: "inbound" | "widget" | "self" | "staff" | "community";
    medium:
      | "facebook"
      | "instagram"
      | "x"
      | "linkedin"
      | "whatsapp"
      | "email"
      | "sms"
      | "qr"
      | "link"
      | "widget"
      | "app";
    container: "profile";
    sku?: string;
  };
  order: {
    channel: "web" | "store";
    status: string;
    placedAt: string;
    currency: string;
    totalAmount: string;
    totalWithoutShipping: string;
    customer?: { visitorId?: string; customerId?: string; email?: string };
    lines: { sku: string; quantity: number; unitPrice: string }[];
    storeId?: string;
    cartId?: string;
  };
  order_status: { orderId: string; status: string; at: string };
  challenge: {
    category: "purchase" | "affiliation_sale" | "conversation_sale" | "manual";
    title: Text;
    description: Text;
    startsAt: string;
    endsAt: string | null;
    active: boolean;
    points: { kind: "fixed"; value: number } | { kind: "percentage"; value: string };
    limits: {
      firstPurchaseOnly: boolean;
      sku: string | null;
      categoryId: string | null;
      inboundOnly: boolean;
      base: "order" | "matching_lines";
    };
  };
  win: { challengeId: string; memberId: string; points: number; at: string; reason: string };
  adjustment: { memberId: string; score: number; points: number; reason: string; at: string };
}

/** The record of one type. */
export type RecordOf<Type extends keyof Fields> = { type: Type; id: string } & Fields[Type];

/** One line of an import stream. */
export type ImportRecord = { [Type in keyof Fields]: RecordOf<Type> }[keyof Fields];

/** What the story needs to know before it is told. */
export interface WorldOptions {
  /** The story ends at the start of this instant's UTC day. */
  now: Date;
  /** The same seed tells the same story. */
  seed: number;
  /** Where the shop is: products and portraits point there. */
  shopUrl: string;
}
