import { useEffect } from "react";

/** What the browser's tab says: how much is unread, the page, the programme. */
export function titleOf(unread: number, page: string | undefined, programme: string): string {
  const name = page ? `${page} · ${programme}` : programme;
  return unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${name}` : name;
}

/** Keeps the tab's title true, and the badge on the installed App's icon. */
export function useDocumentTitle(unread: number, page: string | undefined, programme: string): void {
  useEffect(() => {
    document.title = titleOf(unread, page, programme);
  }, [unread, page, programme]);
  useEffect(() => {
    if (!("setAppBadge" in navigator)) return;
    // not granted everywhere; the title says the same
    navigator.setAppBadge(unread).catch(() => undefined);
  }, [unread]);
}
