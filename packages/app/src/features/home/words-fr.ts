import type { Like } from "../../shell/words.ts";
import type { homeEn } from "./words.ts";

/** The home page in French. */
export const homeFr: Like<typeof homeEn> = {
  hello: "Bonjour {{name}}",
  allAnswered: "Tout le monde a sa réponse.",
  waiting_one: "{{count}} personne attend votre réponse.",
  waiting_other: "{{count}} personnes attendent votre réponse.",
  link: {
    title: "Votre lien",
    lead: "Toute personne qui vient par lui sur la boutique et achète compte pour vous.",
    address: "Adresse de votre lien",
    share: "Partager",
    showQr: "Code QR",
    qrTitle: "À faire scanner",
    qrLead: "Il mène à la boutique, et la visite compte pour vous.",
    qrAlt: "Code QR de votre lien",
    saveQr: "Enregistrer l’image",
    shareTitle: "Partager votre lien",
    shareText: "Jetez un œil à {{programme}} :",
    subject: "Jetez un œil à {{programme}}",
    target: "Où il mène",
    targetHint: "Collez l’adresse d’une page de la boutique, ou laissez vide pour son accueil.",
    targetOutside: "Ce n’est pas une page de la boutique : le lien mènerait à son accueil.",
    more: "Autres moyens",
    media: {
      whatsapp: "WhatsApp",
      facebook: "Facebook",
      x: "X",
      linkedin: "LinkedIn",
      email: "E-mail",
      sms: "SMS",
    },
  },
  figures: {
    score: "Score",
    scoreMeans: "Tous les points que vous avez gagnés un jour.",
    points: "Points",
    pointsMeans: "Ce qu’il en reste à dépenser.",
    visits: "Visites en 30 jours",
    visitsMeans:
      "Visites par votre lien dans les 30 derniers jours, de personnes que vous avez amenées : réseau social, message, e-mail ou code QR.",
  },
  today: {
    title: "À répondre",
    all: "Toutes les conversations",
    none: "Personne n’attend de réponse",
    noneText: "Quand un client vous écrit, cela s’affiche ici aussitôt. En attendant, votre lien en amène d’autres.",
    unread_one: "{{count}} message non lu.",
    unread_other: "{{count}} messages non lus.",
  },
  sale: {
    title: "Votre dernière vente",
    all: "Toutes les ventes",
    none: "Votre première vente sera expliquée ici",
    noneText: "Vous verrez ce qui s’est passé, quelle règle a compté, et ce qu’elle a rapporté.",
  },
  challenges: { title: "Défis en cours", all: "Tous les défis", none: "Aucun défi n’est en cours." },
};
