import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeRapport, freshPage, stored } from "../test/fake-rapport.ts";
import { resume, track } from "./tracking.ts";
import { pageSession } from "./page-session.ts";
import { defineTracking } from "./tracking-element.ts";

const order = `cart_id="k9" order_id="o1" order_status="OK" total_amount="129.00"`;
const place = (attributes: string) => (document.body.innerHTML = `<rapport-tracking ${attributes}></rapport-tracking>`);
const settle = () => vi.advanceTimersByTimeAsync(100);

// one page for all tests of this file: an element can be defined once
freshPage();
document.documentElement.dataset["rapportConsent"] = "granted";
let rapport = fakeRapport();
const session = pageSession("https://rapport.example/tracker.js");
defineTracking(session, async () => ({ track, resume }));

beforeEach(() => {
  vi.useFakeTimers();
  rapport = fakeRapport();
  session.keeper.eraseAll();
  document.body.innerHTML = "";
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("rapport-tracking (ORD-3)", () => {
  it("sends a confirmation as the visitor, and tells the page", async () => {
    const tracked = vi.fn();
    document.addEventListener("rapport:tracked", (event) => tracked((event as CustomEvent).detail), { once: true });
    place(`step="confirmation" ${order} currency="EUR"`);
    await settle();
    expect(rapport.calls).toMatchObject([
      { key: "POST /visitors" },
      { key: "POST /tag/confirmation", token: "token-1", body: { cart_id: "k9", order_id: "o1", currency: "EUR" } },
    ]);
    expect(tracked).toHaveBeenCalledWith({ step: "confirmation", orderId: "o1", verified: false });
  });

  it("a missing required attribute: a clear error, and no call", async () => {
    const complaint = vi.spyOn(console, "error").mockReturnValue();
    place(`step="confirmation" cart_id="k9" order_status="OK" total_amount="1"`);
    await settle();
    expect(complaint).toHaveBeenCalledWith(expect.stringContaining('"order_id"'));
    expect(rapport.calls).toEqual([]);
  });

  it("sends once for each cart, order and status of a session", async () => {
    for (const attributes of [order, order, order.replace("OK", "SHIPPED"), order]) {
      place(attributes);
      await settle();
    }
    expect(rapport.keys().filter((key) => key === "POST /tag/confirmation")).toHaveLength(2);
  });

  it("attributes set one by one make one call", async () => {
    const element = document.createElement("rapport-tracking");
    document.body.append(element);
    element.setAttribute("step", "checkout");
    element.setAttribute("cart_id", "k9");
    await settle();
    expect(rapport.keys()).toEqual(["POST /visitors", "POST /tag/checkout"]);
  });

  it("tries again after a lost call, and with a new visitor when the old token expired", async () => {
    await session.visitor.ensure();
    rapport.failures.push("offline", 503, 401);
    place(order);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(rapport.calls.map((call) => `${call.key} ${call.token ?? "-"}`)).toEqual([
      "POST /visitors -",
      "POST /tag/confirmation token-1",
      "POST /tag/confirmation token-1",
      "POST /tag/confirmation token-1",
      "POST /visitors -",
      "POST /tag/confirmation token-2",
    ]);
  });

  it("a refusal is told and may be sent again on the next page", async () => {
    const complaint = vi.spyOn(console, "error").mockReturnValue();
    await session.visitor.ensure();
    rapport.failures.push(422);
    place(order);
    await settle();
    expect(complaint).toHaveBeenCalledOnce();
    expect(stored()).not.toContain("k9");
    place(order);
    await settle();
    expect(rapport.keys().filter((key) => key === "POST /tag/confirmation")).toHaveLength(2);
  });
});
