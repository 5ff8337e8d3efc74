interface Oklab {
  l: number;
  a: number;
  b: number;
}

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const toGamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

function toOklab(hex: string): Oklab {
  const value = Number.parseInt(hex.slice(1), 16);
  const r = toLinear(((value >> 16) & 255) / 255);
  const g = toLinear(((value >> 8) & 255) / 255);
  const b = toLinear((value & 255) / 255);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function toHex({ l, a, b }: Oklab): string {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  const digits = channels.map((channel) => {
    const byte = Math.round(Math.min(1, Math.max(0, toGamma(Math.max(0, channel)))) * 255);
    return byte.toString(16).padStart(2, "0");
  });
  return `#${digits.join("")}`;
}

/** The same colour, lighter (positive) or darker (negative) by a step of perceived lightness in 0…1. */
export function tone(hex: string, step: number): string {
  const lab = toOklab(hex);
  const l = Math.min(0.985, Math.max(0.08, lab.l + step));
  // Shadows keep more of the hue than highlights do, as cloth does under daylight.
  const chroma = step > 0 ? Math.max(0.55, 1 - step * 1.2) : 1 + step * 0.25;
  return toHex({ l, a: lab.a * chroma, b: lab.b * chroma });
}

/** A colour on the way from one to another, `share` in 0…1, mixed perceptually. */
export function mix(from: string, to: string, share: number): string {
  const start = toOklab(from);
  const end = toOklab(to);
  const between = (x: number, y: number) => x + (y - x) * share;
  return toHex({ l: between(start.l, end.l), a: between(start.a, end.a), b: between(start.b, end.b) });
}

/** The perceived lightness of a colour, 0…1. */
export const lightness = (hex: string): number => toOklab(hex).l;

/** A colour of the same hue with a given lightness and chroma: the pale wall behind a product. */
export function tint(hex: string, l: number, chroma: number): string {
  const lab = toOklab(hex);
  const own = Math.hypot(lab.a, lab.b) || 1;
  const strength = Math.min(1, own / 0.03);
  // A wall stays a wall: its reds are kept low, or a rust jacket would hang in a pink room.
  const red = lab.a > 0 ? 0.45 : 1;
  return toHex({ l, a: (lab.a / own) * chroma * strength * red, b: (lab.b / own) * chroma * strength + 0.004 });
}
