import { type Canvas, fill, stroke, xy } from "./canvas.ts";
import { tone } from "./colour.ts";

/** A cubic Bézier curve: start, two handles, end. */
export type Curve = readonly [number, number, number, number, number, number, number, number];

/** The point at `t` in 0…1 along a curve. */
function along([ax, ay, bx, by, cx, cy, dx, dy]: Curve, t: number): [number, number] {
  const u = 1 - t;
  const [start, leaving, arriving, end] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
  return [start * ax + leaving * bx + arriving * cx + end * dx, start * ay + leaving * by + arriving * cy + end * dy];
}

/** What a quilted surface is made of. */
export interface Quilt {
  left: Curve;
  right: Curve;
  chambers: number;
  colour: string;
  /** How far each chamber swells beyond its edges. */
  swell: number;
  /** How far the seams sag between the edges. */
  sag: number;
}

interface Chamber {
  corners: readonly [[number, number], [number, number], [number, number], [number, number]];
  quilt: Quilt;
}

function outward(from: readonly [number, number], to: readonly [number, number], swell: number): string {
  const [x0, y0] = from;
  const [x1, y1] = to;
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  const bulgeX = ((y1 - y0) / length) * swell;
  const bulgeY = (-(x1 - x0) / length) * swell;
  return `C${xy(x0 + bulgeX * 1.2, y0 + bulgeY * 1.2, x1 + bulgeX * 1.2, y1 + bulgeY * 1.2, x1, y1)}`;
}

function chamberPath({ corners, quilt }: Chamber): string {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const sagged = (a: readonly [number, number], b: readonly [number, number]) =>
    `Q${xy((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + quilt.sag, b[0], b[1])}`;
  return (
    `M${xy(...topLeft)}${sagged(topLeft, topRight)}${outward(topRight, bottomRight, quilt.swell)}` +
    `${sagged(bottomRight, bottomLeft)}${outward(bottomLeft, topLeft, quilt.swell)}Z`
  );
}

function drawChamber(on: Canvas, chamber: Chamber): string {
  const { corners, quilt } = chamber;
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const middle = (a: readonly [number, number], b: readonly [number, number]) =>
    [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const;
  const top = middle(topLeft, topRight);
  const bottom = middle(bottomLeft, bottomRight);
  const paint = on.linear(
    [top[0], top[1] + quilt.sag / 2, bottom[0], bottom[1] + quilt.sag / 2],
    [
      [0, tone(quilt.colour, -0.05)],
      [0.3, tone(quilt.colour, 0.1)],
      [0.62, quilt.colour],
      [1, tone(quilt.colour, -0.15)],
    ],
  );
  const d = chamberPath(chamber);
  const groove = `M${xy(...bottomLeft)}Q${xy(bottom[0], bottom[1] + quilt.sag, ...bottomRight)}`;
  return fill(d, paint) + stroke(groove, tone(quilt.colour, -0.2), 1.4);
}

/** A surface quilted in chambers from top to bottom between two edges: down jackets, sleeping bags, mittens. */
export function puffed(on: Canvas, quilt: Quilt): string {
  const steps = Array.from({ length: quilt.chambers }, (_, index) => index);
  return steps
    .map((index) => {
      const from = index / quilt.chambers;
      const to = (index + 1) / quilt.chambers;
      const corners = [
        along(quilt.left, from),
        along(quilt.right, from),
        along(quilt.right, to),
        along(quilt.left, to),
      ] as const;
      return drawChamber(on, { corners, quilt });
    })
    .join("");
}
