import { expect, it } from "vitest";
import { cleanedCustomer, customerChange } from "./customer-change.ts";
import type { NamedCustomer } from "./order.ts";

const nobody: NamedCustomer = { visitorId: null, customerId: null, email: null };
const ana: NamedCustomer = { visitorId: "v1", customerId: "C77", email: "ana@example.com" };

it.each([
  { says: "nothing said", known: ana, incoming: {}, enriched: ana, proposed: ana, conflicts: false },
  {
    says: "null says nothing",
    known: ana,
    incoming: { visitorId: null, email: "" },
    enriched: ana,
    proposed: ana,
    conflicts: false,
  },
  { says: "the same", known: ana, incoming: ana, enriched: ana, proposed: ana, conflicts: false },
  {
    says: "the same e-mail, written otherwise",
    known: ana,
    incoming: { email: " Ana@Example.com " },
    enriched: ana,
    proposed: ana,
    conflicts: false,
  },
  { says: "all filled in", known: nobody, incoming: ana, enriched: ana, proposed: ana, conflicts: false },
  {
    says: "one filled in",
    known: { ...ana, email: null },
    incoming: { email: "ANA@example.com" },
    enriched: ana,
    proposed: ana,
    conflicts: false,
  },
  {
    says: "another visitor",
    known: ana,
    incoming: { visitorId: "v2" },
    enriched: ana,
    proposed: { ...ana, visitorId: "v2" },
    conflicts: true,
  },
  {
    says: "another customer id",
    known: ana,
    incoming: { customerId: "c77" },
    enriched: ana,
    proposed: { ...ana, customerId: "c77" },
    conflicts: true,
  },
  {
    says: "another e-mail",
    known: ana,
    incoming: { email: "bea@example.com" },
    enriched: ana,
    proposed: { ...ana, email: "bea@example.com" },
    conflicts: true,
  },
  {
    says: "one filled in, another changed",
    known: { ...ana, email: null },
    incoming: { visitorId: "v2", email: "ana@example.com" },
    enriched: ana,
    proposed: { ...ana, visitorId: "v2" },
    conflicts: true,
  },
])("ORD-1: $says", ({ known, incoming, enriched, proposed, conflicts }) => {
  expect(customerChange(known, incoming)).toEqual({ enriched, proposed, conflicts });
});

it("ORD-1: a known e-mail keeps the form it has", () => {
  const known = { ...ana, email: "Ana@Example.com" };
  expect(customerChange(known, { email: "ana@example.com" })).toEqual({
    enriched: known,
    proposed: known,
    conflicts: false,
  });
});

it("ATT-5: a first customer is kept trimmed, the e-mail in lower case", () => {
  expect(cleanedCustomer({ visitorId: " v1 ", email: " Ana@Example.COM" })).toEqual({
    visitorId: "v1",
    customerId: null,
    email: "ana@example.com",
  });
});
