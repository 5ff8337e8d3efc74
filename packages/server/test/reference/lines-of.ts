import type { ImportRecordInput, OrderBody } from "@rapport/contracts";
import { customerOf } from "./customer.ts";
import { learn, noFacts } from "./facts.ts";
import {
  type Choices,
  type Move,
  categories,
  challengeIds,
  day,
  memberIds,
  orderIds,
  skus,
  startOfClock,
  visitorIds,
  when,
} from "./moves.ts";

type Line = ImportRecordInput;
interface Timed {
  phase: number;
  line: Line;
}

/** The life that the choices stand for: three phases, each an import, calls, perhaps a reconciliation, and a day's wait. */
export function movesOf(made: Choices): Move[] {
  const sales = salesOf(made);
  const timed = withoutMonologues([
    ...catalogue(made),
    ...products(made),
    ...books(made),
    ...people(made),
    ...talks(made),
    ...clicks(made),
    ...challenges(made),
    ...sales.lines,
  ]);
  const linesIn = (phase: number) => timed.filter((one) => one.phase === phase).map(({ line }) => line);
  return [0, 1, 2, 3, 4].flatMap((phase): Move[] => [
    ...(linesIn(phase).length > 0 ? [{ kind: "import", lines: shuffled(linesIn(phase), made.shuffle) } as const] : []),
    ...sales.puts.filter((one) => one.phase === phase).map(({ id, body }): Move => ({ kind: "put", id, body })),
    ...(made.reconcileIn[phase] ? [{ kind: "reconcile" } as const] : []),
    ...(phase === 0 && made.laterSettings ? [settingsMove(made.laterSettings)] : []),
    { kind: "wait", ms: 1 },
  ]);
}

/** CON-1: nobody converses with himself; two who are found to be one afterwards did converse. */
function withoutMonologues(timed: Timed[]): Timed[] {
  const alone = new Set<string>();
  for (const { phase, line } of timed) {
    if (line.type !== "conversation") continue;
    const known = noFacts();
    const people = timed.filter((one) => one.line.type === "member" || one.line.type === "visitor");
    for (const one of people.toSorted((a, b) => a.phase - b.phase)) if (one.phase <= phase) learn(known, one.line);
    if (customerOf(known, { visitorId: line.visitorId }).memberIds.has(line.memberId)) alone.add(line.id);
  }
  return timed.filter(
    ({ line }) =>
      !(line.type === "conversation" && alone.has(line.id)) &&
      !(line.type === "message" && alone.has(line.conversationId)),
  );
}

const settingsMove = ({ credit, days }: NonNullable<Choices["laterSettings"]>): Move => ({
  kind: "settings",
  patch: { creditExistingTraffic: credit, conversationWindowDays: days },
});

