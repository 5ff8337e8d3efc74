/** A piece of a message: plain words, or words that lead somewhere. */
export interface TextPiece {
  text: string;
  href?: string;
}

const ADDRESS = /https?:\/\/[^\s<>"']+/gu;
const TAIL = /[.,;:!?)\]»…]+$/u;

/** Finds web addresses in a message; the punctuation after an address is not part of it. Only http and https lead anywhere. */
export function linkify(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const found of text.matchAll(ADDRESS)) {
    const address = found[0].replace(TAIL, "");
    if (!URL.canParse(address)) continue;
    if (found.index > end) pieces.push({ text: text.slice(end, found.index) });
    pieces.push({ text: address.replace(/^https?:\/\/(www\.)?/u, ""), href: address });
    end = found.index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
