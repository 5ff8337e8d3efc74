import { expect, it } from "vitest";
import { changeLines } from "./change-lines.ts";

it("shows both sides of a move, and the value of anything else", () => {
  expect(
    changeLines({ affiliationWindowDays: { from: 30, to: 14 }, alias: { from: null, to: "Nana" }, invited: 3 }),
  ).toEqual([
    { name: "affiliationWindowDays", from: "30", to: "14" },
    { name: "alias", from: "–", to: "Nana" },
    { name: "invited", from: null, to: "3" },
  ]);
});
