import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ThreadMessage } from "./message.ts";

const NEAR_PX = 80;

interface Seen {
  first: string | undefined;
  last: string | undefined;
  height: number;
}

/**
 * Keeps a thread at its newest message while the reader is there, keeps the reader's place while older messages
 * come in above, asks for them when the top comes near, and counts what arrived below meanwhile.
 */
export function useThreadScroll(messages: readonly ThreadMessage[], typing: boolean) {
  const ref = useRef<HTMLElement>(null);
  const seen = useRef<Seen>({ first: undefined, last: undefined, height: 0 });
  const following = useRef(true);
  const [atEnd, setAtEnd] = useState(true);
  const [missed, setMissed] = useState(0);

  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const before = seen.current;
    const [first, last] = [messages[0]?.id, messages.at(-1)];
    const olderCame = before.first !== undefined && first !== before.first && last?.id === before.last;
    const newCame = last !== undefined && last.id !== before.last;
    if (olderCame) box.scrollTop += box.scrollHeight - before.height;
    else if (following.current || (newCame && last.mine)) box.scrollTop = box.scrollHeight;
    else if (newCame) setMissed((count) => count + 1);
    seen.current = { first, last: last?.id, height: box.scrollHeight };
  }, [messages, typing]);

  useEffect(() => stayAtEnd(ref.current, following), []);

  const onScroll = () => {
    const box = ref.current!;
    const end = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_PX;
    following.current = end;
    seen.current.height = box.scrollHeight;
    setAtEnd(end);
    if (end) setMissed(0);
    if (box.scrollTop < NEAR_PX) box.querySelector<HTMLButtonElement>("[data-older]:not(:disabled)")?.click();
  };
  const toEnd = () => {
    const box = ref.current!;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    box.scrollTo({ top: box.scrollHeight, behavior: calm ? "auto" : "smooth" });
  };
  return { ref, atEnd, missed, onScroll, toEnd };
}

// Pictures that load and a keyboard that opens change heights without a new message.
function stayAtEnd(box: HTMLElement | null, following: { readonly current: boolean }) {
  if (!box) return undefined;
  const watcher = new ResizeObserver(() => {
    if (following.current) box.scrollTop = box.scrollHeight;
  });
  watcher.observe(box);
  if (box.firstElementChild) watcher.observe(box.firstElementChild);
  return () => watcher.disconnect();
}
