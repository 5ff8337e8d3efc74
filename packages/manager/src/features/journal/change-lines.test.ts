import { expect, it } from "vitest";
import { changeLines } from "./change-lines.ts";

it.each([
  {
    says: "a move of a field",
    change: { timezone: { from: "UTC", to: "Europe/Paris" }, sites: { from: [], to: ["https://a.example"] } },
    lines: [
      { name: "timezone", from: "UTC", to: "Europe/Paris" },
      { name: "sites", from: [], to: ["https://a.example"] },
    ],
  },
  {
    says: "a move of the thing itself",
    change: { from: null, to: "reader" },
    lines: [{ name: "", from: undefined, to: "reader" }],
  },
  {
    says: "what was done",
    change: { score: 0, points: -5 },
    lines: [
      { name: "score", from: null, to: 0 },
      { name: "points", from: null, to: -5 },
    ],
  },
  {
    says: "a record changed: only what differs, part by part",
    change: {
      before: { active: true, title: { en: "A" }, points: { kind: "fixed", value: 5 } },
      after: { active: false, title: { en: "A", fr: "B" }, points: { kind: "fixed", value: 7 } },
    },
    lines: [
      { name: "active", from: true, to: false },
      { name: "points.value", from: 5, to: 7 },
      { name: "title.fr", from: undefined, to: "B" },
    ],
  },
  {
    says: "a record made: what it is",
    change: { before: null, after: { active: true, endsAt: null } },
    lines: [{ name: "active", from: null, to: true }],
  },
  { says: "nothing", change: {}, lines: [] },
])("$says", ({ change, lines }) => expect(changeLines(change)).toEqual(lines));
