/** What a shopper asks, what the member answers, and the shopper's reply when the answer asks back. `{p}` is the product, `{place}` a where, `{when}` a time, `{size}` a size. */
export type Exchange = readonly [ask: string, answer: string, reply?: string];

/** What is said about one kind of product. */
export interface Talk {
  /** How conversations about it begin. */
  openings: readonly Exchange[];
  /** What comes up next, in any order. */
  questions: readonly Exchange[];
}

export type TopicId =
  | "rain"
  | "warmth"
  | "layers"
  | "legs"
  | "boots"
  | "trail"
  | "packs"
  | "tents"
  | "sleep"
  | "stove"
  | "light"
  | "hands"
  | "poles";

/** What is said whatever the product. */
export interface SmallTalk {
  greetings: readonly string[];
  questions: readonly Exchange[];
  /** With the product's card. */
  cards: readonly string[];
  closings: readonly Exchange[];
  /** Some days later, when it has arrived. */
  sequels: readonly Exchange[];
  /** A member's offer of help to somebody browsing. */
  offers: readonly string[];
  /** What the programme writes when a member and a shopper met in person. */
  met: readonly string[];
  places: readonly string[];
  moments: readonly string[];
}
