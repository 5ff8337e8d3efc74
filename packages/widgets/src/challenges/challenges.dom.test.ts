import type { PublicChallenge } from "@rapport/contracts";
import { pageSession } from "@rapport/tracker";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRapport } from "../../test/fake-rapport.ts";
import { until } from "../../test/page.ts";
import type { WidgetContext } from "../context.ts";
import { emit, languageOf } from "../page.ts";
import { mountChallenges } from "./challenges.ts";

const challenge = (id: string, more: Partial<PublicChallenge>): PublicChallenge => ({
  id,
  category: "purchase",
  title: { en: `Title ${id}`, fr: `Titre ${id}` },
  description: { en: "" },
  endsAt: null,
  points: { kind: "fixed", value: 1200 },
  limits: { firstPurchaseOnly: false, sku: null, categoryId: null, inboundOnly: false, base: "order" },
  ...more,
});
const session = pageSession("https://rapport.example/widgets.js");
const context: WidgetContext = { session, languageOf, emit, config: () => Promise.reject(new Error("none")) };
let rapport: FakeRapport;

async function texts(locale: string): Promise<string[]> {
  const element = document.createElement("div");
  element.setAttribute("locale", locale);
  const root = element.attachShadow({ mode: "open" });
  mountChallenges(element, root, context);
  await until(() => root.children.length > 0);
  return [...root.querySelectorAll("li, .empty")].map((item) =>
    [...(item.children.length > 0 ? item.children : [item])].map((part) => part.textContent).join(" | "),
  );
}

beforeEach(() => {
  rapport = new FakeRapport();
  rapport.install();
});
// the fake network stays until the file ends: nothing may go out
afterEach(() => void (document.body.innerHTML = ""));

describe("rapport-challenges (GAM-11)", () => {
  it("shows what is running in the order given, with what it earns (GAM-3)", async () => {
    const items = [
      challenge("b", { endsAt: "2026-12-31T12:00:00.000Z", description: { en: "Any parka." } }),
      challenge("a", { points: { kind: "percentage", value: "7.5" } }),
    ];
    rapport.answers["GET /widget/challenges"] = () => ({ items });
    expect(await texts("en-GB")).toEqual([
      "Title b | 1,200 points | Any parka. | Until 31 December 2026",
      "Title a | 7.5% of the order in points | No end date",
    ]);
    expect((await texts("fr"))[1]?.replace(/\s/g, " ")).toBe(
      "Titre a | 7,5 % de la commande en points | Sans date de fin",
    );
  });

  it("tells days as the reader's country does, whatever a page in English leaves open", async () => {
    const items = [challenge("c", { endsAt: "2026-12-31T12:00:00.000Z" })];
    rapport.answers["GET /widget/challenges"] = () => ({ items });
    const asked = vi.spyOn(navigator, "languages", "get");
    for (const [languages, day] of [
      [["de-DE", "en"], "31 December 2026"],
      [["en-US"], "December 31, 2026"],
    ] as const) {
      asked.mockReturnValue(languages);
      expect((await texts("en"))[0]).toContain(`Until ${day}`);
    }
    asked.mockRestore();
  });

  it("says when nothing is running", async () => {
    expect(await texts("en")).toEqual(["No challenge is running right now. Come back soon."]);
  });
});
