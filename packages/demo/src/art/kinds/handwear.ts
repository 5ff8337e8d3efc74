import { type Canvas, fill, fold, lit, mirrored, placed, seam, stitch, stroke } from "../canvas.ts";
import { tone } from "../colour.ts";
import { puffed } from "../puff.ts";
import { type Drawing, label, type Look } from "../scene.ts";

const shade = "#10140f";

const hand =
  "M214 420C206 360 196 320 190 270C186 236 180 190 178 150C178 128 204 126 208 148L222 250L226 116C226 92 256 92 258 116L264 246L280 122C284 100 312 104 310 128L304 256L330 166C338 146 362 156 358 178C350 226 344 270 340 300C350 290 372 266 388 254C406 242 424 262 412 280C390 312 362 350 346 372L342 420Z";

function glove(on: Canvas, look: Look): string {
  const cuff = "M206 412H348Q356 412 356 422L360 494Q360 506 348 506H206Q194 506 194 494L198 422Q198 412 206 412Z";
  return (
    lit(on, hand, [look.main, [190, 120, 380, 420]]) +
    on.within(
      hand,
      fill("M170 100H380V176C330 160 220 160 170 176Z", look.second, 0.9) +
        fold("M330 180C346 260 330 350 350 430H400V180Z", shade, 0.24) +
        fold("M206 260C206 320 216 380 226 420H244C236 370 228 310 226 260Z", "#fffbe8", 0.24) +
        fold("M214 330C250 350 300 350 340 330C320 366 240 366 214 330Z", shade, 0.16),
    ) +
    seam(
      "M222 256C224 290 228 310 234 330M264 250C266 290 268 310 270 330M304 258C304 290 304 310 304 330",
      look.main,
    ) +
    stitch("M232 352C262 364 300 362 326 350", look.main) +
    lit(on, cuff, [look.second, [194, 412, 360, 506]]) +
    fill(cuff, on.tile([9, 9], `<path d="M2 0V9" stroke="${tone(look.second, -0.12)}" stroke-width="2.4"/>`), 0.9) +
    on.within(cuff, fold("M326 400V510H370V400Z", shade, 0.3)) +
    label(276, 380, look)
  );
}

function mitten(on: Canvas, look: Look): string {
  const palm =
    "M204 430C186 340 176 250 192 180C206 116 300 104 324 172C334 204 336 240 336 276C352 250 376 240 392 254C410 272 396 304 378 330C362 354 348 390 344 430Z";
  const cuff = "M192 424Q272 444 356 424L366 496Q368 510 354 512H194Q180 510 182 496Z";
  return (
    lit(on, palm, [look.main, [190, 120, 380, 430]]) +
    on.within(
      palm,
      puffed(on, {
        left: [196, 140, 170, 220, 184, 330, 206, 430],
        right: [330, 140, 340, 220, 342, 330, 344, 430],
        chambers: 5,
        colour: look.main,
        swell: 8,
        sag: 12,
      }),
    ) +
    on.within(
      palm,
      fold("M318 170C346 260 330 350 350 440H410V170Z", shade, 0.22) +
        fold("M206 200C196 270 206 350 220 420H240C228 350 220 270 226 200Z", "#fffbe8", 0.24),
    ) +
    seam("M336 276C328 306 330 330 336 350", look.main) +
    lit(on, cuff, [look.second, [182, 424, 366, 512]]) +
    on.within(cuff, fold("M330 420V520H380V420Z", shade, 0.3)) +
    stroke("M190 452Q272 470 360 452", look.accent, 7) +
    `<rect x="296" y="446" width="26" height="28" rx="4" fill="${tone(look.accent, -0.12)}"/>` +
    label(240, 488, look)
  );
}

const pair = (one: string, other: string): string =>
  placed(mirrored(one), "translate(-118 14) rotate(-5 300 300)") + placed(other, "translate(118 -2) rotate(5 300 300)");

const shaded = (look: Look): Look => ({ ...look, main: tone(look.main, -0.05), second: tone(look.second, -0.04) });

/** A pair of fingered gloves with ribbed cuffs. */
export const gloves: Drawing = (on, look) =>
  placed(pair(glove(on, look), glove(on, shaded(look))), "translate(48 44) scale(.840)");

/** A pair of quilted mittens with a strap at the wrist. */
export const mittens: Drawing = (on, look) =>
  placed(pair(mitten(on, look), mitten(on, shaded(look))), "translate(48 38) scale(.840)");
