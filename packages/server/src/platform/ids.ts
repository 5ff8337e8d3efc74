import { type IdKind, idPrefixes } from "@rapport/contracts";
import { v7 } from "uuid";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new id such as `con_06f3…`: its prefix tells the kind, and ids of one kind sort by time. */
export function newId(kind: IdKind): string {
  return `${idPrefixes[kind]}_${base32(v7({}, new Uint8Array(16)))}`;
}

function base32(bytes: Uint8Array): string {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  let text = "";
  for (let digit = 0; digit < 26; digit++) {
    text = alphabet[Number(value & 31n)] + text;
    value >>= 5n;
  }
  return text;
}
