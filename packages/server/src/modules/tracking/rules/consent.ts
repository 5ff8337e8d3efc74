/** TRK-5: what the shop's consent tool says; `null` when it has not said anything. */
export type Consent = "granted" | "denied" | null;

/** What may be kept about a shopper's step: the step itself, or only that one more happened. */
export interface Keeping {
  inBrowser: boolean;
  asEvent: boolean;
  asCount: boolean;
}

/** TRK-5: without consent nothing is stored in the browser and only an aggregate count is kept; silence is not consent. */
export function keepingFor(consent: Consent): Keeping {
  const granted = consent === "granted";
  return { inBrowser: granted, asEvent: granted, asCount: true };
}
