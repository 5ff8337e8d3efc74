import type { Locale, Page, PageQuery, Sale } from "@rapport/contracts";
import { decisionWords, type EvidenceOf, evidencesOf } from "#modules/attribution";
import { type Outcome, outcomesOf, type Win, winsOf } from "#modules/gamification";
import type { Ctx } from "#platform/context";
import { decodePlace, pageOf } from "#platform/page";
import { refuse } from "#platform/refusal";
import { amountText } from "../amount-text.ts";
import { rewardAmount } from "../rules/reward-amount.ts";
import { isVerified } from "../rules/verification.ts";
import { type ListedOrder, ordersOfMember } from "../store/lists.ts";
import { orderById, type OrderRow } from "../store/orders.ts";
import { verificationPolicy } from "../verification.ts";
import { earnedWords, ownPurchaseWords } from "../words.ts";
import { undecided } from "./evidence-view.ts";
import { keysOf } from "./list-orders.ts";

/** One's own credited sales and purchases, newest first, each explained; never a word about who the customer is. A page is six queries, however long. */
export async function mySales(ctx: Ctx, memberId: string, query: PageQuery): Promise<Page<Sale>> {
  const rows = await ordersOfMember(ctx.db, { memberId, before: decodePlace(query.cursor), limit: query.limit + 1 });
  const shown = rows.slice(0, query.limit);
  const sales = new Map((await explain(ctx, memberId, shown)).map((sale) => [sale.orderId, sale]));
  return pageOf(rows, query.limit, { item: (row: ListedOrder) => sales.get(row.id)!, keys: keysOf });
}

/** One of one's own sales. Refuses `not_found` for an order of somebody else. */
export async function mySale(ctx: Ctx, memberId: string, orderId: string): Promise<Sale> {
  const row = await orderById(ctx.db, orderId);
  if (!row || creditedTo(memberId, row).length === 0) throw refuse("not_found");
  return (await explain(ctx, memberId, [row]))[0]!;
}

async function explain(ctx: Ctx, memberId: string, rows: readonly OrderRow[]): Promise<Sale[]> {
  const ids = rows.map((row) => row.id);
  const wins = await winsOf(ctx.db, ids);
  const evidences = await evidencesOf(ctx.db, ids);
  const outcomes = await outcomesOf(ctx.db, ids);
  const policy = await verificationPolicy(ctx.db, ctx);
  return rows.map((row) =>
    saleOf({
      memberId,
      row,
      evidence: evidences.get(row.id) ?? undecided(row),
      outcomes: outcomes.get(row.id) ?? [],
      wins: (wins.get(row.id) ?? []).filter((win) => win.memberId === memberId),
      verified: isVerified(row.sources, policy),
    }),
  );
}

interface Explained {
  memberId: string;
  row: OrderRow;
  evidence: EvidenceOf;
  outcomes: readonly Outcome[];
  wins: readonly Win[];
  verified: boolean;
}

function saleOf(of: Explained): Sale {
  const { memberId, row, wins } = of;
  const amount = rewardAmount({ totalAmount: row.total_amount, totalWithoutShipping: row.total_without_shipping });
  const points = wins.reduce((sum, win) => sum + win.points, 0);
  return {
    orderId: row.id,
    placedAt: row.placed_at.toISOString(),
    channel: row.channel,
    status: row.status,
    amount: { amount: amountText(amount), currency: row.currency },
    credited: creditedTo(memberId, row),
    conversationId: row.conversation_member_id === memberId ? row.conversation_id : null,
    points,
    wins: wins.map(({ challengeId, title, category, points: won }) => ({ challengeId, title, category, points: won })),
    words: { en: wordsOf(of, points, "en"), fr: wordsOf(of, points, "fr") },
    timeline: timelineOf(of),
    notWon: notWonBy(of),
  };
}

function creditedTo(memberId: string, row: OrderRow): Sale["credited"] {
  const credited: Sale["credited"] = [];
  if (row.conversation_member_id === memberId) credited.push("conversation");
  if (row.affiliation_member_id === memberId) credited.push("affiliation");
  if (row.customer_member_id === memberId) credited.push("purchase");
  return credited;
}

function wordsOf({ memberId, row, evidence, verified }: Explained, points: number, locale: Locale): string[] {
  const reader = { memberId, nameOf: () => "" };
  const decided = evidence.decision.state === "decided";
  const [happened = "", rule = ""] = decisionWords({ evidence, placedAt: row.placed_at }, reader, locale);
  const own = row.customer_member_id === memberId ? `${ownPurchaseWords(locale)} ` : "";
  const earned = { hasBeenOk: row.ok_at !== null, verified, decided, points: [{ name: null, points }] };
  return [`${own}${happened}`, rule, earnedWords(earned, locale)];
}

/** ATT-8: what the decision rested on, in the order it happened; of others only that there was something. */
function timelineOf({ memberId, row, evidence }: Explained): Sale["timeline"] {
  const talks = evidence.talks.flatMap((talk) =>
    talk.lastMessageAt === null ? [] : [{ at: talk.lastMessageAt, kind: "message" as const, ...told(talk, memberId) }],
  );
  const clicks = evidence.clicks.map((click) => ({ at: click.at, kind: "click" as const, ...told(click, memberId) }));
  const order = {
    at: row.placed_at,
    kind: "order" as const,
    mine: row.customer_member_id === memberId,
    accepted: true,
    reason: null,
  };
  return [...talks, ...clicks, order]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((one) => ({ ...one, at: one.at.toISOString() }));
}

function told(candidate: { memberId: string; accepted: boolean; reason: string }, memberId: string) {
  return { mine: candidate.memberId === memberId, accepted: candidate.accepted, reason: candidate.reason };
}

/** "Why didn't I get it?" */
function notWonBy({ memberId, outcomes }: Explained): Sale["notWon"] {
  return outcomes
    .filter((outcome) => outcome.memberId === memberId && !outcome.won)
    .map(({ challengeId, title, reason, words }) => ({ challengeId, title, reason, words }));
}
