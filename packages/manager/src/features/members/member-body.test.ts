import type { Member } from "@rapport/contracts";
import { expect, it } from "vitest";
import { fieldsOf, memberProblems, patchOf } from "./member-body.ts";

const member: Member = {
  id: "m1",
  personId: "p1",
  email: "ana@example.com",
  firstName: "Ana",
  lastName: "Silva",
  alias: "Nana",
  name: "Ana Silva",
  role: "ambassador",
  state: "active",
  stateReason: null,
  storeId: "s1",
  sponsorId: null,
  customerId: null,
  underContract: false,
  joinedAt: "2026-01-01T00:00:00.000Z",
  photoUrl: null,
  bio: "",
  hiddenFromApp: false,
  hiddenFromWidgets: false,
  staffRight: null,
  internalComment: "",
  presence: { kind: "online" },
};
const fields = fieldsOf(member);

it("nothing changed: nothing is sent", () => expect(patchOf(fields, fields)).toEqual({}));

it("sends only what changed; an emptied alias or store is taken away", () => {
  const after = { ...fields, alias: " ", storeId: null, firstName: "Anna ", hiddenFromWidgets: true };
  expect(patchOf(fields, after)).toEqual({ alias: null, storeId: null, firstName: "Anna", hiddenFromWidgets: true });
});

it("white space around a text is no change", () =>
  expect(patchOf(fields, { ...fields, email: " ana@example.com " })).toEqual({}));

it("says which fields keep it from being saved", () => {
  expect(memberProblems({ ...fields, firstName: " ", email: "ana" })).toEqual({ firstName: "missing", email: "email" });
});
