import { type Completion, complete, type Decision, decide, type OrderFacts, type Side } from "#modules/attribution";
import { judge, type JudgedSide, reopenSides, sidesToJudge } from "#modules/gamification";
import { identitiesOf, type Identities } from "#modules/people";
import { settingsOf } from "#modules/programme";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { rateOf } from "./incoming.ts";
import { asksForVerification, type VerificationPolicy } from "./rules/verification.ts";
import * as store from "./store/orders.ts";

/** The customer of an order as it stands: the visitor it names, else the one recovered by cart or e-mail (ORD-3). */
export function customerOf(row: store.OrderRow) {
  return { visitorId: row.visitor_id ?? row.recovered_visitor_id, customerId: row.customer_id, email: row.email };
}

/** Everybody the customer is, held until the transaction ends, so that two orders of one customer are never judged at the same time (GAM-2, GAM-5). */
async function holdCustomer(tx: Tx, row: store.OrderRow): Promise<Identities> {
  const customer = customerOf(row);
  const identities = await identitiesOf(tx, customer);
  const names = [
    ...identities.personIds.map((id) => `person ${id}`),
    ...(customer.visitorId ? [`visitor ${customer.visitorId}`] : []),
    ...(customer.customerId ? [`customer ${customer.customerId}`] : []),
    ...(customer.email ? [`email ${customer.email}`] : []),
  ];
  if (names.length > 0) await store.lockCustomer(tx, names);
  return identities;
}

/** An order as attribution sees it. */
export function factsOf(row: store.OrderRow, identities: Identities): OrderFacts {
  return { orderId: row.id, channel: row.channel, placedAt: row.placed_at, ...customerOf(row), identities };
}

/** How an order is settled; `at` the instant its rewards are dated, where history keeps its own. */
export interface Settling {
  toDecide: boolean;
  policy: VerificationPolicy;
  at?: Date;
}

/**
 * ATT-6, GAM-2: decides an order's contributors where that is due, and judges it as soon as it is decided and has ever been OK by a word that
 * counts (ORD-4), all in the caller's transaction.
 */
export async function settleOrder(tx: Tx, ctx: Ctx, of: Settling & { row: store.WholeOrder }): Promise<void> {
  const { row, policy } = of;
  if (!of.toDecide && !(isEarning(row, policy) && row.judged_at === null)) return;
  const identities = await holdCustomer(tx, row);
  const decided = of.toDecide ? await decideNow(tx, ctx, { row, identities }) : row;
  await judgeOrder(tx, ctx, { ...of, row: decided, identities, attached: attachedSince(row, decided) });
}

async function decideNow(
  tx: Tx,
  ctx: Ctx,
  { row, identities }: { row: store.WholeOrder; identities: Identities },
): Promise<store.WholeOrder> {
  const decision = await decide(tx, ctx, factsOf(row, identities));
  const credits = creditsOf(decision);
  await store.saveCredits(tx, row.id, credits);
  return { ...row, ...credits };
}

/** ATT-6, ATT-7: the reconciliation of one order; judged at once on what was attached, or on all if it never was. */
export async function completeOrder(
  tx: Tx,
  ctx: Ctx,
  of: { row: store.WholeOrder; policy: VerificationPolicy },
): Promise<Completion> {
  const { row } = of;
  const identities = await holdCustomer(tx, row);
  const completion = await complete(tx, ctx, factsOf(row, identities));
  const credits = creditsOf(completion.decision);
  await store.saveCredits(tx, row.id, credits);
  await judgeOrder(tx, ctx, { ...of, row: { ...row, ...credits }, identities, attached: completion.attached });
  return completion;
}

/** Judges a side of an order whose contributor staff changed (ATT-7). */
export async function judgeSide(
  tx: Tx,
  ctx: Ctx,
  of: { row: store.WholeOrder; decision: Decision; side: Side; policy: VerificationPolicy },
): Promise<void> {
  const credits = creditsOf(of.decision);
  await store.saveCredits(tx, of.row.id, credits);
  const row = { ...of.row, ...credits };
  await judgeOrder(tx, ctx, { row, policy: of.policy, identities: await holdCustomer(tx, row), attached: [of.side] });
}

