import type { Settings } from "@rapport/contracts";
import { expect, it } from "vitest";
import { settingsBody, settingsFields, settingsPatch, settingsProblems, withCurrency } from "./settings-form.ts";

const settings: Settings = {
  programmeName: "Alder",
  accent: "#2d5a3d",
  scenario: "retail",
  timezone: "Europe/Paris",
  defaultLocale: "en",
  currency: "EUR",
  currencyRates: { EUR: "1", GBP: "1.17" },
  sites: ["https://alder.shop"],
  privacyUrl: null,
  conversationWindowDays: 14,
  affiliationWindowDays: 30,
  creditExistingTraffic: false,
  reconciliationSpanDays: 30,
  requireVerifiedOrders: "auto",
  registrationMode: "open",
  termsVersion: "1",
  termsText: { en: "Be kind.", fr: "Soyez aimables." },
  simulatedShoppers: true,
};
const fields = settingsFields(settings);

it("read into the form and back is the same, without what the form does not hold", () => {
  const { simulatedShoppers: _not, ...held } = settings;
  expect(settingsBody(fields)).toEqual(held);
  expect(settingsPatch(fields, fields)).toEqual({});
});

it("sends only what changed", () => {
  const after = { ...fields, conversationWindowDays: "7,5", sites: "alder.shop\n\nhttp://localhost:4101/shop" };
  expect(settingsPatch(fields, after)).toEqual({
    conversationWindowDays: 7.5,
    sites: ["https://alder.shop", "http://localhost:4101"],
  });
});

it("says what is wrong, field by field", () => {
  const wrong = {
    ...fields,
    accent: "green",
    conversationWindowDays: "0",
    sites: "alder",
    rates: [{ currency: "GBP", rate: "0" }],
  };
  expect(settingsProblems(wrong)).toEqual({
    accent: "accent",
    conversationWindowDays: "days",
    sites: "site",
    rates: "rate",
  });
});

it.each([
  { says: "the same currency twice", rates: ["GBP", "GBP"], problem: "rateTwice" },
  { says: "a rate of the programme's own", rates: ["EUR"], problem: "rateTwice" },
  { says: "two others", rates: ["GBP", "USD"], problem: undefined },
])("rates may not name a currency twice: $says", ({ rates, problem }) => {
  const typed = { ...fields, rates: rates.map((currency) => ({ currency, rate: "1.1" })) };
  expect(settingsProblems(typed).rates).toBe(problem);
});

it("ORD-1: another currency asks for the rate of the one before, and needs none itself", () => {
  const pounds = withCurrency(fields, fields, "GBP");
  expect(pounds).toMatchObject({ currency: "GBP", rates: [{ currency: "EUR", rate: "" }] });
  expect(settingsProblems(pounds)).toEqual({ rates: "rate" });
  const francs = withCurrency(pounds, fields, "CHF");
  expect(francs.rates).toEqual([{ currency: "EUR", rate: "" }]);
  expect(withCurrency(fields, fields, "EUR")).toEqual(fields);
});
