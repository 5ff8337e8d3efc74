import { describe, expect, it } from "vitest";
import { accentTones, DEFAULT_ACCENT, GROUNDS } from "./accent.ts";
import { contrastOf, READABLE } from "./contrast.ts";

// Browser code is checked without Node's types, and Vitest empties style sheets that are imported.
const fileSystem: string = "node:fs";
const { readFileSync } = (await import(fileSystem)) as { readFileSync: (file: URL, encoding: "utf8") => string };
const css = readFileSync(new URL("../tokens.css", import.meta.url), "utf8");

function valuesIn(start: string): Record<string, string> {
  const open = css.indexOf("{", css.indexOf(start) + start.length - 1);
  const body = css.slice(open + 1, css.indexOf("}", open));
  return Object.fromEntries(
    [...body.matchAll(/(--rapport-[\w-]+):\s*([^;]+);/g)].map((found) => [found[1]!, found[2]!]),
  );
}

const light = valuesIn(':host([data-theme="light"]) ');
const dark = valuesIn(':host([data-theme="dark"]) ');
const darkBySystem = valuesIn(':host(:not([data-theme="light"])) ');

describe("tokens", () => {
  it("dark by the system and dark by choice are the same", () => {
    expect(Object.keys(dark).length).toBeGreaterThan(15);
    expect(darkBySystem).toEqual(dark);
    expect(Object.keys(light)).toEqual(Object.keys(dark));
  });

  it("carry the default accent as accent.ts computes it, and its grounds", () => {
    const tones = accentTones(DEFAULT_ACCENT);
    for (const [values, wanted] of [
      [light, tones.light],
      [dark, tones.dark],
    ] as const) {
      expect({
        accent: values["--rapport-accent"],
        hover: values["--rapport-accent-hover"],
        onAccent: values["--rapport-on-accent"],
        text: values["--rapport-accent-text"],
        tint: values["--rapport-accent-tint"],
      }).toEqual(wanted);
    }
    expect([light["--rapport-paper"], light["--rapport-stone"]]).toEqual(Object.values(GROUNDS.light));
    expect([dark["--rapport-paper"], dark["--rapport-stone"]]).toEqual(Object.values(GROUNDS.dark));
  });

  const texts = ["ink", "ink-soft", "ink-faint", "accent-text", "good", "warning", "bad"];
  const grounds = ["paper", "surface", "stone"];
  const pairs = texts.flatMap((text) => grounds.map((ground) => [text, ground] as const));
  const tinted = ["good", "warning", "bad"].map((signal) => [signal, `${signal}-tint`] as const);

  it.each([...pairs, ...tinted, ["ink", "accent-tint"], ["ink-soft", "accent-tint"]] as const)(
    "%s reads on %s",
    (text, ground) => {
      for (const values of [light, dark]) {
        const ratio = contrastOf(values[`--rapport-${text}`]!, values[`--rapport-${ground}`]!);
        expect(ratio).toBeGreaterThanOrEqual(READABLE);
      }
    },
  );

  it("a control's edge can be seen (3 : 1)", () => {
    for (const values of [light, dark]) {
      expect(contrastOf(values["--rapport-line-strong"]!, values["--rapport-surface"]!)).toBeGreaterThanOrEqual(3);
    }
  });
});
