import { useState } from "react";
import { hiddenAtFirst, type Column } from "./table-columns.ts";

/** The columns somebody has put away, remembered in this browser when the list has a key. */
export function useHiddenColumns<Row>(columns: readonly Column<Row>[], storageKey?: string) {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => remembered(storageKey) ?? hiddenAtFirst(columns));
  const change = (next: ReadonlySet<string>) => {
    setHidden(next);
    if (storageKey) localStorage.setItem(nameOf(storageKey), JSON.stringify([...next]));
  };
  return [hidden, change] as const;
}

const nameOf = (key: string) => `rapport.columns.${key}`;

function remembered(storageKey: string | undefined): Set<string> | null {
  const kept = storageKey ? localStorage.getItem(nameOf(storageKey)) : null;
  if (!kept) return null;
  try {
    const ids: unknown = JSON.parse(kept);
    return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === "string")) : null;
  } catch {
    return null;
  }
}
