import { expect, it } from "vitest";
import { countsByDefault, originOf } from "./origin.ts";

const nobody = { memberId: null, isStaff: false };

it.each([
  { says: "a shopper by Facebook", clicker: nobody, medium: "facebook", origin: "inbound" },
  { says: "a shopper by QR", clicker: nobody, medium: "qr", origin: "inbound" },
  { says: "a shopper by e-mail", clicker: nobody, medium: "email", origin: "inbound" },
  { says: "a shopper by a plain link", clicker: nobody, medium: "link", origin: "inbound" },
  { says: "a shopper in a widget", clicker: nobody, medium: "widget", origin: "widget" },
  { says: "somebody in the App", clicker: nobody, medium: "app", origin: "community" },
  { says: "the member, in a widget", clicker: { memberId: "ana", isStaff: false }, medium: "widget", origin: "self" },
  { says: "the member who is staff", clicker: { memberId: "ana", isStaff: true }, medium: "link", origin: "self" },
  { says: "staff", clicker: { memberId: null, isStaff: true }, medium: "widget", origin: "staff" },
  { says: "staff who is a member", clicker: { memberId: "bea", isStaff: true }, medium: "app", origin: "staff" },
  { says: "another member", clicker: { memberId: "bea", isStaff: false }, medium: "facebook", origin: "community" },
  {
    says: "another member in a widget",
    clicker: { memberId: "bea", isStaff: false },
    medium: "widget",
    origin: "community",
  },
] as const)("TRK-3: $says is $origin", ({ clicker, medium, origin }) => {
  expect(originOf("ana", clicker, medium)).toBe(origin);
});

it.each([
  { origin: "inbound", counts: true },
  { origin: "widget", counts: false },
  { origin: "self", counts: false },
  { origin: "staff", counts: false },
  { origin: "community", counts: false },
] as const)("TRK-3: $origin counts by default: $counts", ({ origin, counts }) => {
  expect(countsByDefault(origin)).toBe(counts);
});
