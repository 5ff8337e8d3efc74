import { expect, it } from "vitest";
import { isArchived } from "./archive.ts";

it.each([
  { says: "never archived", upTo: null, last: 7, archived: false },
  { says: "archived, nothing new", upTo: 7, last: 7, archived: true },
  { says: "archived, one new message", upTo: 7, last: 8, archived: false },
  { says: "archived while empty", upTo: 0, last: 0, archived: true },
  { says: "archived while empty, then the first message", upTo: 0, last: 1, archived: false },
])("CON-6: $says", ({ upTo, last, archived }) => {
  expect(isArchived(upTo, last)).toBe(archived);
});
