import { columnsOf, type Columns } from "./csv-columns.ts";
import { type Note, odd, type ProductDraft, type Reading, rejected, withoutDoubles } from "./csv-draft.ts";
import { readBoolean, readId, readPrice, readText, readUrl } from "./csv-values.ts";
import { slug } from "./fold.ts";
import { htmlToText } from "./html-to-text.ts";
import { shopifyStock } from "./shopify-stock.ts";

interface Line {
  line: number;
  values: ReadonlyMap<string, string>;
}

const aliases = {
  handle: ["Handle", "URL handle"],
  title: ["Title"],
  body: ["Body (HTML)", "Body HTML", "Description"],
  type: ["Type", "Custom product type"],
  category: ["Product category", "Standardized product type"],
  tags: ["Tags"],
  published: ["Published", "Published on online store"],
  status: ["Status"],
  option1Name: ["Option1 Name"],
  option1: ["Option1 Value"],
  option2Name: ["Option2 Name"],
  option2: ["Option2 Value"],
  option3Name: ["Option3 Name"],
  option3: ["Option3 Value"],
  sku: ["Variant SKU", "SKU"],
  tracker: ["Variant Inventory Tracker", "Inventory tracker"],
  quantity: ["Variant Inventory Qty", "Inventory quantity"],
  price: ["Variant Price", "Price"],
  image: ["Image Src", "Product image URL"],
  imagePosition: ["Image Position"],
  variantImage: ["Variant Image", "Variant image URL"],
  giftCard: ["Gift Card"],
} as const;
export type ShopifyColumns = Columns<keyof typeof aliases>;

/** What all variants of one product share. */
interface Shared {
  handle: string;
  name: string;
  description: string;
  categories: string[][];
  optionNames: string[];
  image: string | null;
  active: boolean;
}

/** Whether a header is that of Shopify's product export, old or new. */
export function isShopify(header: readonly string[]): boolean {
  const columns = columnsOf(header, aliases);
  return columns.has("handle") && columns.has("title") && (columns.has("option1") || columns.has("price"));
}

/**
 * Shopify's product export: lines with one handle are one product; each line with a variant becomes a product of ours with its SKU, lines with only a
 * picture add that. Without a SKU, one is made of the handle and the option values.
 */
export function readShopify(header: readonly string[], lines: readonly Line[], currency: string): Reading {
  const columns = columnsOf(header, aliases);
  const nameless = lines.filter((line) => slug(columns.value(line, "handle")) === "");
  const notes = nameless.map((line) =>
    rejected(line.line, "no_handle", "The line has no handle, so it belongs to no product."),
  );
  const groups = Map.groupBy(
    lines.filter((line) => !nameless.includes(line)),
    (line) => columns.value(line, "handle"),
  );
  const readings = [...groups.values()].map((group) => readProduct(columns, group, currency));
  return withoutDoubles({
    drafts: readings.flatMap((reading) => reading.drafts),
    notes: [...notes, ...readings.flatMap((reading) => reading.notes)],
  });
}

function readProduct(columns: ShopifyColumns, group: readonly Line[], currency: string): Reading {
  const notes: Note[] = [];
  const shared = readShared(columns, group, notes);
  const variants = group.filter((line) => isVariant(columns, line));
  const sold = variants.length > 0 ? variants : group.slice(0, 1);
  for (const line of group)
    if (!sold.includes(line) && columns.value(line, "image") === "")
      notes.push(odd(line.line, "nothing_in_line", "The line has neither a variant nor a picture."));
  const drafts = sold.flatMap((line) => {
    const draft = readVariant({ columns, shared, currency, notes, isOnly: sold.length === 1 }, line);
    return draft ? [draft] : [];
  });
  return { drafts, notes };
}

function isVariant(columns: ShopifyColumns, line: Line): boolean {
  return (["option1", "sku", "price"] as const).some((name) => columns.value(line, name) !== "");
}

