const media = [
  "facebook",
  "instagram",
  "x",
  "linkedin",
  "whatsapp",
  "email",
  "sms",
  "qr",
  "link",
  "widget",
  "app",
] as const;

/** TRK-2: by what means somebody came. */
export type Medium = (typeof media)[number];

/** TRK-2: the medium that a link names; a link that names none, or one nobody knows, is a plain *link*. */
export function mediumOfLink(named: string | null): Medium {
  const wanted = named?.trim().toLowerCase();
  return media.find((medium) => medium === wanted) ?? "link";
}

/** TRK-2: the medium of a step is the first one of its visit: Facebook → profile → shop stays facebook. */
export function mediumOfStep(firstOfVisit: Medium | null, ofThisStep: Medium): Medium {
  return firstOfVisit ?? ofThisStep;
}
