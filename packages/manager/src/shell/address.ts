import { useLocation, useParams, useRouter } from "@tanstack/react-router";
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

/** Goes to another screen. */
export function useGo(): (address: string, how?: { replace?: boolean }) => void {
  const { history } = useRouter();
  return useCallback((address, how) => (how?.replace ? history.replace(address) : history.push(address)), [history]);
}

/** The screen's filters and how to change some of them; a change replaces the address, so that *back* leaves the screen. */
export function useSearch(): { search: Search; change: (patch: Patch) => void } {
  const location = useLocation();
  const go = useGo();
  const search = useMemo(() => location.search as Search, [location.search]);
  const change = (patch: Patch) =>
    go(`${BASE}${location.pathname}${searchText({ ...search, ...patch })}`, { replace: true });
  return { search, change };
}

/** A named part of the address, such as the order that is open. */
export function useParam(name: string): string | null {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  return params[name] ?? null;
}
