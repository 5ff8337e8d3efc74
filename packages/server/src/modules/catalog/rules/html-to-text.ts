const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  euro: "€",
  pound: "£",
  yen: "¥",
  copy: "©",
  reg: "®",
  trade: "™",
  deg: "°",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bull: "•",
  middot: "·",
  times: "×",
  frac12: "½",
  frac14: "¼",
  szlig: "ß",
  oelig: "œ",
  OElig: "Œ",
  aelig: "æ",
  AElig: "Æ",
};
const marks: Readonly<Record<string, string>> = {
  acute: "\u0301",
  grave: "\u0300",
  circ: "\u0302",
  uml: "\u0308",
  tilde: "\u0303",
  cedil: "\u0327",
  ring: "\u030A",
  caron: "\u030C",
};

/**
 * A description as shops export it, as plain text: what a reader would see, a line for each paragraph and list entry. Scripts, styles and comments
 * vanish with what they hold. The result is text, to be shown as text: a tag that comes out of an entity is only letters.
 */
export function htmlToText(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?(?:-->|$)/gu, "")
    .replaceAll(/<(script|style|template|iframe|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, "")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/<li\b[^>]*>/giu, "\n• ")
    .replaceAll(/<(?:br|\/?(?:p|div|ul|ol|h[1-6]|tr|table|section|blockquote))\b[^>]*>/giu, "\n")
    .replaceAll(/<\/?[a-z][^>]*(?:>|$)/giu, "")
    .replaceAll(/&(#x?[0-9a-f]+|[a-z][a-z0-9]*);/giu, (whole, name: string) => entity(name) ?? whole)
    .replaceAll(/[^\S\n]+/gu, " ")
    .replaceAll(/ ?\n ?/gu, "\n")
    .replaceAll(/\n{3,}/gu, "\n\n")
    .replaceAll(/[^\P{Cc}\n]/gu, "")
    .trim();
}

function entity(name: string): string | null {
  if (name.startsWith("#")) return fromCode(name);
  if (named[name] !== undefined) return named[name];
  const accented = /^([a-z])(acute|grave|circ|uml|tilde|cedil|ring|caron)$/iu.exec(name);
  return accented ? `${accented[1]}${marks[accented[2]!.toLowerCase()]}`.normalize("NFC") : null;
}

function fromCode(name: string): string | null {
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isCharacter = Number.isInteger(code) && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
