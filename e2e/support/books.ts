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
  wins(orderId: string): Promise<readonly Win[]>;
  /** The orders of a customer's e-mail. */
  ordersOf(email: string): Promise<readonly { id: string }[]>;
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
    wins: async (orderId) => (await get<{ items: Win[] }>(`/orders/${orderId}/wins`)).items,
    ordersOf: async (email) =>
      (await get<{ items: { id: string }[] }>(`/orders?search=${encodeURIComponent(email)}`)).items,
    async earned(memberId, before) {
      const now = await balance(memberId);
      return { score: now.score - before.score, points: now.points - before.points };
    },
  };
}
