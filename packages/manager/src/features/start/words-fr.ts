import type { Words } from "../../shell/words.ts";
import type { startWords as english } from "./words-en.ts";

/** The start of a new programme, in French. */
export const startWords: Words<typeof english> = {
  start: {
    title: "Démarrage",
    lead: "D’un programme vide à un widget qui marche. On peut s’arrêter à tout moment ; tout attend ici.",
    later: "Plus tard",
    dismiss: "Ranger",
    goOn: "Continuer",
    next: "Suivant",
    skip: "Passer pour l’instant",
    bannerTitle: "Le programme n’est pas tout à fait prêt",
    bannerLead: "{{done}} étapes sur {{total}} sont faites.",
    watching: "En attente de la première visite…",
    afterwards: "Ce qui vient souvent ensuite :",
    makeChallenge: "Lancer ce défi",
    steps: { shop: "Boutique", install: "Widget", invite: "Membres", challenge: "Défi", done: "Prêt" },
    titles: {
      shop: "Où est la boutique ?",
      install: "Mettre le widget dans la boutique",
      invite: "Inviter les premiers membres",
      challenge: "Récompenser les premières ventes",
      done: "Le programme est prêt",
      almost: "Presque prêt",
    },
    leads: {
      shop: "Les widgets ne marchent qu’aux adresses nommées ici, pour que personne d’autre ne s’en serve. Les chiffres suivent son heure et sa monnaie.",
      install:
        "Coller ces deux lignes avant la fin de chaque page. Puis ouvrir une page de la boutique : le contrôle ci-dessous le remarque tout seul.",
      invite:
        "Les membres sont ceux à qui les clients parlent : ambassadeurs, employés, experts. Chacun reçoit un e-mail avec son propre lien.",
      challenge: "Un défi rapporte des points aux membres. Celui-ci est un bon début ; tout peut y être changé.",
      done: "Les clients peuvent parler, les membres répondre, les ventes sont attribuées. Ce qui vient souvent ensuite :",
      almost: "Ce qui a été passé attend ici, pour un meilleur moment :",
    },
    toIntegration: "Relier les commandes : la balise et l’appel côté serveur",
    toProducts: "Importer les produits, pour que les membres les partagent",
    toSettings: "Régler les fenêtres, la couleur, et qui peut entrer",
    toShop: "Ouvrir la boutique et écrire le premier message",
  },
};
