import type { Product } from "../catalogue/types.ts";
import { faces } from "./faces.ts";
import { type Hour, landscape } from "./landscape.ts";
import { portrait } from "./portrait.ts";
import { productArt } from "./products.ts";

export { faces } from "./faces.ts";
export { leaf } from "./scene.ts";
export { landscape, productArt };
export type { Hour };

const drawn = new Map<string, string>();

function once(key: string, draw: () => string): string {
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const art = draw();
  drawn.set(key, art);
  return art;
}

/** A product's picture, drawn at its first demand and kept. */
export const productPictureOf = (product: Product): string => once(`product ${product.sku}`, () => productArt(product));

/** A member's portrait, drawn at its first demand and kept; undefined when the member has no face. */
export function portraitOf(memberId: string): string | undefined {
  const face = faces[memberId];
  return face && once(`member ${memberId}`, () => portrait(face));
}

/** The shop's landscape at an hour of the day, drawn at its first demand and kept. */
export const landscapeAt = (hour: Hour): string => once(`landscape ${hour}`, () => landscape(hour));
