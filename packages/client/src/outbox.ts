import type { Problem } from "@rapport/contracts";
import type { OutboxItem } from "./conversation-state.ts";
import { ApiError } from "./http.ts";
import { retryDelay } from "./live.ts";

/** Where unsent messages survive a reload: `localStorage`-like, or IndexedDB behind promises. */
export interface OutboxStorage {
  get: (key: string) => string | null | Promise<string | null>;
  set: (key: string, value: string) => void | Promise<void>;
}

/** Keeps nothing beyond the page: for tests and for shoppers who denied storage (TRK-5). */
export function memoryStorage(): OutboxStorage {
  const values = new Map<string, string>();
  return { get: (key) => values.get(key) ?? null, set: (key, value) => void values.set(key, value) };
}

export interface OutboxOptions {
  storage: OutboxStorage;
  /** Name of the stored list; one for each signed-in side. */
  key: string;
  /** Resolves once the server made the message durable; rejects with `ApiError`. */
  deliver: (item: OutboxItem) => Promise<unknown>;
  onFailed: (item: OutboxItem, problem: Problem) => void;
}

/** Messages leave in the order written, with the same client id until acknowledged (CON-4); a refusal keeps the text. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #queues = new Map<string, OutboxItem[]>();
  readonly #busy = new Set<string>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #attempts = new Map<string, number>();
  #writing: Promise<void> = Promise.resolve();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** What an earlier page left unsent; call once before anything else, then `resume()`. */
  async restore(): Promise<OutboxItem[]> {
    const items = await this.#read();
    for (const item of items) if (!this.#find(item.clientId)) this.#queue(item.conversationId).push(item);
    return items;
  }

  /** Kept durably first, then sent. */
  async add(item: OutboxItem): Promise<void> {
    this.#queue(item.conversationId).push(item);
    await this.#store((items) => [...items.filter((other) => other.clientId !== item.clientId), item]);
    this.#pump(item.conversationId);
  }

  /** Tries everything again at once: the connection is back. */
  resume(): void {
    this.#attempts.clear();
    for (const id of this.#queues.keys()) this.#pump(id);
  }

  /** Sends a refused message again, with its old client id. */
  async retry(clientId: string): Promise<void> {
    const item = this.#find(clientId);
    if (!item) return;
    await this.#replace({ ...item, state: "sending", problem: null });
    this.#pump(item.conversationId);
  }

  /** Acknowledged by another way (a fetched page, a live frame), or given up. */
  async remove(clientId: string): Promise<void> {
    for (const [id, items] of this.#queues) {
      const left = items.filter((item) => item.clientId !== clientId);
      if (left.length > 0) this.#queues.set(id, left);
      else this.#queues.delete(id);
    }
    await this.#store((items) => items.filter((item) => item.clientId !== clientId));
  }

  /** Stops trying in this page; what is unsent stays stored. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#queues.clear();
  }

  #pump(conversationId: string): void {
    clearTimeout(this.#timers.get(conversationId));
    if (this.#busy.has(conversationId)) return;
    const item = this.#queues.get(conversationId)?.find((candidate) => candidate.state === "sending");
    if (!item) return;
    this.#busy.add(conversationId);
    void this.#attempt(item)
      .finally(() => this.#busy.delete(conversationId))
      .then((goOn) => {
        if (goOn) this.#pump(conversationId);
      });
  }

  /** True when the next message may follow. */
  async #attempt(item: OutboxItem): Promise<boolean> {
    try {
      await this.#options.deliver(item);
      this.#attempts.delete(item.conversationId);
      await this.remove(item.clientId);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError) || isPassing(error)) {
        this.#wait(item.conversationId);
        return false;
      }
      if (this.#find(item.clientId)) await this.#replace({ ...item, state: "failed", problem: error.problem });
      this.#options.onFailed(item, error.problem);
      return true;
    }
  }

  #wait(conversationId: string): void {
    const attempts = this.#attempts.get(conversationId) ?? 0;
    this.#attempts.set(conversationId, attempts + 1);
    const delay = retryDelay(attempts, Math.random());
    this.#timers.set(
      conversationId,
      setTimeout(() => this.#pump(conversationId), delay),
    );
  }

  #queue(conversationId: string): OutboxItem[] {
    const known = this.#queues.get(conversationId) ?? [];
    this.#queues.set(conversationId, known);
    return known;
  }

  #find(clientId: string): OutboxItem | undefined {
    return [...this.#queues.values()].flat().find((item) => item.clientId === clientId);
  }

  async #replace(item: OutboxItem): Promise<void> {
    const swap = (items: OutboxItem[]) => items.map((other) => (other.clientId === item.clientId ? item : other));
    this.#queues.set(item.conversationId, swap(this.#queue(item.conversationId)));
    await this.#store(swap);
  }

  /** Reads before it writes, so that two tabs do not lose each other's messages. */
  #store(change: (items: OutboxItem[]) => OutboxItem[]): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      try {
        await this.#options.storage.set(this.#options.key, JSON.stringify(change(await this.#read())));
      } catch (error) {
        console.warn("Rapport: unsent messages could not be stored on this device", error);
      }
    });
    return this.#writing;
  }

  async #read(): Promise<OutboxItem[]> {
    const text = await this.#options.storage.get(this.#options.key);
    try {
      return text ? (JSON.parse(text) as OutboxItem[]) : [];
    } catch {
      return [];
    }
  }
}

/** True when a refusal stays whatever is tried: what was sent itself is wrong, and only other words or another photo help. */
export function isFinal({ status }: Pick<Problem, "status">): boolean {
  return status === 400 || status === 413 || status === 415 || status === 422;
}

/** No answer, an overload or a fault of ours passes by itself; so does an expired sign-in, once signed in again. */
function isPassing(error: ApiError): boolean {
  return error.status === 0 || error.status >= 500 || error.status === 429 || error.status === 401;
}
