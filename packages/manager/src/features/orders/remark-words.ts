import type { Order } from "@rapport/contracts";
import type { Say } from "../../shell/words.ts";

/** What an order names that nobody knows (ORD-1), by the server's code and the id. */
type Unknown = Pick<Order["remarks"][number], "code" | "id">;

const codes = ["unknown_sku", "unknown_visitor", "unknown_store"] as const;

/** A remark in the reader's words; nothing for a code that has none. */
export function remarkWords({ code, id }: Unknown, t: Say): string | null {
  const known = codes.find((one) => one === code);
  return known ? t(`orders.remarks.${known}`, { id }) : null;
}

/** What a review of unknown references names: `unknown_sku: A, unknown_store: s1`. */
export function unknownIn(detail: string): Unknown[] {
  const heads = [...detail.matchAll(/(?:^|, )(unknown_(?:sku|visitor|store)): /g)];
  return heads.map((head, place) => ({
    code: head[1]!,
    id: detail.slice(head.index + head[0].length, heads[place + 1]?.index),
  }));
}

/** The remarks on an order that none of its reviews tells already. */
export function untold(
  remarks: Order["remarks"],
  reviews: readonly { kind: string; detail: string }[],
): Order["remarks"] {
  const told = reviews.flatMap(({ kind, detail }) => (kind === "unknown_reference" ? unknownIn(detail) : []));
  return remarks.filter(({ code, id }) => !told.some((one) => one.code === code && one.id === id));
}
