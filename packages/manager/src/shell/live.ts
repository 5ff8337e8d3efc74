import { createLive, type LiveState } from "@rapport/client";
import type { Topic } from "@rapport/contracts";
import { useEffect, useState } from "react";
import { refresh, type Area } from "./query.ts";

const PAUSE_MS = 1500;

const areasOf: Record<Topic, readonly Area[]> = {
  sales: ["/orders"],
  score: ["/members"],
  challenges: ["/challenges", "/members"],
  conversations: ["/insights"],
  profile: ["/members"],
  orders: ["/orders", "/reviews"],
  overview: ["/insights"],
  mailbox: ["/mailbox"],
  settings: ["/settings", "/programme"],
};

/** Gathers what changed for a moment, so that a busy shop does not refetch at every message. */
export function createGatherer(flush: (areas: Area[]) => void, pause = PAUSE_MS) {
  const waiting = new Set<Area>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (topic: Topic) => {
    for (const area of areasOf[topic]) waiting.add(area);
    timer ??= setTimeout(() => {
      timer = undefined;
      const areas = [...waiting];
      waiting.clear();
      flush(areas);
    }, pause);
  };
}

/** Keeps what is shown fresh while somebody is signed in; says whether the line is down. */
export function useLive(signedIn: boolean): { offline: boolean } {
  const [state, setState] = useState<LiveState>("closed");
  useEffect(() => {
    if (!signedIn) return;
    const gather = createGatherer((areas) => void refresh(areas));
    const live = createLive({
      url: "",
      onFrame: (frame) => frame.type === "changed" && gather(frame.topic),
      onState: setState,
    });
    live.open();
    return live.close;
  }, [signedIn]);
  return { offline: useLasting(signedIn && state === "waiting", 4000) };
}

/** True only once something has been so for a while: a short blink of the line is nobody's business. */
function useLasting(now: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(now), now ? ms : 0);
    return () => clearTimeout(timer);
  }, [now, ms]);
  return now && lasting;
}
