import type { ImportRecordInput, OrderBody } from "@rapport/contracts";
import { type Decision, decide } from "./attribution.ts";
import type { Names } from "./customer.ts";
import { type Fact, type Facts, type Settings, instant, learn, lower, noFacts } from "./facts.ts";
import { type Side, buyerAt, judge } from "./judgement.ts";

export interface Win {
  challengeId: string;
  memberId: string;
  points: number;
}

export interface KnownOrder {
  id: string;
  channel: OrderBody["channel"];
  placedAt: number;
  currency: string;
  totalAmount: string;
  totalWithoutShipping: string | null;
  customer: Names;
  lines: { sku: string; quantity: number; unitPrice: string }[];
  statuses: { status: string; at: number }[];
  /** `null` while pending (ATT-6). */
  decision: Decision | null;
  judged: boolean;
  wins: Win[];
}

const day = 24 * 60 * 60 * 1000;
/** ORD-2. */
export const hasBeenOk = (order: KnownOrder) => order.statuses.some(({ status }) => status === "OK");
const byPlacedAt = (a: KnownOrder, b: KnownOrder) => a.placedAt - b.placedAt || lower(a.id, b.id);

/** A second reading of the rules: naive, slow, and written without looking at the first. */
export class Programme {
  readonly facts: Facts = noFacts();
  readonly orders = new Map<string, KnownOrder>();
  private readonly ledger: { memberId: string; score: number; points: number }[] = [];
  now = 0;

  /** Import: all facts are in before anything is decided, then oldest order first (ATT-6). */
  import(records: readonly ImportRecordInput[]): void {
    for (const record of records) {
      if (record.type === "order" || record.type === "order_status") continue;
      if (record.type === "adjustment") this.ledger.push(record);
      else learn(this.facts, record);
    }
    const told = records.filter((record): record is Fact<"order"> => record.type === "order");
    const changed = new Set(told.filter((record) => this.tell(record.id, record)).map((record) => record.id));
    for (const record of records)
      if (record.type === "order_status")
        addStatus(this.orders.get(record.orderId)!, { status: record.status, at: instant(record.at) });
    for (const order of this.oldestFirst()) this.settle(order, changed.has(order.id));
  }

  /** `PUT /orders/{id}`. */
  put(id: string, body: OrderBody): void {
    const changed = this.tell(id, body);
    this.settle(this.orders.get(id)!, changed);
  }

  patchSettings(patch: Partial<Settings>): void {
    Object.assign(this.facts.settings, patch);
  }

  /** ATT-6: store purchases of any age. ATT-7: of the span, the sides that have no contributor. */
  reconcile(): void {
    for (const order of this.oldestFirst()) {
      if (order.decision === null) {
        order.decision = decide(this.facts, order);
        this.settle(order, false);
      } else if (this.now - order.placedAt <= this.facts.settings.reconciliationSpanDays * day) {
        const attached = fillEmptySides(order.decision, decide(this.facts, order));
        if (order.judged) this.award(order, attached);
      }
    }
  }

  balance(memberId: string): { score: number; points: number } {
    const own = this.ledger.filter((line) => line.memberId === memberId);
    const sum = (of: (line: { score: number; points: number }) => number) =>
      own.reduce((total, line) => total + of(line), 0);
    return { score: sum((line) => line.score), points: sum((line) => line.points) };
  }

  private oldestFirst = () => [...this.orders.values()].toSorted(byPlacedAt);

  /** ORD-1: tells an order; answers whether it is new or another customer's than before. */
  private tell(id: string, body: OrderBody | Fact<"order">): boolean {
    const known = this.orders.get(id);
    const at = instant(body.statusAt ?? body.placedAt);
    if (!known) {
      this.orders.set(id, newOrder(id, body, at));
      return true;
    }
    addStatus(known, { status: body.status, at });
    if (known.wins.length > 0) return false;
    known.totalAmount = body.totalAmount;
    known.totalWithoutShipping = body.totalWithoutShipping ?? known.totalWithoutShipping;
    const before = JSON.stringify(known.customer);
    known.customer = saidAgain(known.customer, namesOf(body));
    return JSON.stringify(known.customer) !== before;
  }

  /**
   * ATT-6, GAM-2: decided on arrival unless bought in a store, judged once when decided and ever OK. ORD-1: another customer is taken as long as
   * nothing was won; then the sides on which somebody else stands now are judged for him.
   */
  private settle(order: KnownOrder, changed: boolean): void {
    const before = order.decision;
    if (changed && order.channel !== "store") order.decision = decide(this.facts, order);
    if (order.decision === null || !hasBeenOk(order)) return;
    if (order.judged && order.decision !== before) this.award(order, sidesChanged(before, order.decision));
    if (order.judged) return;
    order.judged = true;
    this.award(order, ["purchase", "affiliation", "conversation"]);
  }

  private award(order: KnownOrder, sides: Side[]): void {
    const wins = judge(this.facts, [...this.orders.values()], { order, sides });
    order.wins.push(...wins);
    for (const { memberId, points } of wins) this.ledger.push({ memberId, score: points, points });
  }
}

function sidesChanged(before: Decision | null, after: Decision): Side[] {
  const sides = ["purchase", "affiliation", "conversation"] as const;
  const on = (decision: Decision | null, side: Side) =>
    side === "purchase" ? buyerAt(decision) : (decision?.[side]?.memberId ?? null);
  return sides.filter((side) => on(after, side) !== on(before, side));
}

/** A contributor already attached is never changed; the evidence of a side is that of the look that settled it. */
function fillEmptySides(decision: Decision, again: Decision): Side[] {
  const attached: Side[] = [];
  if (decision.affiliation === null && again.affiliation !== null) {
    Object.assign(decision, { affiliation: again.affiliation, clicks: again.clicks });
    attached.push("affiliation");
  }
  if (decision.conversation === null && again.conversation !== null) {
    Object.assign(decision, { conversation: again.conversation, conversations: again.conversations });
    attached.push("conversation");
  }
  if (attached.length > 0) decision.customer = again.customer;
  return attached;
}

/** ORD-2: the same text at the same instant is one entry. */
function addStatus(order: KnownOrder, entry: KnownOrder["statuses"][number]): void {
  if (order.statuses.some(({ status, at }) => status === entry.status && at === entry.at)) return;
  order.statuses.push(entry);
}

const namesOf = (body: Pick<OrderBody, "customer">): Names => ({
  visitorId: body.customer?.visitorId || null,
  customerId: body.customer?.customerId || null,
  email: body.customer?.email?.trim().toLowerCase() || null,
});

/** ORD-1: what is not said again stays as it was. */
const saidAgain = (before: Names, now: Names): Names => ({
  visitorId: now.visitorId ?? before.visitorId,
  customerId: now.customerId ?? before.customerId,
  email: now.email ?? before.email,
});

function newOrder(id: string, body: OrderBody | Fact<"order">, at: number): KnownOrder {
  return {
    id,
    channel: body.channel,
    placedAt: instant(body.placedAt),
    currency: body.currency ?? "EUR",
    totalAmount: body.totalAmount,
    totalWithoutShipping: body.totalWithoutShipping ?? null,
    customer: namesOf(body),
    lines: body.lines ?? [],
    statuses: [{ status: body.status, at }],
    decision: null,
    judged: false,
    wins: [],
  };
}
