import { columnsOf, type Columns } from "./csv-columns.ts";
import { type Note, odd, type ProductDraft, type Reading, rejected, withoutDoubles } from "./csv-draft.ts";
import { readBoolean, readId, readPrice, readStock, readText, readUrl } from "./csv-values.ts";
import { htmlToText } from "./html-to-text.ts";

interface Line {
  line: number;
  values: ReadonlyMap<string, string>;
}

const aliases = {
  sku: ["sku", "reference", "référence", "ref", "product id", "id", "article", "code"],
  name: ["name", "name en", "title", "product", "nom", "titre", "libellé", "produit"],
  nameFr: ["name fr", "title fr", "nom fr"],
  description: ["description", "description en", "desc"],
  descriptionFr: ["description fr"],
  price: ["price", "unit price", "regular price", "prix"],
  currency: ["currency", "devise"],
  url: ["url", "link", "product url", "lien", "adresse"],
  imageUrl: ["image url", "image", "image link", "picture", "photo"],
  category: ["category", "categories", "product type", "type", "catégorie", "catégories", "rayon"],
  stock: ["stock", "quantity", "qty", "inventory", "quantité"],
  active: ["active", "published", "status", "actif"],
  group: ["group", "group id", "item group id", "parent", "parent sku"],
} as const;
type PlainColumns = Columns<keyof typeof aliases>;

/** Whether a header names what a product needs at least: a SKU and a name. */
export function isPlain(header: readonly string[]): boolean {
  const columns = columnsOf(header, aliases);
  return columns.has("sku") && columns.has("name");
}

/**
 * A plain file, a product a line: sku, name, description, price, currency, url, image_url, category (names or ids, `|` between several, `>` on the
 * way down), stock, active, in any order and under the usual other names. What the file has no column for stays as it is.
 */
export function readPlain(header: readonly string[], lines: readonly Line[], currency: string): Reading {
  const columns = columnsOf(header, aliases);
  const notes: Note[] = [];
  const drafts = lines.flatMap((line) => readLine({ columns, currency, notes }, line) ?? []);
  return withoutDoubles({ drafts, notes });
}

interface Context {
  columns: PlainColumns;
  currency: string;
  notes: Note[];
}

function readLine(context: Context, line: Line): ProductDraft | null {
  const { columns, notes } = context;
  const of = (name: keyof typeof aliases) => columns.value(line, name);
  const sku = readId(of("sku"));
  const name = readText(of("name"), 500);
  if (sku === null || name === "") {
    const [code, message] =
      of("sku") === ""
        ? ["no_sku", "The line has no SKU."]
        : sku === null
          ? ["bad_sku", "A SKU has at most 200 signs, none of them invisible."]
          : ["no_name", "The product has no name."];
    notes.push(rejected(line.line, code, message));
    return null;
  }
  return {
    line: line.line,
    sku,
    name: localText(name, readText(of("nameFr"), 500)),
    description: columns.has("description")
      ? localText(described(of("description")), described(of("descriptionFr")))
      : undefined,
    price: columns.has("price") ? priceOf(context, line) : undefined,
    url: columns.has("url") ? addressOf(context, line, "url") : undefined,
    imageUrl: columns.has("imageUrl") ? addressOf(context, line, "imageUrl") : undefined,
    categories: columns.has("category") ? pathsOf(of("category")) : undefined,
    groupId: columns.has("group") ? readId(of("group")) : undefined,
    options: undefined,
    stock: columns.has("stock") ? stockOf(context, line) : undefined,
    active: columns.has("active") ? activeOf(context, line) : undefined,
  };
}

const described = (text: string) => readText(htmlToText(text), 20_000);

function localText(en: string, fr: string) {
  return fr === "" ? { en } : { en, fr };
}

function priceOf({ columns, currency, notes }: Context, line: Line): ProductDraft["price"] {
  const price = readPrice(columns.value(line, "price"));
  const named = columns.value(line, "currency").toUpperCase();
  if (price.kind === "none") notes.push(odd(line.line, "no_price", "No price: the card shows none."));
  if (price.kind === "unreadable")
    notes.push(odd(line.line, "bad_price", "The price cannot be read: the card shows none."));
  if (price.kind !== "price") return null;
  if (named !== "" && !/^[A-Z]{3}$/u.test(named))
    notes.push(odd(line.line, "bad_currency", `No currency code: taken as ${currency}.`));
  return { amount: price.amount, currency: /^[A-Z]{3}$/u.test(named) ? named : (price.currency ?? currency) };
}

function addressOf({ columns, notes }: Context, line: Line, name: "url" | "imageUrl"): string | null {
  const text = columns.value(line, name);
  const url = readUrl(text);
  if (text !== "" && url === null)
    notes.push(
      odd(line.line, name === "url" ? "bad_url" : "bad_image", `The address cannot be opened: ${text.slice(0, 100)}`),
    );
  return url;
}

function pathsOf(text: string): string[][] {
  const paths = text.split("|").map((path) => path.split(">").map((name) => readText(name, 200)));
  return paths.map((names) => names.filter((name) => name !== "")).filter((names) => names.length > 0);
}

function stockOf({ columns, notes }: Context, line: Line): number | null {
  const stock = readStock(columns.value(line, "stock"));
  if (stock === "unreadable")
    notes.push(odd(line.line, "bad_stock", "The stock is not a whole number: it counts as unknown."));
  return stock === "unreadable" ? null : stock;
}

function activeOf({ columns, notes }: Context, line: Line): boolean {
  const text = columns.value(line, "active");
  const active = text === "" ? true : readBoolean(text);
  if (active === null) notes.push(odd(line.line, "bad_active", "Neither yes nor no: taken as active."));
  return active ?? true;
}
