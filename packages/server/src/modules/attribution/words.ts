import type { Locale } from "@rapport/contracts";
import { dayWords, durationWords } from "./duration-words.ts";
import type { EvidenceOf } from "./queries/evidence.ts";

/** How a reader is spoken to: staff read names, a member reads *you* and nobody else's name. */
export interface Reader {
  memberId: string | null;
  nameOf(memberId: string): string;
}

export interface Told {
  evidence: EvidenceOf;
  placedAt: Date;
}

/** ATT-8: a decision in two short lines: what happened, and which rule said what of it. */
export function decisionWords(told: Told, reader: Reader, locale: Locale): string[] {
  const say = phrases[locale];
  const { decision } = told.evidence;
  if (decision.state === "pending" && !decision.conversation && !decision.affiliation)
    return [say.pending, say.pendingRule];
  const talk = told.evidence.talks.find((one) => one.conversationId === decision.conversation?.conversationId);
  const click = told.evidence.clicks.find((one) => one.clickId === decision.affiliation?.clickId);
  const happened = [
    decision.conversation && talk?.lastMessageAt
      ? say.talked(who(decision.conversation.memberId, reader, locale), ago(told, talk.lastMessageAt, locale))
      : null,
    decision.affiliation && click
      ? say.clicked(whose(decision.affiliation.memberId, reader, locale), ago(told, click.at, locale))
      : null,
  ].filter((one) => one !== null);
  const rules = [sideRule(told, "conversation", locale), sideRule(told, "affiliation", locale)];
  return [happened.join(" ") || say.nothing, rules.join(" ")];
}

function sideRule(told: Told, side: "conversation" | "affiliation", locale: Locale): string {
  const say = phrases[locale];
  const { decision, settings, changes } = told.evidence;
  if (changes.some((one) => one.side === side)) return say.byStaff[side];
  const days = side === "conversation" ? settings?.conversationWindowDays : settings?.affiliationWindowDays;
  const window = dayWords(days ?? 0, locale);
  return decision[side] ? say.credited[side](window) : say.nobody[side](window);
}

function ago({ placedAt }: Told, at: Date, locale: Locale): string {
  return durationWords(placedAt.getTime() - at.getTime(), locale);
}

function who(memberId: string, reader: Reader, locale: Locale): string {
  if (memberId === "bot") return phrases[locale].bot;
  if (reader.memberId === null) return reader.nameOf(memberId);
  return reader.memberId === memberId ? phrases[locale].you : phrases[locale].somebody;
}

function whose(memberId: string, reader: Reader, locale: Locale): string {
  if (reader.memberId === null) return phrases[locale].linkOf(reader.nameOf(memberId));
  return reader.memberId === memberId ? phrases[locale].yourLink : phrases[locale].anotherLink;
}

interface Phrases {
  pending: string;
  pendingRule: string;
  nothing: string;
  bot: string;
  you: string;
  somebody: string;
  yourLink: string;
  anotherLink: string;
  linkOf(name: string): string;
  talked(name: string, duration: string): string;
  clicked(link: string, duration: string): string;
  credited: Record<"conversation" | "affiliation", (window: string) => string>;
  nobody: Record<"conversation" | "affiliation", (window: string) => string>;
  byStaff: Record<"conversation" | "affiliation", string>;
}

const phrases: Record<Locale, Phrases> = {
  en: {
    pending: "A purchase in a store.",
    pendingRule: "It is decided in the coming night (ATT-6).",
    nothing: "No conversation and no link brought this order.",
    bot: "the automatic adviser",
    you: "you",
    somebody: "another member",
    yourLink: "your link",
    anotherLink: "another member's link",
    linkOf: (name) => `the link of ${name}`,
    talked: (name, duration) => `The customer and ${name} were last in conversation ${duration} before the order.`,
    clicked: (link, duration) => `The customer came by ${link} ${duration} before the order.`,
    credited: {
      conversation: (window) => `The latest conversation within ${window} before the order is credited (ATT-2).`,
      affiliation: (window) => `The last click within ${window} before the order is credited (ATT-4).`,
    },
    nobody: {
      conversation: (window) =>
        `Nobody by conversation: none with both sides within ${window} before the order (ATT-2).`,
      affiliation: (window) => `Nobody by affiliation: no click that counts within ${window} before the order (ATT-4).`,
    },
    byStaff: {
      conversation: "The team settled who is credited by conversation (ATT-7).",
      affiliation: "The team settled who is credited by affiliation (ATT-7).",
    },
  },
  fr: {
    pending: "Un achat en magasin.",
    pendingRule: "Il sera attribué la nuit prochaine (ATT-6).",
    nothing: "Aucune conversation ni aucun lien n’a amené cette commande.",
    bot: "le conseiller automatique",
    you: "vous",
    somebody: "un autre membre",
    yourLink: "votre lien",
    anotherLink: "le lien d’un autre membre",
    linkOf: (name) => `le lien de ${name}`,
    talked: (name, duration) => `Dernier échange entre le client et ${name} : ${duration} avant la commande.`,
    clicked: (link, duration) => `Le client est venu par ${link} ${duration} avant la commande.`,
    credited: {
      conversation: (window) => `La dernière conversation, au plus ${window} avant la commande, est créditée (ATT-2).`,
      affiliation: (window) => `Le dernier clic, au plus ${window} avant la commande, est crédité (ATT-4).`,
    },
    nobody: {
      conversation: (window) =>
        `Aucun membre au titre de la conversation : aucun échange des deux côtés au plus ${window} avant la commande (ATT-2).`,
      affiliation: (window) =>
        `Aucun membre au titre de l’affiliation : aucun clic retenu au plus ${window} avant la commande (ATT-4).`,
    },
    byStaff: {
      conversation: "L’équipe a désigné le contributeur de la conversation (ATT-7).",
      affiliation: "L’équipe a désigné le contributeur de l’affiliation (ATT-7).",
    },
  },
};
