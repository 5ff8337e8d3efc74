import type { Selection } from "@rapport/ui";
import { useState, type ReactNode } from "react";

/** Rows chosen in a list, for what is done with several at once; what is not shown any more is not chosen. */
export function useSelection<Row>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter((row) => keys.has(keyOf(row)));
  const selected = new Set(chosen.map(keyOf));
  return {
    chosen,
    clear: () => setKeys(new Set()),
    selectionWith: (actions: ReactNode): Selection => ({ selected, onChange: setKeys, actions }),
  };
}
