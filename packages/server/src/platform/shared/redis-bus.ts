import type { Redis } from "ioredis";
import type { Bus, BusListener } from "../bus.ts";
import { connectTo, disconnect, type RedisPlace } from "./connect.ts";

const pauseMs = 250;
const beatMs = 1_000;

export interface RedisBus extends Bus {
  check(): Promise<void>;
  /** Tells all nodes, this one included, that they may have missed something. */
  tellGap(): void;
}

/**
 * The bus of several nodes. This node's own listeners hear at once, also while Redis is away; the others hear over Redis, in the order of each
 * publisher. What they may have missed is never sent again: they are told that there is a gap, and fetch.
 */
export function createRedisBus(place: RedisPlace): RedisBus {
  const { prefix, node } = place;
  const name = `${prefix}:bus`;
  const publisher = connectTo(place, "publisher");
  const listeners: BusListener[] = [];
  const gapListeners: (() => void)[] = [];
  const hear: BusListener = (channel, text, note) => {
    for (const listener of listeners) listener(channel, text, note);
  };
  const hearGap = () => {
    for (const listener of gapListeners) listener();
  };
  const ear = listenTo(connectTo(place, "subscriber", { commandTimeout: beatMs }), {
    name,
    onBegin: hearGap,
    onPacket(packet) {
      const [from, channel, note, text] = parse(packet);
      if (from === node) return;
      if (channel === "") hearGap();
      else hear(channel, text, note);
    },
  });
  const send = tellGaps(publisher, { name, node });

  return {
    publish(channel, text, note = "") {
      hear(channel, text, note);
      return send(`${node}\n${channel}\n${note}\n${text}`);
    },
    subscribe: (listener) => void listeners.push(listener),
    onGap: (listener) => void gapListeners.push(listener),
    isWhole: ear.isListening,
    tellGap() {
      hearGap();
      void send(gapOf(node));
    },
    async check() {
      if (!ear.isListening()) throw new Error("The bus of the nodes is not heard.");
      await publisher.ping();
    },
    close() {
      ear.close();
      disconnect(publisher);
      return Promise.resolve();
    },
  };
}

interface Listening {
  name: string;
  /** From now on every packet is heard, but not those of before. */
  onBegin(): void;
  onPacket(packet: string): void;
}

/** Listens, and listens again after each loss of the line; one that died without a word is found by asking. */
function listenTo(subscriber: Redis, of: Listening): { isListening(): boolean; close(): void } {
  let isListening = false;
  const begin = () => {
    isListening = true;
    of.onBegin();
  };
  subscriber.on("close", () => {
    isListening = false;
  });
  // Should the line break meanwhile, the next one subscribes.
  subscriber.on("ready", () => void subscriber.subscribe(of.name).then(begin, () => undefined));
  subscriber.on("message", (_name: string, packet: string) => of.onPacket(packet));
  const heart = setInterval(() => {
    if (isListening) subscriber.ping().catch(() => subscriber.disconnect(true));
  }, beatMs);
  heart.unref();
  return {
    isListening: () => isListening,
    close() {
      clearInterval(heart);
      disconnect(subscriber);
    },
  };
}

/** Publishes packets; after one that could not be sent, tells the others as soon as possible that they missed something. */
function tellGaps(publisher: Redis, of: { name: string; node: string }): (packet: string) => Promise<void> {
  let isMissed = false;
  let timer: NodeJS.Timeout | undefined;
  const missed = () => {
    isMissed = true;
    if (timer || publisher.status === "end") return;
    timer = setTimeout(tell, pauseMs);
    timer.unref();
  };
  const tell = () => {
    isMissed = false;
    void publisher
      .publish(of.name, gapOf(of.node))
      .catch(() => {
        isMissed = true;
      })
      .then(() => {
        timer = undefined;
        if (isMissed) missed();
      });
  };
  const sent = () => undefined;
  return (packet) => publisher.publish(of.name, packet).then(sent, missed);
}

/** What is heard as a gap: a packet without a channel. */
function gapOf(node: string): string {
  return `${node}\n\n\n`;
}

/** The publishing node, the channel (empty: there was a gap), the note and the text. */
function parse(packet: string): [from: string, channel: string, note: string, text: string] {
  const first = packet.indexOf("\n");
  const second = packet.indexOf("\n", first + 1);
  const third = packet.indexOf("\n", second + 1);
  return [
    packet.slice(0, first),
    packet.slice(first + 1, second),
    packet.slice(second + 1, third),
    packet.slice(third + 1),
  ];
}
