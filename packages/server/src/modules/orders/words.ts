import type { Locale } from "@rapport/contracts";

/** What an order earned, in one short line; to a member as *you*, to staff with names. */
export interface Earned {
  hasBeenOk: boolean;
  verified: boolean;
  decided: boolean;
  /** By member, in the order they were won; `name` null for the reader. */
  points: readonly { name: string | null; points: number }[];
}

export function earnedWords(earned: Earned, locale: Locale): string {
  const say = phrases[locale];
  const winners = earned.points.filter((one) => one.points > 0);
  if (winners.length > 0)
    return winners
      .map((one) => (one.name === null ? say.youEarned(one.points) : say.earned(one.name, one.points)))
      .join(" ");
  if (!earned.hasBeenOk) return say.waitsForOk;
  if (!earned.verified) return say.waitsForShop;
  return earned.decided ? say.nothing : say.waitsForNight;
}

/** The member's own purchase, in the place of who contributed. */
export function ownPurchaseWords(locale: Locale): string {
  return phrases[locale].ownPurchase;
}

/** In the place of the name of somebody who has none left (PEO-11). */
export function namelessWords(locale: Locale): string {
  return phrases[locale].nameless;
}

const number = { en: new Intl.NumberFormat("en"), fr: new Intl.NumberFormat("fr") };

const phrases = {
  en: {
    youEarned: (points: number) => `You earned ${number.en.format(points)} ${points === 1 ? "point" : "points"}.`,
    earned: (name: string, points: number) =>
      `${name} earned ${number.en.format(points)} ${points === 1 ? "point" : "points"}.`,
    waitsForOk: "Points wait until the order is paid and confirmed.",
    waitsForShop: "Points wait until the shop's own system confirms the order.",
    waitsForNight: "Points wait for the decision of the coming night.",
    nothing: "No challenge was won by it.",
    ownPurchase: "You placed this order yourself.",
    nameless: "a former member",
  },
  fr: {
    youEarned: (points: number) => `Vous avez gagné ${number.fr.format(points)} ${points > 1 ? "points" : "point"}.`,
    earned: (name: string, points: number) =>
      `${name} a gagné ${number.fr.format(points)} ${points > 1 ? "points" : "point"}.`,
    waitsForOk: "Les points attendent que la commande soit payée et confirmée.",
    waitsForShop: "Les points attendent la confirmation du système de la boutique.",
    waitsForNight: "Les points attendent la décision de la nuit prochaine.",
    nothing: "Aucun défi n’a été gagné.",
    ownPurchase: "Vous avez passé cette commande vous-même.",
    nameless: "un ancien membre",
  },
};
