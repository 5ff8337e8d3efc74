import { Decimal } from "decimal.js";
import { categoriesOf } from "#modules/catalog";
import { namesOf } from "#modules/people";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { newId } from "#platform/ids";
import type { JudgeFacts, Win } from "../facts.ts";
import type { JudgedLine } from "../rules/challenge.ts";
import { type JudgedOrder, type JudgedWins, judgeOrder, type JudgingContext } from "../rules/judge-order.ts";
import type { JudgedSide } from "../rules/when-judged.ts";
import { type ChallengeRow, challengesAt } from "../store/challenges.ts";
import { addWins, type NewWin } from "../store/ledger.ts";
import { claimSides, saveOutcomes, type StoredOutcome, wonAsFirst, wonOn } from "../store/wins.ts";
import { announceWins } from "./add-winners.ts";

const categoryOf = {
  purchase: "purchase",
  affiliation: "affiliation_sale",
  conversation: "conversation_sale",
} as const;
// Percentages of absurd amounts end here, so that every sum stays an exact whole number.
const mostPoints = 1_000_000_000_000;
const Exact = Decimal.clone({ precision: 60 });

/**
 * GAM-2: judges an order on those of the given sides that were not judged before, with the challenges and the catalogue of this moment, and writes
 * wins, ledger and balances together. A side without anybody to win is not judged, so that it can be when the reconciliation attaches somebody. The
 * caller says when an order is judged (`sidesToJudge`) and holds the customer's other orders still (GAM-5). Returns what is newly won.
 */
export async function judge(tx: Tx, ctx: Ctx, facts: JudgeFacts): Promise<Win[]> {
  const at = facts.at ?? ctx.now();
  const wanted = facts.sides.filter((side) =>
    side === "purchase" ? buyersOf(facts).length > 0 : facts[side] !== null,
  );
  const sides = wanted.length > 0 ? await claimSides(tx, { orderId: facts.orderId, sides: wanted, at }) : [];
  if (sides.length === 0) return [];

  const rows = await challengesAt(
    tx,
    facts.placedAt,
    sides.map((side) => categoryOf[side]),
  );
  if (rows.length === 0) return [];
  const challenges = new Map(rows.map((row) => [row.id, row]));
  const order = await judgedOrder(tx, facts, rows);
  const found = judgeOrder(order, await judgingContext(tx, { facts, rows, sides }));

  const wins = newWins(found, { facts, challenges, at });
  await addWins(tx, wins);
  await saveOutcomes(tx, facts.orderId, outcomesBySide(found));
  await announceWins(tx, wins);
  return wins.map((win) => {
    const { title, category } = challenges.get(win.challengeId)!;
    const { lineId: _line, asFirst: _asFirst, ...rest } = win;
    return { ...rest, title, category };
  });
}

async function judgedOrder(tx: Tx, facts: JudgeFacts, rows: readonly ChallengeRow[]): Promise<JudgedOrder> {
  const needsCategories = rows.some((row) => row.category_id !== null);
  const skus = [...new Set(facts.lines.map((line) => line.sku))];
  const categories = needsCategories ? await categoriesOf(tx, skus) : new Map<string, Set<string>>();
  const lines: JudgedLine[] = facts.lines.map((line) => ({
    sku: line.sku,
    quantity: line.quantity,
    unitPrice: new Exact(line.unitPrice).times(facts.rate).toFixed(),
    categoryIds: categories.get(line.sku) ?? new Set(),
  }));
  return {
    placedAt: facts.placedAt,
    amount: facts.rewardAmount,
    lines,
    customerMemberIds: buyersOf(facts),
    affiliation: facts.affiliation,
    conversation: facts.conversation,
  };
}

function buyersOf(facts: JudgeFacts): string[] {
  const all = [...(facts.customerMemberIds ?? []), facts.customerMemberId];
  return [...new Set(all.filter((id) => id !== null))];
}

async function judgingContext(
  tx: Tx,
  of: { facts: JudgeFacts; rows: readonly ChallengeRow[]; sides: readonly JudgedSide[] },
): Promise<JudgingContext> {
  const { facts, rows, sides } = of;
  const { orderId, placedAt, firstPurchase } = facts;
  const contributors = [facts.affiliation?.memberId, facts.conversation?.memberId].filter((id) => id !== undefined);
  const names = await namesOf(tx, [...new Set([...contributors, ...buyersOf(facts)])]);
  const asksForFirst = rows.some((row) => row.first_purchase_only);
  const others = firstPurchase.others.map((other) => other.orderId);
  return {
    challenges: rows.map(ruleOf),
    sides,
    alreadyWon: await wonOn(tx, orderId),
    anonymised: new Set([...names.values()].filter((one) => one.state === "anonymised").map((one) => one.id)),
    first: {
      order: { orderId, placedAt },
      others: firstPurchase.others,
      wonAsFirst: asksForFirst ? await wonAsFirst(tx, others) : new Set(),
    },
  };
}

function ruleOf(row: ChallengeRow): JudgingContext["challenges"][number] {
  return {
    id: row.id,
    category: row.category,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    active: row.active,
    points: row.points,
    limits: {
      firstPurchaseOnly: row.first_purchase_only,
      sku: row.sku,
      categoryId: row.category_id,
      inboundOnly: row.inbound_only,
      base: row.base,
    },
  };
}

function newWins(
  found: JudgedWins,
  of: { facts: JudgeFacts; challenges: ReadonlyMap<string, ChallengeRow>; at: Date },
): NewWin[] {
  return found.wins.map((win) => ({
    id: newId("win"),
    lineId: newId("ledgerEntry"),
    challengeId: win.challengeId,
    memberId: win.memberId,
    orderId: of.facts.orderId,
    points: Math.min(win.points, mostPoints),
    at: of.at,
    reason: null,
    asFirst: of.challenges.get(win.challengeId)?.first_purchase_only ?? false,
  }));
}

function outcomesBySide({ wins, judgements }: JudgedWins): Partial<Record<JudgedSide, StoredOutcome[]>> {
  const sideOf = { purchase: "purchase", affiliation_sale: "affiliation", conversation_sale: "conversation" } as const;
  const outcomes: Partial<Record<JudgedSide, StoredOutcome[]>> = {};
  for (const { challengeId, memberId, category, reason } of judgements) {
    const win = wins.find((one) => one.challengeId === challengeId && one.memberId === memberId);
    const points = Math.min(win?.points ?? 0, mostPoints);
    (outcomes[sideOf[category]] ??= []).push({ challengeId, memberId, won: reason === "won", points, reason });
  }
  return outcomes;
}
