import { fill, fold, lit, placed, seam, stitch, stroke } from "../canvas.ts";
import { mix, tone } from "../colour.ts";
import { type Curve, puffed } from "../puff.ts";
import { type Drawing, label } from "../scene.ts";

const shade = "#10140f";

function grass(points: readonly number[], y: number): string {
  return points
    .map((x, index) => {
      const lean = ((index * 37) % 13) - 6;
      return stroke(
        `M${x} ${y}q${lean} -14 ${lean * 1.6} -26M${x + 7} ${y}q${-lean} -10 ${-lean} -18`,
        index % 2 ? "#6f8457" : "#869a68",
        2.6,
      );
    })
    .join("");
}

function peg(x: number, y: number): string {
  return `<path d="M${x - 4} ${y - 10}L${x + 3} ${y + 4}" stroke="#6b665a" stroke-width="4" stroke-linecap="round"/>`;
}

/** A dome for two with its porch open and a lamp lit inside. */
export const domeTent: Drawing = (on, look) => {
  const fly = "M56 470C96 400 150 250 258 172Q300 148 342 172C450 250 504 400 544 470Q300 496 56 470Z";
  const door = "M230 480C238 380 262 270 300 214C340 270 366 380 374 480Q300 490 230 480Z";
  const flap = "M230 480C238 380 262 270 300 214C296 300 270 400 262 484Z";
  const glow = on.radial(
    [304, 400, 130],
    [
      [0, "#ffe9b0"],
      [0.6, "#e3a854"],
      [1, "#6b4a26"],
    ],
  );
  return (
    stroke("M130 330L30 482M470 330L572 482", tone(look.second, 0.1), 2) +
    lit(on, fly, [look.main, [130, 200, 500, 480]]) +
    on.within(
      fly,
      fill("M342 172C380 260 420 380 436 486H560V150Z", tone(look.main, -0.09), 0.75) +
        fill("M258 172C210 260 176 380 160 486H40V150Z", tone(look.main, 0.05), 0.7) +
        fold("M150 300C110 380 90 440 70 480H120C140 420 160 360 190 300Z", "#fffbe8", 0.3) +
        fold("M40 452C200 480 400 480 560 452V510H40Z", shade, 0.3),
    ) +
    fill(door, glow) +
    fill("M262 484C270 440 340 440 350 484Q300 490 262 484Z", mix(look.second, "#3a2a18", 0.4)) +
    `<circle cx="304" cy="312" r="9" fill="#fff6d8"/><path d="M304 250V304" stroke="#5a3d1e" stroke-width="2"/>` +
    lit(on, flap, [look.second, [230, 300, 290, 480]]) +
    seam("M258 172C210 260 176 380 160 480M342 172C390 260 424 380 440 480", look.main) +
    stroke("M300 156C296 180 298 200 300 214M300 214C340 270 366 380 374 480", look.accent, 4) +
    stroke("M300 214C262 270 238 380 230 480", tone(look.accent, -0.06), 3) +
    fill("M262 168Q300 140 338 168Q300 184 262 168Z", look.second) +
    stitch("M60 462Q300 486 540 462", look.main) +
    peg(32, 482) +
    peg(570, 482) +
    label(196, 400, look) +
    grass([70, 110, 420, 470, 520, 552], 488)
  );
};

/** A tunnel for three, long enough to stand in and cook under. */
export const tunnelTent: Drawing = (on, look) => {
  const tube = "M80 474C84 330 130 238 214 226C300 214 400 232 470 300C520 350 540 420 548 474Q300 500 80 474Z";
  const front = "M80 474C84 330 126 236 196 228C252 236 280 350 284 484Q180 492 80 474Z";
  const opening = "M128 480C132 370 158 290 198 280C232 290 248 380 250 486Z";
  const hoop = (d: string) => stroke(d, tone(look.main, -0.16), 3) + stroke(d, tone(look.main, 0.1), 1.2);
  return (
    stroke("M150 260L24 478M500 340L590 480", tone(look.second, 0.1), 2) +
    lit(on, tube, [look.main, [200, 220, 420, 490]]) +
    on.within(
      tube,
      fold("M240 226C330 220 420 250 480 310C420 280 330 262 250 266Z", "#fffbe8", 0.36) +
        fold("M80 444C240 480 420 480 560 444V510H80Z", shade, 0.3) +
        fold("M320 250C350 330 350 420 350 490H380C384 400 376 320 350 250Z", shade, 0.16) +
        fold("M430 280C460 340 464 420 464 490H490C490 420 486 350 460 300Z", shade, 0.2),
    ) +
    hoop("M330 234C364 300 376 400 378 488") +
    hoop("M430 270C462 330 474 410 476 484") +
    lit(on, front, [tone(look.main, 0.03), [90, 230, 290, 480]]) +
    fill(
      opening,
      on.linear(
        [190, 280, 190, 486],
        [
          [0, "#3c2c1c"],
          [0.7, "#7a5a34"],
          [1, "#c99a58"],
        ],
      ),
    ) +
    lit(on, "M128 480C132 370 158 290 198 280C184 330 164 420 160 484Z", [look.second, [128, 280, 200, 480]]) +
    stroke("M198 280C232 290 248 380 250 486M198 280C158 290 132 370 128 480", look.accent, 3.4) +
    hoop("M80 474C84 330 126 236 196 228C252 236 280 350 284 484") +
    fill("M400 372Q430 356 452 380V420Q424 410 400 420Z", mix(look.second, "#ffffff", 0.2), 0.85) +
    label(320, 400, look) +
    peg(26, 480) +
    peg(588, 482) +
    grass([60, 300, 410, 500, 540], 490)
  );
};

