import type { Live } from "./live.ts";

const repeatAfter = 3_000;
const believedFor = 6_000;

/** Tells the other side that one types, at most every 3 s, and forgets their notice 6 s after the last. */
export class TypingNotices {
  readonly #live: Live;
  readonly #expire: (conversationId: string) => void;
  readonly #toldAt = new Map<string, number>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(live: Live, expire: (conversationId: string) => void) {
    this.#live = live;
    this.#expire = expire;
  }

  tell(conversationId: string, on: boolean): void {
    const toldAt = this.#toldAt.get(conversationId);
    if (on ? toldAt !== undefined && Date.now() - toldAt < repeatAfter : toldAt === undefined) return;
    if (on) this.#toldAt.set(conversationId, Date.now());
    else this.#toldAt.delete(conversationId);
    this.#live.send({ type: "typing", conversationId, on });
  }

  heard(conversationId: string): void {
    clearTimeout(this.#timers.get(conversationId));
    this.#timers.set(
      conversationId,
      setTimeout(() => this.#expire(conversationId), believedFor),
    );
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}
