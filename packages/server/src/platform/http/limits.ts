import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from "@fastify/rate-limit";
import type { Counters } from "../shared.ts";

/** What the limiter knows of a call with a limit of its own. */
interface Limited {
  routeInfo?: { method: string | string[]; url: string };
}

type Done = Parameters<FastifyRateLimitStore["incr"]>[1];

/** The limiter's memory over the counters of the programme; a call with a limit of its own counts apart. */
export function limitStore(counters: Counters): FastifyRateLimitStoreCtor {
  const count = async (name: string, windowMs: number, done: Done) => {
    try {
      const { count, msLeft } = await counters.count(name, windowMs);
      done(null, { current: count, ttl: msLeft });
    } catch (error) {
      done(error as Error);
    }
  };
  return class LimitStore implements FastifyRateLimitStore {
    readonly #name: string;

    constructor(options: object) {
      const { routeInfo } = options as Limited;
      this.#name = routeInfo ? `${String(routeInfo.method)} ${routeInfo.url}` : "all calls";
    }

    incr(who: string, done: Done, windowMs: number): void {
      void count(`${this.#name} ${who}`, windowMs, done);
    }

    child(options: object): LimitStore {
      return new LimitStore(options);
    }
  };
}
