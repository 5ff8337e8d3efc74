import { ApiError } from "@rapport/client";
import { createMemoryHistory } from "@tanstack/react-router";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sayIn } from "../../test/say-in.ts";
import { href, readSearch, screenOf, searchText, step } from "./address.ts";
import { errorWords } from "./errors.ts";
import { createGatherer } from "./live.ts";
import { currentItem, navOf } from "./nav.tsx";
import { mayDo } from "./session.tsx";

describe("addresses", () => {
  it("leave out what is empty and read back what was written", () => {
    expect(href("/orders", { search: "a & b", memberId: null, channel: "" })).toBe("/manager/orders?search=a+%26+b");
    expect(readSearch(searchText({ search: "a & b", id: "007" }))).toEqual({ search: "a & b", id: "007" });
    expect(href("/")).toBe("/manager/");
  });
});

describe("steps", () => {
  it.each([
    ["/manager/orders/o1?channel=web", "/orders"],
    ["/orders", "/orders"],
    ["/manager/challenges/c1/edit", "/challenges/c1/edit"],
    ["/manager/", "/"],
  ])("%s is the screen %s", (address, screen) => expect(screenOf(address)).toBe(screen));

  it("remember where they were taken from, and replacing one keeps that", () => {
    const history = createMemoryHistory({ initialEntries: ["/manager/orders"] });
    step(history, "/manager/orders/o1");
    expect(history.location).toMatchObject({ href: "/manager/orders/o1", state: { from: "/manager/orders" } });
    step(history, "/manager/orders/o2", { replace: true });
    expect(history.location).toMatchObject({ href: "/manager/orders/o2", state: { from: "/manager/orders" } });
  });
});

it("numbers in sentences are written as the language writes them", async () => {
  const sentence = async (language: "en" | "fr") => (await sayIn(language))("clicks.totals", { count: 12345 });
  expect([await sentence("en"), await sentence("fr")]).toEqual(["12,345 clicks", "12\u202f345 clics"]);
});

describe("the navigation", () => {
  it.each([
    ["/manager/", "overview"],
    ["/manager/start", "overview"],
    ["/manager/orders/o1", "orders"],
    ["/manager/reviews", "orders"],
    ["/manager/people/per_1", "members"],
    ["/manager/api-keys", "integration"],
    ["/manager/nowhere", null],
  ])("%s belongs to %s", async (path, id) => {
    const nav = navOf(await sayIn("en"), { toReview: 0, phone: true, mails: true });
    expect(currentItem(nav, path)).toBe(id);
  });
});

it("PEO-10: each right includes the weaker ones", () => {
  expect([
    mayDo("reader", "editor"),
    mayDo("editor", "editor"),
    mayDo("editor", "administrator"),
    mayDo("administrator", "reader"),
  ]).toEqual([false, true, false, true]);
});

describe("errors", () => {
  const problem = { type: "about:blank", title: "T", status: 422, code: "not_enough_points", detail: "Ana has 3." };
  it("say what happened, then the server's particulars where the reader understands them", async () => {
    expect(errorWords(new ApiError(problem), await sayIn("en"), "en")).toBe("There are not enough points. Ana has 3.");
    expect(errorWords(new ApiError(problem), await sayIn("fr"), "fr")).toBe("Il n’y a pas assez de points.");
  });
  it("name the fields that are wrong", async () => {
    const errors = [{ path: "sites.0", code: "x", message: "Invalid URL" }];
    const refused = new ApiError({ ...problem, code: "invalid_fields", errors });
    expect(errorWords(refused, await sayIn("en"), "en")).toBe("Some fields are not valid. sites.0: Invalid URL.");
  });
  it("a code that is not known yet keeps the server's title", async () => {
    expect(errorWords(new ApiError({ ...problem, code: "brand_new", detail: "T" }), await sayIn("fr"), "fr")).toBe("T");
    expect(errorWords(new TypeError("x"), await sayIn("en"), "en")).toMatch(/went wrong/);
  });
});

describe("live changes", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());
  it("are gathered for a moment and flushed once, each area once", () => {
    const flushed: string[][] = [];
    const gather = createGatherer((areas) => flushed.push(areas), 1000);
    gather("orders");
    gather("orders");
    gather("overview");
    expect(flushed).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(flushed).toEqual([["/orders", "/reviews", "/insights"]]);
    gather("overview");
    vi.advanceTimersByTime(1000);
    expect(flushed).toHaveLength(2);
  });
});
