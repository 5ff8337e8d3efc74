/** The shop's two languages. */
export type Language = "en" | "fr";

/** A text in both languages. */
export type Text = Readonly<Record<Language, string>>;

/** A category of the shop's tree; three levels, the products hang at the leaves. */
export interface Category {
  id: string;
  parentId: string | null;
  name: Text;
}

/** A thing Alder makes, in one or several colourways. Prices in euros, taxes included. */
export interface Model {
  id: string;
  categoryId: string;
  price: string;
  colours: readonly ColourName[];
  sizes: readonly string[];
  name: Text;
  /** What it is, in one breath. */
  line: Text;
  /** Why one would want it. */
  text: Text;
  facts: Readonly<Record<Language, readonly string[]>>;
}

/** One thing that can be bought: a model in a colourway. */
export interface Product {
  sku: string;
  slug: string;
  model: Model;
  colour: ColourName;
}

export type ColourName =
  | "moss"
  | "pine"
  | "ochre"
  | "rust"
  | "slate"
  | "fjord"
  | "night"
  | "sand"
  | "oat"
  | "bark"
  | "ember"
  | "glacier"
  | "plum"
  | "sage"
  | "chestnut"
  | "walnut"
  | "graphite"
  | "heather"
  | "cream";

/** A colourway: its name and the colours of body, second material and accents. */
export interface Colourway {
  name: Text;
  main: string;
  second: string;
  accent: string;
}
