import type { Store, StoreBody } from "@rapport/contracts";
import { isId } from "../../pieces/text-rules.ts";

/** A store as the form holds it. */
export interface StoreFields {
  id: string;
  name: string;
  street: string;
  postcode: string;
  city: string;
  country: string;
  latitude: string;
  longitude: string;
}

export const emptyStore: StoreFields = {
  id: "",
  name: "",
  street: "",
  postcode: "",
  city: "",
  country: "",
  latitude: "",
  longitude: "",
};

export function storeFields({ id, name, address }: Store): StoreFields {
  const { street, postcode, city, country, latitude, longitude } = address;
  return { id, name, street, postcode, city, country, latitude: text(latitude), longitude: text(longitude) };
}

const text = (value: number | null | undefined) => (value == null ? "" : String(value));

/** The body of `PUT /stores/:id`. */
export function storeBody(fields: StoreFields): StoreBody {
  const { street, postcode, city, country } = fields;
  const place = { latitude: degrees(fields.latitude, 90), longitude: degrees(fields.longitude, 180) };
  return {
    name: fields.name.trim(),
    address: { street: street.trim(), postcode: postcode.trim(), city: city.trim(), country: country.trim(), ...place },
  };
}

/** Degrees as people type them, comma or point; null when empty, and undefined is never sent. */
function degrees(typed: string, most: number): number | null {
  const value = Number(typed.trim().replace(",", "."));
  return typed.trim() === "" || !Number.isFinite(value) || Math.abs(value) > most ? null : value;
}

export type StoreProblems = Partial<Record<keyof StoreFields, "missing" | "id" | "taken" | "place">>;

/** What keeps a store from being saved, by field; `taken` is an id that another store has. */
export function storeProblems(fields: StoreFields, taken: string | null = null): StoreProblems {
  const problems: StoreProblems = {};
  if (!fields.name.trim()) problems.name = "missing";
  if (!isId(fields.id)) problems.id = "id";
  else if (fields.id === taken) problems.id = "taken";
  for (const [name, most] of [
    ["latitude", 90],
    ["longitude", 180],
  ] as const)
    if (fields[name].trim() && degrees(fields[name], most) === null) problems[name] = "place";
  return problems;
}
