import { isTyping } from "@rapport/ui";
import { useEffect, useRef } from "react";

/** What keys do: one key ("/"), or two one after the other ("g h"). */
export type Shortcuts = Readonly<Record<string, () => void>>;

const sequenceMs = 1200;

/** What the pressed keys mean: a shortcut to run, the begin of a sequence, or nothing. */
export function readKeys(
  pending: string | null,
  key: string,
  shortcuts: Shortcuts,
): { run?: string; pending: string | null } {
  const sequence = pending ? `${pending} ${key}` : key;
  if (shortcuts[sequence]) return { run: sequence, pending: null };
  const begins = Object.keys(shortcuts).some((keys) => keys.startsWith(`${key} `));
  if (begins) return { pending: key };
  return shortcuts[key] ? { run: key, pending: null } : { pending: null };
}

/** Listens for shortcuts, except while somebody types or a dialogue is open. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    let pending: { key: string; at: number } | null = null;
    let isElsewhere = false;
    // asked before anybody acts on the key: a dialogue that Esc closes is gone by the time the key comes here
    const look = (event: KeyboardEvent) => {
      isElsewhere = isTyping(event.target) || document.querySelector('[role="dialog"], [role="menu"]') !== null;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isElsewhere) return;
      const before = pending && event.timeStamp - pending.at < sequenceMs ? pending.key : null;
      const read = readKeys(before, event.key, latest.current);
      pending = read.pending ? { key: read.pending, at: event.timeStamp } : null;
      if (!read.run) return;
      event.preventDefault();
      latest.current[read.run]?.();
    };
    window.addEventListener("keydown", look, true);
    window.addEventListener("keydown", onKey);
    return () => {
      window.removeEventListener("keydown", look, true);
      window.removeEventListener("keydown", onKey);
    };
  }, []);
}
