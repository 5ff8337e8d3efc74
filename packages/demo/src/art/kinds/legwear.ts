import { type Canvas, fill, fold, lit, mirrored, seam, stitch, stroke } from "../canvas.ts";
import { tone } from "../colour.ts";
import { type Drawing, label, type Look } from "../scene.ts";

/** How trousers are cut: full length, with legs that zip off, or short. */
export interface Trousers {
  length: "long" | "zip-off" | "short";
  /** A pocket with a flap on the thigh. */
  cargo: boolean;
}

const shade = "#10140f";

const legOutline = (hem: number, width: number) =>
  `M224 108C214 170 206 230 204 290C202 360 208 430 ${268 - width} ${hem}Q${268 - width / 2} ${hem + 9} 268 ${hem}C280 420 292 330 300 262V108Z`;

const shortOutline = "M224 138C212 190 202 250 192 334Q236 352 284 340C290 312 296 288 300 268V138Z";

function legFolds(on: Canvas, outline: string, far: boolean): string {
  return on.within(
    outline,
    fold("M300 250C286 320 280 420 262 540H300Z", shade, far ? 0.3 : 0.24) +
      fold("M300 262C276 276 250 280 232 296C256 294 280 294 300 300Z", shade, 0.24) +
      fold("M206 350C226 356 250 358 272 350C256 370 226 372 208 366Z", shade, 0.16) +
      fold("M208 386C230 392 250 390 268 382C254 400 228 404 212 400Z", shade, 0.12) +
      (far
        ? fold("M190 100H236C214 260 216 420 226 560H170Z", shade, 0.2)
        : fold("M232 150C220 240 220 380 230 500H246C236 380 238 250 248 150Z", "#fffbe8", 0.2)),
  );
}

function leg(on: Canvas, { length, cargo }: Trousers, { look, far }: { look: Look; far: boolean }): string {
  const colour = far ? tone(look.main, -0.045) : look.main;
  const outline = length === "short" ? shortOutline : legOutline(520, 62);
  const hem =
    length === "short" ? stitch("M194 324Q236 342 286 330", look.main) : stitch("M207 508Q238 516 268 508", look.main);
  const zip =
    length === "zip-off"
      ? stroke("M203 318Q246 332 294 320", tone(look.main, -0.18), 8) +
        stroke("M203 318Q246 332 294 320", look.accent, 2.4)
      : "";
  const knee =
    length === "long" ? seam("M206 330C232 340 262 340 288 330M212 420C232 426 256 426 274 420", look.main) : "";
  const top = length === "short" ? 232 : 236;
  const pocket = cargo
    ? lit(on, `M212 ${top}H262V${top + 66}Q236 ${top + 76} 208 ${top + 66}Z`, [
        tone(colour, -0.02),
        [208, top, 262, top + 76],
      ]) +
      stroke(`M210 ${top + 20}Q236 ${top + 26} 262 ${top + 20}`, tone(colour, -0.16), 2) +
      `<circle cx="236" cy="${top + 15}" r="3.5" fill="${look.accent}"/>`
    : "";
  return lit(on, outline, [colour, [200, 100, 320, 520]]) + knee + pocket + legFolds(on, outline, far) + hem + zip;
}

function waist(on: Canvas, look: Look, top: number): string {
  const band = `M224 ${top}Q300 ${top + 12} 376 ${top}L380 ${top + 32}Q300 ${top + 46} 220 ${top + 32}Z`;
  const back = `M226 ${top}Q300 ${top - 12} 374 ${top}Q300 ${top + 12} 226 ${top}Z`;
  const loop = (x: number, y: number) =>
    `<rect x="${x}" y="${y}" width="9" height="38" rx="2" fill="${tone(look.main, -0.07)}"/>`;
  const belt = `M221 ${top + 12}Q300 ${top + 26} 379 ${top + 12}L380 ${top + 25}Q300 ${top + 39} 220 ${top + 25}Z`;
  return (
    fill(back, tone(look.second, -0.14)) +
    lit(on, band, [tone(look.main, -0.03), [220, top, 380, top + 46]]) +
    lit(on, belt, [look.second, [220, top, 380, top + 40]]) +
    [238, 268, 324, 354].map((x, index) => loop(x, top + [3, 6, 6, 3][index]!)).join("") +
    `<rect x="286" y="${top + 15}" width="30" height="22" rx="4" fill="${look.accent}"/>` +
    `<rect x="286" y="${top + 15}" width="30" height="22" rx="4" fill="none" stroke="${tone(look.accent, -0.2)}" stroke-width="1.5"/>`
  );
}

/** Trousers and shorts, hanging from their waist. */
export const legwear =
  (cut: Trousers): Drawing =>
  (on, look) => {
    const top = cut.length === "short" ? 132 : 84;
    const near = leg(on, cut, { look, far: false });
    const pocket = stroke(
      `M226 ${top + 50}C240 ${top + 76} 246 ${top + 90} 248 ${top + 116}`,
      tone(look.main, -0.17),
      3,
    );
    const drawn =
      mirrored(leg(on, cut, { look, far: true })) +
      near +
      fill(`M222 ${top + 28}Q300 ${top + 44} 378 ${top + 28}L379 ${top + 60}H221Z`, look.main) +
      seam(`M301 ${top + 42}V${top + 150}`, look.main) +
      stitch(`M314 ${top + 44}C316 ${top + 90} 314 ${top + 112} 303 ${top + 124}`, look.main) +
      pocket +
      mirrored(pocket) +
      waist(on, look, top) +
      label(352, top + 66, look);
    return cut.length === "short" ? `<g transform="translate(-108 -76) scale(1.360)">${drawn}</g>` : drawn;
  };
