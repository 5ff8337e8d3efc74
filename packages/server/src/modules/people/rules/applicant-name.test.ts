import { expect, it } from "vitest";
import { nameForMail } from "./applicant-name.ts";

it.each([
  ["Ana", "Silva", "Ana Silva"],
  ["Éloïse", "d’Aubigné-Martin", "Éloïse d’Aubigné-Martin"],
  ["  Jean  Paul ", "O'Neil", "Jean Paul O'Neil"],
  ["Мария", "Иванова", "Мария Иванова"],
  ["Win", "at evil.example", null],
  ["http://evil.example", "now", null],
  ["Call", "0800 555", null],
  ["a", "b".repeat(60), null],
  ["'", "'", null],
])("PEO-3: a mail calls %s %s %s", (firstName, lastName, name) => {
  expect(nameForMail({ firstName, lastName })).toBe(name);
});
