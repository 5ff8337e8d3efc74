import type { Decision } from "./attribution.ts";
import { type Exact, exact, percentageUp, times } from "./exact.ts";
import { customerOf, sameCustomer } from "./customer.ts";
import { type Fact, type Facts, instant, lower } from "./facts.ts";
import type { KnownOrder, Win } from "./programme.ts";

export type Side = "purchase" | "affiliation" | "conversation";

type Challenge = Fact<"challenge">;

const sideOf = { purchase: "purchase", affiliation_sale: "affiliation", conversation_sale: "conversation" } as const;

/** GAM-1…10: what an order earns on these sides, with what is known now. */
export function judge(facts: Facts, orders: readonly KnownOrder[], of: { order: KnownOrder; sides: Side[] }): Win[] {
  const { order, sides } = of;
  const wins: Win[] = [];
  for (const side of ["purchase", "affiliation", "conversation"] as const) {
    if (!sides.includes(side)) continue;
    for (const memberId of winnersOf(facts, order, side)) {
      // GAM-8: affiliation was looked at before.
      const double = side === "conversation" && [...order.wins, ...wins].some(isAffiliationOf(facts, memberId));
      if (double) continue;
      for (const challenge of facts.challenges.values()) {
        if (sideIn(challenge) !== side || !applies(facts, orders, { order, challenge })) continue;
        const points = pointsOf(facts, order, challenge);
        if (points > 0) wins.push({ challengeId: challenge.id, memberId, points });
      }
    }
  }
  return wins;
}

const sideIn = (challenge: Challenge): Side | null =>
  challenge.category in sideOf ? sideOf[challenge.category as keyof typeof sideOf] : null;

const isAffiliationOf = (facts: Facts, memberId: string) => (win: Win) =>
  win.memberId === memberId && facts.challenges.get(win.challengeId)?.category === "affiliation_sale";

/** The member an order's customer was known to be when it was decided (ATT-5); of several the lower id. */
export const buyerAt = (decision: Decision | null): string | null =>
  [...(decision?.customer.memberIds ?? [])].toSorted(lower)[0] ?? null;

/** Who may win on a side. GAM-7: not by one's own link. GAM-9: never the bot, never an erased member. */
function winnersOf(facts: Facts, order: KnownOrder, side: Side): string[] {
  const { affiliation, conversation } = order.decision!;
  const buyer = buyerAt(order.decision);
  const own = customerOf(facts, order.customer).memberIds;
  const isErased = (id: string) => facts.members.get(id)?.state === "anonymised";
  if (buyer !== null) own.add(buyer);
  const candidates = {
    purchase:
      buyer === null
        ? []
        : [...own]
            .filter((id) => !isErased(id))
            .toSorted(lower)
            .slice(0, 1),
    affiliation: affiliation && !own.has(affiliation.memberId) ? [affiliation.memberId] : [],
    conversation: conversation ? [conversation.memberId] : [],
  }[side];
  return candidates.filter((id) => id !== "bot" && !isErased(id));
}

function applies(
  facts: Facts,
  orders: readonly KnownOrder[],
  { order, challenge }: { order: KnownOrder; challenge: Challenge },
): boolean {
  const { limits } = challenge;
  if (challenge.active === false) return false;
  if (order.placedAt < instant(challenge.startsAt)) return false;
  if (challenge.endsAt && order.placedAt >= instant(challenge.endsAt)) return false;
  if (limits?.inboundOnly && creditedOrigin(facts, order) !== "inbound") return false;
  if ((limits?.sku || limits?.categoryId) && matchingLines(facts, order, challenge).length === 0) return false;
  return !limits?.firstPurchaseOnly || isFirst(facts, orders, { order, challenge });
}

const creditedOrigin = (facts: Facts, order: KnownOrder) =>
  facts.clicks.get(order.decision!.affiliation?.clickId ?? "")?.origin;

/** GAM-6: one and the same line satisfies both. */
function matchingLines(facts: Facts, order: KnownOrder, { limits }: Challenge): KnownOrder["lines"] {
  return order.lines.filter(
    (line) =>
      (!limits?.sku || line.sku === limits.sku) &&
      (!limits?.categoryId || isBelow(facts, facts.products.get(line.sku)?.categoryIds ?? [], limits.categoryId)),
  );
}

function isBelow(facts: Facts, categoryIds: readonly string[], top: string): boolean {
  return categoryIds.some((id) => {
    if (id === top) return true;
    const parent = facts.categories.get(id)?.parentId;
    return parent ? isBelow(facts, [parent], top) : false;
  });
}

/** GAM-3, ORD-5. */
function pointsOf(facts: Facts, order: KnownOrder, challenge: Challenge): number {
  if (challenge.points.kind === "fixed") return challenge.points.value;
  const whole = exact(order.totalWithoutShipping ?? order.totalAmount);
  const lines = matchingLines(facts, order, challenge).reduce<Exact>(
    (sum, line) => sum + exact(line.unitPrice) * BigInt(line.quantity),
    0n,
  );
  const base = challenge.limits?.base === "matching_lines" && lines < whole ? lines : whole;
  const rate = order.currency === "EUR" ? "1" : facts.settings.currencyRates[order.currency]!;
  return percentageUp(times(base, exact(rate)), challenge.points.value);
}

const older = (a: KnownOrder, b: KnownOrder) => a.placedAt - b.placedAt || lower(a.id, b.id);

/** GAM-5. */
function isFirst(
  facts: Facts,
  orders: readonly KnownOrder[],
  { order, challenge }: { order: KnownOrder; challenge: Challenge },
): boolean {
  const customer = customerOf(facts, order.customer);
  const others = orders.filter((one) => one !== order && sameCustomer(customerOf(facts, one.customer), customer));
  const before = others.some((one) => older(one, order) < 0 && one.statuses.some(({ status }) => status === "OK"));
  const taken = others.some((one) => older(one, order) > 0 && one.wins.some((win) => win.challengeId === challenge.id));
  return !before && !taken;
}
