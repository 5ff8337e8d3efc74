import type { Consent, ConsentAnswer } from "./consent.ts";

export type Area = "localStorage" | "sessionStorage";

/** Consent tools say "denied" while they load, also to a shopper who granted before: what is stored waits so long (ms). */
const patience = 5_000;

/**
 * The only door to the browser's storage, first-party (TRK-5): nothing is written before consent is granted, everything of ours is
 * erased when it is denied, and until then values live in the page's memory.
 */
export class Keeper {
  readonly #consent: Consent;
  readonly #memory = new Map<string, string>();

  constructor(consent: Consent) {
    this.#consent = consent;
    let wasGranted = false;
    const follow = (answer: ConsentAnswer) => {
      if (answer === "granted") for (const [name, value] of this.#memory) this.#write(name, value);
      else if (wasGranted) this.#eraseStored();
      else setTimeout(() => consent.answer() === "denied" && this.#eraseStored(), patience);
      wasGranted = answer === "granted";
    };
    follow(consent.answer());
    consent.onChange(follow);
  }

  get(name: string, area: Area = "localStorage"): string | null {
    const answer = this.#consent.answer();
    const stored = answer === "denied" ? null : attempt(() => ({ value: window[area].getItem(name) }));
    // once granted, another tab may have changed it; before, what this page learned is not stored yet
    if (stored && answer === "granted") return stored.value;
    return this.#memory.get(`${area}/${name}`) ?? stored?.value ?? null;
  }

  set(name: string, value: string, area: Area = "localStorage"): void {
    this.#memory.set(`${area}/${name}`, value);
    if (this.#consent.answer() === "granted") this.#write(`${area}/${name}`, value);
  }

  remove(name: string, area: Area = "localStorage"): void {
    this.#memory.delete(`${area}/${name}`);
    attempt(() => window[area].removeItem(name));
  }

  /** Everything of ours, in this page and in the browser (PEO-11). */
  eraseAll(): void {
    this.#memory.clear();
    this.#eraseStored();
  }

  #write(name: string, value: string): void {
    const [area, key] = name.split("/") as [Area, string];
    attempt(() => window[area].setItem(key, value));
  }

  #eraseStored(): void {
    for (const area of ["localStorage", "sessionStorage"] as const)
      attempt(() => {
        for (const key of Object.keys(window[area])) if (key.startsWith("rapport:")) window[area].removeItem(key);
      });
  }
}

/** A browser that blocks storage, or a full one, must not break the shop. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