/** What attribution decided, as it is kept beside the order. */
export function creditsOf(decision: Decision): store.Credits {
  return {
    attribution_state: decision.state,
    conversation_member_id: decision.conversation?.memberId ?? null,
    conversation_id: decision.conversation?.conversationId ?? null,
    affiliation_member_id: decision.affiliation?.memberId ?? null,
    click_id: decision.affiliation?.clickId ?? null,
    affiliation_origin: decision.affiliation?.origin ?? null,
    customer_member_id: decision.customerMemberId,
  };
}

/** ORD-2, ORD-4: has ever been OK, by a word that counts. */
function isEarning(row: store.OrderRow, policy: VerificationPolicy): boolean {
  return (asksForVerification(policy) ? row.verified_ok_at : row.ok_at) !== null;
}

type Attached = readonly JudgedSide[];

/** The sides on which somebody else stands now. */
function attachedSince(before: store.OrderRow, after: store.OrderRow): Attached {
  const sides: { side: JudgedSide; column: keyof store.Credits }[] = [
    { side: "purchase", column: "customer_member_id" },
    { side: "affiliation", column: "affiliation_member_id" },
    { side: "conversation", column: "conversation_member_id" },
  ];
  return sides.filter(({ column }) => after[column] !== before[column]).map(({ side }) => side);
}

async function judgeOrder(
  tx: Tx,
  ctx: Ctx,
  of: {
    row: store.WholeOrder;
    identities: Identities;
    policy: VerificationPolicy;
    attached: Attached;
    at?: Date;
  },
): Promise<void> {
  const { row, policy } = of;
  const judged = row.judged_at !== null;
  const decided = row.attribution_state === "decided";
  const earningOk = isEarning(row, policy);
  const attachedSince = of.attached.filter((side) => side !== "purchase");
  const isBuyerNew = judged && decided && earningOk && of.attached.includes("purchase");
  const sides = [
    ...sidesToJudge({ decided, earningOk, judged, attachedSince }),
    ...(isBuyerNew ? (["purchase"] as const) : []),
  ].filter((side) => hasCandidate(row, side));
  if (decided && earningOk && !judged) await store.markJudged(tx, row.id, ctx.now());
  if (of.attached.length > 0) await reopenSides(tx, row.id, of.attached);
  if (sides.length > 0) await judge(tx, ctx, await judgeFacts(tx, ctx, { ...of, sides }));
}

/** A side without anybody is not judged, so that it can be when somebody is attached. */
function hasCandidate(row: store.OrderRow, side: JudgedSide): boolean {
  if (side === "purchase") return row.customer_member_id !== null;
  return (side === "affiliation" ? row.affiliation_member_id : row.conversation_member_id) !== null;
}

async function judgeFacts(
  tx: Tx,
  ctx: Ctx,
  of: { row: store.WholeOrder; identities: Identities; policy: VerificationPolicy; sides: JudgedSide[]; at?: Date },
): Promise<Parameters<typeof judge>[2]> {
  const { row, identities } = of;
  const settings = await settingsOf({ caches: ctx.caches, db: tx });
  const customer = customerOf(row);
  const names = {
    ...identities,
    visitorIds: [...identities.visitorIds, ...(customer.visitorId ? [customer.visitorId] : [])],
  };
  const known = await store.okOrdersOf(tx, names, asksForVerification(of.policy));
  const others = known.filter((other) => other.orderId !== row.id).map((other) => ({ ...other, hasBeenOk: true }));
  return {
    orderId: row.id,
    placedAt: row.placed_at,
    ...(of.at ? { at: of.at } : {}),
    rewardAmount: row.reward_amount,
    rate: rateOf(row.currency, settings),
    lines: row.lines,
    customerMemberId: row.customer_member_id,
    customerMemberIds: identities.memberIds,
    conversation: row.conversation_member_id === null ? null : { memberId: row.conversation_member_id },
    affiliation:
      row.affiliation_member_id === null
        ? null
        : {
            memberId: row.affiliation_member_id,
            origin: (row.affiliation_origin ?? "staff") as NonNullable<Decision["affiliation"]>["origin"],
          },
    sides: of.sides,
    firstPurchase: { others },
  };
}
