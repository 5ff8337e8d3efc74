import type { Bus } from "./bus.ts";

/** A kind of thing that each node remembers for a moment. */
export interface CacheKind {
  /** The same on every node: `module.thing`. */
  name: string;
  ms: number;
  /** How many are remembered; with more, all are forgotten. */
  most?: number;
}

export interface Cache<T> {
  /** What is remembered of this key, or else what `load` brings: once, however many ask meanwhile. */
  read(key: string, load: () => Promise<T>): T | Promise<T>;
  /**
   * It changed: forgotten here at once, and on the other nodes when the promise resolves. After the commit, or the old would be remembered again; and
   * before the answer, so that whoever has it finds the new at every node.
   */
  forget(key: string): Promise<void>;
  forgetAll(): Promise<void>;
}

/** The memories of a node. What one node forgets, every node forgets. */
export interface Caches {
  of<T>(kind: CacheKind): Cache<T>;
}

const channel = "forget";
/** How long something may be wrong while what the other nodes forget is not heard. */
const aloneMs = 2_000;

export function createCaches(bus: Bus): Caches {
  const known = new Map<string, LocalCache<unknown>>();
  bus.subscribe((name, text) => {
    if (name !== channel) return;
    const end = text.indexOf("\n");
    if (end < 0) known.get(text)?.drop(undefined);
    else known.get(text.slice(0, end))?.drop(text.slice(end + 1));
  });
  bus.onGap(() => {
    for (const cache of known.values()) cache.drop(undefined);
  });
  return {
    of: <T>(kind: CacheKind) => {
      const cache = known.get(kind.name) ?? new LocalCache<unknown>(kind, bus);
      known.set(kind.name, cache);
      return cache as LocalCache<T>;
    },
  };
}

class LocalCache<T> implements Cache<T> {
  readonly #kind: CacheKind;
  readonly #bus: Bus;
  readonly #items = new Map<string, { value: T; at: number }>();
  readonly #loading = new Map<string, Promise<T>>();
  /** Grows when something is forgotten: what was loaded before that is not remembered. */
  #drops = 0;

  constructor(kind: CacheKind, bus: Bus) {
    this.#kind = kind;
    this.#bus = bus;
  }

  read(key: string, load: () => Promise<T>): T | Promise<T> {
    const found = this.#items.get(key);
    const ms = this.#bus.isWhole() ? this.#kind.ms : Math.min(this.#kind.ms, aloneMs);
    if (found && found.at + ms > performance.now()) return found.value;
    return this.#loading.get(key) ?? this.#load(key, load);
  }

  #load(key: string, load: () => Promise<T>): Promise<T> {
    const loading = this.#remember(key, load).finally(() => {
      if (this.#loading.get(key) === loading) this.#loading.delete(key);
    });
    this.#loading.set(key, loading);
    return loading;
  }

  async #remember(key: string, load: () => Promise<T>): Promise<T> {
    const before = this.#drops;
    const value = await load();
    if (before !== this.#drops) return value;
    if (this.#items.size >= (this.#kind.most ?? 50_000)) this.#items.clear();
    this.#items.set(key, { value, at: performance.now() });
    return value;
  }

  drop(key: string | undefined): void {
    this.#drops += 1;
    // Whoever asks from now on does not get what was asked for before.
    for (const known of [this.#items, this.#loading]) {
      if (key === undefined) known.clear();
      else known.delete(key);
    }
  }

  forget(key: string): Promise<void> {
    return this.#bus.publish(channel, `${this.#kind.name}\n${key}`);
  }

  forgetAll(): Promise<void> {
    return this.#bus.publish(channel, this.#kind.name);
  }
}
