import { expect } from "@playwright/test";
import type { World } from "./world.ts";

interface Balance {
  score: number;
  points: number;
}

interface Credit {
  memberId: string;
}

interface OrderBook {
  status: string;
  verified: boolean;
  hasBeenOk: boolean;
  channel: string;
  totalAmount: string;
  totalWithoutShipping: string | null;
  customer: { email: string | null; visitorId: string | null; customerId: string | null };
  attribution: { state: "decided" | "pending"; conversation: Credit | null; affiliation: Credit | null };
}

interface Win {
  challengeId: string;
  memberId: string;
  points: number;
}

/** What the programme has written down, read with the shop's own key. */
export interface Books {
  balance(memberId: string): Promise<Balance>;
  order(id: string): Promise<OrderBook>;
  /** The wins of an order by challenge: who, and how many points. */
  winsBy(orderId: string): Promise<Record<string, [memberId: string, points: number]>>;
  /** What a member has more of than before. */
  earned(memberId: string, before: Balance): Promise<Balance>;
}

export function booksOf(world: World): Books {
  const get = async <T>(path: string): Promise<T> => {
    const answer = await fetch(`${world.rapportUrl}/api/v1${path}`, {
      headers: { authorization: `Bearer ${world.apiKey}` },
    });
    expect(answer.status, path).toBe(200);
    return (await answer.json()) as T;
  };
  const balance = (memberId: string) => get<Balance>(`/members/${memberId}/balance`);
  return {
    balance,
    order: (id) => get(`/orders/${id}`),
    async winsBy(orderId) {
      const { items } = await get<{ items: Win[] }>(`/orders/${orderId}/wins`);
      return Object.fromEntries(items.map((win) => [win.challengeId, [win.memberId, win.points]]));
    },
    async earned(memberId, before) {
      const now = await balance(memberId);
      return { score: now.score - before.score, points: now.points - before.points };
    },
  };
}
