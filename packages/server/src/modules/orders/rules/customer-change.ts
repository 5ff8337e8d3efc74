import type { NamedCustomer } from "./order.ts";

const fields = ["visitorId", "customerId", "email"] as const;

/** What an incoming order says about the customer, against what is known. */
export interface CustomerChange {
  /** The known customer with the empty fields filled in. */
  enriched: NamedCustomer;
  /** The customer if every difference is taken as well. */
  proposed: NamedCustomer;
  /** Does a field that was filled now say something else. */
  conflicts: boolean;
}

/**
 * ORD-1: an absent field keeps the earlier value; filling in an empty one is enrichment and always taken; another value in a filled one
 * is a change of customer. E-mails are compared trimmed and in lower case.
 */
export function customerChange(known: NamedCustomer, incoming: Partial<NamedCustomer>): CustomerChange {
  const enriched = { ...known };
  const proposed = { ...known };
  let conflicts = false;
  for (const field of fields) {
    const value = cleaned(field, incoming[field]);
    if (value === null) continue;
    enriched[field] ??= value;
    if (cleaned(field, enriched[field]) === value) continue;
    proposed[field] = value;
    conflicts = true;
  }
  for (const field of fields) proposed[field] ??= enriched[field];
  return { enriched, proposed, conflicts };
}

/** The customer of an order seen for the first time, in the form it is kept. */
export function cleanedCustomer(incoming: Partial<NamedCustomer>): NamedCustomer {
  return customerChange({ visitorId: null, customerId: null, email: null }, incoming).enriched;
}

function cleaned(field: keyof NamedCustomer, value: string | null | undefined): string | null {
  const text = value?.trim() || null;
  return field === "email" ? (text?.toLowerCase() ?? null) : text;
}
