import { fill, fold, lit, placed, stroke } from "../canvas.ts";
import { mix, tone } from "../colour.ts";
import { type Drawing, leaf } from "../scene.ts";

const shade = "#10140f";

/** A headlamp on its elastic band, shining. */
export const headlamp: Drawing = (on, look) => {
  const beam = on.linear(
    [260, 330, 30, 400],
    [
      [0, "#fff3c4", 0.85],
      [1, "#fff3c4", 0],
    ],
  );
  const housing = "M186 262Q188 236 214 234H300Q328 236 330 262V352Q328 380 300 382H214Q188 380 186 352Z";
  const glass = on.radial(
    [238, 304, 52],
    [
      [0, "#ffffff"],
      [0.45, "#fff2c0"],
      [1, "#e2b75c"],
    ],
  );
  return placed(
    stroke("M300 250C330 150 470 140 492 262C502 340 440 390 330 366", tone(look.second, -0.12), 34) +
      stroke("M300 244C330 150 466 144 486 262", tone(look.second, 0.05), 3) +
      stroke("M260 240C280 120 450 90 486 230", tone(look.second, -0.03), 24) +
      stroke("M262 236C286 122 446 96 482 222", look.accent, 3) +
      fill("M236 262L20 170V520L236 348Z", beam, 0.9) +
      stroke("M206 300C150 320 150 420 262 434C380 448 480 400 492 290", tone(look.second, 0.02), 34) +
      stroke("M198 306C154 334 170 416 264 430C380 444 474 400 490 300", look.accent, 3) +
      lit(on, housing, [look.main, [190, 234, 330, 382]]) +
      on.within(housing, fold("M300 230V390H340V230Z", shade, 0.36) + fold("M196 244H310V258H196Z", "#ffffff", 0.4)) +
      `<circle cx="238" cy="304" r="50" fill="${tone(look.main, -0.16)}"/><circle cx="238" cy="304" r="42" fill="${glass}"/>` +
      `<circle cx="238" cy="304" r="42" fill="none" stroke="#8d8f8b" stroke-width="4"/><path d="M208 288A36 36 0 0 1 244 270" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round"/>` +
      `<rect x="254" y="222" width="46" height="16" rx="7" fill="${look.accent}"/>` +
      `<g transform="translate(306 340) scale(.7)">${leaf(mix(look.main, "#ffffff", 0.6), look.main)}</g>` +
      `<circle cx="306" cy="282" r="7" fill="#e2574c"/>`,
    "translate(-8 18)",
  );
};

/** A camping lantern with a warm light. */
export const lantern: Drawing = (on, look) => {
  const glow = on.radial(
    [300, 320, 240],
    [
      [0, "#ffe8a8", 0.95],
      [0.4, "#ffe8a8", 0.35],
      [1, "#ffe8a8", 0],
    ],
  );
  const globe = "M232 232H368Q388 320 368 408H232Q212 320 232 232Z";
  const light = on.radial(
    [300, 326, 100],
    [
      [0, "#fffdf2"],
      [0.4, "#ffefb9"],
      [1, "#eebb62"],
    ],
  );
  return (
    `<circle cx="300" cy="320" r="240" fill="${glow}"/>` +
    stroke("M214 230C190 60 410 60 386 230", tone(look.second, -0.05), 10) +
    stroke("M222 200C220 92 372 84 382 180", tone(look.second, 0.14), 2.5) +
    fill(globe, light) +
    [252, 300, 348]
      .map((x) => stroke(`M${x} 236Q${x + (x - 300) * 0.35} 320 ${x} 404`, tone(look.main, -0.05), 6))
      .join("") +
    fold("M240 250Q226 320 240 390L252 392Q240 320 252 250Z", "#ffffff", 0.8) +
    lit(on, "M214 198Q300 176 386 198L380 240Q300 256 220 240Z", [look.main, [214, 180, 386, 250]]) +
    lit(on, "M256 160Q300 150 344 160L352 192Q300 182 248 192Z", [tone(look.main, -0.03), [250, 150, 350, 192]]) +
    lit(on, "M218 404Q300 420 382 404L396 490Q396 514 372 516H228Q204 514 204 490Z", [
      look.main,
      [204, 404, 396, 516],
    ]) +
    on.within(
      "M218 404Q300 420 382 404L396 490Q396 514 372 516H228Q204 514 204 490Z",
      fold("M350 400V520H400V400Z", shade, 0.36) + fold("M224 412V510H244V412Z", "#ffffff", 0.35),
    ) +
    `<circle cx="300" cy="464" r="25" fill="${tone(look.main, -0.14)}"/><circle cx="300" cy="464" r="19" fill="${look.accent}"/><path d="M300 452V462" stroke="#fff" stroke-width="4" stroke-linecap="round"/>`
  );
};

/** A pair of walking poles, crossed. */
export const poles: Drawing = (on, look) => {
  const one = (dim: number) => {
    const shaft = tone(look.main, dim);
    return (
      stroke("M300 116V516", tone(shaft, -0.1), 11) +
      stroke("M297 120V514", tone(shaft, 0.16), 3) +
      stroke("M300 236V300M300 380V430", tone(look.second, dim), 12) +
      `<rect x="289" y="224" width="30" height="24" rx="5" fill="${tone(look.accent, dim)}"/><rect x="289" y="366" width="30" height="24" rx="5" fill="${tone(look.accent, dim)}"/>` +
      stroke("M300 510V540", "#7d7f7c", 6) +
      `<ellipse cx="300" cy="500" rx="30" ry="8" fill="${tone(look.second, dim - 0.05)}"/><ellipse cx="300" cy="497" rx="30" ry="7" fill="${tone(look.second, dim + 0.06)}"/>` +
      stroke("M302 58C354 80 344 178 306 190", tone(look.accent, dim - 0.03), 9) +
      lit(on, "M286 44Q300 30 314 44L316 100Q312 150 314 204H286Q290 150 284 100Z", [
        mix(look.second, "#8a6a48", 0.35),
        [284, 40, 318, 204],
      ]) +
      stroke("M288 92H312M288 106H312M288 120H312M288 134H312M288 148H312", "#2b2118", 1.6) +
      `<path d="M284 46Q300 28 316 46L314 62H286Z" fill="${tone(look.second, dim)}"/>`
    );
  };
  return placed(one(-0.05), "rotate(24 300 300)") + placed(one(0.02), "rotate(-24 300 300)");
};
