import type { ImportStatus } from "@rapport/contracts";
import { type Caller, type TestServer, testServer } from "../index.ts";
import { sameAmount } from "./exact.ts";
import { lower } from "./facts.ts";
import { type Move, memberIds, startOfClock } from "./moves.ts";
import type { Candidate } from "./attribution.ts";
import { type KnownOrder, type Programme, hasBeenOk } from "./programme.ts";

/** The real server, spoken to by HTTP only. */
export interface Subject {
  server: TestServer;
  key: Caller;
}

export async function newSubject(): Promise<Subject> {
  const server = await testServer();
  server.clock.set(new Date(startOfClock));
  return { server, key: await server.key("catalog", "orders", "people", "import", "export", "admin") };
}

/** Imports lines, or a stream as it is, and waits for its end. */
export async function importInto({ server, key }: Subject, what: readonly unknown[] | string): Promise<ImportStatus> {
  const body = typeof what === "string" ? what : what.map((line) => JSON.stringify(line)).join("\n");
  const answer = await server.send("POST", "/imports", { type: "application/x-ndjson", body, as: key });
  if (answer.status !== 202) throw new Error(`import: ${answer.status} ${JSON.stringify(answer.body)}`);
  const { id } = answer.body as unknown as { id: string };
  for (;;) {
    const status = await server.call("GET /imports/:id", { params: { id } }, key);
    if (status.status !== "running") return status;
  }
}

export async function reconcile({ server, key }: Subject): Promise<number> {
  const { id } = await server.call("POST /jobs/reconciliation/runs", {}, key);
  for (;;) {
    const run = await server.call("GET /jobs/reconciliation/runs/:id", { params: { id } }, key);
    if (run.status === "failed") throw new Error("the reconciliation failed");
    if (run.status === "done") return run.decided;
  }
}

/** One move, made with the reference and with the server; answers in words what they disagree about. */
export async function makeMove(subject: Subject, reference: Programme, move: Move): Promise<string[]> {
  const { server, key } = subject;
  switch (move.kind) {
    case "import": {
      reference.import(move.lines);
      const status = await importInto(subject, move.lines);
      return status.status === "done" && status.rejected === 0 ? [] : [`import: ${JSON.stringify(status)}`];
    }
    case "put":
      reference.put(move.id, move.body);
      await server.call("PUT /orders/:id", { params: { id: move.id }, body: move.body }, key);
      return [];
    case "settings":
      reference.patchSettings(move.patch);
      await server.call("PATCH /settings", { body: move.patch }, key);
      return [];
    case "reconcile":
      reference.reconcile();
      await reconcile(subject);
      return [];
    case "wait":
      server.clock.forward(move.ms);
      reference.now = server.clock.now().getTime();
      return [];
  }
}

/** What the server says otherwise than the reference, in words. */
export async function differences(subject: Subject, reference: Programme): Promise<string[]> {
  const of = [...reference.orders.values()].map((order) => orderDifferences(subject, order));
  const books = memberIds
    .filter((id) => reference.facts.members.has(id))
    .map((id) => bookDifferences(subject, reference, id));
  return (await Promise.all([...of, ...books])).flat();
}

/** All that the server says of a programme's orders and books, without ids of its own. */
export async function answersOf(subject: Subject, { orders, facts }: Programme): Promise<unknown[]> {
  const { server, key } = subject;
  const ofOrders = [...orders.keys()].map(async (id) => {
    const one = { params: { id } };
    const order = await server.call("GET /orders/:id", one, key);
    const { customer, ...evidence } = await server.call("GET /orders/:id/attribution", one, key);
    const { items } = await server.call("GET /orders/:id/wins", one, key);
    return { order, evidence, isMember: customer.isMember, wins: items.map((win) => JSON.stringify(win)).toSorted() };
  });
  const ofMembers = [...facts.members.keys()].map(async (id) => ({
    id,
    balance: await server.call("GET /members/:id/balance", { params: { id } }, key),
  }));
  return Promise.all([...ofOrders, ...ofMembers]);
}

const compare = (what: string, expected: unknown, actual: unknown): string[] => {
  const [left, right] = [JSON.stringify(expected), JSON.stringify(actual)];
  return left === right ? [] : [`${what}: the rules say ${left}, the server ${right}`];
};

