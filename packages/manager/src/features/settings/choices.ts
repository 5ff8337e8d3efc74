const usual = ["EUR", "GBP", "USD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "JPY"];

/** The currencies that are offered: the usual ones, and the one that is set. */
export const currencies = (set: string): string[] => [...new Set([set, ...usual])];

/** Every clock of the world by its place. */
export const timeZones = (): string[] => [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
];
