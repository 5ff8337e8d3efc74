import { expect, it } from "vitest";
import { normaliseEmail, normaliseName } from "./normalise.ts";

it.each([
  { given: "ana@example.com", kept: "ana@example.com" },
  { given: "  Ana@Example.COM\t", kept: "ana@example.com" },
  { given: "É.LODIE@EXAMPLE.FR", kept: "é.lodie@example.fr" },
  { given: "   ", kept: null },
  { given: "", kept: null },
  { given: null, kept: null },
  { given: undefined, kept: null },
])("ATT-5: the e-mail <$given> is kept as $kept", ({ given, kept }) => {
  expect(normaliseEmail(given)).toBe(kept);
});

it.each([
  { given: "Ana", kept: "Ana" },
  { given: "  Ana  Maria ", kept: "Ana Maria" },
  { given: "d'Ormesson", kept: "d'Ormesson" },
  { given: " \n ", kept: null },
  { given: null, kept: null },
  { given: undefined, kept: null },
])("PEO-3: the name <$given> is kept as $kept", ({ given, kept }) => {
  expect(normaliseName(given)).toBe(kept);
});
