import { expect, it } from "vitest";
import { emptyMember, newMemberBody, newMemberProblems } from "./new-member.ts";

const ana = { ...emptyMember, firstName: " Ana ", lastName: "Silva", email: " ana@example.com" };

it("sends what was typed, without what surrounds it", () => {
  expect(newMemberBody(ana)).toEqual({
    firstName: "Ana",
    lastName: "Silva",
    email: "ana@example.com",
    role: "ambassador",
    storeId: null,
  });
});

it.each([
  {
    says: "an empty form",
    fields: emptyMember,
    taken: null,
    wrong: { firstName: "missing", lastName: "missing", email: "email" },
  },
  { says: "a whole one", fields: ana, taken: null, wrong: {} },
  { says: "an id with a line in it", fields: { ...ana, id: "a\nb" }, taken: null, wrong: { id: "id" } },
  { says: "somebody's id", fields: { ...ana, id: " m7 " }, taken: "m7", wrong: { id: "taken" } },
  { says: "another id than the taken one", fields: { ...ana, id: "m8" }, taken: "m7", wrong: {} },
])("PEO-3: $says lacks $wrong", ({ fields, taken, wrong }) => {
  expect(newMemberProblems(fields, taken)).toEqual(wrong);
});
