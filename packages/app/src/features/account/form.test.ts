import { expect, it } from "vitest";
import { wrongOf } from "./form.ts";

it.each([
  ["email", "", "missing"],
  ["email", "ana", "wrongEmail"],
  ["email", "ana@shop", "wrongEmail"],
  ["email", " ana@example.com ", null],
  ["firstName", "  ", "missing"],
  ["password", "x", null],
])("%s <%s> is %s", (name, value, wrong) => expect(wrongOf(name, value)).toBe(wrong));
