import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeRapport, freshPage, stored } from "../test/fake-rapport.ts";
import { identify } from "./identity.ts";
import { pageSession } from "./page-session.ts";

const script = "https://rapport.example/widgets.js";
const answer = (detail: string) => window.dispatchEvent(new CustomEvent("rapport:consent", { detail }));
const tick = () => new Promise((resolve) => setTimeout(resolve));
const jwt = (sub: string) => `x.${btoa(JSON.stringify({ sub }))}.y`;
const arriveBy = (click: string) => history.replaceState(null, "", `/coat?size=m&rapport_click=${click}#top`);

let rapport: ReturnType<typeof fakeRapport>;

beforeEach(() => {
  rapport = fakeRapport();
  localStorage.clear();
  sessionStorage.clear();
  freshPage();
  history.replaceState(null, "", "/");
});

describe("consent (TRK-5)", () => {
  it("before an answer nothing is stored; when granted, what is known is kept", async () => {
    const { visitor } = pageSession(script);
    await visitor.ensure();
    expect(stored()).toEqual([]);
    expect(visitor.current()?.visitorId).toBe("vis_1");
    answer("granted");
    expect(stored()).toEqual(["rapport:visitor"]);
  });

  it("denied: the visitor lives in the page alone, and what was stored before is neither read nor kept", async () => {
    vi.useFakeTimers();
    localStorage.setItem(
      "rapport:visitor",
      JSON.stringify({ visitorId: "vis_old", expiresAt: "2999-01-01T00:00:00Z" }),
    );
    localStorage.setItem("shop-basket", "[]");
    document.documentElement.dataset["rapportConsent"] = "denied";
    const { visitor } = pageSession(script);
    expect(visitor.current()).toBeNull();
    await visitor.ensure();
    expect(visitor.current()?.visitorId).toBe("vis_1");
    vi.advanceTimersByTime(5_000);
    expect(stored()).toEqual([]);
    expect(localStorage.getItem("shop-basket")).toBe("[]");
    vi.useRealTimers();
  });

  it("a consent tool that says denied while it loads takes no history away", () => {
    vi.useFakeTimers();
    localStorage.setItem(
      "rapport:visitor",
      JSON.stringify({ visitorId: "vis_old", expiresAt: "2999-01-01T00:00:00Z" }),
    );
    document.documentElement.dataset["rapportConsent"] = "denied";
    const { visitor } = pageSession(script);
    const told = vi.fn();
    visitor.onChange(told);
    vi.advanceTimersByTime(1_000);
    answer("granted");
    vi.advanceTimersByTime(10_000);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ visitorId: "vis_old" }));
    expect(stored()).toEqual(["rapport:visitor"]);
    vi.useRealTimers();
  });

  it("taken back: everything of ours is erased", async () => {
    document.documentElement.dataset["rapportConsent"] = "granted";
    const { visitor } = pageSession(script);
    await visitor.ensure();
    expect(stored()).not.toEqual([]);
    answer("denied");
    expect(stored()).toEqual([]);
  });

  it("is read from the script's own attribute", () => {
    document.body.innerHTML = `<script type="text/plain" data-consent="granted"></script>`;
    expect(pageSession(script).consent.answer()).toBe("granted");
  });
});

describe("arrival by an affiliate link (TRK-1)", () => {
  it("takes the click out of the address and gives it to the visitor created later", async () => {
    document.documentElement.dataset["rapportConsent"] = "granted";
    arriveBy("clk_1");
    pageSession(script);
    expect(location.pathname + location.search + location.hash).toBe("/coat?size=m#top");
    expect(rapport.calls).toEqual([]);
    freshPage();
    document.documentElement.dataset["rapportConsent"] = "granted";
    arriveBy("clk_2");
    await pageSession(script).visitor.ensure();
    expect(rapport.calls.find((call) => call.key === "POST /visitors")).toMatchObject({
      key: "POST /visitors",
      body: { clicks: ["clk_1", "clk_2"] },
    });
    expect(stored()).toEqual(["rapport:visitor"]);
  });

  it("is claimed at once where the visitor is known, and kept when that fails", async () => {
    document.documentElement.dataset["rapportConsent"] = "granted";
    await pageSession(script).visitor.ensure();
    freshPage();
    document.documentElement.dataset["rapportConsent"] = "granted";
    rapport.failures.push("offline");
    arriveBy("clk_1");
    pageSession(script);
    await tick();
    expect(rapport.calls.at(-1)).toMatchObject({ key: "POST /visitors/me/clicks", token: "token-1" });
    expect(stored()).toContain("rapport:clicks");
  });

  it("without consent the click is stored and told to nobody; granted on the same page, it is the visitor's", async () => {
    document.documentElement.dataset["rapportConsent"] = "denied";
    arriveBy("clk_1");
    await pageSession(script).visitor.ensure();
    expect(rapport.calls).toMatchObject([{ body: { clicks: [] } }]);
    expect(stored()).toEqual([]);
    expect(location.search).toBe("?size=m");
    answer("granted");
    await tick();
    expect(rapport.calls.at(-1)).toMatchObject({ key: "POST /visitors/me/clicks", body: { clicks: ["clk_1"] } });
    expect(stored()).toEqual(["rapport:visitor"]);
  });

  it("keeps the last twenty within the window", () => {
    document.documentElement.dataset["rapportConsent"] = "granted";
    const old = Date.now() - 40 * 86_400_000;
    localStorage.setItem("rapport:clicks", JSON.stringify([{ id: "clk_old", at: old }]));
    const { visitor } = pageSession(script);
    for (let index = 0; index < 25; index += 1) visitor.arrivedBy(`clk_${index}`);
    const kept = JSON.parse(localStorage.getItem("rapport:clicks") ?? "[]") as { id: string }[];
    expect(kept.map((click) => click.id)).toEqual(Array.from({ length: 20 }, (_, index) => `clk_${index + 5}`));
  });
});

describe("identity (PEO-1, PEO-2)", () => {
  it("creates nobody; the first interaction carries it", async () => {
    const { visitor } = pageSession(script);
    await identify(visitor, jwt("C1"));
    expect(rapport.calls).toEqual([]);
    await visitor.ensure();
    expect(rapport.calls[0]?.body).toMatchObject({ identity: jwt("C1") });
  });

  it("joins a known visitor once, and never passes one customer's history to another", async () => {
    const { visitor } = pageSession(script);
    await visitor.ensure();
    await identify(visitor, jwt("C1"));
    await identify(visitor, jwt("C1"));
    expect(rapport.keys()).toEqual(["POST /visitors", "POST /visitors/me/identity"]);
    await identify(visitor, jwt("C2"));
    expect(visitor.current()).toBeNull();
    await visitor.ensure();
    expect(visitor.current()?.visitorId).toBe("vis_2");
    await identify(visitor, null);
    expect(visitor.current()).toBeNull();
  });

  it("two first interactions at once create one visitor", async () => {
    const { visitor } = pageSession(script);
    await Promise.all([visitor.ensure(), visitor.ensure()]);
    expect(rapport.keys()).toEqual(["POST /visitors"]);
  });
});
