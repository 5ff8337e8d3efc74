import { expect, it } from "vitest";
import { sayIn } from "../../../test/say-in.ts";
import { statusWords } from "./status-words.ts";

it.each([
  { status: "CANCELLED", en: "Cancelled", fr: "Annulée" },
  { status: "canceled", en: "Cancelled", fr: "Annulée" },
  { status: "Refunded", en: "Refunded", fr: "Remboursée" },
  { status: "RETURNED", en: "Returned", fr: "Retournée" },
  { status: "SHIPPED", en: "Shipped", fr: "Expédiée" },
  { status: "OK", en: "OK", fr: "OK" },
  { status: "AT_THE_DOOR", en: "AT_THE_DOOR", fr: "AT_THE_DOOR" },
])("ORD-2: $status reads $en and $fr", async ({ status, en, fr }) => {
  expect(statusWords(status, await sayIn("en"))).toBe(en);
  expect(statusWords(status, await sayIn("fr"))).toBe(fr);
});
