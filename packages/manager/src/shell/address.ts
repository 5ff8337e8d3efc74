import { useLocation, useParams, useRouter, type RouterHistory } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";

/** Where the Manager stands below the server. */
export const BASE = "/manager";

/** The filters of a screen as its address keeps them. */
export type Search = Readonly<Record<string, string>>;
type Patch = Record<string, string | null | undefined>;

/** The whole address of a screen, so that it can be opened in another tab and shared. */
export function href(path: string, search: Patch = {}): string {
  const query = searchText(search);
  return `${BASE}${path === "/" ? "/" : path}${query}`;
}

/** Search values as an address writes them; empty ones are left out. */
export function searchText(search: Patch): string {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const text = new URLSearchParams(given).toString();
  return text ? `?${text}` : "";
}

/** Reads what `searchText` wrote: plain texts, nothing guessed. */
export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

/** The lists whose rows open in a sheet beside them, each with the part of the address that names the open row. */
export const sheets = {
  "/orders": "$orderId",
  "/reviews": "$orderId",
  "/members": "$memberId",
  "/stores": "$storeId",
  "/products": "$sku",
  "/conversations": "$conversationId",
  "/exchange": "$importId",
  "/mailbox": "$mailId",
  "/journal": "$entryId",
  "/staff": "$staffEmail",
} as const;

/** The screen that an address shows; a row opened in a sheet is still its list's screen. */
export function screenOf(address: string): string {
  const path = address.replace(/[?#].*/, "").replace(BASE, "") || "/";
  return Object.keys(sheets).find((list) => path === list || path.startsWith(`${list}/`)) ?? path;
}

/** What a step remembers: the address it was taken from. */
interface StepState {
  from?: string | undefined;
}

/** Takes a step to another address. */
export function step(history: RouterHistory, address: string, how: { replace?: boolean } = {}): void {
  const { href: here, state } = history.location;
  if (how.replace) history.replace(address, { from: (state as StepState).from } satisfies StepState);
  else history.push(address, { from: here } satisfies StepState);
}

/** Goes to another screen. */
export function useGo(): (address: string, how?: { replace?: boolean }) => void {
  const { history } = useRouter();
  return useCallback((address, how) => step(history, address, how), [history]);
}

/** Closes a sheet: back to the list it was opened from, so that *back* does not open it again. */
export function useClose(): (list: string) => void {
  const { history } = useRouter();
  return (list) => {
    const { from } = history.location.state as StepState;
    if (from !== undefined && screenOf(from) === screenOf(list) && !isRow(from)) history.back();
    else step(history, list, { replace: true });
  };
}

const isRow = (address: string) => screenOf(address) !== (address.replace(/[?#].*/, "").replace(BASE, "") || "/");

/** The screen's filters and how to change some of them. Each change is a step that *back* takes back, except where one types. */
export function useSearch(): { search: Search; change: (patch: Patch, how?: { replace?: boolean }) => void } {
  const location = useLocation();
  const go = useGo();
  const search = useMemo(() => location.search as Search, [location.search]);
  const change = (patch: Patch, how?: { replace?: boolean }) =>
    go(`${BASE}${location.pathname}${searchText({ ...search, ...patch })}`, how);
  return { search, change };
}

/** A named part of the address, such as the order that is open. */
export function useParam(name: string): string | null {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  return params[name] ?? null;
}
