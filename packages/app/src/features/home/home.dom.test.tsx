import { afterEach, beforeEach, expect, it } from "vitest";
import { type Opened, open, press } from "../../test/app.tsx";
import { LastSale } from "./last-sale.tsx";
import { LinkCard } from "./link-card.tsx";

const link = {
  code: "abc",
  url: "https://rapport.example/l/abc",
  container: "profile",
  clicks: 3,
  inboundClicks30d: 2,
};
const answers = {
  "GET /api/v1/me/link": link,
  "GET /api/v1/programme": { name: "Alder", accent: "#234f3c", defaultLocale: "en", setUp: true, shopUrl: null },
};
let app: Opened;
beforeEach(() => localStorage.clear());
afterEach(() => app.close());

it("shows one's own link first, as words and as a code, and shares it with its medium (TRK-2)", async () => {
  app = await open(<LinkCard />, answers);
  expect(app.page.textContent).toContain("rapport.example/l/abc");
  expect(app.page.querySelector("svg[role=img] path")?.getAttribute("d")).toMatch(/^M\d/);
  const facebook = [...app.page.querySelectorAll("a")].find((one) => one.textContent === "Facebook");
  expect(decodeURIComponent(facebook?.href ?? "")).toContain("https://rapport.example/l/abc?m=facebook");
  expect(facebook?.rel).toContain("noopener");
});

it("shows the link without a connection, once it was seen on this device", async () => {
  app = await open(<LinkCard />, answers);
  await app.close();
  app = await open(<LinkCard />, {});
  expect(app.page.textContent).toContain("rapport.example/l/abc");
});

it("opens the share sheet where the device has none of its own", async () => {
  app = await open(<LinkCard />, answers);
  await press([...app.page.querySelectorAll("button")].find((one) => one.textContent === "Share"));
  expect(document.body.querySelector("[role=dialog]")?.textContent).toContain("Where it leads");
});

it("explains the last sale in its three lines, and teaches while there is none", async () => {
  const sale = {
    orderId: "o1",
    placedAt: "2026-03-02T10:15:00.000Z",
    channel: "web",
    status: "OK",
    amount: { amount: "129.00", currency: "EUR" },
    credited: ["conversation"],
    conversationId: "con_1",
    points: 13,
    wins: [],
    words: { en: ["You talked.", "The latest counts (ATT-2).", "You earned 13 points."], fr: ["a", "b", "c"] },
    timeline: [],
    notWon: [],
  };
  app = await open(<LastSale />, { "GET /api/v1/me/sales": { items: [sale], nextCursor: null } });
  expect(app.page.textContent).toContain("€129.00");
  expect(app.page.textContent).toContain("You earned 13 points.");
  expect(app.page.querySelector('a[href="/app/sales/o1"]')).not.toBeNull();
  await app.close();
  app = await open(<LastSale />, { "GET /api/v1/me/sales": { items: [], nextCursor: null } });
  expect(app.page.textContent).toContain("Your first sale will be explained here");
});
