import type { CSSVariablesResolver } from "@mantine/core";
import { accentTones, accentVariables } from "./accent.ts";

const shared: Record<string, string> = {
  "--mantine-color-body": "var(--rapport-paper)",
  "--mantine-color-text": "var(--rapport-ink)",
  "--mantine-color-bright": "var(--rapport-ink)",
  "--mantine-color-dimmed": "var(--rapport-ink-faint)",
  "--mantine-color-placeholder": "var(--rapport-ink-faint)",
  "--mantine-color-anchor": "var(--rapport-accent-text)",
  "--mantine-color-error": "var(--rapport-bad)",
  "--mantine-color-default": "var(--rapport-surface)",
  "--mantine-color-default-hover": "var(--rapport-stone)",
  "--mantine-color-default-color": "var(--rapport-ink)",
  "--mantine-color-default-border": "var(--rapport-line)",
  "--mantine-color-disabled": "var(--rapport-stone)",
  "--mantine-color-disabled-color": "var(--rapport-ink-faint)",
  "--mantine-color-disabled-border": "var(--rapport-line)",
  "--mantine-primary-color-filled": "var(--rapport-accent)",
  "--mantine-primary-color-filled-hover": "var(--rapport-accent-hover)",
  "--mantine-primary-color-light": "var(--rapport-accent-tint)",
  "--mantine-primary-color-light-hover": "var(--rapport-accent-tint)",
  "--mantine-primary-color-light-color": "var(--rapport-accent-text)",
  "--mantine-primary-color-contrast": "var(--rapport-on-accent)",
};

/** Lets Mantine's variables follow ours, and sets the brand's accent where it is not the default one. */
export function rapportVariables(accent?: string): CSSVariablesResolver {
  const tones = accent ? accentTones(accent) : null;
  return () => ({
    variables: {},
    light: { ...shared, ...(tones && accentVariables(tones.light)) },
    dark: { ...shared, ...(tones && accentVariables(tones.dark)) },
  });
}
