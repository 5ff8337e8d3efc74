import { describe, expect, it } from "vitest";
import { found } from "./search.ts";

const ids = (query: string, language: "en" | "fr") => found(query, language).map(({ model }) => model.id);

describe("the shop's search", () => {
  it("finds by name, family and colour, without accents or plural, those named so first", () => {
    expect(ids("stratus", "en")[0]).toBe("stratus");
    expect(ids("POLAIRES", "fr").slice(0, 2)).toEqual(["sorrel", "tern"]);
    expect(ids("merinos", "fr")).toContain("heath-tee");
    expect(found("daypack fjord", "en")[0]?.product?.sku).toBe("RILL-18-FJORD");
  });

  it("wants every word, and finds nothing for nothing", () => {
    expect(ids("stratus tent", "en")).toEqual([]);
    expect(ids("   ", "en")).toEqual([]);
    expect(ids("zzz", "fr")).toEqual([]);
  });
});
