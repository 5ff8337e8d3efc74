import { WebSocket } from "ws";
import type { Child, Pair } from "./child.ts";

export interface Load {
  /** Messages that were acknowledged and reached the other connection, a second. */
  perSecond: number;
  /** Milliseconds from sending to arrival at the other connection. */
  latencies: number[];
}

/** Every contender runs as long before it is measured: a server that runs for weeks has compiled its code. */
export const warmUpSeconds = 4;

interface Party {
  sender: WebSocket;
  receiver: WebSocket;
  pair: Pair;
}

/** Opens the sender's and the receiver's connection of each pair. */
export async function connect(child: Child, pairs: readonly Pair[]): Promise<Party[]> {
  const parties: Party[] = [];
  for (let at = 0; at < pairs.length; at += 50) {
    const some = pairs.slice(at, at + 50);
    parties.push(
      ...(await Promise.all(
        some.map(async (pair) => ({ pair, sender: await open(child, pair), receiver: await open(child, pair) })),
      )),
    );
  }
  return parties;
}

export function open(child: Child, pair: Pair): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${child.port}/api/v1/live`, { perMessageDeflate: false });
    socket.on("open", () => socket.send(JSON.stringify({ type: "hello", token: pair.token })));
    socket.once("message", () => resolve(socket));
    socket.once("error", reject);
    socket.once("close", (code) => reject(new Error(`closed ${code}`)));
  });
}

let clients = 0;

/** Each pair keeps `inFlight` messages under way for some seconds. */
export async function flood(parties: readonly Party[], of: { seconds: number; inFlight: number }): Promise<Load> {
  const latencies: number[] = [];
  const started = performance.now();
  const until = started + of.seconds * 1000;
  await Promise.all(
    parties.map((party) =>
      drive(party, { latencies, next: (send) => performance.now() < until && send(), first: of.inFlight }),
    ),
  );
  return { perSecond: (latencies.length / (performance.now() - started)) * 1000, latencies };
}

/** All pairs together send at a fixed rate, whatever comes back. */
export async function paced(parties: readonly Party[], of: { seconds: number; perSecond: number }): Promise<Load> {
  const latencies: number[] = [];
  const sends: (() => void)[] = [];
  const done = parties.map((party) =>
    drive(party, { latencies, next: () => undefined, first: 0, hold: (send) => sends.push(send), total: 0 }),
  );
  const started = performance.now();
  let sent = 0;
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      const elapsed = performance.now() - started;
      for (const due = (elapsed / 1000) * of.perSecond; sent < due; sent++) sends[sent % sends.length]!();
      if (elapsed < of.seconds * 1000) return;
      clearInterval(timer);
      setTimeout(resolve, 500);
    }, 2);
  });
  void done;
  for (const { sender, receiver } of parties)
    for (const socket of [sender, receiver]) socket.removeAllListeners("message");
  return { perSecond: latencies.length / of.seconds, latencies };
}

interface Drive {
  latencies: number[];
  next(send: () => void): unknown;
  first: number;
  hold?(send: () => void): void;
  total?: number;
}

/** Resolves when nothing of this pair is under way any more. */
function drive({ sender, receiver, pair }: Party, of: Drive): Promise<void> {
  return new Promise((resolve) => {
    const underWay = new Map<string, { at: number; parts: number }>();
    const send = () => {
      const clientId = `bench-${String(++clients).padStart(8, "0")}`;
      underWay.set(clientId, { at: performance.now(), parts: 0 });
      sender.send(
        JSON.stringify({
          type: "send",
          conversationId: pair.conversationId,
          draft: { kind: "text", clientId, text: "Does this jacket keep the rain out for a whole day?" },
        }),
      );
    };
    const part = (clientId: string | undefined, isArrival: boolean) => {
      const item = clientId === undefined ? undefined : underWay.get(clientId);
      if (!item) return;
      if (isArrival) of.latencies.push(performance.now() - item.at);
      if (++item.parts < 2) return;
      underWay.delete(clientId!);
      of.next(send);
      if (underWay.size === 0 && of.total !== 0) finish();
    };
    const finish = () => {
      sender.removeAllListeners("message");
      receiver.removeAllListeners("message");
      resolve();
    };
    sender.on("message", (data) => {
      const frame = JSON.parse(String(data)) as { type: string; clientId?: string };
      if (frame.type === "refused") throw new Error(`refused: ${String(data)}`);
      if (frame.type === "ack") part(frame.clientId, false);
    });
    receiver.on("message", (data) => {
      const frame = JSON.parse(String(data)) as { type: string; message?: { clientId: string } };
      if (frame.type === "message") part(frame.message?.clientId, true);
    });
    of.hold?.(send);
    for (let n = 0; n < of.first; n++) send();
  });
}

export function close(parties: readonly Party[]): void {
  for (const { sender, receiver } of parties) for (const socket of [sender, receiver]) socket.terminate();
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
