import { expect, it } from "vitest";
import { noteGroups } from "./note-groups.ts";

const note = (line: number, severity: "odd" | "rejected", code: string) => ({ line, severity, code, message: code });

it("brings what is odd in the same way together, rejected lines first", () => {
  const notes = [
    note(2, "odd", "no_price"),
    note(3, "odd", "sku_made"),
    note(4, "odd", "sku_made"),
    note(5, "rejected", "bad_sku"),
  ];
  expect(noteGroups(notes).map((group) => [group.code, group.notes.map(({ line }) => line)])).toEqual([
    ["bad_sku", [5]],
    ["sku_made", [3, 4]],
    ["no_price", [2]],
  ]);
  expect(noteGroups([])).toEqual([]);
});
