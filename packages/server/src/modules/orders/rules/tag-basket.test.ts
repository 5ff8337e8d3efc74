import { expect, it } from "vitest";
import { isOtherBasket } from "./tag-basket.ts";

it.each([
  { says: "the same basket", server: "k1", tag: "k1", other: false },
  { says: "another basket", server: "k1", tag: "k2", other: true },
  { says: "a server that names none", server: null, tag: "k2", other: false },
  { says: "a server that names an empty one", server: "", tag: "k2", other: false },
  { says: "a tag that names none", server: "k1", tag: undefined, other: false },
])("ORD-4: $says", ({ server, tag, other }) => {
  expect(isOtherBasket(server, tag)).toBe(other);
});
