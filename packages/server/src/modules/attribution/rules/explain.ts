import type { AttributionSettings } from "./decide-order.ts";
import type {
  AffiliationVerdict,
  ClickCandidate,
  ConversationCandidate,
  ConversationVerdict,
  Origin,
} from "./evidence.ts";
import { reasonInWords } from "./reason-words.ts";
import { ageInWords, inDays, instantInWords } from "./time-words.ts";
import type { Language } from "./time-words.ts";

/** ATT-8: a decision in three short lines: what happened, which rule, what it earned. */
export interface Explanation {
  happened: string;
  rule: string;
  earned: string;
}

/** What one side of an order earned; `why` in the reader's language when it earned nothing. */
export type Earned =
  | { kind: "points"; points: number; challenges: readonly string[] }
  | { kind: "nothing"; why: string | null }
  | { kind: "awaiting_ok" };

/** One side of an order as it stands. */
export type ExplainedSide =
  | { side: "conversation"; verdict: ConversationVerdict }
  | { side: "affiliation"; verdict: AffiliationVerdict }
  | { side: "pending" };

/** Who reads and what surrounds the decision; `nameOf` gives the shown name of a member, or of the bot. */
export interface ExplainContext {
  language: Language;
  timeZone: string;
  placedAt: Date;
  settings: AttributionSettings;
  earned: Earned;
  nameOf: (memberId: string) => string;
}

/** ATT-8: says one side of a decision in words, to the member and to staff alike. */
export function explain(decision: ExplainedSide, context: ExplainContext): Explanation {
  if (decision.side === "pending") return explainPending(context);
  const lines =
    decision.side === "conversation"
      ? conversationLines(decision.verdict, context)
      : clickLines(decision.verdict, context);
  return { ...lines, earned: earnedLine(context) };
}

type TwoLines = Pick<Explanation, "happened" | "rule">;

function explainPending({ language }: ExplainContext): Explanation {
  return language === "fr"
    ? {
        happened: "Achat en magasin, pas encore attribué.",
        rule: "Le rapprochement de la nuit en décide (ATT-6).",
        earned: "Rien de gagné pour l’instant.",
      }
    : {
        happened: "A purchase in a store, not decided yet.",
        rule: "The nightly reconciliation decides (ATT-6).",
        earned: "Nothing earned so far.",
      };
}

function conversationLines({ candidates }: ConversationVerdict, context: ExplainContext): TwoLines {
  const { language, nameOf } = context;
  const window = context.settings.conversationWindowDays;
  const winner = candidates.find((one) => one.accepted);
  const days = inDays(window, language);
  if (!winner?.lastMessageAt) return noConversation(closest(candidates), window, context);
  const name = nameOf(winner.memberId);
  const when = whenInWords(winner.lastMessageAt, context);
  return language === "fr"
    ? {
        happened: `${name} et le client se sont écrit. Dernier message le ${when}.`,
        rule: `La dernière conversation des ${days} avant la commande est créditée (ATT-2).`,
      }
    : {
        happened: `${name} and the customer wrote to each other. Last message on ${when}.`,
        rule: `The latest conversation within ${days} before the order is credited (ATT-2).`,
      };
}

function noConversation(near: ConversationCandidate | null, window: number, context: ExplainContext): TwoLines {
  const { language, nameOf } = context;
  const reason = near && reasonInWords(near.reason, window, language);
  if (language === "fr") {
    const rule = near
      ? `La plus proche, avec ${nameOf(near.memberId)} : ${reason} (ATT-2).`
      : "Le client n’avait écrit à personne (ATT-2).";
    return { happened: "Aucune conversation n’a mené à cette commande.", rule };
  }
  const rule = near
    ? `The closest, with ${nameOf(near.memberId)}: ${reason} (ATT-2).`
    : "The customer had written to nobody (ATT-2).";
  return { happened: "No conversation led to this order.", rule };
}

const cameBy: Record<Language, Record<Origin, string>> = {
  en: {
    inbound: "The customer came by {name}’s link on {when}.",
    community: "The customer, a member, came by {name}’s link on {when}.",
    staff: "The customer, one of the staff, came by {name}’s link on {when}.",
    self: "{name} came by the own link on {when}.",
    widget: "The customer saw {name}’s content on the shop on {when}.",
  },
  fr: {
    inbound: "Le client est venu par le lien de {name} le {when}.",
    community: "Le client, un membre, est venu par le lien de {name} le {when}.",
    staff: "Le client, de l’équipe, est venu par le lien de {name} le {when}.",
    self: "{name} est venu par son propre lien le {when}.",
    widget: "Le client a vu le contenu de {name} sur la boutique le {when}.",
  },
};

function clickLines({ candidates }: AffiliationVerdict, context: ExplainContext): TwoLines {
  const { language, nameOf } = context;
  const window = context.settings.affiliationWindowDays;
  const winner = candidates.find((one) => one.accepted);
  if (!winner) return noClick(closest(candidates), window, context);
  const happened = cameBy[language][winner.origin]
    .replace("{when}", whenInWords(winner.at, context))
    .replace("{name}", () => nameOf(winner.memberId));
  const days = inDays(window, language);
  const rule =
    language === "fr"
      ? `La dernière visite des ${days} avant la commande est créditée (ATT-4).`
      : `The last click within ${days} before the order is credited (ATT-4).`;
  return { happened, rule };
}

function noClick(near: ClickCandidate | null, window: number, context: ExplainContext): TwoLines {
  const { language, nameOf } = context;
  const reason = near && reasonInWords(near.reason, window, language);
  if (language === "fr") {
    const rule = near
      ? `La plus proche, par ${nameOf(near.memberId)} : ${reason} (ATT-4).`
      : "Le client n’était venu par aucun lien (ATT-4).";
    return { happened: "Aucun lien n’a mené à cette commande.", rule };
  }
  const rule = near
    ? `The closest, by ${nameOf(near.memberId)}: ${reason} (ATT-4).`
    : "The customer had come by no link (ATT-4).";
  return { happened: "No link led to this order.", rule };
}

/** The candidate worth telling about when nobody won: the latest before the order, else any. */
function closest<T extends { reason: string }>(candidates: readonly T[]): T | null {
  return candidates.find((one) => one.reason !== "after_order") ?? candidates[0] ?? null;
}

function whenInWords(at: Date, { placedAt, timeZone, language }: ExplainContext): string {
  const age = ageInWords(placedAt.getTime() - at.getTime(), language);
  const instant = instantInWords(at, timeZone, language);
  return language === "fr" ? `${instant}, ${age} avant la commande` : `${instant}, ${age} before the order`;
}

function earnedLine({ earned, language }: ExplainContext): string {
  const french = language === "fr";
  if (earned.kind === "awaiting_ok") {
    return french
      ? "Les points viennent quand la commande est payée et confirmée."
      : "Points come when the order is paid and confirmed.";
  }
  if (earned.kind === "nothing") return earned.why ?? (french ? "Rien de gagné." : "Nothing earned.");
  const points = new Intl.NumberFormat(language).format(earned.points);
  const titles = earned.challenges.join(", ");
  const unit = earned.points === 1 ? "point" : "points";
  return french ? `${points} ${unit} : ${titles}.` : `${points} ${unit}: ${titles}.`;
}
