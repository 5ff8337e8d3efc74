/** The one registry of id prefixes; generated ids are `prefix_` + UUIDv7 in base 32 and sort by time. */
export const idPrefixes = {
  person: "per",
  visitor: "vis",
  member: "mem",
  link: "lnk",
  store: "sto",
  apiKey: "key",
  conversation: "con",
  message: "msg",
  upload: "upl",
  click: "clk",
  affiliateLink: "aff",
  order: "ord",
  review: "rev",
  challenge: "cha",
  ledgerEntry: "led",
  win: "win",
  event: "evt",
  mail: "mai",
  import: "imp",
  job: "job",
  audit: "aud",
  request: "req",
  invitation: "inv",
} as const;

export type IdKind = keyof typeof idPrefixes;
