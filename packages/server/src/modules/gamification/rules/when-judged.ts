/** The three ways in which an order can earn; each is judged with the contributor it belongs to. */
export type JudgedSide = "purchase" | "affiliation" | "conversation";

/** Where an order stands on its way to be judged. */
export interface JudgingState {
  /** ATT-6: its contributors are decided. */
  decided: boolean;
  /** ORD-2, ORD-4: it has ever been OK, said by somebody whose word counts. */
  earningOk: boolean;
  /** It has been judged before. */
  judged: boolean;
  /** ATT-7: the sides on which the reconciliation has attached a contributor since then. */
  attachedSince: readonly ("affiliation" | "conversation")[];
}

const allSides: readonly JudgedSide[] = ["purchase", "affiliation", "conversation"];

/**
 * GAM-2: the sides of an order to judge now. All of them once, as soon as it is decided and has ever been OK; after that only those on which
 * the reconciliation attached a contributor. So `OK → CANCELLED → OK` earns once.
 */
export function sidesToJudge(state: JudgingState): readonly JudgedSide[] {
  if (!state.decided || !state.earningOk) return [];
  return state.judged ? state.attachedSince : allSides;
}

/** Texts with which shops say that a confirmed order goes on its way; folded to letters in lower case. */
const onItsWay = new Set(
  (
    "paid processing preparing packed shipped sent intransit delivered fulfilled partiallyfulfilled completed complete closed pickedup " +
    "payé payée enpréparation préparée expédié expédiée envoyé envoyée livré livrée terminé terminée retiré retirée"
  ).split(" "),
);

/**
 * GAM-2, GAM-14: does an order that has earned stand under *to review*, because it is no longer OK. An unknown text does; one that plainly says that
 * the order goes on its way (shipped, delivered…) does not.
 */
export function standsUnderReview(order: { winCount: number; currentStatus: string | null }): boolean {
  if (order.winCount === 0) return false;
  if (order.currentStatus === null) return true;
  const folded = order.currentStatus.toLowerCase().replace(/[^\p{L}]/gu, "");
  return order.currentStatus !== "OK" && !onItsWay.has(folded);
}
