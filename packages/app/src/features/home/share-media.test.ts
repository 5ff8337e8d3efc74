import { describe, expect, it } from "vitest";
import { isShopPage, linkFor, shareAddress, shareMedia, shortLink } from "./share-media.ts";

const own = "https://rapport.example/l/abc";
const shared = { url: linkFor(own, "email"), text: "Have a look at Alder:", subject: "Alder & me" };

describe("TRK-2: a shared link names its medium", () => {
  it.each(shareMedia)("%s", (medium) => {
    const url = linkFor(own, medium);
    expect(new URL(url).searchParams.get("m")).toBe(medium);
    expect(decodeURIComponent(shareAddress(medium, { ...shared, url }))).toContain(url);
  });

  it("keeps the page of the shop that it leads to", () => {
    const link = new URL(linkFor(own, "qr", "https://shop.example/p/coat?size=M&x=1"));
    expect(link.searchParams.get("to")).toBe("https://shop.example/p/coat?size=M&x=1");
    expect(link.pathname).toBe("/l/abc");
  });

  it("is bare where it is only copied", () => expect(linkFor(own, null)).toBe(own));
});

it.each([
  ["whatsapp", /^https:\/\/wa\.me\/\?text=/],
  ["facebook", /^https:\/\/www\.facebook\.com\/sharer\/sharer\.php\?u=https%3A/],
  ["x", /^https:\/\/x\.com\/intent\/post\?text=Have%20a%20look.*&url=https%3A/],
  ["linkedin", /^https:\/\/www\.linkedin\.com\/sharing\/share-offsite\/\?url=https%3A/],
  ["email", /^mailto:\?subject=Alder%20%26%20me&body=Have%20a%20look/],
  ["sms", /^sms:\?&body=Have%20a%20look/],
] as const)("opens %s with the words ready", (medium, address) => {
  expect(shareAddress(medium, shared)).toMatch(address);
});

it.each([
  ["https://shop.example/coats", true],
  ["https://other.example/coats", false],
  ["shop.example", false],
  ["javascript:alert(1)", false],
])("TRK-4: %s as a page of the shop: %s", (target, is) => {
  expect(isShopPage(target, "https://shop.example")).toBe(is);
});

it("reads without its scheme", () => expect(shortLink(own)).toBe("rapport.example/l/abc"));
