import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentTones, GROUNDS } from "./accent.ts";
import { parseColor, toHex } from "./color.ts";
import { contrastOf, luminanceOf, READABLE, readableOn } from "./contrast.ts";

const anyHex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);

describe("contrast", () => {
  it.each([
    ["#000000", "#ffffff", 21],
    ["#ffffff", "#ffffff", 1],
    ["#767676", "#ffffff", 4.54],
    ["#fff", "#2f5d3a", 7.64],
  ])("of %s on %s is about %d", (one, other, ratio) => {
    expect(contrastOf(one, other)).toBeCloseTo(ratio, 1);
  });

  it.each([
    ["a forest green", "#2f5d3a", "#ffffff"],
    ["a sunflower yellow", "#f5c518", "#1f1b18"],
    ["a middle grey that takes neither white nor ink", "#7a7a7a", "#000000"],
    ["an oklch colour", "oklch(0.9 0.1 120)", "#1f1b18"],
  ])("%s takes %s → %s", (_says, brand, on) => {
    expect(readableOn(brand)).toBe(on);
  });

  it("any brand colour carries readable text, in light and in dark", () => {
    fc.assert(
      fc.property(anyHex, (brand) => {
        expect(contrastOf(readableOn(brand), brand)).toBeGreaterThanOrEqual(READABLE);
        const { light, dark } = accentTones(brand);
        for (const tones of [light, dark]) {
          expect(contrastOf(tones.onAccent, tones.accent)).toBeGreaterThanOrEqual(READABLE);
        }
        for (const ground of [GROUNDS.light.paper, GROUNDS.light.stone, light.tint]) {
          expect(contrastOf(light.text, ground)).toBeGreaterThanOrEqual(READABLE);
        }
        for (const ground of [GROUNDS.dark.paper, GROUNDS.dark.stone, dark.tint]) {
          expect(contrastOf(dark.text, ground)).toBeGreaterThanOrEqual(READABLE);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("reads a colour and writes it back the same", () => {
    fc.assert(
      fc.property(anyHex, (hex) => {
        expect(toHex(parseColor(hex)!)).toBe(hex);
      }),
      { numRuns: 200 },
    );
  });

  it("refuses what is not a colour", () => {
    expect(parseColor("greenish")).toBeNull();
    expect(parseColor("#12345")).toBeNull();
    expect(() => luminanceOf("greenish")).toThrow(RangeError);
  });
});
