import { describe, expect, it } from "vitest";
import { community } from "../catalogue/community.ts";
import { products } from "../catalogue/index.ts";
import { lightness, mix, tint, tone } from "./colour.ts";
import { faces, landscape, portraitOf, productArt, productPictureOf } from "./index.ts";

/** Every tag is closed in order: what a browser's XML parser asks of an image. */
function isBalanced(svg: string): boolean {
  const open: string[] = [];
  for (const [, closing, name = "", rest = ""] of svg.matchAll(/<(\/?)([a-zA-Z]+)((?:"[^"]*"|[^">])*)>/g)) {
    if (closing) {
      if (open.pop() !== name) return false;
    } else if (!rest.endsWith("/")) open.push(name);
  }
  return open.length === 0;
}

function unresolved(svg: string): string[] {
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const uses = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id ?? "");
  return uses.filter((use) => !ids.includes(use));
}

const pictures: [string, string][] = [
  ...products.map((product): [string, string] => [product.sku, productArt(product)]),
  ...community.map(({ id }): [string, string] => [id, portraitOf(id) ?? ""]),
  ["morning", landscape("morning")],
  ["night", landscape("night")],
];

describe("the drawings", () => {
  it.each(pictures)("%s is a whole picture", (_, svg) => {
    expect(isBalanced(svg)).toBe(true);
    expect(unresolved(svg)).toEqual([]);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.length).toBeLessThan(90_000);
  });

  it("are the same each time, and differ from product to product", () => {
    expect(products.map((product) => productArt(product))).toEqual(
      products.map((product) => productPictureOf(product)),
    );
    expect(new Set(pictures.map(([, svg]) => svg)).size).toBe(pictures.length);
  });

  it("give every member a face and nobody else", () => {
    expect(Object.keys(faces).toSorted()).toEqual(community.map(({ id }) => id).toSorted());
    expect(portraitOf("nobody")).toBeUndefined();
    expect(portraitOf("camille")).toContain("<svg");
  });
});

describe("colours", () => {
  it("get lighter and darker, and never leave their range", () => {
    expect(lightness(tone("#2f5546", 0.2))).toBeGreaterThan(lightness("#2f5546"));
    expect(lightness(tone("#2f5546", -0.2))).toBeLessThan(lightness("#2f5546"));
    for (const colour of ["#000000", "#ffffff", "#cf9a3a"])
      for (const step of [-1, -0.3, 0.3, 1]) expect(tone(colour, step)).toMatch(/^#[0-9a-f]{6}$/);
  });

  it("meet half way", () => {
    expect(mix("#000000", "#ffffff", 0)).toBe("#000000");
    expect(mix("#000000", "#ffffff", 1)).toBe("#ffffff");
    expect(lightness(tint("#b0532f", 0.93, 0.014))).toBeCloseTo(0.93, 1);
  });
});
