import { randomUUID } from "node:crypto";
import { createLocalBus, type Bus } from "./bus.ts";
import type { Log } from "./log.ts";
import { connectTo, disconnect, firstWord } from "./shared/connect.ts";
import { type Counters, localCounters } from "./shared/counters.ts";
import { createRedisBus } from "./shared/redis-bus.ts";
import { redisCounters } from "./shared/redis-counters.ts";
import { redisWhereabouts } from "./shared/redis-whereabouts.ts";
import { nowhereElse, type Whereabouts } from "./shared/whereabouts.ts";

export type { Counters } from "./shared/counters.ts";
export type { Whereabouts } from "./shared/whereabouts.ts";

/** What the nodes of one programme share while they run: with one node its own memory, with several Redis. */
export interface Shared {
  bus: Bus;
  counters: Counters;
  whereabouts: Whereabouts;
  /** Throws when the other nodes cannot be reached; absent with one node. */
  check?(): Promise<void>;
  close(): Promise<void>;
}

export interface SharedOptions {
  /** Without it there is one node. */
  redisUrl: string | undefined;
  /** Which programme this is, where several have one Redis. */
  programme: string;
  log: Log;
}

const answerMs = 1_000;

/**
 * Opens what the nodes share. A Redis that is away stops nobody: this node works alone until it is back, and `/health/ready` tells. Throws `EnvError`
 * when Redis says no to us.
 */
export async function openShared({ redisUrl, programme, log }: SharedOptions): Promise<Shared> {
  if (!redisUrl)
    return {
      bus: createLocalBus(),
      counters: localCounters(),
      whereabouts: nowhereElse,
      close: () => Promise.resolve(),
    };
  const place = { url: redisUrl, prefix: `rapport:${programme}`, node: randomUUID(), log };
  const memory = connectTo(place, "memory", { commandTimeout: answerMs });
  await firstWord(memory).catch((error: unknown) => {
    disconnect(memory);
    throw error;
  });
  const bus = createRedisBus(place);
  const whereabouts = redisWhereabouts(memory, { ...place, onDeath: () => bus.tellGap() });
  return {
    bus,
    counters: redisCounters(memory, place.prefix),
    whereabouts,
    async check() {
      await Promise.all([bus.check(), memory.ping()]);
    },
    async close() {
      await whereabouts.close();
      disconnect(memory);
      await bus.close();
    },
  };
}
