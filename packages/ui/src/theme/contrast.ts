import { parseColor, toLinearRgb } from "./color.ts";

/** Ratio that WCAG 2.2 AA asks of text. */
export const READABLE = 4.5;

const WHITE = "#ffffff";
const INK = "#1f1b18";
const BLACK = "#000000";

/** WCAG relative luminance, 0 (black) to 1 (white); throws a RangeError on what is not a colour. */
export function luminanceOf(color: string): number {
  const parsed = parseColor(color);
  if (!parsed) throw new RangeError(`not a colour: ${color}`);
  const [r, g, b] = toLinearRgb(parsed).map((part) => Math.min(1, Math.max(0, part))) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio of two colours, 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/**
 * The colour for text on a brand colour: white where that is readable, else warm ink, else black.
 * One of the three always reaches 4.5 : 1, so any brand colour stays readable.
 */
export function readableOn(background: string): string {
  const choice = [WHITE, INK, BLACK].find((color) => contrastOf(color, background) >= READABLE);
  return choice ?? WHITE;
}
