import { type Note, odd } from "./csv-draft.ts";
import { readStock } from "./csv-values.ts";
import type { ShopifyColumns } from "./read-shopify.ts";

interface Line {
  line: number;
  values: ReadonlyMap<string, string>;
}

/** Pieces in stock; unknown where the shop does not track them (an empty tracker), none where more were sold than there were. */
export function shopifyStock(columns: ShopifyColumns, line: Line, notes: Note[]): number | null {
  if (columns.has("tracker") && columns.value(line, "tracker") === "") return null;
  const stock = readStock(columns.value(line, "quantity"));
  if (stock === "unreadable") {
    notes.push(odd(line.line, "bad_stock", "The stock is not a whole number: it counts as unknown."));
    return null;
  }
  if (stock !== null && stock < 0) {
    notes.push(odd(line.line, "negative_stock", "More were sold than there were: the stock counts as 0."));
    return 0;
  }
  return stock;
}
