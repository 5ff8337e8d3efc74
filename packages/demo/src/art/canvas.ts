import { tone } from "./colour.ts";

/** A gradient's stops: offset in 0…1, colour, opacity. */
type Stop = readonly [offset: number, colour: string, opacity?: number];

/** A straight gradient in the picture's own coordinates. */
export type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const round = (value: number) => Math.round(value * 10) / 10;

/** Numbers to a path fragment, one decimal: pictures stay small and identical from run to run. */
export const xy = (...values: number[]): string => values.map(round).join(" ");

/** An SVG attribute list; undefined values are left out. */
export function attributes(values: Record<string, string | number | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === "number" ? round(value) : value}"`)
    .join("");
}

const stopTag = ([offset, colour, opacity]: Stop) =>
  `<stop offset="${offset}" stop-color="${colour}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}/>`;

/** Collects the definitions of one picture while its shapes are drawn. */
export interface Canvas {
  /** A linear gradient, as a paint. */
  linear(line: Line, stops: readonly Stop[]): string;
  /** A radial gradient, as a paint. */
  radial(circle: readonly [x: number, y: number, radius: number], stops: readonly Stop[]): string;
  /** Shapes cut to an outline. */
  within(outline: string, content: string): string;
  /** A repeated tile, as a paint. */
  tile(size: readonly [width: number, height: number], content: string, turn?: number): string;
  /** Everything defined so far. */
  definitions(): string;
}

/** An empty canvas. */
export function canvas(): Canvas {
  const definitions: string[] = [];
  const define = (build: (id: string) => string) => {
    const id = `d${definitions.length}`;
    definitions.push(build(id));
    return id;
  };
  return {
    linear: ([x1, y1, x2, y2], stops) =>
      `url(#${define(
        (id) =>
          `<linearGradient id="${id}" gradientUnits="userSpaceOnUse"${attributes({ x1, y1, x2, y2 })}>${stops.map(stopTag).join("")}</linearGradient>`,
      )})`,
    radial: ([cx, cy, r], stops) =>
      `url(#${define(
        (id) =>
          `<radialGradient id="${id}" gradientUnits="userSpaceOnUse"${attributes({ cx, cy, r })}>${stops.map(stopTag).join("")}</radialGradient>`,
      )})`,
    within: (outline, content) =>
      `<g clip-path="url(#${define((id) => `<clipPath id="${id}"><path d="${outline}"/></clipPath>`)})">${content}</g>`,
    tile: ([width, height], content, turn) =>
      `url(#${define(
        (id) =>
          `<pattern id="${id}" patternUnits="userSpaceOnUse"${attributes({ width, height, patternTransform: turn === undefined ? undefined : `rotate(${turn})` })}>${content}</pattern>`,
      )})`,
    definitions: () => definitions.join(""),
  };
}

/** A filled outline. */
export const fill = (d: string, paint: string, opacity?: number): string =>
  `<path${attributes({ d, fill: paint })}${opacity === undefined ? "" : ` opacity="${opacity}"`}/>`;

/** A drawn line with round ends. */
export const stroke = (d: string, paint: string, width: number): string =>
  `<path${attributes({ d, fill: "none", stroke: paint, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" })}/>`;

/** A row of stitches beside a seam. */
export const stitch = (d: string, colour: string): string =>
  `<path${attributes({ d, fill: "none", stroke: tone(colour, -0.12), "stroke-width": 1.5, "stroke-dasharray": "5 3.5", "stroke-linecap": "round" })} opacity=".75"/>`;

/** A seam: a dark groove with its lit lip below it. */
export const seam = (d: string, colour: string): string =>
  `<path${attributes({ d, fill: "none", stroke: tone(colour, 0.09), "stroke-width": 1.8 })} transform="translate(1.2 1.6)" opacity=".7"/>` +
  `<path${attributes({ d, fill: "none", stroke: tone(colour, -0.15), "stroke-width": 1.8, "stroke-linecap": "round" })}/>`;

/** A soft fold of shade (or, with a light paint, of light). */
export const fold = (d: string, paint: string, opacity: number): string =>
  `<path d="${d}" fill="${paint}" opacity="${opacity}" filter="url(#soft)"/>`;

/** The same shapes seen in a mirror standing on the picture's vertical axis. */
export const mirrored = (content: string): string => `<g transform="translate(600 0) scale(-1 1)">${content}</g>`;

/** Shapes turned around a point and moved. */
export const placed = (content: string, transform: string): string => `<g transform="${transform}">${content}</g>`;

/** Material under daylight from the upper left: lit edge, body, shaded edge over the outline's own box. */
export function lit(on: Canvas, d: string, [colour, line]: readonly [colour: string, line: Line]): string {
  return fill(
    d,
    on.linear(line, [
      [0, tone(colour, 0.085)],
      [0.45, colour],
      [1, tone(colour, -0.12)],
    ]),
  );
}
