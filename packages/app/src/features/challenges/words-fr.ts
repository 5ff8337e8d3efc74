import type { Like } from "../../shell/words.ts";
import type { challengesEn } from "./words.ts";

/** Challenges in French. */
export const challengesFr: Like<typeof challengesEn> = {
  title: "Défis",
  lead: "Ce qui rapporte des points en ce moment, les plus récents d’abord.",
  ofSale: "de la vente",
  ofLines: "de ces produits",
  point: "point",
  points: "points",
  won_one: "{{count}} point pour l’instant",
  won_other: "{{count}} points pour l’instant",
  how: {
    purchase: "Quand vous achetez vous-même.",
    affiliation_sale: "Quand achète quelqu’un venu par votre lien.",
    conversation_sale: "Quand achète quelqu’un avec qui vous avez parlé.",
    activity: "Quand vous êtes actif.",
    manual: "Donné par l’équipe.",
  },
  limits: {
    firstPurchaseOnly: "Seulement le premier achat du client.",
    inboundOnly: "Seulement les visites que vous avez amenées d’ailleurs.",
    product: "Avec {{name}} dans la commande.",
    category: "Avec un produit de « {{name}} » dans la commande.",
  },
  emptyTitle: "Aucun défi n’est en cours",
  emptyText: "L’équipe en lance de temps en temps. Vos ventes comptent toujours pour vous.",
  emptyAction: "Mes ventes",
};
