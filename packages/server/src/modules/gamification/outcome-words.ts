import { type WhyNot } from "./rules/judge-order.ts";
import { whyNotInWords } from "./rules/why-not.ts";

/** What became of a challenge, in one sentence; `null` where nobody may learn of it (GAM-11). */
export function outcomeInWords(reason: "won" | WhyNot): { en: string; fr: string } | null {
  if (reason === "won") return { en: "This challenge was won.", fr: "Ce défi a été gagné." };
  const en = whyNotInWords(reason, "en");
  const fr = whyNotInWords(reason, "fr");
  return en === null || fr === null ? null : { en, fr };
}
