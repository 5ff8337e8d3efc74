import type { Db } from "#platform/db";
import type { Outcome, Win } from "../facts.ts";
import { outcomeInWords } from "../outcome-words.ts";
import { challengesByIds } from "../store/challenges.ts";
import { judgementsOf, winsOfOrders } from "../store/wins.ts";
import { winOf } from "../views.ts";

export { hasWins, pointsByDay } from "../store/wins.ts";

/** What each of these orders earned. */
export async function winsOf(db: Db, orderIds: readonly string[]): Promise<Map<string, Win[]>> {
  const wins = orderIds.length > 0 ? (await winsOfOrders(db, orderIds)).map(winOf) : [];
  return Map.groupBy(wins, (win) => win.orderId ?? "");
}

/** "Why didn't I get it?": every challenge an order was judged on, won or not, with the reason in words. */
export async function outcomesOf(db: Db, orderId: string): Promise<Outcome[]> {
  const judgements = await judgementsOf(db, orderId);
  const outcomes = judgements.flatMap(({ side, outcome }) => outcome.map((one) => ({ ...one, side })));
  const challenges = await challengesByIds(db, [...new Set(outcomes.map((one) => one.challengeId))]);
  return outcomes.flatMap((one) => {
    const title = challenges.get(one.challengeId)?.title;
    const words = outcomeInWords(one.reason);
    return title && words ? [{ ...one, title, words }] : [];
  });
}
