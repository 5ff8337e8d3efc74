import { attributes, canvas, type Canvas } from "./canvas.ts";
import { lightness, mix, tint, tone } from "./colour.ts";

/** The colours of one product: its body, its second material, its small accents. */
export interface Look {
  main: string;
  second: string;
  accent: string;
}

/** Draws a product in a 600 × 600 field, standing on y ≈ 520. */
export type Drawing = (on: Canvas, look: Look) => string;

/** Where the product meets the ground: centre, half width, and how high it floats (0 = it stands). */
export interface Ground {
  x: number;
  y: number;
  reach: number;
  floats?: boolean;
}

const filters =
  '<filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="5"/></filter>' +
  '<filter id="softer" x="-30%" y="-60%" width="160%" height="220%"><feGaussianBlur stdDeviation="12"/></filter>';

function backdrop(on: Canvas, look: Look): string {
  const pale = lightness(look.main) > 0.8;
  const wall = tint(look.main, pale ? 0.84 : 0.93, pale ? 0.02 : 0.014);
  const glow = on.radial(
    [230, 190, 470],
    [
      [0, mix(wall, "#ffffff", 0.55)],
      [1, wall],
    ],
  );
  const floor = on.linear(
    [0, 452, 0, 600],
    [
      [0, tone(wall, -0.035)],
      [1, tone(wall, -0.005)],
    ],
  );
  const halo = on.linear(
    [300, 70, 300, 470],
    [
      [0, tone(wall, -0.028)],
      [1, tone(wall, -0.028), 0],
    ],
  );
  return (
    `<rect width="600" height="600" fill="${glow}"/>` +
    `<circle cx="300" cy="290" r="222" fill="${halo}"/>` +
    `<path d="M0 462C150 446 430 446 600 462V600H0Z" fill="${floor}"/>`
  );
}

function shadow(on: Canvas, { x, y, reach, floats }: Ground): string {
  const paint = on.radial(
    [0, 0, 1],
    [
      [0, "#1c1a14", floats ? 0.26 : 0.42],
      [0.55, "#1c1a14", floats ? 0.12 : 0.2],
      [1, "#1c1a14", 0],
    ],
  );
  const disc = (cx: number, rx: number, ry: number) =>
    `<circle r="1" fill="${paint}" transform="translate(${cx} ${y}) scale(${rx} ${ry})"/>`;
  return disc(x + 16, reach * 1.12, floats ? 20 : 24) + (floats ? "" : disc(x + 4, reach * 0.9, 10));
}

/** A whole product picture: tinted wall and floor, soft shadow, the product in daylight from the upper left. */
export function productPicture(draw: Drawing, look: Look, ground: Ground): string {
  const on = canvas();
  const behind = backdrop(on, look) + shadow(on, ground);
  const product = draw(on, look);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600"${attributes({ width: 600, height: 600 })}>` +
    `<defs>${filters}${on.definitions()}</defs>${behind}${product}</svg>`
  );
}

/** Alder's mark: a leaf with its veins, in a 40 × 40 field around the origin. */
export function leaf(colour: string, veins: string): string {
  return (
    `<path d="M0-19C11-15 17-5 14 5C12 12 6 16 0 17C-6 16-12 12-14 5C-17-5-11-15 0-19Z" fill="${colour}"/>` +
    `<path d="M0-14V24M0 12L9 5M0 12L-9 5M0 4L10-4M0 4L-10-4M0-4L7-10M0-4L-7-10" fill="none" stroke="${veins}" stroke-width="1.6" stroke-linecap="round"/>`
  );
}

/** The small sewn label every Alder product carries. */
export function label(x: number, y: number, look: Look): string {
  return (
    `<g transform="translate(${x} ${y})"><rect x="-13" y="-10" width="26" height="20" rx="3" fill="${tone(look.accent, -0.02)}"/>` +
    `<rect x="-13" y="-10" width="26" height="20" rx="3" fill="none" stroke="${tone(look.accent, -0.2)}" stroke-width="1" stroke-dasharray="3 2"/>` +
    `<g transform="translate(0 -1) scale(.34)">${leaf(lightness(look.accent) > 0.6 ? "#2a4034" : "#f4efe3", look.accent)}</g></g>`
  );
}
