import { type Canvas, fill, fold, lit, placed, seam, stitch, stroke } from "../canvas.ts";
import { mix, tone } from "../colour.ts";
import type { Drawing, Look } from "../scene.ts";

/** How a shoe is built. */
export interface Shoe {
  height: "low" | "mid" | "high";
  /** A band of fur or felt at the collar. */
  lined: boolean;
  /** A thick sculpted sole for rock, or a light one for running. */
  sole: "lug" | "light";
}

const shade = "#10140f";
const shaft = { low: 320, mid: 236, high: 176 };

const upperOutline = (top: number) =>
  `M150 ${top}C150 ${top + 50} 140 ${top + 90} 134 400Q132 436 150 442H470Q486 440 484 410C478 372 430 356 380 340C336 326 300 300 282 ${Math.min(286, top + 40)}L274 ${top - 6}Q212 ${top + 16} 150 ${top}Z`;

function sole(on: Canvas, { sole: kind }: Shoe, look: Look): string {
  const colour = kind === "lug" ? look.second : mix(look.second, "#ffffff", 0.1);
  const mid = "M128 424C150 436 200 432 250 436C330 440 420 438 488 420Q496 440 482 456H140Q122 446 128 424Z";
  const tread =
    kind === "lug"
      ? "M134 452H486Q488 470 474 482L462 484L458 474H436L432 486H410L406 474H384L380 486H358L354 474H332L328 486H306L302 474H280L276 486H254L250 474H228L224 488H158L154 476Q132 474 134 452Z"
      : "M136 452H486Q484 468 462 474Q440 478 420 472Q400 480 378 473Q356 481 334 473Q312 481 290 473Q268 481 246 473Q224 482 202 474Q170 484 144 470Q134 464 136 452Z";
  return (
    lit(on, tread, [tone(colour, -0.1), [134, 440, 486, 490]]) +
    lit(on, mid, [kind === "lug" ? tone(colour, 0.02) : mix(look.accent, "#f4efe3", 0.72), [128, 420, 490, 462]]) +
    stroke("M132 444C200 452 400 452 484 440", tone(colour, kind === "lug" ? -0.14 : -0.02), 2)
  );
}

function overlays(on: Canvas, top: number, look: Look): string {
  const toe = "M392 344C440 358 480 374 485 412Q486 436 472 440H404C398 410 392 380 376 360Z";
  const heel = "M136 374C160 372 186 386 196 440H148Q130 434 136 374Z";
  const side = `M206 ${top + 70}C232 ${top + 96} 276 340 350 384C370 398 378 420 380 440H250C246 400 226 350 190 330Z`;
  return (
    lit(on, side, [look.second, [200, 300, 380, 440]]) +
    stitch("M252 434C248 398 230 356 198 334", look.second) +
    lit(on, toe, [tone(look.second, -0.03), [390, 340, 486, 440]]) +
    stitch("M398 350C412 376 410 410 412 436", look.second) +
    lit(on, heel, [tone(look.second, -0.03), [136, 370, 196, 440]]) +
    stitch("M140 382C162 382 180 396 188 436", look.second)
  );
}

function laces(top: number, look: Look): string {
  const low = top > 300;
  const rows = low ? 4 : top > 200 ? 6 : 7;
  const start: [number, number] = [270, top + (low ? 8 : 18)];
  const end: [number, number] = [372, 350];
  const bend = low ? 0 : 26;
  const eyelet = (index: number): [number, number] => {
    const t = index / (rows - 1);
    const sag = Math.sin(t * Math.PI) * bend;
    return [start[0] + (end[0] - start[0]) * t * t - sag * 0.6, start[1] + (end[1] - start[1]) * t + sag * 0.6];
  };
  return Array.from({ length: rows }, (_, index) => {
    const [x, y] = eyelet(index);
    const lace = `M${x - 22} ${y + 12}C${x - 8} ${y - 2} ${x + 6} ${y - 8} ${x + 20} ${y - 8}`;
    return (
      stroke(lace, tone(look.accent, -0.16), 7.5) +
      stroke(lace, look.accent, 5) +
      `<circle cx="${x - 22}" cy="${y + 13}" r="4.6" fill="#c9c4b4"/><circle cx="${x - 22}" cy="${y + 13}" r="2" fill="#4a463c"/>`
    );
  }).join("");
}