/** A mummy bag lying open at the top, its chambers full of down. */
export const sleepingBag: Drawing = (on, look) => {
  const left: Curve = [196, 150, 168, 240, 212, 400, 246, 520];
  const right: Curve = [404, 150, 432, 240, 388, 400, 354, 520];
  const hoodShape = "M192 168C178 84 236 40 300 38C364 40 422 84 408 168C380 190 220 190 192 168Z";
  const opening = "M232 166C226 106 260 82 300 82C340 82 374 106 368 166C340 186 260 186 232 166Z";
  return placed(
    lit(on, hoodShape, [look.main, [200, 40, 400, 190]]) +
      [0, 1, 2, 3, 4]
        .map((index) =>
          stroke(
            `M${216 + index * 42} ${[92, 62, 54, 62, 92][index]}L${244 + index * 28} ${[118, 94, 86, 94, 118][index]}`,
            tone(look.main, -0.15),
            2,
          ),
        )
        .join("") +
      fill(
        opening,
        on.linear(
          [300, 82, 300, 180],
          [
            [0, tone(look.second, -0.16)],
            [1, look.second],
          ],
        ),
      ) +
      fold("M250 150C270 130 330 130 350 150C340 172 262 172 250 150Z", "#fffbe8", 0.4) +
      puffed(on, { left, right, chambers: 11, colour: look.main, swell: 10, sag: 9 }) +
      on.within(
        "M180 140H420L360 540H240Z",
        fold("M378 150C400 260 370 420 340 540H440V150Z", shade, 0.28) +
          fold("M214 170C206 260 236 400 262 510C270 400 240 280 246 170Z", "#fffbe8", 0.22),
      ) +
      fill("M196 150Q300 186 404 150L402 186Q300 222 198 186Z", look.second) +
      stitch("M198 180Q300 216 402 180", look.second) +
      stroke("M386 160C400 250 374 380 346 470", tone(look.main, -0.2), 6) +
      stroke("M386 160C400 250 374 380 346 470", look.accent, 2.2) +
      `<rect x="380" y="164" width="8" height="20" rx="4" fill="${look.accent}" transform="rotate(-8 384 174)"/>` +
      label(262, 196, look),
    "rotate(10 300 300) translate(6 4)",
  );
};

/** A sleeping mat, half rolled. */
export const mat: Drawing = (on, look) => {
  const sheet = "M110 430C110 400 130 380 160 372L420 330L520 420L240 486Q150 500 110 430Z";
  const grooves = [0, 1, 2, 3, 4, 5]
    .map((index) => `M${200 + index * 40} ${366 - index * 6.5}L${296 + index * 40} ${474 - index * 9.4}`)
    .join("");
  const rings = [62, 50, 38, 26, 14]
    .map(
      (radius, index) =>
        `<ellipse cx="170" cy="400" rx="${radius}" ry="${radius * 1.12}" fill="${index % 2 ? tone(look.main, 0.03) : tone(look.second, -0.02)}"/>`,
    )
    .join("");
  const roll =
    "M170 330L330 280C372 286 388 330 380 372C376 400 366 414 350 420L170 470C120 470 106 430 108 400C110 360 130 330 170 330Z";
  return placed(
    lit(on, sheet, [look.main, [200, 330, 440, 490]]) +
      stroke(grooves, tone(look.main, -0.11), 3) +
      fold("M330 400L520 420L420 470L250 486Z", shade, 0.12) +
      lit(on, roll, [look.main, [250, 280, 300, 470]]) +
      on.within(
        roll,
        fold("M120 440C220 440 320 420 400 380V480H120Z", shade, 0.34) +
          fold("M170 340L330 292L350 310L180 360Z", "#fffbe8", 0.4),
      ) +
      stroke("M230 312C262 330 266 420 246 450M310 288C342 304 350 400 330 424", look.accent, 9) +
      rings +
      `<ellipse cx="170" cy="400" rx="62" ry="70" fill="none" stroke="${tone(look.main, -0.12)}" stroke-width="2"/>` +
      label(290, 360, look),
    "translate(-12 20)",
  );
};
