import type { Like } from "../../shell/words.ts";
import type { salesEn } from "./words.ts";

/** Sales in French. */
export const salesFr: Like<typeof salesEn> = {
  title: "Mes ventes",
  lead: "Chaque vente qui compte pour vous, et pourquoi.",
  back: "Mes ventes",
  one: "Vente du {{day}}",
  order: "Commande {{id}}",
  credited: { conversation: "Par conversation", affiliation: "Par votre lien", purchase: "Votre propre achat" },
  channel: {
    web: "Boutique en ligne",
    store: "En magasin",
    direct: "Vente directe",
    app: "Application de la boutique",
  },
  paid: "Payée",
  points_one: "{{count}} point",
  points_other: "{{count}} points",
  noPoints: "Aucun point",
  why: "Pourquoi elle compte pour vous",
  evidence: {
    clickMine: "Une visite par votre lien",
    clickOther: "Une visite par le lien d’un autre membre",
    messageMine: "Votre conversation, dernier message",
    messageOther: "Une conversation avec un autre membre",
    order: "La commande",
  },
  reasons: {
    won: "C’est la dernière avant la commande.",
    older_than_winner: "Une autre est plus proche de la commande.",
    outside_window: "Elle est trop ancienne par rapport à la commande.",
    after_order: "Elle est venue après la commande.",
    no_visitor_message: "Le client n’y avait rien écrit avant la commande.",
    no_member_message: "Personne n’y avait répondu avant la commande.",
    existing_traffic_not_credited: "Le client était déjà sur la boutique, ce qui n’est pas crédité ici.",
    inbound_preferred: "Une visite venue d’ailleurs passe avant.",
  },
  wins: "Ce qu’elle a rapporté",
  noWins: "Cette vente n’a gagné aucun défi.",
  notWon: "Pourquoi pas les autres ?",
  toConversation: "Ouvrir la conversation",
  emptyTitle: "Votre première vente apparaîtra ici",
  emptyText:
    "Répondez à un client, ou partagez votre lien. Quand il achète, vous voyez ici ce qui a compté et ce que cela a rapporté.",
  emptyAction: "Partager votre lien",
};
