import type { Words } from "../../shell/words.ts";
import type { overviewWords as english } from "./words-en.ts";

/** The overview's figures and what each counts, in French. */
export const overviewWords: Words<typeof english> = {
  overview: {
    title: "Aperçu",
    compare: "Comparer à",
    comparisons: { before: "Jours d’avant", year: "Mêmes jours l’an dernier" },
    rows: "Voir les lignes",
    toReview_one: "{{count}} commande à revoir",
    toReview_other: "{{count}} commandes à revoir",
    figure: "Chiffre",
    byDay: "Jour par jour",
    day: "Jour",
    now: "Cette période",
    before: "Avant",
    share: "{{share}} %",
    topMembers: "Les membres qui vendent",
    topMembersLead: "D’après le chiffre d’affaires attribué dans la période.",
    nobody: "Personne n’a vendu dans cette période",
    nobodyHint: "En choisir une plus longue, ou attendre la prochaine vente.",
    figures: {
      revenue: "Chiffre d’affaires",
      attributedRevenue: "CA par les membres",
      conversationRevenue: "CA par conversation",
      affiliationRevenue: "CA par affiliation",
      orders: "Commandes",
      conversations: "Conversations",
      dialogues: "Dialogues",
      messages: "Messages",
      inboundClicks: "Clics entrants",
      pointsGiven: "Points donnés",
    },
    definitions: {
      revenue:
        "Les montants des commandes passées dans la période et confirmées au moins une fois, taxes comprises, sans la livraison, dans la monnaie du programme.",
      attributedRevenue:
        "La part du chiffre d’affaires attribuée à un membre, par conversation ou par affiliation. Une commande attribuée des deux façons compte une fois.",
      conversationRevenue: "La part du chiffre d’affaires attribuée à un membre, ou au robot, par conversation.",
      affiliationRevenue: "La part du chiffre d’affaires attribuée à un membre par un clic.",
      orders: "Les commandes passées dans la période qui ont été OK un jour : payées et confirmées.",
      conversations: "Les conversations ouvertes dans la période, qu’il y ait eu réponse ou non.",
      dialogues: "Les conversations où les deux côtés ont écrit, comptées à l’instant qui les a rendues telles.",
      messages: "Les messages écrits dans la période par les membres, les clients et le robot.",
      inboundClicks: "Les visites que les membres ont amenées de l’extérieur : réseaux, messages, e-mails, codes QR.",
      pointsGiven: "Les points que les défis ont rapportés dans la période, sans les ajustements à la main.",
    },
  },
};
