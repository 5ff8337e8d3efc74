import { type Canvas, fill, fold, lit, stitch, stroke } from "../canvas.ts";
import { tone } from "../colour.ts";

/** What the cloth is: plain shell, brushed pile, grid fleece, wool in stripes, checked flannel. */
export type Cloth = "shell" | "pile" | "grid" | "stripes" | "check" | "marl";

/** A piece of cloth to dress: its outline and colours. */
export interface Piece {
  outline: string;
  cloth: Cloth;
  main: string;
  second: string;
}

function pileTile(on: Canvas, colour: string): string {
  const curl = (x: number, y: number, paint: string) =>
    `<path d="M${x} ${y}q2.5-5 6-1.5q2 3.5-2.5 4.5" fill="none" stroke="${paint}" stroke-width="1.7" stroke-linecap="round"/>`;
  const [light, dark] = [tone(colour, 0.08), tone(colour, -0.09)];
  return on.tile(
    [22, 20],
    curl(2, 6, dark) + curl(13, 4, light) + curl(7, 15, light) + curl(16, 15, dark) + curl(1, 17, dark),
    12,
  );
}

function weave(on: Canvas, { cloth, main, second }: Piece): string | undefined {
  const line = (d: string, paint: string, width: number) =>
    `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${width}"/>`;
  if (cloth === "pile") return pileTile(on, main);
  if (cloth === "grid") {
    return on.tile([11, 11], `<rect x="1.5" y="1.5" width="8" height="8" rx="2" fill="${tone(main, 0.055)}"/>`);
  }
  if (cloth === "stripes") {
    return on.tile([44, 40], `<rect width="44" height="17" y="12" fill="${second}" opacity=".92"/>`);
  }
  if (cloth === "marl") {
    const [light, dark] = [tone(main, 0.07), tone(main, -0.07)];
    return on.tile([16, 14], line("M1 4h5M9 10h4", light, 1.3) + line("M8 3h4M2 11h4", dark, 1.3), -8);
  }
  if (cloth === "check") {
    const dark = tone(main, -0.2);
    return on.tile(
      [60, 60],
      `<rect width="60" height="24" y="8" fill="${dark}" opacity=".5"/><rect width="24" height="60" x="8" fill="${dark}" opacity=".5"/>` +
        line("M0 46H60M46 0V60", second, 2.6),
    );
  }
  return undefined;
}

/** A piece of cloth with its weave, lit from the upper left. */
export function dressed(on: Canvas, piece: Piece): string {
  const pattern = weave(on, piece);
  const base = lit(on, piece.outline, [piece.main, [150, 140, 440, 520]]);
  return pattern ? base + fill(piece.outline, pattern, piece.cloth === "pile" ? 0.8 : 0.9) : base;
}

/** The shade and light that give a hanging body its volume. */
export function bodyFolds(on: Canvas, outline: string, hem: number): string {
  const shade = "#10140f";
  const folds =
    fold(`M438 150C404 260 408 380 396 ${hem + 20}H450V150Z`, shade, 0.26) +
    fold(`M168 250C190 330 186 420 188 ${hem + 10}H160Z`, shade, 0.12) +
    fold(`M300 200C312 300 306 400 318 ${hem}L302 ${hem}C300 380 302 300 300 200Z`, shade, 0.16) +
    fold(`M188 292C216 310 250 318 268 344C244 334 212 326 186 318Z`, shade, 0.16) +
    fold(`M412 292C388 312 360 322 340 350C366 338 394 330 416 318Z`, shade, 0.2) +
    fold(`M210 190C200 260 206 360 214 ${hem - 30}C230 380 226 260 232 186Z`, "#fffbe8", 0.2) +
    fold(
      `M330 ${hem - 70}C350 ${hem - 100} 374 ${hem - 96} 392 ${hem - 120}C388 ${hem - 80} 360 ${hem - 60} 330 ${hem - 70}Z`,
      shade,
      0.12,
    );
  return on.within(outline, folds);
}

/** The shade and light of one sleeve; the far one lies more in shade. */
export function sleeveFolds(on: Canvas, outline: string, far: boolean): string {
  const shade = "#10140f";
  const folds =
    fold("M196 190C180 270 168 360 150 470H176L210 290Z", shade, far ? 0.2 : 0.3) +
    fold("M150 300C162 306 172 312 178 322C162 320 150 318 142 324Z", shade, 0.22) +
    fold("M132 350C144 352 154 358 162 366C146 364 136 366 128 370Z", shade, 0.16) +
    fold(
      "M170 200C148 236 136 290 124 350C134 352 140 350 144 340C150 290 164 240 178 206Z",
      "#fffbe8",
      far ? 0.06 : 0.2,
    ) +
    (far ? fold("M90 170H210V470H90Z", shade, 0.1) : "");
  return on.within(outline, folds);
}

/** Hem and cuffs turned and sewn. */
export function hemBand(hem: number, colour: string): string {
  return (
    stroke(`M175 ${hem - 17}Q300 ${hem - 3} 425 ${hem - 17}`, tone(colour, -0.1), 1.4) +
    stitch(`M175 ${hem - 21}Q300 ${hem - 7} 425 ${hem - 21}`, colour)
  );
}
