import { fill, fold, lit, placed, seam, stitch, stroke } from "../canvas.ts";
import { tone } from "../colour.ts";
import { type Drawing, label } from "../scene.ts";

const shade = "#10140f";

/** A ribbed knitted hat, with or without a bobble. */
export const beanie =
  (bobble: boolean): Drawing =>
  (on, look) => {
    const dome = "M150 384C140 250 196 150 300 146C404 150 460 250 450 384Q300 420 150 384Z";
    const cuff =
      "M138 370Q136 350 156 348Q300 384 444 348Q464 350 462 370L458 440Q456 456 438 460Q300 492 162 460Q144 456 142 440Z";
    const columns = [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5];
    const ribs = columns
      .map(
        (index) =>
          `M${300 + index * 28} ${404 - index * index * 0.9}C${300 + index * 30} 280 ${300 + index * 17} 190 ${300 + index * 3} 150`,
      )
      .join("");
    const cuffRibs = [...columns, -5.6, 5.6]
      .map(
        (index) =>
          `M${300 + index * 27} ${372 - index * index * 0.9}L${300 + index * 26.5} ${476 - index * index * 0.9}`,
      )
      .join("");
    const strands = Array.from({ length: 46 }, (_, index) => {
      const angle = index * 2.399;
      const radius = 9 * Math.sqrt(index);
      const [x, y] = [300 + Math.cos(angle) * radius, 118 + Math.sin(angle) * radius * 0.92];
      return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="13" fill="${tone(look.second, ((index * 7) % 5) * 0.022 - 0.02 - (y - 118 + x - 300) * 0.0011)}"/>`;
    }).reverse();
    return placed(
      lit(on, dome, [look.main, [170, 160, 440, 400]]) +
        on.within(
          dome,
          stroke(ribs, tone(look.main, -0.11), 5) +
            placed(stroke(ribs, tone(look.main, 0.08), 2.4), "translate(-6 0)") +
            fold("M380 140C440 220 440 320 430 420H480V140Z", shade, 0.34) +
            fold("M190 330C184 250 220 190 270 170C230 220 216 280 222 350Z", "#fffbe8", 0.3) +
            fold("M140 350Q300 400 460 350V420H140Z", shade, 0.26),
        ) +
        (bobble ? strands.join("") : fill("M284 150Q300 138 316 150Q300 160 284 150Z", tone(look.main, -0.08))) +
        lit(on, cuff, [bobble ? look.second : tone(look.main, 0.02), [150, 350, 450, 480]]) +
        on.within(
          cuff,
          stroke(cuffRibs, tone(bobble ? look.second : look.main, -0.1), 5) +
            fold("M400 340V490H470V340Z", shade, 0.3) +
            fold("M160 352Q300 392 440 352L442 372Q300 408 158 372Z", "#fffbe8", 0.24),
        ) +
        label(362, 424, look),
      "translate(0 26)",
    );
  };

/** A cap with a curved peak, turned a little to the right. */
export const cap: Drawing = (on, look) => {
  const crown = "M120 366C112 250 180 166 276 162C376 160 436 236 436 352Q280 404 120 366Z";
  const peak =
    "M262 376C330 384 392 372 436 344C500 352 556 378 572 412Q574 430 552 428C470 408 360 420 292 432Q262 420 262 376Z";
  return placed(
    lit(on, crown, [look.main, [140, 180, 430, 390]]) +
      on.within(
        crown,
        fill("M276 162C236 220 220 310 228 400H110V160Z", look.second, 0.95) +
          fold("M370 160C430 230 430 310 430 400H470V160Z", shade, 0.34) +
          fold("M250 190C300 176 350 186 380 220C340 206 290 204 256 214Z", "#fffbe8", 0.34) +
          fold("M120 350Q280 390 440 340V410H120Z", shade, 0.22),
      ) +
      seam("M276 162C236 220 220 310 228 384M276 162C340 210 372 280 376 370", look.main) +
      stitch("M270 168C230 226 214 310 220 380", look.second) +
      `<ellipse cx="277" cy="161" rx="13" ry="7" fill="${look.accent}"/>` +
      [
        [196, 262],
        [318, 262],
      ]
        .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="4" fill="${tone(look.main, -0.2)}"/>`)
        .join("") +
      lit(on, peak, [tone(look.main, -0.02), [330, 350, 500, 430]]) +
      on.within(
        peak,
        fold("M262 372C330 390 400 380 440 346L450 362C410 398 330 406 262 396Z", shade, 0.34) +
          fold("M280 424C370 402 470 396 580 422V450H280Z", shade, 0.26) +
          fold("M420 376C470 370 520 384 548 408C500 392 450 388 400 394Z", "#fffbe8", 0.34),
      ) +
      stitch(
        "M276 392C340 398 404 388 450 362C500 368 540 388 556 414M282 410C350 410 420 404 460 382C490 384 514 394 530 410",
        look.main,
      ) +
      label(330, 318, look),
    "translate(-22 60)",
  );
};

/** A soft hat with a brim all round and a cord under the chin. */
export const brimHat: Drawing = (on, look) => {
  const brim = "M64 390C70 340 180 320 300 320C420 320 530 340 536 390C530 436 420 460 300 460C180 460 70 436 64 390Z";
  const crown = "M176 372C170 260 206 190 300 186C394 190 430 260 424 372Q300 412 176 372Z";
  return placed(
    stroke("M176 420C200 520 290 530 300 556C310 530 400 520 424 420", tone(look.second, -0.02), 4) +
      `<rect x="292" y="524" width="16" height="24" rx="6" fill="${look.accent}"/>` +
      lit(on, brim, [look.main, [100, 320, 480, 460]]) +
      on.within(
        brim,
        fold("M64 400C180 440 420 440 536 400V470H64Z", shade, 0.26) +
          fold("M170 370Q300 420 430 370L470 410Q300 440 140 400Z", shade, 0.3),
      ) +
      [0, 1, 2]
        .map((index) =>
          stitch(
            `M${82 + index * 22} ${396 + index}C${110 + index * 20} ${440 - index * 10} ${200} ${450 - index * 11} 300 ${450 - index * 11}C400 ${450 - index * 11} ${490 - index * 20} ${440 - index * 10} ${518 - index * 22} ${396 + index}`,
            look.main,
          ),
        )
        .join("") +
      lit(on, crown, [tone(look.main, 0.015), [190, 190, 420, 400]]) +
      on.within(
        crown,
        fold("M370 180C420 240 420 320 416 400H450V180Z", shade, 0.34) +
          fold("M206 340C204 260 230 216 270 202C244 240 236 290 238 356Z", "#fffbe8", 0.26) +
          fill("M170 334Q300 376 430 334V372Q300 416 170 374Z", look.second),
      ) +
      seam("M300 186V352M176 330Q300 374 424 330", look.main) +
      [
        [246, 262],
        [354, 262],
      ]
        .map(
          ([x, y]) =>
            `<circle cx="${x}" cy="${y}" r="6" fill="${look.accent}"/><circle cx="${x}" cy="${y}" r="3" fill="${tone(look.main, -0.3)}"/>`,
        )
        .join("") +
      label(300, 374, look),
    "translate(0 -44)",
  );
};
