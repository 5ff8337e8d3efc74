import type { Api, OrderBody, RequestOf, ResponseOf } from "@rapport/contracts";
import type { Caller, TestServer } from "./index.ts";

type Visitor = Caller & { visitorId: string };
type Challenge = RequestOf<Api["PUT /challenges/:id"]>["body"];

/** What tests about sales do again and again: challenges, conversations, clicks and orders, at the instant the clock shows. */
export interface SalesWorld {
  challenge(category: Challenge["category"], part?: Partial<Challenge>): Promise<string>;
  /** The shopper asks and the member answers, a second later; answers the conversation's id. */
  talk(visitor: Visitor, memberId: string): Promise<string>;
  say(as: Caller, conversationId: string): Promise<void>;
  /** Somebody follows the member's link in a browser, with further headers; answers the address it leads to and the click's id. */
  follow(memberId: string, query?: Record<string, string>, headers?: Record<string, string>): Promise<Followed>;
  /** The same, and the shopper's browser shows the click. */
  click(visitor: Visitor, memberId: string, query?: Record<string, string>): Promise<string>;
  put(id: string, part?: Partial<OrderBody>): Promise<ResponseOf<Api["PUT /orders/:id"]>>;
  order(id: string): Promise<ResponseOf<Api["GET /orders/:id"]>>;
  wins(id: string): Promise<{ challengeId: string; memberId: string; points: number }[]>;
  evidence(id: string): Promise<ResponseOf<Api["GET /orders/:id/attribution"]>>;
  score(memberId: string): Promise<number>;
  reconcile(): Promise<number>;
}

export interface Followed {
  status: number;
  location: string;
  clickId: string | null;
  headers: Record<string, unknown>;
}

const browser = { "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" };

export function salesWorld(server: TestServer): SalesWorld {
  let count = 0;
  const key = () => server.key("orders", "people", "admin");
  const one = (id: string) => ({ params: { id } });
  const say = async (as: Caller, conversationId: string) => {
    count += 1;
    const body = { kind: "text" as const, clientId: `client-${count}-padding`, text: `words ${count}` };
    await server.call("POST /conversations/:id/messages", { ...one(conversationId), body }, as);
  };
  const follow: SalesWorld["follow"] = async (memberId, query = {}, headers = {}) => {
    const { code } = await server.call("GET /members/:id/link", one(memberId), await key());
    const search = new URLSearchParams(query).toString();
    const { statusCode, headers: got } = await server.app.http.inject({
      url: `/l/${code}?${search}`,
      headers: { ...browser, ...headers },
    });
    const location = String(got.location);
    return { status: statusCode, location, clickId: new URL(location).searchParams.get("rapport_click"), headers: got };
  };
  return {
    say,
    follow,
    async challenge(category, part = {}) {
      count += 1;
      const id = `${category}-${count}`;
      const points = { kind: "fixed" as const, value: 10 };
      const body = { category, title: { en: id }, startsAt: "2026-01-01T00:00:00Z", points, ...part };
      await server.call("PUT /challenges/:id", { ...one(id), body }, await key());
      return id;
    },
    async talk(visitor, memberId) {
      const { id } = await server.call("POST /conversations", { body: { memberId } }, visitor);
      await say(visitor, id);
      server.clock.forward(1000);
      await say(await server.asMember(memberId), id);
      return id;
    },
    async click(visitor, memberId, query) {
      const { clickId } = await follow(memberId, query);
      await server.call("POST /visitors/me/clicks", { body: { clicks: [clickId!] } }, visitor);
      return clickId!;
    },
    async put(id, part = {}) {
      const placedAt = server.clock.now().toISOString();
      const body = { channel: "web" as const, status: "OK", placedAt, totalAmount: "100.00", ...part };
      return server.call("PUT /orders/:id", { ...one(id), body }, await key());
    },
    order: async (id) => server.call("GET /orders/:id", one(id), await key()),
    wins: async (id) => (await server.call("GET /orders/:id/wins", one(id), await key())).items,
    evidence: async (id) => server.call("GET /orders/:id/attribution", one(id), await key()),
    score: async (memberId) => (await server.call("GET /members/:id/balance", one(memberId), await key())).score,
    async reconcile() {
      const { id } = await server.call("POST /jobs/reconciliation/runs", {}, await key());
      for (;;) {
        const run = await server.call("GET /jobs/reconciliation/runs/:id", one(id), await key());
        if (run.status === "failed") throw new Error("the reconciliation failed");
        if (run.status === "done") return run.decided;
      }
    },
  };
}
