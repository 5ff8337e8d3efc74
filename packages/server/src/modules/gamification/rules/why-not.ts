import type { WhyNot } from "./judge-order.ts";

const english: Record<Exclude<WhyNot, "not_started">, string> = {
  already_won: "This challenge was already won with this order.",
  ended: "The challenge was over when the order was placed (GAM-10).",
  inactive: "The challenge was switched off when the order was judged (GAM-10).",
  bot: "The adviser wins nothing, and nobody wins in its place (GAM-9).",
  anonymised: "This account has been erased (GAM-9).",
  self_affiliation: "The buyer and the owner of the link are the same person (GAM-7).",
  not_inbound: "The challenge asks for a customer whom the member brought (GAM-10).",
  no_matching_line: "No product of the challenge was in the order (GAM-6).",
  not_first_purchase: "The challenge asks for the customer’s first purchase (GAM-5).",
  zero_points: "The order came to zero points (GAM-3).",
  affiliation_already_won: "This order already earned by affiliation, so it earns nothing by conversation (GAM-8).",
  conversation_already_won: "This order already earned by conversation, so it earns nothing by affiliation (GAM-8).",
};

const french: Record<Exclude<WhyNot, "not_started">, string> = {
  already_won: "Ce défi a déjà été gagné avec cette commande.",
  ended: "Le défi était terminé quand la commande a été passée (GAM-10).",
  inactive: "Le défi était désactivé quand la commande a été jugée (GAM-10).",
  bot: "Le conseiller automatique ne gagne rien, et personne à sa place (GAM-9).",
  anonymised: "Ce compte a été effacé (GAM-9).",
  self_affiliation: "L’acheteur et le propriétaire du lien sont la même personne (GAM-7).",
  not_inbound: "Le défi demande un client amené par le membre (GAM-10).",
  no_matching_line: "Aucun produit du défi n’était dans la commande (GAM-6).",
  not_first_purchase: "Le défi demande le premier achat du client (GAM-5).",
  zero_points: "La commande donnait zéro point (GAM-3).",
  affiliation_already_won:
    "Cette commande a déjà rapporté par affiliation, elle ne rapporte donc rien par conversation (GAM-8).",
  conversation_already_won:
    "Cette commande a déjà rapporté par conversation, elle ne rapporte donc rien par affiliation (GAM-8).",
};

/** "Why didn't I get it?" in one sentence; `null` for a challenge that has not begun, because nobody may learn of it (GAM-10, GAM-11). */
export function whyNotInWords(reason: WhyNot, language: "en" | "fr"): string | null {
  if (reason === "not_started") return null;
  return (language === "fr" ? french : english)[reason];
}
