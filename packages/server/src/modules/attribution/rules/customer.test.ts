import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerOf } from "./customer.ts";
import type { KnownPerson, NamedCustomer } from "./customer.ts";

const person = (personId: string, part: Partial<KnownPerson> = {}): KnownPerson => ({
  personId,
  visitorId: null,
  customerId: null,
  email: null,
  memberId: null,
  ...part,
});
const order = (part: Partial<NamedCustomer> = {}): NamedCustomer => ({
  visitorId: null,
  customerId: null,
  email: null,
  ...part,
});
const link = (a: string, b: string, active = true) => ({ a, b, active });

const world = [
  person("p1", { visitorId: "v1", email: "Ana@Example.com " }),
  person("p2", { visitorId: "v2", customerId: "C77" }),
  person("p3", { memberId: "m3", customerId: "C77", email: "ana@example.com" }),
  person("p4", { visitorId: "v4", email: "" }),
  person("p5", { memberId: "m5", email: "bea@example.com" }),
];

describe("who the customer is", () => {
  it.each([
    { says: "nobody named", names: {}, persons: [], members: [] },
    {
      says: "somebody unknown",
      names: { visitorId: "v9", customerId: "C9", email: "x@y.z" },
      persons: [],
      members: [],
    },
    { says: "by visitor", names: { visitorId: "v1" }, persons: ["p1"], members: [] },
    {
      says: "by customer id, everybody who has it",
      names: { customerId: "C77" },
      persons: ["p2", "p3"],
      members: ["m3"],
    },
    {
      says: "by e-mail, a visitor's and a member's",
      names: { email: " ANA@example.com" },
      persons: ["p1", "p3"],
      members: ["m3"],
    },
    {
      says: "by all three",
      names: { visitorId: "v4", customerId: "C77", email: "bea@example.com" },
      persons: ["p2", "p3", "p4", "p5"],
      members: ["m3", "m5"],
    },
    { says: "an empty e-mail names nobody", names: { email: "" }, persons: [], members: [] },
    { says: "a blank e-mail names nobody", names: { email: "  " }, persons: [], members: [] },
    { says: "an empty visitor names nobody", names: { visitorId: "" }, persons: [], members: [] },
    { says: "a customer id in other case is another", names: { customerId: "c77" }, persons: [], members: [] },
    { says: "a visitor id is no customer id", names: { customerId: "v1" }, persons: [], members: [] },
  ])("ATT-5: $says", ({ names, persons, members }) => {
    expect(customerOf(order(names), world, [])).toEqual({ personIds: persons, memberIds: members });
  });

  it.each([
    { says: "linked to the one named", links: [link("p1", "p2")], persons: ["p1", "p2"], members: [] },
    { says: "linked the other way round", links: [link("p3", "p1")], persons: ["p1", "p3"], members: ["m3"] },
    {
      says: "one person over three records",
      links: [link("p1", "p2"), link("p2", "p5")],
      persons: ["p1", "p2", "p5"],
      members: ["m5"],
    },
    { says: "a link undone", links: [link("p1", "p2", false)], persons: ["p1"], members: [] },
    { says: "a link of others", links: [link("p4", "p5")], persons: ["p1"], members: [] },
  ])("ATT-5: $says", ({ links, persons, members }) => {
    expect(customerOf(order({ visitorId: "v1" }), world, links)).toEqual({ personIds: persons, memberIds: members });
  });

  it("ATT-5: the e-mail of a person so found brings in nobody else", () => {
    expect(customerOf(order({ visitorId: "v1" }), world, []).personIds).not.toContain("p3");
    expect(customerOf(order({ visitorId: "v2" }), world, [link("p2", "p1")]).personIds).toEqual(["p1", "p2"]);
  });

  it("ATT-5: two records of one member are one member, lower ids first", () => {
    const persons = [person("b", { memberId: "m2", email: "a@b.c" }), person("a", { memberId: "m10", email: "a@b.c" })];
    const twice = [...persons, person("c", { memberId: "m2", email: "a@b.c" })];
    expect(customerOf(order({ email: "a@b.c" }), twice, [])).toEqual({
      personIds: ["a", "b", "c"],
      memberIds: ["m10", "m2"],
    });
  });
});

const ids = fc.constantFrom("a", "b", "c", "d");
const anyPersons = fc.uniqueArray(
  fc.record({
    personId: ids,
    visitorId: fc.constantFrom(null, "v1", "v2"),
    customerId: fc.constantFrom(null, "C1"),
    email: fc.constantFrom(null, "", "a@b.c", "A@B.C"),
    memberId: fc.constantFrom(null, "m1", "m2"),
  }),
  { selector: (one) => one.personId },
);
const anyLinks = fc.array(fc.record({ a: ids, b: ids, active: fc.boolean() }), { maxLength: 5 });
const anyOrder = fc.record({
  visitorId: fc.constantFrom(null, "v1"),
  customerId: fc.constantFrom(null, "C1"),
  email: fc.constantFrom(null, "a@b.c"),
});

describe("whatever is known", () => {
  it("ATT-5: in any order, told once or twice, the customer is the same", () => {
    fc.assert(
      fc.property(anyOrder, anyPersons, anyLinks, (names, persons, links) => {
        const customer = customerOf(names, persons, links);
        expect(customerOf(names, persons.toReversed(), links.toReversed())).toEqual(customer);
        expect(customerOf(names, [...persons, ...persons], [...links, ...links])).toEqual(customer);
      }),
    );
  });

  it("ATT-5: naming more never loses anybody", () => {
    fc.assert(
      fc.property(anyOrder, anyPersons, anyLinks, (names, persons, links) => {
        const all = customerOf(names, persons, links).personIds;
        const by = (part: Partial<NamedCustomer>): string[] => customerOf(order(part), persons, links).personIds;
        const { visitorId, customerId, email } = names;
        const each = new Set([...by({ visitorId }), ...by({ customerId }), ...by({ email })]);
        expect(new Set(all)).toEqual(each);
      }),
    );
  });
});
