import type { ReactNode } from "react";

/** One destination of the main navigation; `badge` counts what waits there. */
export interface NavItem {
  id: string;
  label: string;
  href: string;
  icon: ReactNode;
  badge?: number;
  section?: string;
}

/** How many destinations stand in the bottom bar of a phone, the last being "More" when there are others. */
export const TAB_LIMIT = 5;

/** What the bottom bar shows and what goes behind "More". */
export function splitTabs(items: readonly NavItem[]): { tabs: readonly NavItem[]; rest: readonly NavItem[] } {
  if (items.length <= TAB_LIMIT) return { tabs: items, rest: [] };
  return { tabs: items.slice(0, TAB_LIMIT - 1), rest: items.slice(TAB_LIMIT - 1) };
}

/** Destinations by section, in their order; those without one come as they stand. */
export function sectionsOf(items: readonly NavItem[]): { title: string | null; items: NavItem[] }[] {
  const sections: { title: string | null; items: NavItem[] }[] = [];
  for (const item of items) {
    const title = item.section ?? null;
    const last = sections.at(-1);
    if (last && last.title === title) last.items.push(item);
    else sections.push({ title, items: [item] });
  }
  return sections;
}
