import { expect, it } from "vitest";
import { mediumOfLink, mediumOfStep } from "./medium.ts";
import type { Medium } from "./medium.ts";

const all = ["facebook", "instagram", "x", "linkedin", "whatsapp", "email", "sms", "qr", "link", "widget", "app"];

it.each(all)("TRK-2: a link that names %s", (medium) => {
  expect(mediumOfLink(medium)).toBe(medium);
});

it.each([
  { named: null, medium: "link" },
  { named: "", medium: "link" },
  { named: " QR ", medium: "qr" },
  { named: "myspace", medium: "link" },
  { named: "toString", medium: "link" },
])("TRK-2: a link that names <$named>", ({ named, medium }) => {
  expect(mediumOfLink(named)).toBe(medium);
});

it.each<{ steps: Medium[]; medium: Medium }>([
  { steps: ["facebook", "widget", "link"], medium: "facebook" },
  { steps: ["widget", "facebook"], medium: "widget" },
  { steps: ["link", "email"], medium: "link" },
])("TRK-2: along $steps it stays $medium", ({ steps, medium }) => {
  const along = steps.reduce<Medium | null>((first, step) => mediumOfStep(first, step), null);
  expect(along).toBe(medium);
});
