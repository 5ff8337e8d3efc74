import { expect, it } from "vitest";
import { keepingFor } from "./consent.ts";

it.each([
  { consent: "granted", kept: { inBrowser: true, asEvent: true, asCount: true } },
  { consent: "denied", kept: { inBrowser: false, asEvent: false, asCount: true } },
  { consent: null, kept: { inBrowser: false, asEvent: false, asCount: true } },
] as const)("TRK-5: consent $consent", ({ consent, kept }) => {
  expect(keepingFor(consent)).toEqual(kept);
});
