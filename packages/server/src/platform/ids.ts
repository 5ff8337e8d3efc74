import { randomFillSync } from "node:crypto";
import { type IdKind, idPrefixes } from "@rapport/contracts";
import { v7 } from "uuid";

const codes = Buffer.from("0123456789abcdefghjkmnpqrstvwxyz");

/** A new id such as `con_06f3…`: its prefix tells the kind, and ids of one kind sort in the order they were made on this node, and by time. */
export function newId(kind: IdKind): string {
  const random = random16();
  stepOn(random);
  return `${idPrefixes[kind]}_${base32(v7({ random, msecs, seq }, new Uint8Array(16)))}`;
}

let msecs = 0;
let seq = 0;

/** Ids of one millisecond count on from a random number, with half of the 32 bits left for that. A clock set back is waited for. */
function stepOn(random: Uint8Array): void {
  const now = Date.now();
  if (now > msecs) {
    msecs = now;
    seq = ((random[6]! & 0x7f) << 24) | (random[7]! << 16) | (random[8]! << 8) | random[9]!;
  } else {
    seq++;
  }
}

/** Drawn for many ids at once: an id of which the library draws and counts by itself takes four times as long. */
const drawn = new Uint8Array(16 * 256);
let used = drawn.length;

function random16(): Uint8Array {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += 16;
  return drawn.subarray(used - 16, used);
}

const letters = Buffer.alloc(26);

/** Five bits a letter, from the front: 26 letters for 16 bytes, in the bytes' own order. */
function base32(bytes: Uint8Array): string {
  let at = 0;
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      letters[at++] = codes[(held >> bits) & 31]!;
    }
    held &= (1 << bits) - 1;
  }
  letters[at] = codes[(held << (5 - bits)) & 31]!;
  return letters.toString("latin1");
}
