/** ORD-3: the tag's attributes, by step. */
const required = {
  checkout: ["cart_id"],
  confirmation: ["cart_id", "order_id", "order_status", "total_amount"],
} as const;
const optional = {
  checkout: ["email", "customer_id", "total_amount", "currency"],
  confirmation: ["total_ws", "currency", "email", "customer_id"],
} as const;

type TagStep = keyof typeof required;

export type TagReading =
  | { kind: "complete"; step: TagStep; fields: Record<string, unknown>; remarks: string[] }
  | { kind: "incomplete"; step: TagStep; missing: string[] }
  | { kind: "unknown_step" };

/** Reads the tag (ORD-3): what is missing is named; a broken `items` is left out and remarked, since the order counts without it. */
export function readTag(attribute: (name: string) => string | null): TagReading {
  const step = attribute("step") ?? "confirmation";
  if (step !== "checkout" && step !== "confirmation") return { kind: "unknown_step" };
  const valueOf = (name: string) => attribute(name)?.trim() ?? "";
  const missing = required[step].filter((name) => !valueOf(name));
  if (missing.length > 0) return { kind: "incomplete", step, missing };
  const fields: Record<string, unknown> = {};
  for (const name of [...required[step], ...optional[step]]) if (valueOf(name)) fields[name] = valueOf(name);
  if (fields["currency"]) fields["currency"] = valueOf("currency").toUpperCase();
  const remarks: string[] = [];
  if (step === "confirmation" && valueOf("items")) {
    const items = readItems(valueOf("items"));
    if (items) fields["items"] = items;
    else remarks.push('"items" is not a JSON list of {sku, quantity, unit_price}; sent without it');
  }
  return { kind: "complete", step, fields, remarks };
}

function readItems(text: string): unknown[] | null {
  try {
    const list = JSON.parse(text) as { sku?: unknown; quantity?: unknown; unit_price?: unknown }[];
    const items = list.map((item) => ({
      sku: String(item.sku as string),
      quantity: Number(item.quantity),
      unit_price: String(item.unit_price as string),
    }));
    const isRight = list.every((item) => item.sku && item.unit_price !== undefined);
    return isRight && items.every((item) => Number.isInteger(item.quantity)) ? items : null;
  } catch {
    return null;
  }
}
