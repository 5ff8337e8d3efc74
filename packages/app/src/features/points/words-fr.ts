import type { Like } from "../../shell/words.ts";
import type { pointsEn } from "./words.ts";

/** Score and points in French. */
export const pointsFr: Like<typeof pointsEn> = {
  title: "Score et points",
  score: "Score",
  scoreMeans: "Tous les points que vous avez gagnés un jour. Dépenser ne le baisse pas.",
  points: "Points",
  pointsMeans: "Ce qu’il reste à dépenser.",
  history: "Historique",
  historyLead: "Chaque ligne qui a changé vos points. Ensemble, elles font le solde.",
  kinds: { win: "Défi gagné", adjustment: "Ajusté par l’équipe", reward: "Récompense", reversal: "Repris" },
  scoreNote: "Score {{score}}",
  scoreSame: "Score inchangé",
  forSale: "Voir la vente",
  emptyTitle: "Vos premiers points apparaîtront ici",
  emptyText: "Les défis en rapportent : par les conversations, par votre lien, par vos propres achats.",
  emptyAction: "Voir les défis",
};