function collar(on: Canvas, { lined }: Shoe, { top, look }: { top: number; look: Look }): string {
  const inside = `M150 ${top}Q212 ${top + 16} 274 ${top - 6}Q272 ${top - 22} 212 ${top - 20}Q150 ${top - 20} 150 ${top}Z`;
  const pad = `M147 ${top - 4}Q210 ${top + 14} 276 ${top - 12}L281 ${top + 26}Q212 ${top + 54} 148 ${top + 34}Z`;
  const low = top > 300;
  const tongue = low
    ? `M256 ${top + 4}C252 ${top - 28} 272 ${top - 38} 290 ${top - 34}C298 ${top - 14} 306 ${top + 2} 322 ${top + 16}L290 ${top + 22}Z`
    : `M258 ${top + 4}C254 ${top - 34} 276 ${top - 44} 296 ${top - 40}C302 ${top - 10} 300 ${top + 20} 306 ${top + 60}L282 ${top + 40}Z`;
  const fur = Array.from({ length: 13 }, (_, index) => {
    const x = 150 + index * 10.4;
    return `<circle cx="${x}" cy="${top + 10 + Math.sin(index * 1.7) * 4 - (index - 6) ** 2 * 0.12}" r="13" fill="${index % 2 ? "#f1e9d8" : "#e4d9c3"}"/>`;
  }).join("");
  return (
    lit(on, tongue, [tone(look.main, -0.06), [258, top - 40, 306, top + 60]]) +
    fill(inside, tone(look.second, -0.18)) +
    lit(on, pad, [tone(look.main, -0.04), [148, top, 280, top + 50]]) +
    seam(`M148 ${top + 34}Q212 ${top + 54} 281 ${top + 26}`, look.main) +
    stroke(
      `M190 ${top + 8}Q194 ${top + 26} 190 ${top + 44}M236 ${top + 4}Q242 ${top + 22} 240 ${top + 42}`,
      tone(look.main, -0.12),
      1.5,
    ) +
    (lined ? fur : "") +
    stroke(
      `M150 ${top + 2}C136 ${top - 6} 134 ${top - 26} 148 ${top - 28}C158 ${top - 26} 158 ${top - 8} 154 ${top + 4}`,
      look.accent,
      5,
    )
  );
}

function oneShoe(on: Canvas, shoe: Shoe, look: Look): string {
  const top = shaft[shoe.height];
  const outline = upperOutline(top);
  const shading = on.within(
    outline,
    fold(`M120 400C240 424 380 420 500 400V450H120Z`, shade, 0.28) +
      fold(`M130 ${top + 40}C150 360 140 410 150 450H120Z`, shade, 0.2) +
      fold(`M176 ${top + 60}C168 330 180 380 214 410C190 330 200 ${top + 120} 208 ${top + 60}Z`, "#fffbe8", 0.2) +
      fold("M384 352C420 362 456 374 470 396C440 384 410 376 390 372Z", "#fffbe8", 0.34) +
      fold("M300 350C320 366 340 376 352 400C330 388 308 378 290 372Z", shade, 0.2),
  );
  return (
    lit(on, outline, [look.main, [140, top, 430, 440]]) +
    overlays(on, top, look) +
    shading +
    collar(on, shoe, { top, look }) +
    laces(top, look) +
    sole(on, shoe, look)
  );
}

/** A pair of boots or shoes from the side, the second one standing behind. */
export const footwear =
  (shoe: Shoe): Drawing =>
  (on, look) => {
    const behind: Look = {
      main: tone(look.main, -0.07),
      second: tone(look.second, -0.06),
      accent: tone(look.accent, -0.08),
    };
    const lift = shoe.height === "low" ? -44 : 0;
    return placed(
      placed(oneShoe(on, shoe, behind), "translate(-18 -40) scale(.97)") +
        placed(oneShoe(on, shoe, look), "translate(0 22)"),
      `translate(-6 ${lift})`,
    );
  };

/** Knitted socks, one before the other. */
export const socks: Drawing = (on, look) => {
  const outline =
    "M222 96H320V296C322 330 350 352 392 376C432 398 438 448 398 466C356 482 300 466 262 436C232 412 222 384 222 340Z";
  const ribs = on.tile([9, 9], `<path d="M2 0V9" stroke="${tone(look.main, -0.09)}" stroke-width="2"/>`);
  const knit = on.tile(
    [10, 8],
    `<path d="M1 1L5 6L9 1" fill="none" stroke="${tone(look.main, -0.07)}" stroke-width="1.5"/>`,
  );
  const one = (colour: string) =>
    lit(on, outline, [colour, [220, 90, 400, 470]]) +
    fill(outline, knit, 0.6) +
    on.within(
      outline,
      fill("M210 150H330V172H210ZM210 184H330V194H210Z", look.second) +
        fill("M210 350C262 340 290 380 268 450H200Z", look.second) +
        fill("M376 350L450 380V490H372C396 450 394 400 376 350Z", look.second) +
        fill("M222 96H320V146H222Z", tone(colour, -0.02)) +
        fill("M222 96H320V146H222Z", ribs) +
        fold("M300 90C312 200 300 310 360 372L420 400L430 360L340 320V90Z", shade, 0.2) +
        fold("M222 330C250 350 280 356 306 350C290 372 250 376 226 366Z", shade, 0.2) +
        fold("M236 150C232 240 236 330 258 400C268 330 254 240 256 150Z", "#fffbe8", 0.22) +
        fold("M250 440C310 474 380 482 440 440V500H250Z", shade, 0.26),
    ) +
    stroke("M224 146H320", tone(colour, -0.14), 1.6);
  return (
    placed(one(tone(look.main, -0.05)), "translate(-78 -14) rotate(4 300 300)") +
    placed(one(look.main), "translate(22 36) rotate(-3 300 300)")
  );
};
