import { Redis } from "ioredis";
import type { Bus } from "./bus.ts";
import type { Log } from "./log.ts";

const channel = "rapport:bus";

/** The bus of several nodes: Redis publish and subscribe, in the order of each publisher. A lost connection comes back by itself. */
export function createRedisBus(url: string, log: Log): Bus {
  const publisher = new Redis(url);
  const subscriber = new Redis(url);
  const listeners: ((name: string, text: string) => void)[] = [];
  for (const connection of [publisher, subscriber])
    connection.on("error", (error: Error) => log.warn({ err: error }, "the shared bus has a problem"));
  subscriber.on("message", (_channel: string, packet: string) => {
    const [name, text] = JSON.parse(packet) as [string, string];
    for (const listener of listeners) listener(name, text);
  });
  void subscriber.subscribe(channel);
  return {
    publish: (name, text) =>
      void publisher
        .publish(channel, JSON.stringify([name, text]))
        .catch((error: unknown) => log.warn({ err: error }, "a live message was not shared")),
    subscribe: (listener) => void listeners.push(listener),
    async close() {
      subscriber.disconnect();
      await publisher.quit().catch(() => publisher.disconnect());
    },
  };
}
