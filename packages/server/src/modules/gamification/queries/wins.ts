import type { Db } from "#platform/db";
import type { Outcome, Win } from "../facts.ts";
import { outcomeInWords } from "../outcome-words.ts";
import { type JudgementRow, judgementsOf, winsOfOrders } from "../store/wins.ts";
import { winOf } from "../views.ts";

export { hasWins, pointsByDay } from "../store/wins.ts";

/** What each of these orders earned. */
export async function winsOf(db: Db, orderIds: readonly string[]): Promise<Map<string, Win[]>> {
  const wins = orderIds.length > 0 ? (await winsOfOrders(db, orderIds)).map(winOf) : [];
  return Map.groupBy(wins, (win) => win.orderId ?? "");
}

/** "Why didn't I get it?": every challenge that each of these orders was judged on, won or not, with the reason in words. */
export async function outcomesOf(db: Db, orderIds: readonly string[]): Promise<Map<string, Outcome[]>> {
  const judgements = Map.groupBy(await judgementsOf(db, orderIds), (one) => one.order_id);
  return new Map([...judgements].map(([orderId, sides]) => [orderId, sides.flatMap(outcomesIn)]));
}

function outcomesIn({ side, outcome, titles }: JudgementRow): Outcome[] {
  return outcome.flatMap((one) => {
    const title = titles[one.challengeId];
    const words = outcomeInWords(one.reason);
    return title && words ? [{ ...one, side, title, words }] : [];
  });
}
