import type { ClickReason, ConversationReason } from "./evidence.ts";
import { inDays } from "./time-words.ts";
import type { Language } from "./time-words.ts";

type Reason = ConversationReason | ClickReason;

const english: Record<Reason, string> = {
  won: "it is the latest before the order",
  older_than_winner: "another one is closer to the order",
  outside_window: "it is more than {window} older than the order",
  after_order: "it came after the order",
  no_visitor_message: "the customer had written nothing in it before the order",
  no_member_message: "nobody had answered in it before the order",
  existing_traffic_not_credited: "the customer was on the shop already, which is not credited here",
  inbound_preferred: "a click from elsewhere goes first",
};

const french: Record<Reason, string> = {
  won: "c’est la dernière avant la commande",
  older_than_winner: "une autre est plus proche de la commande",
  outside_window: "plus de {window} la séparent de la commande",
  after_order: "elle est venue après la commande",
  no_visitor_message: "le client n’y avait rien écrit avant la commande",
  no_member_message: "personne n’y avait répondu avant la commande",
  existing_traffic_not_credited: "le client était déjà sur la boutique, ce qui n’est pas crédité ici",
  inbound_preferred: "une visite venue d’ailleurs passe avant",
};

/** ATT-8: why a conversation or a click (in French: a visit) was accepted or rejected, as half a sentence; `windowDays` is its side's window. */
export function reasonInWords(reason: Reason, windowDays: number, language: Language): string {
  const words = language === "fr" ? french : english;
  return words[reason].replace("{window}", inDays(windowDays, language));
}
