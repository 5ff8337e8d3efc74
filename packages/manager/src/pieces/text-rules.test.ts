import { expect, it } from "vitest";
import { shopAddress } from "./shop-address.ts";
import { emailsIn } from "./text-rules.ts";

it("takes e-mails however they were pasted, each once", () => {
  expect(emailsIn("ana@example.com, Tom@Example.com;\nana@example.com\nnot-one")).toEqual({
    emails: ["ana@example.com", "tom@example.com"],
    wrong: ["not-one"],
  });
});

it.each([
  ["https://alder.shop/women?x=1", "https://alder.shop"],
  ["alder.shop", "https://alder.shop"],
  ["localhost:4101/shop", "http://localhost:4101"],
  ["http://127.0.0.1:4101", "http://127.0.0.1:4101"],
  ["alder", null],
  ["ftp://alder.shop", null],
  ["", null],
])("reads the shop's address %s", (typed, origin) => expect(shopAddress(typed)).toBe(origin));
