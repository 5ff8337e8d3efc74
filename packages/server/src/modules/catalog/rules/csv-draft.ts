import type { LocalText } from "@rapport/contracts";

/** A product as a file tells it; what is `undefined` the file does not tell, and stays as it is. */
export interface ProductDraft {
  line: number;
  sku: string;
  name: LocalText;
  description: LocalText | undefined;
  price: { amount: string; currency: string } | null | undefined;
  url: string | null | undefined;
  imageUrl: string | null | undefined;
  /** Each a path of names from the top. */
  categories: readonly (readonly string[])[] | undefined;
  groupId: string | null | undefined;
  options: Readonly<Record<string, string>> | undefined;
  stock: number | null | undefined;
  active: boolean | undefined;
}

/** What was odd about a line; a rejected line gave no product. */
export interface Note {
  line: number;
  severity: "rejected" | "odd";
  code: string;
  message: string;
}

export interface Reading {
  drafts: ProductDraft[];
  notes: Note[];
}

export const odd = (line: number, code: string, message: string): Note => ({ line, severity: "odd", code, message });
export const rejected = (line: number, code: string, message: string): Note => ({
  line,
  severity: "rejected",
  code,
  message,
});

/** Takes the first product of each SKU and rejects the lines that name it again. */
export function withoutDoubles({ drafts, notes }: Reading): Reading {
  const first = new Map<string, number>();
  const doubles: Note[] = [];
  const kept = drafts.filter(({ sku, line }) => {
    const before = first.get(sku);
    if (before === undefined) first.set(sku, line);
    else
      doubles.push(
        rejected(line, "duplicate_sku", `The SKU ${sku} is in line ${before} already; this line was left out.`),
      );
    return before === undefined;
  });
  return { drafts: kept, notes: [...notes, ...doubles] };
}
