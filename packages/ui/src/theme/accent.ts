import { type Oklch, intoGamut, parseColor, toHex } from "./color.ts";
import { contrastOf, READABLE, readableOn } from "./contrast.ts";

/** The accent's tones in one colour scheme, as CSS colours. */
export interface AccentTones {
  accent: string;
  hover: string;
  onAccent: string;
  text: string;
  tint: string;
}

/** Used when a programme has not chosen a colour, or gave one that cannot be read: a quiet petrol. */
export const DEFAULT_ACCENT = "oklch(0.45 0.078 218)";

/** The grounds that accent text stands on; the same values as in tokens.css (kept alike by a test). */
export const GROUNDS = {
  light: { paper: "oklch(0.984 0.004 85)", stone: "oklch(0.955 0.006 82)" },
  dark: { paper: "oklch(0.195 0.006 70)", stone: "oklch(0.265 0.008 70)" },
} as const;

const css = ({ l, c, h }: Oklch) => `oklch(${round(l)} ${round(c)} ${round(h, 1)})`;
const round = (value: number, digits = 3) => Number(value.toFixed(digits));

/** All tones of a brand colour for light and dark: the fill is the brand's own, its text tones are moved until readable. */
export function accentTones(brand: string): { light: AccentTones; dark: AccentTones } {
  const base = parseColor(brand) ?? parseColor(DEFAULT_ACCENT)!;
  return { light: lightTones(base), dark: darkTones(base) };
}

function lightTones(base: Oklch): AccentTones {
  const tint = css(intoGamut({ l: 0.945, c: Math.min(base.c, 0.018), h: base.h }));
  return {
    accent: css(base),
    hover: css(intoGamut({ ...base, l: base.l > 0.3 ? base.l - 0.05 : base.l + 0.08 })),
    onAccent: readableOn(css(base)),
    text: readableTone(base, [GROUNDS.light.paper, GROUNDS.light.stone, tint], -0.01),
    tint,
  };
}

function darkTones(base: Oklch): AccentTones {
  // A deep brand colour would sink into a dark ground: lift the fill until its shape can be seen.
  const fill = intoGamut({ ...base, l: Math.max(base.l, 0.5) });
  const tint = css(intoGamut({ l: 0.3, c: Math.min(base.c, 0.04), h: base.h }));
  return {
    accent: css(fill),
    hover: css(intoGamut({ ...fill, l: Math.min(0.98, fill.l + 0.05) })),
    onAccent: readableOn(css(fill)),
    text: readableTone({ ...fill, l: Math.max(fill.l, 0.78) }, [GROUNDS.dark.paper, GROUNDS.dark.stone, tint], 0.01),
    tint,
  };
}

/** Moves the lightness by `step` until the tone is readable on every ground. */
function readableTone(start: Oklch, grounds: readonly string[], step: number): string {
  let tone = intoGamut(start);
  while (tone.l > 0 && tone.l < 1 && !grounds.every((ground) => contrastOf(css(tone), ground) >= READABLE)) {
    tone = intoGamut({ ...start, l: tone.l + step });
  }
  return css(tone);
}

/** Ten shades from light to dark, for libraries that want a palette. */
export function accentShades(brand: string): string[] {
  const base = parseColor(brand) ?? parseColor(DEFAULT_ACCENT)!;
  const lightness = [0.97, 0.93, 0.86, 0.78, 0.69, 0.6, 0.52, 0.45, 0.38, 0.3];
  return lightness.map((l, index) => toHex({ l, c: base.c * (index < 3 ? 0.25 + index * 0.2 : 1), h: base.h }));
}

/** The brand's accent as custom properties, to be set on an element of the given scheme. */
export function accentVariables(tones: AccentTones): Record<string, string> {
  return {
    "--rapport-accent": tones.accent,
    "--rapport-accent-hover": tones.hover,
    "--rapport-on-accent": tones.onAccent,
    "--rapport-accent-text": tones.text,
    "--rapport-accent-tint": tones.tint,
  };
}
