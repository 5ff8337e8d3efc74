import { describe, expect, it } from "vitest";
import { sayIn } from "../../../test/say-in.ts";
import { newChallenge, type ChallengeFields } from "./challenge-body.ts";
import { challengeWords } from "./challenge-words.ts";

const place = { locale: "en-GB", timeZone: "Europe/Paris" };
const fields: ChallengeFields = {
  ...newChallenge(new Date("2026-03-01T08:00:00Z"), "Europe/Paris"),
  startsAt: "2026-03-01T00:00",
};
const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, " ");

async function told(change: Partial<ChallengeFields>, language: "en" | "fr" = "en"): Promise<string[]> {
  const t = await sayIn(language);
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const names = { product: "Loess 2 tent", category: "Camp › Tents" };
  return challengeWords({ ...fields, ...change }, { t, place: { ...place, locale }, currency: "EUR", ...names }).map(
    plain,
  );
}

describe("a challenge in words", () => {
  it("fixed points for conversations, without end", async () => {
    expect(await told({})).toEqual([
      "Every order credited to a member by conversation.",
      "It earns 50 points, once per order.",
      "It counts orders placed from 1 Mar 2026 on.",
      "A member who wins an affiliation challenge with the same order does not win this one too.",
    ]);
  });

  it("GAM-3: a percentage shows an exact example, rounded up", async () => {
    expect(await told({ kind: "percentage", percentage: "10" })).toContain(
      "It earns 10 % of the order's amount, rounded up. For example €129.00 give 13 points.",
    );
  });

  it("GAM-5, GAM-6, GAM-10: all limits of an affiliation challenge, and its end", async () => {
    const change = {
      category: "affiliation_sale" as const,
      firstPurchaseOnly: true,
      inboundOnly: true,
      sku: "LOESS",
      categoryId: "tents",
      kind: "percentage" as const,
      base: "matching_lines" as const,
      endsAt: "2026-06-01T12:30",
      active: false,
    };
    expect(await told(change)).toEqual([
      "A customer's first order, credited to a member by a click, with Loess 2 tent in it, with something from Camp › Tents. The click must be inbound.",
      "It earns 10 % of the matching lines, rounded up. For example €129.00 give 13 points.",
      "It counts orders placed from 1 Mar 2026 to 1 Jun 2026, 12:30.",
      "A member's own purchase through the own link wins nothing here.",
      "It is switched off: nothing happens until it is switched on.",
    ]);
  });

  it("winners by hand", async () => {
    expect(await told({ category: "manual", fixed: "1", endsAt: "2026-06-01T00:00" })).toEqual([
      "Whoever staff choose wins, with a reason the winner sees.",
      "Each winner gets 1 point.",
      "Members see it from 1 Mar 2026 to 1 Jun 2026, 0:00.",
    ]);
  });

  it("in French", async () => {
    expect((await told({ category: "purchase", kind: "percentage", percentage: "7,5" }, "fr")).slice(0, 2)).toEqual([
      "Chaque commande passée par un membre.",
      "Elle rapporte 7,5 % de son montant, arrondis au-dessus. Par exemple 129,00 € donnent 10 points.",
    ]);
  });
});
