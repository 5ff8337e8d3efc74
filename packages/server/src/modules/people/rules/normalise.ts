/** The form in which e-mails are kept and compared (ATT-5): trimmed, lower case; `null` when nothing is left. */
export function normaliseEmail(email: string | null | undefined): string | null {
  return email?.trim().toLowerCase() || null;
}

/** A name as it is kept: trimmed, inner white space single; `null` when nothing is left. */
export function normaliseName(name: string | null | undefined): string | null {
  return name?.trim().replace(/\s+/gu, " ") || null;
}
