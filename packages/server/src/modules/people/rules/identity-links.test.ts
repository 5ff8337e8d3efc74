import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { becomesOne, canonicalId, clusterOf } from "./identity-links.ts";
import type { IdentityLink } from "./identity-links.ts";

const link = (a: string, b: string, active = true): IdentityLink => ({ a, b, active });

describe("who is one person", () => {
  it.each([
    { evidence: { kind: "signed_in_on_shop" }, one: true },
    { evidence: { kind: "email", sameAsAnother: true, brandVouches: true }, one: true },
    { evidence: { kind: "email", sameAsAnother: true, brandVouches: false }, one: false },
    { evidence: { kind: "email", sameAsAnother: false, brandVouches: true }, one: false },
  ] as const)("PEO-2: $evidence", ({ evidence, one }) => {
    expect(becomesOne(evidence)).toBe(one);
  });

  it.each([
    { says: "nobody linked", of: "p1", links: [], cluster: ["p1"] },
    { says: "one link", of: "p2", links: [link("p2", "p1")], cluster: ["p1", "p2"] },
    { says: "the other end", of: "p1", links: [link("p2", "p1")], cluster: ["p1", "p2"] },
    { says: "a chain", of: "p3", links: [link("p1", "p2"), link("p2", "p3")], cluster: ["p1", "p2", "p3"] },
    { says: "a link undone", of: "p3", links: [link("p1", "p2", false), link("p2", "p3")], cluster: ["p2", "p3"] },
    {
      says: "a ring",
      of: "p1",
      links: [link("p1", "p2"), link("p2", "p3"), link("p3", "p1")],
      cluster: ["p1", "p2", "p3"],
    },
    {
      says: "two ways, one undone",
      of: "p1",
      links: [link("p1", "p2", false), link("p2", "p1")],
      cluster: ["p1", "p2"],
    },
    { says: "strangers", of: "p1", links: [link("p8", "p9")], cluster: ["p1"] },
    { says: "himself", of: "p1", links: [link("p1", "p1")], cluster: ["p1"] },
  ])("PEO-2: $says", ({ of, links, cluster }) => {
    expect(clusterOf(of, links)).toEqual(cluster);
    expect(canonicalId(of, links)).toBe(cluster[0]);
  });

  it("PEO-2: the canonical id is the lower by code points", () => {
    expect(canonicalId("😀", [link("😀", "\uFF5E")])).toBe("\uFF5E");
    expect(canonicalId("p10", [link("p10", "p9")])).toBe("p10");
  });
});

const people = fc.constantFrom("a", "b", "c", "d", "e", "f");
const someLinks = fc.array(fc.record({ a: people, b: people, active: fc.boolean() }), { maxLength: 12 });

describe("whatever the links", () => {
  it("PEO-2: everybody in a cluster has the same cluster, in any order of the links, told once or twice", () => {
    fc.assert(
      fc.property(people, someLinks, (of, links) => {
        const cluster = clusterOf(of, links);
        expect(cluster).toContain(of);
        for (const other of cluster) expect(clusterOf(other, links)).toEqual(cluster);
        expect(clusterOf(of, [...links.toReversed(), ...links])).toEqual(cluster);
      }),
    );
  });

  it("PEO-2: undoing a link gives back what was before it", () => {
    fc.assert(
      fc.property(people, someLinks, fc.tuple(people, people), (of, links, [a, b]) => {
        expect(clusterOf(of, [...links, link(a, b, false)])).toEqual(clusterOf(of, links));
      }),
    );
  });
});