function readShared(columns: ShopifyColumns, group: readonly Line[], notes: Note[]): Shared {
  const first = group.find((line) => columns.value(line, "title") !== "") ?? group[0]!;
  const of = (name: keyof typeof aliases) => columns.value(first, name);
  const handle = slug(of("handle"));
  const title = readText(of("title"), 500);
  if (title === "") notes.push(odd(first.line, "no_title", `No title: the handle ${handle} is the name.`));
  if (readBoolean(of("giftCard")) === true)
    notes.push(odd(first.line, "gift_card", "A gift card: imported like any product, though it has no goods."));
  const active = readBoolean(of("published")) !== false && readBoolean(of("status") || "active") !== false;
  if (!active) notes.push(odd(first.line, "not_published", "Not published in the shop: imported as inactive."));
  return {
    handle,
    name: title || handle,
    description: readText(htmlToText(of("body")), 20_000),
    categories: categoriesOf([of("category"), of("type"), of("tags")]),
    optionNames: ([1, 2, 3] as const).map((n) => columns.value(first, `option${n}Name`)),
    image: firstImage(columns, group, notes),
    active,
  };
}

function categoriesOf([path = "", type = "", tags = ""]: readonly string[]): string[][] {
  const clean = (text: string) => readText(text, 200);
  const paths = [path.split(">"), [type], ...tags.split(",").map((tag) => [tag])];
  return paths.map((names) => names.map(clean).filter((name) => name !== "")).filter((names) => names.length > 0);
}

/** The picture that the shop shows first. */
function firstImage(columns: ShopifyColumns, group: readonly Line[], notes: Note[]): string | null {
  const pictures = group.flatMap((line) => {
    const text = columns.value(line, "image");
    const url = readUrl(text);
    if (text !== "" && url === null) notes.push(odd(line.line, "bad_image", "The picture's address cannot be opened."));
    return url ? [{ url, position: Number(columns.value(line, "imagePosition")) || Number.MAX_SAFE_INTEGER }] : [];
  });
  return pictures.toSorted((a, b) => a.position - b.position)[0]?.url ?? null;
}

interface VariantContext {
  columns: ShopifyColumns;
  shared: Shared;
  currency: string;
  notes: Note[];
  isOnly: boolean;
}

function readVariant(context: VariantContext, line: Line): ProductDraft | null {
  const { columns, shared, notes } = context;
  const options = optionsOf(columns, shared, line);
  const sku = skuOf(context, line, Object.values(options));
  if (sku === null) return null;
  const { name, active } = shared;
  return {
    line: line.line,
    sku,
    name: { en: name },
    description: { en: shared.description },
    price: priceOf(context, line),
    url: undefined,
    imageUrl: readUrl(columns.value(line, "variantImage")) ?? shared.image,
    categories: shared.categories,
    groupId: shared.handle,
    options,
    stock: shopifyStock(columns, line, notes),
    active,
  };
}

function optionsOf(columns: ShopifyColumns, shared: Shared, line: Line): Record<string, string> {
  const pairs = ([1, 2, 3] as const).map((n) => {
    const name = shared.optionNames[n - 1] || `Option ${n}`;
    return [readText(name, 50), readText(columns.value(line, `option${n}`), 200)] as const;
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== "" && value !== "Default Title"));
}

function skuOf(
  { columns, shared, notes, isOnly }: VariantContext,
  line: Line,
  values: readonly string[],
): string | null {
  const given = columns.value(line, "sku");
  if (given !== "") {
    const sku = readId(given);
    if (sku === null)
      notes.push(rejected(line.line, "bad_sku", "A SKU has at most 200 signs, none of them invisible."));
    return sku;
  }
  const made = isOnly ? shared.handle : [shared.handle, ...values.map(slug)].filter((part) => part !== "").join("-");
  notes.push(odd(line.line, "sku_made", `No SKU: the product is known as ${made}, so orders must name it so.`));
  return made.slice(0, 200);
}

function priceOf({ columns, currency, notes }: VariantContext, line: Line): ProductDraft["price"] {
  const price = readPrice(columns.value(line, "price"));
  if (price.kind === "price") return { amount: price.amount, currency: price.currency ?? currency };
  if (price.kind === "none") notes.push(odd(line.line, "no_price", "No price: the card shows none."));
  else notes.push(odd(line.line, "bad_price", "The price cannot be read: the card shows none."));
  return null;
}