/** The same order for the same seed; nothing may depend on it. */
function shuffled<T>(all: T[], seed: number): T[] {
  let state = (seed >>> 0) + 1;
  return all
    .map((one) => {
      state = (state * 1_664_525 + 1_013_904_223) >>> 0;
      return { one, place: state };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
}

function catalogue(made: Choices): Timed[] {
  const values = {
    conversationWindowDays: made.conversationDays,
    affiliationWindowDays: made.affiliationDays,
    creditExistingTraffic: made.credit,
    currencyRates: { USD: "0.91" },
  };
  return [
    { type: "setting" as const, id: "settings", values },
    ...Object.entries(categories).map(([id, parentId]) => ({ type: "category" as const, id, name: id, parentId })),
  ].map((line) => ({ phase: 0, line }));
}

function products(made: Choices): Timed[] {
  return made.products.flatMap(({ categoryId, laterCategoryId }, n) => {
    const product = (id: string) => ({ type: "product" as const, id: skus[n]!, name: "Thing", categoryIds: [id] });
    const later = laterCategoryId ? [{ phase: 1, line: product(laterCategoryId) }] : [];
    return [{ phase: 0, line: product(categoryId) }, ...later];
  });
}

/** GAM-12: score and points apart, up or down. */
function books({ adjustment }: Choices): Timed[] {
  if (adjustment === null || (adjustment.score === 0 && adjustment.points === 0)) return [];
  const at = new Date(startOfClock).toISOString();
  return [{ phase: 0, line: { type: "adjustment", id: "adjusted", ...adjustment, reason: "because", at } }];
}

function people(made: Choices): Timed[] {
  // Two members are never one person: each e-mail and customer id is given once.
  const taken = new Set<string>();
  const once = (value: string | null) => (value === null || taken.has(value) ? null : (taken.add(value), value));
  const members = made.members.flatMap((one, n): Timed[] => {
    const id = memberIds[n]!;
    const line = {
      type: "member" as const,
      id,
      email: once(one.email) ?? `m${n}@example.com`,
      firstName: "Member",
      lastName: id,
      // What becomes of an erased member's customer id is no rule's matter.
      customerId: one.laterState === "anonymised" ? null : once(one.customerId),
    };
    const later = one.laterState ? [{ phase: 1, line: { ...line, state: one.laterState } as Line }] : [];
    return [{ phase: 0, line }, ...later];
  });
  const visitors = made.visitors.flatMap((one, n): Timed[] => {
    const line = { type: "visitor" as const, id: visitorIds[n]!, email: one.email };
    const whole = { ...line, customerId: one.customerId, memberId: one.memberId };
    const joined = { phase: one.joinsIn, line: whole };
    return one.joinsIn === 0 ? [joined] : [{ phase: 0, line }, joined];
  });
  return [...members, ...visitors];
}

function talks(made: Choices): Timed[] {
  return made.conversations.flatMap((one, n): Timed[] => {
    const id = ["z", "Z", "é", "10", "9", "a", "ä"][n]!;
    const { memberId, visitorId, source } = one;
    const startedAt = new Date(startOfClock - 100 * day).toISOString();
    // A meeting in person has one automatic message (CON-2); which of several it was, no rule says.
    const firstAuto = one.messages.findIndex(({ author }) => author === "auto");
    const written = one.messages.filter(
      ({ author }, m) => source !== "phygital" || author !== "auto" || m === firstAuto,
    );
    const messages = written.map((message, m): Timed => ({
      phase: Math.max(one.phase, message.phase),
      line: {
        type: "message",
        id: `${id}-${m}`,
        conversationId: id,
        author: message.author,
        kind: message.kind,
        text: "words",
        sentAt: when(message.at, made.conversationDays),
      },
    }));
    const line = { type: "conversation" as const, id, memberId, visitorId, source, startedAt };
    return [{ phase: one.phase, line }, ...messages];
  });
}

function clicks(made: Choices): Timed[] {
  return made.clicks.map((one, n) => ({
    phase: one.phase,
    line: {
      type: "click",
      id: ["z", "Z", "é", "10", "9", "a", "ä", "1"][n]!,
      memberId: one.memberId,
      visitorId: one.visitorId,
      at: when(one.at, made.affiliationDays),
      origin: one.origin,
      medium: "link",
      container: "profile",
    },
  }));
}

function challenges(made: Choices): Timed[] {
  const category = (id: string) =>
    id.startsWith("a") ? "affiliation_sale" : id.startsWith("c") ? "conversation_sale" : "purchase";
  return made.challenges.flatMap((one, n) => {
    const id = challengeIds[n]!;
    const startsAt = one.always ? "2025-01-01T00:00:00.000Z" : when(one.startsAt, 1);
    const endsAt = one.endsAt && !one.always ? when(one.endsAt, 1) : null;
    const limits = one.unlimited ? {} : { sku: one.sku, categoryId: one.categoryId };
    const line = {
      type: "challenge" as const,
      id,
      category: category(id),
      title: { en: id },
      startsAt,
      endsAt: endsAt && endsAt > startsAt ? endsAt : null,
      active: one.active,
      points: one.points.endsWith("%")
        ? { kind: "percentage" as const, value: one.points.slice(0, -1) }
        : { kind: "fixed" as const, value: Number(one.points) },
      limits: { ...limits, firstPurchaseOnly: one.first, inboundOnly: one.inbound, base: one.base },
    } as Line;
    const later =
      one.laterActive === null ? [] : [{ phase: one.phase + 1, line: { ...line, active: one.laterActive } }];
    return [{ phase: one.phase, line }, ...later];
  });
}

/** How orders become known: by call or import, once or again, with other statuses, amounts and customers. */
function salesOf(made: Choices) {
  const lines: Timed[] = [];
  const puts: { phase: number; id: string; body: OrderBody }[] = [];
  made.orders.forEach((one, n) => {
    const id = orderIds[n]!;
    const body = bodyOf(one);
    const tell = (phase: number, byApi: boolean, what: OrderBody) => {
      if (byApi) puts.push({ phase, id, body: what });
      else lines.push({ phase, line: { type: "order", id, ...what } });
    };
    tell(one.phase, one.byApi, body);
    one.tellings.forEach((again, m) => {
      // An import comes before the calls of its phase; two lines of one order in one import would leave open which is the later.
      const later = again.how === "status" && !one.byApi ? one.phase : one.phase + 1 + m;
      const phase = Math.max(again.phase, later);
      const at = new Date(Date.parse(body.placedAt) + again.hours * 3_600_000).toISOString();
      if (again.how === "status") {
        lines.push({ phase, line: { type: "order_status", id: `${id}-${m}`, orderId: id, status: again.status, at } });
        return;
      }
      const email = one.channel !== "store" && again.email !== null ? { email: again.email } : {};
      const changed = { ...body, status: again.status, statusAt: at, totalAmount: again.amount ?? body.totalAmount };
      tell(phase, again.how === "api", { ...changed, customer: { ...body.customer, ...email } });
    });
  });
  return { lines, puts };
}

function bodyOf(one: Choices["orders"][number]): OrderBody {
  const placedAt = one.exactly ? new Date(one.placed.anchor).toISOString() : when(one.placed, 1);
  return {
    channel: one.channel,
    status: one.status,
    placedAt,
    statusAt: placedAt,
    currency: one.currency,
    totalAmount: one.amount,
    totalWithoutShipping: one.withoutShipping,
    customer: { visitorId: one.visitorId, customerId: one.customerId, email: one.email },
    lines: one.lines,
  } as OrderBody;
}
