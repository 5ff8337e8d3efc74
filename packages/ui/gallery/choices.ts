/** What the gallery's address chooses: ?theme=dark&lang=fr&accent=%232f5d3a&page=conversation */
export interface Choices {
  theme: "light" | "dark";
  lang: "en" | "fr";
  accent: string;
  page: string;
}

/** The brand colours that the gallery offers; the first is Rapport's own. */
export const ACCENTS = ["", "#2f5d3a", "#b4451f", "#f2c230", "#111111"];

/** The choices of an address, with their defaults. */
export function choicesOf(address: string): Choices {
  const query = new URL(address).searchParams;
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    theme: (query.get("theme") ?? (dark ? "dark" : "light")) === "dark" ? "dark" : "light",
    lang: query.get("lang") === "fr" ? "fr" : "en",
    accent: query.get("accent") ?? "",
    page: query.get("page") ?? "basic",
  };
}

/** The address of the gallery with one choice changed. */
export function hrefOf(choices: Choices, change: Partial<Choices>): string {
  return `?${new URLSearchParams({ ...choices, ...change }).toString()}`;
}
