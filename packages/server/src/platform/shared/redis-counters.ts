import { createHash } from "node:crypto";
import type { Redis } from "ioredis";
import { type Counters, localCounters } from "./counters.ts";

const script = `
  local count = redis.call("INCR", KEYS[1])
  if count == 1 then redis.call("PEXPIRE", KEYS[1], ARGV[1]) end
  return { count, redis.call("PTTL", KEYS[1]) }`;

/** Counts for all nodes together; while Redis is away, each node counts for itself. Names may tell of people, so only their hash is kept. */
export function redisCounters(redis: Redis, prefix: string): Counters {
  const own = localCounters();
  return {
    async count(name, windowMs) {
      try {
        const [count, msLeft] = (await redis.eval(script, 1, `${prefix}:count:${hashOf(name)}`, windowMs)) as [
          number,
          number,
        ];
        return { count, msLeft: Math.max(0, msLeft) };
      } catch {
        return own.count(name, windowMs);
      }
    },
  };
}

function hashOf(name: string): string {
  return createHash("sha256").update(name).digest("base64url").slice(0, 24);
}
