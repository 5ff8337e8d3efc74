import { closeCodes, type ServerFrame } from "@rapport/contracts";
import type { WebSocket } from "ws";
import type { Bus } from "./bus.ts";

/** No frame is empty, so this text can only mean: close. */
const kicked = "";
const slowReaderBytes = 1024 * 1024;

/** Live connections of this node and, over the bus, of the others. An audience is a name such as `member:mem_…`. */
export interface Live {
  publish(audience: string, frame: ServerFrame): void;
  join(socket: WebSocket, audiences: readonly string[]): void;
  leave(socket: WebSocket): void;
  /** Closes every connection of the audience, on all nodes: they must sign in again. */
  kick(audience: string): void;
  /** Whether a socket of this node belongs to the audience. */
  isHere(audience: string): boolean;
  connections(): number;
}

export function createLive(bus: Bus): Live {
  const sockets = new Map<string, Set<WebSocket>>();
  const joined = new Map<WebSocket, Set<string>>();

  bus.subscribe((audience, text) => {
    for (const socket of [...(sockets.get(audience) ?? [])]) {
      if (text === kicked) socket.close(closeCodes.unauthorised, "sign in again");
      else deliver(socket, text);
    }
  });

  return {
    publish: (audience, frame) => bus.publish(audience, JSON.stringify(frame)),
    kick: (audience) => bus.publish(audience, kicked),
    join(socket, audiences) {
      const mine = joined.get(socket) ?? new Set();
      joined.set(socket, mine);
      for (const audience of audiences) {
        mine.add(audience);
        const members = sockets.get(audience) ?? new Set();
        sockets.set(audience, members.add(socket));
      }
    },
    leave(socket) {
      for (const audience of joined.get(socket) ?? []) {
        const members = sockets.get(audience);
        members?.delete(socket);
        if (members?.size === 0) sockets.delete(audience);
      }
      joined.delete(socket);
    },
    isHere: (audience) => sockets.has(audience),
    connections: () => joined.size,
  };
}

/** A reader that is a megabyte behind is cut off: it comes back and fetches, and our memory stays bounded. */
function deliver(socket: WebSocket, text: string): void {
  if (socket.readyState !== socket.OPEN) return;
  if (socket.bufferedAmount > slowReaderBytes) socket.close(closeCodes.slowReader, "slow reader");
  else socket.send(text);
}
