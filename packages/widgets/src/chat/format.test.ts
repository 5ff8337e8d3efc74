import type { Presence } from "@rapport/contracts";
import { describe, expect, it } from "vitest";
import { formatOf } from "./format.ts";
import { en } from "./text/en.ts";
import { fr } from "./text/fr.ts";

const plain = (text: string) => text.replace(/\s/g, " ");

describe("words", () => {
  it("every word is there in both languages, and differs where a sentence is said", () => {
    const words = (table: object) => Object.entries(table).filter(([, value]) => typeof value === "string");
    for (const [name, value] of [...words(en), ...words(fr)]) expect(value, name).not.toBe("");
    const same = words(en).filter(([name, value]) => Reflect.get(fr, name) === value && String(value).includes(" "));
    expect(same).toEqual([]);
  });
  it.each(["blocked", "offline", "upload_too_large"])("a refusal %s has its own words in both", (code) => {
    expect(en.problem(code)).not.toBe(en.problem("internal"));
    expect(fr.problem(code)).not.toBe(fr.problem("internal"));
  });
});

describe("presence in words (PEO-9)", () => {
  it.each<[Presence, string, string]>([
    [{ kind: "online" }, "Online", "En ligne"],
    [{ kind: "minutes", count: 12 }, "12 min ago", "Il y a 12 min"],
    [{ kind: "hours", count: 3 }, "3 h ago", "Il y a 3 h"],
    [{ kind: "one_day" }, "1 day ago", "Il y a 1 jour"],
    [{ kind: "two_days" }, "2 days ago", "Il y a 2 jours"],
    [{ kind: "long_ago" }, "More than 3 days ago", "Il y a plus de 3 jours"],
    [{ kind: "unavailable" }, "Unavailable", "Indisponible"],
    [{ kind: "absent", message: "At sea" }, "At sea", "At sea"],
    [{ kind: "absent", until: "2026-07-14T12:00:00Z" }, "Away until 14 Jul", "Absence jusqu’au 14 juil."],
  ])("%j", (presence, english, french) => {
    expect(formatOf("en-GB").presence(presence)).toBe(english);
    expect(formatOf("fr").presence(presence)).toBe(french);
  });
});

describe("numbers, days, languages", () => {
  it.each([
    { page: "en", browser: [], time: "15:21", day: "2 Mar" },
    { page: "en", browser: ["fr-FR", "en-GB"], time: "15:21", day: "2 Mar" },
    { page: "en", browser: ["de-DE", "en"], time: "15:21", day: "2 Mar" },
    { page: "en", browser: ["en-US", "en-GB"], time: "3:21 PM", day: "Mar 2" },
    { page: "en-US", browser: ["en-GB"], time: "3:21 PM", day: "Mar 2" },
    { page: "fr", browser: ["en-US"], time: "15:21", day: "2 mars" },
    { page: "fr", browser: ["fr-CA"], time: "15 h 21", day: "2 mars" },
    { page: "de", browser: ["de-DE"], time: "15:21", day: "2 Mar" },
  ])("times on a page in $page, in a browser that asks for $browser, are as that country writes them", (of) => {
    const format = formatOf(of.page, of.browser);
    const at = new Date(2026, 2, 2, 15, 21).toISOString();
    expect(plain(format.time(at))).toBe(of.time);
    expect(plain(format.moment(at, new Date(2026, 2, 12)))).toBe(of.day);
  });
  it("money is exact, in the page's way", () => {
    const price = { amount: "1234567890123.10", currency: "EUR" };
    expect(formatOf("en").money(price)).toBe("€1,234,567,890,123.10");
    expect(plain(formatOf("fr-FR").money({ amount: "129.00", currency: "EUR" }))).toBe("129,00 €");
  });
  it("days are told by their distance", () => {
    const now = new Date(2026, 2, 12, 9);
    const at = (day: number) => new Date(2026, 2, day, 23).toISOString();
    const { day } = formatOf("en-GB");
    expect([day(at(12), now), day(at(11), now), day(at(2), now)]).toEqual(["Today", "Yesterday", "Monday 2 March"]);
  });
  it("a language that is not spoken falls back to English; French texts to their English one", () => {
    expect(formatOf("ar", ["ar-EG"]).language).toBe("en-GB");
    expect(formatOf("not a tag!", []).language).toBe("en-GB");
    expect(formatOf("fr").local({ en: "Rope" })).toBe("Rope");
    expect(formatOf("fr").local({ en: "Rope", fr: "Corde" })).toBe("Corde");
  });
});
