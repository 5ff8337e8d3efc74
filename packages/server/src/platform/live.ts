import { randomUUID } from "node:crypto";
import { closeCodes, type ServerFrame } from "@rapport/contracts";
import type { WebSocket } from "ws";
import type { Bus } from "./bus.ts";

const slowReaderBytes = 1024 * 1024;

/** Live connections of this node and, over the bus, of the others. An audience is a name such as `member:mem_…`. */
export interface Live {
  /** To everybody of the audiences, but not to the connection that has it already (`except`, see `idOf`). */
  publish(audiences: string | readonly string[], frame: ServerFrame, except?: string): void;
  /** The name of a connection, the same on every node. */
  idOf(socket: WebSocket): string;
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

  const ids = new WeakMap<WebSocket, string>();
  const idOf = (socket: WebSocket) => {
    const known = ids.get(socket) ?? randomUUID();
    ids.set(socket, known);
    return known;
  };

  // A packet is the excepted connection's id, a line break, and the frame; without a frame it means: close.
  bus.subscribe((audience, packet) => {
    const members = sockets.get(audience);
    if (!members) return;
    const end = packet.indexOf("\n");
    const except = packet.slice(0, end);
    const text = packet.slice(end + 1);
    for (const socket of members) {
      if (text === "") socket.close(closeCodes.unauthorised, "sign in again");
      else if (except === "" || ids.get(socket) !== except) deliver(socket, text);
    }
  });

  return {
    publish(audiences, frame, except = "") {
      const packet = `${except}\n${JSON.stringify(frame)}`;
      for (const audience of typeof audiences === "string" ? [audiences] : audiences) bus.publish(audience, packet);
    },
    idOf,
    kick: (audience) => bus.publish(audience, "\n"),
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
