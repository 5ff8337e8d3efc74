import { Redis, type RedisOptions } from "ioredis";
import { EnvError } from "../env/error.ts";
import type { Log } from "../log.ts";

export interface RedisPlace {
  url: string;
  /** Before every name, so that programmes can have one Redis together without hearing each other. */
  prefix: string;
  /** This node, unlike every other. */
  node: string;
  log: Log;
}

const longestPauseMs = 1_000;

/** A connection that comes back by itself. Whatever is asked while it is away fails at once: each user knows what to do without Redis. */
export function connectTo({ url, log }: RedisPlace, purpose: string, options: RedisOptions = {}): Redis {
  const redis = new Redis(url, {
    connectionName: `rapport-${purpose}`,
    connectTimeout: 3_000,
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    autoResubscribe: false,
    enableAutoPipelining: true,
    retryStrategy: (times) => Math.min(50 * 2 ** times, longestPauseMs),
    ...options,
  });
  let isAway = false;
  const away = (error?: Error) => {
    if (isAway) return;
    isAway = true;
    log.error({ err: error, purpose }, "Redis cannot be reached; trying again");
  };
  redis.on("error", away);
  redis.on("close", () => away());
  redis.on("ready", () => {
    if (isAway) log.info({ purpose }, "Redis is back");
    isAway = false;
  });
  return redis;
}

/** Waits for the first word of the server, or of nobody being there. Throws `EnvError` when the server says no to us. */
export function firstWord(redis: Redis): Promise<void> {
  return new Promise((resolve, reject) => {
    redis.once("ready", resolve);
    redis.once("error", (error: Error) => {
      if (!/^(WRONGPASS|NOAUTH|NOPERM|ERR invalid password)/.test(error.message)) return resolve();
      reject(new EnvError("REDIS_URL: the Redis server refuses its user or password."));
    });
  });
}

/** Ends a connection without waiting for a server that may be gone. */
export function disconnect(redis: Redis): void {
  redis.removeAllListeners("close");
  redis.disconnect();
}
