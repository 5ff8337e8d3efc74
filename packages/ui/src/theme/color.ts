/** A colour in OKLCH: lightness 0–1, chroma 0–0.37, hue in degrees. */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** Linear-light sRGB, each 0–1 when the colour can be shown. */
export type LinearRgb = readonly [number, number, number];

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toGamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** Reads `#rgb`, `#rrggbb`, `rgb(…)` or `oklch(…)`; null when it is none of these. Alpha is left out. */
export function parseColor(text: string): Oklch | null {
  const css = text.trim().toLowerCase();
  if (css.startsWith("oklch(")) return parseOklch(css);
  const rgb = css.startsWith("#") ? parseHex(css.slice(1)) : parseRgb(css);
  return rgb && linearToOklch([toLinear(rgb[0]), toLinear(rgb[1]), toLinear(rgb[2])]);
}

function parseHex(hex: string): LinearRgb | null {
  if (!/^([0-9a-f]{3}|[0-9a-f]{6})$/.test(hex)) return null;
  const full = hex.length === 3 ? hex.replaceAll(/./g, "$&$&") : hex;
  const at = (index: number) => Number.parseInt(full.slice(index, index + 2), 16) / 255;
  return [at(0), at(2), at(4)];
}

function parseRgb(css: string): LinearRgb | null {
  const found = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(css);
  if (!found) return null;
  const at = (index: number) => Math.min(255, Number(found[index])) / 255;
  return [at(1), at(2), at(3)];
}

function parseOklch(css: string): Oklch | null {
  const found = /^oklch\(\s*([\d.]+)(%?)\s+([\d.]+)\s+([\d.]+)/.exec(css);
  if (!found) return null;
  return { l: Number(found[1]) / (found[2] ? 100 : 1), c: Number(found[3]), h: Number(found[4]) };
}

function linearToOklch([r, g, b]: LinearRgb): Oklch {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  const h = (Math.atan2(bb, a) * 180) / Math.PI;
  return { l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, c: Math.hypot(a, bb), h: h < 0 ? h + 360 : h };
}

/** OKLCH as linear sRGB; components leave 0–1 when no screen of that gamut can show it. */
export function toLinearRgb({ l, c, h }: Oklch): LinearRgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const l3 = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m3 = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s3 = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l3 - 3.3077115913 * m3 + 0.2309699292 * s3,
    -1.2684380046 * l3 + 2.6097574011 * m3 - 0.3413193965 * s3,
    -0.0041960863 * l3 - 0.7034186147 * m3 + 1.707614701 * s3,
  ];
}

/** The same lightness and hue with as much chroma as sRGB can show. */
export function intoGamut(color: Oklch): Oklch {
  const shown = (c: number) => toLinearRgb({ ...color, c }).every((part) => part >= -0.002 && part <= 1.002);
  let chroma = color.c;
  while (chroma > 0 && !shown(chroma)) chroma -= 0.004;
  return { ...color, c: Math.max(0, chroma) };
}

/** `#rrggbb`, clipped to what sRGB can show. */
export function toHex(color: Oklch): string {
  const byte = (part: number) => Math.round(Math.min(1, Math.max(0, toGamma(Math.max(0, part)))) * 255);
  return `#${toLinearRgb(intoGamut(color))
    .map((part) => byte(part).toString(16).padStart(2, "0"))
    .join("")}`;
}
