import type { LocalText, PublicChallenge } from "@rapport/contracts";

const tables = {
  en: {
    none: "No challenge is running right now. Come back soon.",
    points: (count: string, isOne: boolean) => (isOne ? `${count} point` : `${count} points`),
    share: (share: string) => `${share} of the order in points`,
    until: (day: string) => `Until ${day}`,
    always: "No end date",
  },
  fr: {
    none: "Aucun défi en cours. Revenez bientôt.",
    points: (count: string, isOne: boolean) => (isOne ? `${count} point` : `${count} points`),
    share: (share: string) => `${share} de la commande en points`,
    until: (day: string) => `Jusqu’au ${day}`,
    always: "Sans date de fin",
  },
};

/** A language in a country's way: its own, else the browser's; as in the chat, whose module this list must not share. */
function localeOf(tag: string): string {
  if (tag.includes("-")) return tag;
  return navigator.languages.find((one) => one.toLowerCase().startsWith(`${tag}-`)) ?? (tag === "en" ? "en-GB" : tag);
}

/** The words of the challenge list in the page's language. */
export function wordsOf(tag: string) {
  const isFrench = tag.toLowerCase().startsWith("fr");
  const language = localeOf(isFrench ? tag : tag.toLowerCase().startsWith("en") ? tag : "en");
  const table = tables[isFrench ? "fr" : "en"];
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 4 });
  return {
    language,
    none: table.none,
    always: table.always,
    local: (text: LocalText) => (isFrench ? text.fr : undefined) || text.en,
    until: (at: string) => table.until(new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date(at))),
    /** GAM-3: fixed points, or a percentage of the order. */
    points: (points: PublicChallenge["points"]) =>
      points.kind === "fixed"
        ? table.points(new Intl.NumberFormat(language).format(points.value), points.value === 1)
        : table.share(percent.format(Number(points.value) / 100)),
  };
}
