import type { Settings } from "@rapport/contracts";
import { expect, it } from "vitest";
import { settingsBody, settingsFields, settingsPatch, settingsProblems } from "./settings-form.ts";

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