async function orderDifferences({ server, key }: Subject, order: KnownOrder): Promise<string[]> {
  const one = { params: { id: order.id } };
  const [seen, evidence, { items }] = await Promise.all([
    server.call("GET /orders/:id", one, key),
    server.call("GET /orders/:id/attribution", one, key),
    server.call("GET /orders/:id/wins", one, key),
  ]);
  const { decision } = order;
  const history = [...order.statuses].map(({ status, at }) => `${new Date(at).toISOString()} ${status}`);
  const latest = Math.max(...order.statuses.map(({ at }) => at));
  const say = (what: string) => `order ${order.id} ${what}`;
  const winWords = (wins: readonly { challengeId: string; memberId: string; points: number }[]) =>
    wins.map((win) => `${win.challengeId} ${win.memberId} ${win.points}`).toSorted();
  return [
    compare(say("hasBeenOk"), hasBeenOk(order), seen.hasBeenOk),
    compare(
      say("history"),
      history.toSorted(),
      seen.statusHistory.map(({ status, at }) => `${at} ${status}`).toSorted(),
    ),
    compare(
      say("history's order"),
      true,
      seen.statusHistory.every(({ at }, n, all) => n === 0 || all[n - 1]!.at <= at),
    ),
    compare(
      say("status"),
      true,
      order.statuses.some(({ status, at }) => at === latest && status === seen.status),
    ),
    compare(say("amount"), true, sameAmount(seen.totalAmount, order.totalAmount)),
    compare(say("attribution"), summaryOf(order), {
      state: seen.attribution.state,
      conversation: seen.attribution.conversation,
      affiliation: seen.attribution.affiliation,
    }),
    compare(say("wins"), winWords(order.wins), winWords(items)),
    compare(say("evidence's state"), seen.attribution.state, evidence.state),
    ...(decision
      ? [
          compare(say("is a member's"), decision.customer.memberIds.size > 0, evidence.customer.isMember),
          compare(
            say("conversations"),
            ...candidatesOf(
              decision.conversations,
              evidence.conversation.candidates.map((c) => ({ ...c, id: c.conversationId, at: c.lastMessageAt })),
            ),
          ),
          compare(
            say("clicks"),
            ...candidatesOf(
              decision.clicks,
              evidence.affiliation.candidates.map((c) => ({ ...c, id: c.clickId })),
            ),
          ),
        ]
      : []),
  ].flat();
}

const summaryOf = ({ decision }: KnownOrder) => ({
  state: decision ? "decided" : "pending",
  conversation: decision?.conversation ?? null,
  affiliation: decision?.affiliation ?? null,
});

type Told = { id: string; memberId: string; at: string | null; accepted: boolean; reason: string };

/** Of what came after the order, which cannot win, the evidence shows the first few. */
const fewLater = 5;

/** Both sides in the same words: a reason that is true is as good as another. */
function candidatesOf(expected: readonly Candidate[], told: readonly Told[]): [unknown, unknown] {
  const reasonOf = (one: Candidate) => {
    const said = told.find(({ id }) => id === one.id)?.reason ?? "not told";
    return [...one.reasons].find((reason) => reason === said) ?? `one of ${[...one.reasons].join()}`;
  };
  const words = (one: Omit<Told, "reason">, reason: string) =>
    `${one.id} ${one.memberId} ${one.at} ${one.accepted} ${reason}`;
  const laterTold = told.filter(({ reason }) => reason === "after_order").length;
  const isLeftOut = (one: Candidate) =>
    laterTold >= fewLater && one.reasons.has("after_order") && !told.some(({ id }) => id === one.id);
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  return [
    expected
      .filter((one) => !isLeftOut(one))
      .map((one) => words({ ...one, at: iso(one.at) }, reasonOf(one)))
      .toSorted(lower),
    told.map((one) => words(one, one.reason)).toSorted(lower),
  ];
}

/** GAM-13: the balance, and that it is the ledger's sum. */
async function bookDifferences({ server, key }: Subject, reference: Programme, id: string): Promise<string[]> {
  const [{ score, points }, { items }] = await Promise.all([
    server.call("GET /members/:id/balance", { params: { id } }, key),
    server.call("GET /members/:id/ledger", { params: { id }, query: { limit: 200 } }, key),
  ]);
  const sums = items.reduce((sum, line) => ({ score: sum.score + line.score, points: sum.points + line.points }), {
    score: 0,
    points: 0,
  });
  return [
    ...compare(`balance of ${id}`, reference.balance(id), { score, points }),
    ...compare(`ledger of ${id}`, sums, { score, points }),
  ];
}
