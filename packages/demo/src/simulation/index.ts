import type { Log } from "../shop/rapport.ts";
import { diceFrom } from "../world/random.ts";
import { type Stage, visitShop } from "./shopper.ts";
import { type Wait, waitByClock } from "./wait.ts";

/** Simulated shoppers that are at it. */
export interface Simulation {
  /** Sends everybody home; resolves when the last one has left. */
  stop(): Promise<void>;
}

/** Where the shoppers shop, and what they are driven by. */
export interface SimulationOptions {
  rapportUrl: string;
  shopUrl: string;
  log: Log;
  /** Numbers in 0 (inclusive) to 1 (exclusive). */
  random: () => number;
  /** How time passes; by the clock when not given. */
  wait?: Wait;
}

const mostAtOnce = 5;
const pause = { first: 1_500, low: 12, high: 40 };

/**
 * Lets shoppers come to the demo shop at a gentle rate, so that one sees the programme live. They use Rapport's public widget calls and the
 * shop's own checkout and nothing else; whatever fails is told once and the next shopper comes anyway.
 */
export function startSimulation({
  rapportUrl,
  shopUrl,
  log,
  random,
  wait = waitByClock,
}: SimulationOptions): Simulation {
  const leaving = new AbortController();
  const { signal } = leaving;
  const dice = diceFrom(random);
  const inside = new Set<Promise<void>>();
  const stage: Stage = {
    rapportUrl,
    shopUrl,
    dice,
    signal,
    wait,
    say: (line) => log.info(`Simulated shopper: ${line}`),
  };

  function letIn(): void {
    const visit = visitShop(stage)
      .catch((error: unknown) => {
        if (!signal.aborted)
          log.warn(`A simulated shopper gave up: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => inside.delete(visit));
    inside.add(visit);
  }

  async function open(): Promise<void> {
    await wait(pause.first, signal);
    while (!signal.aborted) {
      if (inside.size < mostAtOnce) letIn();
      await wait(dice.between(pause.low, pause.high) * 1000, signal);
    }
  }

  const opened = open();
  return {
    async stop() {
      leaving.abort();
      await opened;
      await Promise.all(inside);
    },
  };
}
