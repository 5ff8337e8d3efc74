import { expect, it } from "vitest";
import { compareCodePoints } from "./code-points.ts";

it.each([
  { a: "con_1", b: "con_1", sign: 0 },
  { a: "con_1", b: "con_2", sign: -1 },
  { a: "con_2", b: "con_1", sign: 1 },
  { a: "con_10", b: "con_2", sign: -1 },
  { a: "con", b: "con_1", sign: -1 },
  { a: "con_1", b: "con", sign: 1 },
  { a: "B", b: "a", sign: -1 },
  { a: "z", b: "é", sign: -1 },
  { a: "\uFF5E", b: "😀", sign: -1 },
  { a: "😀", b: "😁", sign: -1 },
])("the lower of $a and $b is told by code points", ({ a, b, sign }) => {
  expect(Math.sign(compareCodePoints(a, b))).toBe(sign);
});
