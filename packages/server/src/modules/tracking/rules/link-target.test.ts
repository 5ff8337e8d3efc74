import fc from "fast-check";
import { expect, it } from "vitest";
import { linkTarget } from "./link-target.ts";

const home = "https://shop.example/fr/";
const sites = {
  homeUrl: home,
  siteUrls: ["https://outlet.shop.example", "http://localhost:4101/any", "not an address"],
};

it.each([
  { wanted: "https://shop.example/p/coat?size=m#top", to: "https://shop.example/p/coat?size=m#top" },
  { wanted: "https://outlet.shop.example/p/1", to: "https://outlet.shop.example/p/1" },
  { wanted: "http://localhost:4101/p/1", to: "http://localhost:4101/p/1" },
  { wanted: "HTTPS://SHOP.EXAMPLE/p", to: "https://shop.example/p" },
  { wanted: "https://shop.example:443/p", to: "https://shop.example/p" },
  { wanted: "/p/coat", to: "https://shop.example/p/coat" },
  { wanted: "p/coat", to: "https://shop.example/fr/p/coat" },
  { wanted: "?sku=1", to: "https://shop.example/fr/?sku=1" },
  { wanted: "  /p/coat ", to: "https://shop.example/p/coat" },
  { wanted: "//shop.example/p", to: "https://shop.example/p" },
  { wanted: "https:evil.example@evil.example", to: "https://shop.example/fr/evil.example@evil.example" },
  { wanted: "https://shop.example\\@evil.example", to: "https://shop.example/@evil.example" },
  { wanted: "/p?next=https://evil.example", to: "https://shop.example/p?next=https://evil.example" },
])("TRK-4: $wanted leads to its target", ({ wanted, to }) => {
  expect(linkTarget(wanted, sites)).toBe(to);
});

it.each([
  null,
  "",
  "   ",
  "https://evil.example/",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://shop.example@evil.example/",
  "https://shop.example:x@evil.example/",
  "https://me@shop.example/",
  "https://:secret@shop.example/",
  "https://shop.example.evil.example/",
  "https://evilshop.example/",
  "https://www.shop.example/",
  "https://shop.example:8443/",
  "https://shop.example./",
  "http://shop.example/",
  "http://localhost:4102/",
  "http://localhost/",
  "https://shop.example%2eevil.example/",
  "javascript:alert(1)",
  "java\nscript:alert(1)",
  " javascript://shop.example/%0aalert(1)",
  "data:text/html,hello",
  "blob:https://shop.example/1",
  "ftp://shop.example/",
  "https://",
  "http://[",
])("TRK-4: %j leads home", (wanted) => {
  expect(linkTarget(wanted, sites)).toBe(home);
});

const own = new Set(["https://shop.example", "https://outlet.shop.example", "http://localhost:4101"]);
const pieces = fc.constantFrom(
  "/",
  "\\",
  ":",
  "@",
  "evil.example",
  "shop.example",
  "https:",
  "javascript:",
  "\t",
  "?",
  "#",
  ".",
);
const odd = fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join(""));

it("TRK-4: no target whatsoever leaves the programme's own sites", () => {
  fc.assert(
    fc.property(fc.oneof(odd, fc.string(), fc.webUrl()), (wanted) => {
      const target = new URL(linkTarget(wanted, sites));
      expect(own).toContain(target.origin);
      expect(target.username + target.password).toBe("");
    }),
    { numRuns: 1000 },
  );
});
