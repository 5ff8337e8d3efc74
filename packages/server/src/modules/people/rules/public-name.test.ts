import { expect, it } from "vitest";
import { privateFieldsIn, shownName } from "./public-name.ts";

const legal = { firstName: "Ana", lastName: "Silva", alias: null };

it.each([
  { says: "an alias", names: { ...legal, alias: "Nana" }, manager: "Ana Silva", elsewhere: "Nana" },
  { says: "no alias", names: legal, manager: "Ana Silva", elsewhere: "Ana Silva" },
  { says: "a blank alias", names: { ...legal, alias: "  " }, manager: "Ana Silva", elsewhere: "Ana Silva" },
  { says: "a first name only", names: { ...legal, lastName: null }, manager: "Ana", elsewhere: "Ana" },
  { says: "a last name only", names: { ...legal, firstName: null }, manager: "Silva", elsewhere: "Silva" },
  {
    says: "an alias only",
    names: { alias: "Nana", firstName: null, lastName: null },
    manager: null,
    elsewhere: "Nana",
  },
  { says: "no name left", names: { alias: null, firstName: null, lastName: null }, manager: null, elsewhere: null },
])("PEO-6: a person with $says", ({ names, manager, elsewhere }) => {
  expect(shownName(names, "manager")).toBe(manager);
  expect(shownName(names, "elsewhere")).toBe(elsewhere);
});

it.each([
  { payload: { id: "per_1", name: "Nana" }, found: [] },
  { payload: { email: null }, found: ["email"] },
  { payload: { items: [{ id: "a" }, { owner: { phone: "1" } }] }, found: ["items.1.owner.phone"] },
  { payload: { birthDate: "x", nested: { internalComment: "y" } }, found: ["birthDate", "nested.internalComment"] },
  { payload: "email", found: [] },
  { payload: null, found: [] },
])("PEO-6: $payload shows what is private in $found", ({ payload, found }) => {
  expect(privateFieldsIn(payload)).toEqual(found);
});
