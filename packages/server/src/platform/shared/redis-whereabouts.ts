import type { Redis } from "ioredis";
import type { Whereabouts } from "./whereabouts.ts";

const aliveMs = 8_000;
const beatMs = 2_000;
const chunk = 1_000;

export interface WhereaboutsOptions {
  prefix: string;
  node: string;
  /** A node ended without a word: what it wrote last, it may have told nobody. Called at one of the nodes that are left. */
  onDeath(): void;
}

/**
 * Each node keeps a set of its audiences in Redis, which ends by itself when the node stops renewing it. The set also names the node, so that
 * it is there while nobody is connected.
 */
export function redisWhereabouts(
  redis: Redis,
  { prefix, node, onDeath }: WhereaboutsOptions,
): Whereabouts & { close(): Promise<void> } {
  const here = new Set<string>();
  const nodes = `${prefix}:nodes`;
  const setOf = (name: string) => `${prefix}:at:${name}`;
  const mine = setOf(node);
  // What cannot be written now is written as a whole when the connection is back.
  const ignore = () => undefined;

  const writeAll = async () => {
    const all = [node, ...here];
    const together = redis.multi().del(mine);
    for (let n = 0; n < all.length; n += chunk) together.sadd(mine, ...all.slice(n, n + chunk));
    await together.pexpire(mine, aliveMs).sadd(nodes, node).exec();
  };
  const renew = async () => {
    const [isWhole] = await Promise.all([redis.sismember(mine, node), redis.pexpire(mine, aliveMs)]);
    if (!isWhole) await writeAll();
  };
  const others = async () => (await redis.smembers(nodes)).filter((name) => name !== node);
  const forgetDead = async () => {
    for (const name of await others())
      if (!(await redis.exists(setOf(name))) && (await redis.srem(nodes, name))) onDeath();
  };
  const timer = setInterval(() => void renew().then(forgetDead).catch(ignore), beatMs);
  timer.unref();
  redis.on("ready", () => void writeAll().catch(ignore));
  if (redis.status === "ready") void writeAll().catch(ignore);

  return {
    came(audience) {
      here.add(audience);
      redis.sadd(mine, audience).catch(ignore);
    },
    left(audience) {
      here.delete(audience);
      redis.srem(mine, audience).catch(ignore);
    },
    async elsewhere(audiences) {
      if (audiences.length === 0) return new Set();
      try {
        const found = await Promise.all((await others()).map((name) => redis.smismember(setOf(name), ...audiences)));
        return new Set(audiences.filter((_, n) => found.some((marks) => marks[n] === 1)));
      } catch {
        return new Set();
      }
    },
    async close() {
      clearInterval(timer);
      await redis.multi().del(mine).srem(nodes, node).exec().catch(ignore);
    },
  };
}
