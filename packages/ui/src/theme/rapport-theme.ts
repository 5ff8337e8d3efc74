import { createTheme, type MantineThemeOverride, type VariantColorsResolver } from "@mantine/core";
import { accentShades, DEFAULT_ACCENT } from "./accent.ts";
import { controls } from "./controls.ts";

type Shades = [string, string, string, string, string, string, string, string, string, string];

const WARM: Shades = [
  "#faf8f5",
  "#f3f0ec",
  "#e8e4de",
  "#dcd7d0",
  "#bdb7af",
  "#8d8780",
  "#6f6963",
  "#504b46",
  "#37332f",
  "#221f1c",
];
const WARM_DARK: Shades = [
  "#ece8e3",
  "#c9c4bd",
  "#a9a39c",
  "#78736d",
  "#3d3935",
  "#332f2c",
  "#262320",
  "#1f1c1a",
  "#191715",
  "#12100f",
];

/** The Mantine theme of App and Manager for one brand colour; all colours come from tokens.css, so both schemes follow. */
export function createRapportTheme(accent: string = DEFAULT_ACCENT): MantineThemeOverride {
  return createTheme({
    fontFamily: "var(--rapport-font)",
    fontFamilyMonospace: "var(--rapport-font-mono)",
    fontSizes: { xs: "0.75rem", sm: "0.875rem", md: "1rem", lg: "1.25rem", xl: "1.75rem" },
    lineHeights: { xs: "1.4", sm: "1.5", md: "1.5", lg: "1.4", xl: "1.2" },
    headings: { fontWeight: "600" },
    spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "40px" },
    radius: { xs: "4px", sm: "6px", md: "10px", lg: "14px", xl: "999px" },
    defaultRadius: "md",
    shadows: {
      md: "var(--rapport-shadow-float)",
      lg: "var(--rapport-shadow-float)",
      xl: "var(--rapport-shadow-sheet)",
    },
    colors: {
      accent: shades(accent),
      gray: WARM,
      dark: WARM_DARK,
      good: shades("#2d6a43"),
      warning: shades("#8a5a12"),
      bad: shades("#b3261e"),
    },
    primaryColor: "accent",
    primaryShade: { light: 7, dark: 6 },
    cursorType: "pointer",
    respectReducedMotion: true,
    variantColorResolver: toneOf,
    components: controls,
  });
}

/** Buttons in our tones: a filled one is the brand's accent, a default one paper with an edge, a bad one the signal. */
const toneOf: VariantColorsResolver = ({ variant, color }) => {
  const signal = color === "bad" || color === "good" || color === "warning" ? color : null;
  const text = signal ? `var(--rapport-${signal})` : `var(--rapport-${color === "gray" ? "ink-soft" : "accent-text"})`;
  const tint = signal ? `var(--rapport-${signal}-tint)` : "var(--rapport-accent-tint)";
  const none = "1px solid transparent";
  if (variant === "filled") {
    if (signal) return { background: text, hover: text, color: "var(--rapport-surface)", border: none };
    const hover = "var(--rapport-accent-hover)";
    return { background: "var(--rapport-accent)", hover, color: "var(--rapport-on-accent)", border: none };
  }
  if (variant === "light") return { background: tint, hover: tint, color: text, border: none };
  if (variant === "default" || variant === "outline") {
    const edge = "1px solid var(--rapport-line-mid)";
    const ink = signal ? text : "var(--rapport-ink)";
    return { background: "transparent", hover: "var(--rapport-stone)", color: ink, border: edge };
  }
  return { background: "transparent", hover: "var(--rapport-stone)", color: text, border: none };
};

function shades(color: string): Shades {
  return accentShades(color) as Shades;
}
