import { normaliseName } from "./normalise.ts";

/** A person's names; all empty once anonymised. */
export interface Names {
  alias: string | null;
  firstName: string | null;
  lastName: string | null;
}

const privateFields = new Set([
  "email",
  "emails",
  "phone",
  "phones",
  "phoneNumber",
  "birthDate",
  "internalComment",
  "internalComments",
]);

/** PEO-6: the name shown: in the Manager the legal name; everywhere else the alias where one is set. `null` when nothing is left (PEO-11). */
export function shownName(names: Names, place: "manager" | "elsewhere"): string | null {
  const legal = normaliseName([names.firstName, names.lastName].filter(Boolean).join(" "));
  if (place === "manager") return legal;
  return normaliseName(names.alias) ?? legal;
}

/** PEO-6: the paths in a public payload that hold what is private (e-mail, phone number, birth date, internal comment); must be none. */
export function privateFieldsIn(payload: unknown, path = ""): string[] {
  if (payload === null || typeof payload !== "object") return [];
  return Object.entries(payload).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return privateFields.has(key) ? [here] : privateFieldsIn(value, here);
  });
}
