import type { ImportRecordInput } from "@rapport/contracts";

export type Fact<T extends ImportRecordInput["type"]> = Extract<ImportRecordInput, { type: T }>;

export interface Settings {
  conversationWindowDays: number;
  affiliationWindowDays: number;
  creditExistingTraffic: boolean;
  reconciliationSpanDays: number;
  currencyRates: Record<string, string>;
}

/** All that is known of a programme besides its orders, each record as it was last told. */
export interface Facts {
  settings: Settings;
  categories: Map<string, Fact<"category">>;
  products: Map<string, Fact<"product">>;
  members: Map<string, Fact<"member">>;
  visitors: Map<string, Fact<"visitor">>;
  conversations: Map<string, Fact<"conversation">>;
  messages: Map<string, Fact<"message">>;
  clicks: Map<string, Fact<"click">>;
  challenges: Map<string, Fact<"challenge">>;
}

export function noFacts(): Facts {
  return {
    settings: {
      conversationWindowDays: 14,
      affiliationWindowDays: 30,
      creditExistingTraffic: false,
      reconciliationSpanDays: 30,
      currencyRates: {},
    },
    categories: new Map(),
    products: new Map(),
    members: new Map(),
    visitors: new Map(),
    conversations: new Map(),
    messages: new Map(),
    clicks: new Map(),
    challenges: new Map(),
  };
}

/** Takes a record in; orders, their statuses and the books are the programme's own affair. */
export function learn(facts: Facts, record: ImportRecordInput): void {
  switch (record.type) {
    case "setting":
      Object.assign(facts.settings, record.values);
      return;
    case "category":
      facts.categories.set(record.id, record);
      return;
    case "product":
      facts.products.set(record.id, record);
      return;
    case "member":
      facts.members.set(record.id, record);
      return;
    case "visitor":
      facts.visitors.set(record.id, record);
      return;
    case "conversation":
      facts.conversations.set(record.id, record);
      return;
    case "message":
      facts.messages.set(record.id, record);
      return;
    case "click":
      facts.clicks.set(record.id, record);
      return;
    case "challenge":
      facts.challenges.set(record.id, record);
      return;
    default:
      throw new Error(`the reference does not know what a ${record.type} means`);
  }
}

export const instant = (text: string): number => new Date(text).getTime();

/** The lower of two ids is the one that comes first by code points. */
export function lower(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const difference = left[at]!.codePointAt(0)! - right[at]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
