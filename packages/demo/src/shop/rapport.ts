import type { OrderLine } from "./basket.ts";

/** An order as the shop's back end tells it to Rapport. */
export interface OrderReport {
  channel: "web" | "store";
  status: string;
  placedAt: string;
  currency: "EUR";
  totalAmount: string;
  totalWithoutShipping: string;
  customer: { visitorId?: string; customerId?: string; email?: string };
  lines: OrderLine[];
  storeId?: string;
  cartId?: string;
  statusAt?: string;
}

/** What the shop wants to know of an order it has reported. */
export interface OrderState {
  id: string;
  status: string;
  attribution: {
    state: "decided" | "pending";
    conversation: { memberId: string } | null;
    affiliation: { memberId: string } | null;
  };
}

/** Where the shop writes what happens to it. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** The shop's back end as a caller of Rapport's public API. */
export interface Rapport {
  /** Reports an order; when Rapport does not answer, tries again later. True when it was taken at once. */
  report(id: string, order: OrderReport): Promise<boolean>;
  /** What Rapport knows of an order; null when it cannot be asked. */
  state(id: string): Promise<OrderState | null>;
  /** Gives up what still waits to be tried again. */
  close(): void;
}

/** Where Rapport is and the key the shop calls it with. */
export interface RapportAccess {
  rapportUrl: string;
  apiKey: string;
  log: Log;
}

const waits = [2_000, 10_000, 60_000, 300_000];

/** Calls Rapport for the shop's back end. */
export function rapportClient({ rapportUrl, apiKey, log }: RapportAccess): Rapport {
  const timers = new Set<NodeJS.Timeout>();
  const address = (id: string) => `${rapportUrl}/api/v1/orders/${encodeURIComponent(id)}`;
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };

  async function put(id: string, order: OrderReport): Promise<"taken" | "refused" | "silent"> {
    try {
      const answer = await fetch(address(id), {
        method: "PUT",
        headers,
        body: JSON.stringify(order),
        signal: AbortSignal.timeout(5_000),
      });
      if (answer.ok) return "taken";
      log.warn(`Rapport answered ${answer.status} to order ${id}: ${(await answer.text()).slice(0, 300)}`);
      return answer.status >= 500 || answer.status === 429 ? "silent" : "refused";
    } catch (error) {
      log.warn(`Rapport could not be told of order ${id}: ${error instanceof Error ? error.message : String(error)}`);
      return "silent";
    }
  }

  async function attempt(id: string, order: OrderReport, tries: number): Promise<boolean> {
    const outcome = await put(id, order);
    const wait = waits[tries];
    if (outcome === "silent" && wait !== undefined) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        void attempt(id, order, tries + 1);
      }, wait);
      timer.unref();
      timers.add(timer);
    }
    return outcome === "taken";
  }

  return {
    report: (id, order) => attempt(id, order, 0),
    async state(id) {
      try {
        const answer = await fetch(address(id), { headers, signal: AbortSignal.timeout(5_000) });
        return answer.ok ? ((await answer.json()) as OrderState) : null;
      } catch {
        return null;
      }
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
