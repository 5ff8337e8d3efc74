import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeRapport, freshPage, stored } from "../test/fake-rapport.ts";

const order = { cart_id: "k9", order_id: "o1", order_status: "OK", total_amount: "129.00" };
let rapport: ReturnType<typeof fakeRapport>;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, "error").mockReturnValue();
  rapport = fakeRapport();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A page of the shop: nothing of the page before runs any more, only what the browser keeps is there. Answers how its tag is placed. */
async function page(answer: "granted" | "denied" | null): Promise<() => void> {
  freshPage();
  const now = Date.now();
  vi.useRealTimers();
  vi.useFakeTimers({ now });
  vi.resetModules();
  if (answer) document.documentElement.dataset["rapportConsent"] = answer;
  const [{ pageSession }, tag, { defineTracking }] = await Promise.all([
    import("./page-session.ts"),
    import("./tracking.ts"),
    import("./tracking-element.ts"),
  ]);
  const session = pageSession("https://rapport.example/tracker.js");
  vi.spyOn(customElements, "get").mockReturnValueOnce(undefined);
  vi.spyOn(customElements, "define").mockReturnValueOnce();
  defineTracking(session, async () => tag);
  const element = document.createElement("div");
  for (const [name, value] of Object.entries(order)) element.setAttribute(name, value);
  return () => void tag.track(session, element);
}

const settle = () => vi.advanceTimersByTimeAsync(100);
const giveUp = () => vi.advanceTimersByTimeAsync(60_000);
const sent = () => rapport.calls.filter((call) => call.key === "POST /tag/confirmation");
const isKept = () => stored().includes("rapport:unsent");

/** The confirmation page of a shopper who is known, and loses the connection for so many calls. */
async function confirmationPage(lost: number): Promise<void> {
  const known = { visitorId: "vis_0", token: "token-0", expiresAt: "2999-01-01T00:00:00Z" };
  localStorage.setItem("rapport:visitor", JSON.stringify(known));
  const place = await page("granted");
  rapport.failures.push(...Array.from({ length: lost }, () => "offline" as const));
  place();
}

describe("a confirmation that finds no connection (ORD-3)", () => {
  it("is kept in the browser, sent by the next page of the shop, and then forgotten", async () => {
    await confirmationPage(5);
    await giveUp();
    expect([isKept(), sent().length]).toEqual([true, 5]);
    await page("granted");
    await settle();
    expect([isKept(), sent().length]).toEqual([false, 6]);
    expect(sent().at(-1)).toMatchObject({ token: "token-0", body: order });
    await page("granted");
    await settle();
    expect(sent()).toHaveLength(6);
  });

  it("left in the middle of its attempts, is sent by the next page", async () => {
    await confirmationPage(1);
    await settle();
    expect([isKept(), sent().length]).toEqual([true, 1]);
    await page("granted");
    await settle();
    expect([isKept(), sent().length]).toEqual([false, 2]);
  });

  it("stays while the next page has no connection either", async () => {
    await confirmationPage(10);
    await giveUp();
    await page("granted");
    await giveUp();
    expect([isKept(), sent().length]).toEqual([true, 10]);
  });

  it("is sent once when the next page has the same tag", async () => {
    await confirmationPage(5);
    await giveUp();
    const place = await page("granted");
    place();
    await settle();
    expect([isKept(), sent().length]).toEqual([false, 6]);
  });

  it("refused for good, is not sent again", async () => {
    rapport.failures.push(422);
    await confirmationPage(0);
    await settle();
    expect([isKept(), sent().length]).toEqual([false, 1]);
  });

  it("is dropped after a week", async () => {
    await confirmationPage(5);
    await giveUp();
    await vi.advanceTimersByTimeAsync(7 * 86_400_000);
    await page("granted");
    await settle();
    expect(sent()).toHaveLength(5);
  });

  it.each(["denied", null] as const)("TRK-5: with consent %s is stored nowhere", async (answer) => {
    const place = await page(answer);
    rapport.failures.push("offline", "offline");
    place();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(stored()).toEqual([]);
    await giveUp();
    expect([sent().length, stored()]).toEqual([1, []]);
  });

  it("TRK-5: kept, and consent denied on the next page, waits until it is granted again", async () => {
    await confirmationPage(5);
    await giveUp();
    await page("denied");
    await settle();
    expect(sent()).toHaveLength(5);
    window.dispatchEvent(new CustomEvent("rapport:consent", { detail: "granted" }));
    await settle();
    expect([isKept(), sent().length]).toEqual([false, 6]);
  });
});
