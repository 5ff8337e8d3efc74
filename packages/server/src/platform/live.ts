import { closeCodes, type ServerFrame } from "@rapport/contracts";
import type { Bus } from "./bus.ts";
import type { Wire } from "./live/wire.ts";
import { nowhereElse, type Whereabouts } from "./shared/whereabouts.ts";

/** Live connections of this node and, over the bus, of the others. An audience is a name such as `member:mem_…`. */
export interface Live {
  /** To everybody of the audiences, but not to the connection that has it already (`except`, a wire's id). */
  publish(audiences: string | readonly string[], frame: ServerFrame, except?: string): void;
  join(wire: Wire, audiences: readonly string[]): void;
  leave(wire: Wire): void;
  /** Closes every connection of the audience, on all nodes: they must sign in again. */
  kick(audience: string): void;
  /** Closes them too, but they may come back at once: what they may hear changed, and their next hello works it out. */
  greetAgain(audience: string): void;
  /** Those of the audiences that have a connection, on this node or on another. */
  whoIsHere(audiences: readonly string[]): Promise<ReadonlySet<string>>;
  connections(): number;
}

const again = "again";
const gapMs = 500;

export function createLive(bus: Bus, whereabouts: Whereabouts = nowhereElse): Live {
  const wires = new Map<string, Set<Wire>>();
  const joined = new Map<Wire, string[]>();

  // The text is the frame, and the note the excepted connection's id. No text means: close, or come again.
  bus.subscribe((audience, text, except) => {
    for (const wire of wires.get(audience) ?? []) {
      if (text === "") wire.close(closeCodes.unauthorised, "sign in again");
      else if (text === again) wire.close(closeCodes.greetAgain, "say hello again");
      else if (except === "" || wire.id !== except) wire.send(text);
    }
  });

  closeAfterGaps(bus, joined);
  return {
    publish(audiences, frame, except = "") {
      const text = JSON.stringify(frame);
      for (const audience of typeof audiences === "string" ? [audiences] : audiences)
        void bus.publish(audience, text, except);
    },
    kick: (audience) => void bus.publish(audience, ""),
    greetAgain: (audience) => void bus.publish(audience, again),
    join(wire, audiences) {
      const mine = joined.get(wire) ?? [];
      joined.set(wire, mine);
      for (const audience of audiences) {
        if (mine.includes(audience)) continue;
        mine.push(audience);
        const members = wires.get(audience);
        if (members) members.add(wire);
        else {
          wires.set(audience, new Set([wire]));
          whereabouts.came(audience);
        }
      }
    },
    leave(wire) {
      for (const audience of joined.get(wire) ?? []) {
        const members = wires.get(audience);
        members?.delete(wire);
        if (members?.size !== 0) continue;
        wires.delete(audience);
        whereabouts.left(audience);
      }
      joined.delete(wire);
    },
    async whoIsHere(audiences) {
      const here = audiences.filter((audience) => wires.has(audience));
      const others = await whereabouts.elsewhere(audiences.filter((audience) => !wires.has(audience)));
      return new Set([...here, ...others]);
    },
    connections: () => joined.size,
  };
}

/** What other nodes said meanwhile is not said again: whoever is connected here comes back and fetches. Gaps come in twos and threes. */
function closeAfterGaps(bus: Bus, joined: ReadonlyMap<Wire, unknown>): void {
  let timer: NodeJS.Timeout | undefined;
  bus.onGap(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      for (const wire of joined.keys()) wire.close(1012, "come back and fetch");
    }, gapMs).unref();
  });
}
