import type { Redis } from "ioredis";
import type { Whereabouts } from "./whereabouts.ts";

const aliveMs = 15_000;
const beatMs = 5_000;
const chunk = 1_000;

/**
 * Each node keeps a set of its audiences in Redis, which ends by itself when the node stops renewing it. The set also names the node, so that
 * it is there while nobody is connected.
 */
export function redisWhereabouts(
  redis: Redis,
  { prefix, node }: { prefix: string; node: string },
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
    if (!(await redis.pexpire(mine, aliveMs))) await writeAll();
  };
  const others = async () => (await redis.smembers(nodes)).filter((name) => name !== node);
  const forgetDead = async () => {
    for (const name of await others()) if (!(await redis.exists(setOf(name)))) await redis.srem(nodes, name);
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
      await Promise.all([redis.del(mine), redis.srem(nodes, node)]).catch(ignore);
    },
  };
}
