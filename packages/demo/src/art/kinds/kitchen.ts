import { fill, fold, lit, placed, stroke } from "../canvas.ts";
import { mix, tone } from "../colour.ts";
import { type Drawing, leaf } from "../scene.ts";

const shade = "#10140f";
const steel = "#b9bcb8";

/** A steel bottle with a looped cap. */
export const bottle: Drawing = (on, look) => {
  const body = "M236 214C238 190 262 184 264 166H336C338 184 362 190 364 214V490Q364 516 338 516H262Q236 516 236 490Z";
  const cap = "M262 118Q262 106 274 106H326Q338 106 338 118V160H262Z";
  const metal = on.linear(
    [236, 0, 364, 0],
    [
      [0, tone(look.main, -0.08)],
      [0.18, tone(look.main, 0.12)],
      [0.34, tone(look.main, 0.03)],
      [0.7, tone(look.main, -0.06)],
      [0.94, tone(look.main, -0.17)],
      [1, tone(look.main, -0.1)],
    ],
  );
  return (
    stroke("M276 112C270 66 330 66 324 112", look.accent, 12) +
    stroke("M276 110C270 68 318 66 322 92", tone(look.accent, 0.1), 3) +
    lit(on, cap, [look.second, [262, 106, 338, 160]]) +
    [272, 284, 296, 308, 320].map((x) => stroke(`M${x} 122V150`, tone(look.second, -0.12), 2)).join("") +
    fill("M262 158H338V170H262Z", steel) +
    fill(body, metal) +
    on.within(
      body,
      fold("M256 200C250 300 250 420 254 510H268C264 420 264 300 270 200Z", "#ffffff", 0.55) +
        fold("M348 200V520H380V200Z", shade, 0.24) +
        fill("M236 486H364V516H236Z", mix(steel, look.main, 0.25), 0.9),
    ) +
    `<g transform="translate(304 330) scale(1.7)">${leaf(mix(look.main, "#f7f1e2", 0.8), look.main)}</g>` +
    stroke("M236 486H364", tone(look.main, -0.16), 1.6)
  );
};

/** An insulated flask with its cup on top. */
export const flask: Drawing = (on, look) => {
  const body = "M228 250Q228 226 246 220H354Q372 226 372 250V488Q372 516 344 516H256Q228 516 228 488Z";
  const cup = "M240 104Q240 88 256 88H344Q360 88 360 104V212H240Z";
  const gloss = (from: string) =>
    on.linear(
      [228, 0, 372, 0],
      [
        [0, tone(from, -0.1)],
        [0.2, tone(from, 0.13)],
        [0.4, tone(from, 0.01)],
        [0.9, tone(from, -0.16)],
        [1, tone(from, -0.08)],
      ],
    );
  return (
    stroke("M372 280C426 290 426 420 372 430", tone(look.second, -0.02), 20) +
    stroke("M374 282C416 292 418 416 374 424", tone(look.second, 0.1), 4) +
    fill(cup, gloss(steel)) +
    stroke("M242 196H358", tone(steel, -0.12), 3) +
    stroke("M242 112H358", tone(steel, 0.08), 2) +
    fill("M236 208H364V226H236Z", look.second) +
    fill(body, gloss(look.main)) +
    on.within(body, fold("M248 226V510H262V226Z", "#ffffff", 0.4) + fill("M228 470H372V482H228Z", look.accent)) +
    `<g transform="translate(300 350) scale(1.9)">${leaf(mix(look.main, "#f7f1e2", 0.8), look.main)}</g>`
  );
};

/** An enamel mug, chipped by nobody yet. */
export const mug: Drawing = (on, look) => {
  const body = "M166 210H400V430Q398 474 352 478H214Q168 474 166 430Z";
  const rim = mix(look.second, "#20242b", 0.2);
  return placed(
    stroke("M398 262C484 250 490 404 396 412", tone(look.main, -0.08), 26) +
      stroke("M398 256C470 250 478 392 398 402", tone(look.main, 0.08), 5) +
      stroke("M398 262C484 250 490 404 396 412", rim, 3) +
      lit(on, body, [look.main, [180, 240, 400, 470]]) +
      on.within(
        body,
        fold("M372 200V490H420V200Z", shade, 0.28) +
          fold("M188 220V460H210V220Z", "#ffffff", 0.6) +
          fold("M160 446C240 476 330 476 410 446V490H160Z", shade, 0.24),
      ) +
      `<ellipse cx="283" cy="210" rx="117" ry="26" fill="${tone(look.main, -0.12)}"/>` +
      `<ellipse cx="283" cy="216" rx="104" ry="19" fill="#4b2f1c"/><ellipse cx="262" cy="213" rx="46" ry="7" fill="#7a5232" opacity=".6"/>` +
      `<ellipse cx="283" cy="210" rx="117" ry="26" fill="none" stroke="${rim}" stroke-width="7"/>` +
      `<g transform="translate(280 348) scale(2.3)">${leaf(look.second, mix(look.main, "#ffffff", 0.2))}</g>` +
      stroke(
        "M250 176C240 150 262 140 254 112M296 172C286 142 310 130 300 98M336 176C330 154 346 144 340 122",
        "#ffffff",
        5,
      ),
    "translate(4 14)",
  );
};

/** A pot with folding handles and its lid. */
export const pot: Drawing = (on, look) => {
  const body = "M150 250H450V440Q448 486 398 490H202Q152 486 150 440Z";
  return placed(
    stroke("M450 300C520 300 524 400 450 400M450 320C498 322 500 382 450 384", look.accent, 9) +
      lit(on, body, [look.main, [150, 250, 450, 490]]) +
      on.within(
        body,
        fold("M178 240V490H214V240Z", "#ffffff", 0.4) +
          fold("M400 240V500H470V240Z", shade, 0.34) +
          fold("M140 460C260 486 360 486 460 460V500H140Z", shade, 0.3),
      ) +
      stroke("M152 400H448M152 330H448", tone(look.main, -0.06), 1.5) +
      lit(on, "M138 250Q140 214 300 208Q460 214 462 250Q300 274 138 250Z", [
        tone(look.main, 0.03),
        [160, 206, 440, 270],
      ]) +
      stroke("M138 250Q300 274 462 250", tone(look.main, -0.16), 4) +
      fill("M274 214Q276 182 300 182Q324 182 326 214Q300 222 274 214Z", look.second) +
      fold("M200 226C240 216 290 214 330 216C290 224 240 228 206 238Z", "#ffffff", 0.6) +
      `<g transform="translate(300 366) scale(1.7)">${leaf(tone(look.main, -0.13), tone(look.main, 0.04))}</g>`,
    "translate(-12 6)",
  );
};

/** A small gas stove, lit. */
export const stove: Drawing = (on, look) => {
  const canister = "M196 400Q196 372 240 364H360Q404 372 404 400V496Q404 516 380 516H220Q196 516 196 496Z";
  const flame = (x: number, height: number) =>
    fill(
      `M${x - 15} 226C${x - 18} ${226 - height * 0.5} ${x - 2} ${226 - height * 0.6} ${x} ${226 - height}C${x + 4} ${226 - height * 0.6} ${x + 18} ${226 - height * 0.5} ${x + 15} 226Z`,
      on.linear(
        [x, 226 - height, x, 226],
        [
          [0, "#ffd98a", 0.2],
          [0.5, "#f2a54a"],
          [1, "#4f8fd6"],
        ],
      ),
    );
  const arm = (d: string) => stroke(d, "#7d7f7c", 11) + stroke(d, "#c9ccc8", 3);
  return (
    [240, 270, 300, 330, 360].map((x, index) => flame(x, [66, 88, 104, 88, 66][index]!)).join("") +
    arm("M300 300L196 226V190M300 300L404 226V190") +
    fill(
      "M226 226H374Q372 262 330 268H270Q228 262 226 226Z",
      on.linear(
        [226, 0, 374, 0],
        [
          [0, "#8b8d89"],
          [0.3, "#dfe1dd"],
          [1, "#6c6e6a"],
        ],
      ),
    ) +
    [246, 268, 290, 312, 334, 354].map((x) => `<circle cx="${x}" cy="240" r="4" fill="#3d3e3b"/>`).join("") +
    fill(
      "M286 266H314V350H286Z",
      on.linear(
        [286, 0, 314, 0],
        [
          [0, "#8d8f8b"],
          [0.4, "#e4e6e2"],
          [1, "#777974"],
        ],
      ),
    ) +
    arm("M300 308L300 270") +
    stroke("M314 322H372", look.accent, 9) +
    `<rect x="366" y="308" width="44" height="28" rx="6" fill="${look.accent}"/>` +
    fill("M262 344H338L344 372H256Z", "#4a4b48") +
    lit(on, canister, [look.main, [200, 364, 404, 516]]) +
    on.within(
      canister,
      fold("M222 372V516H244V372Z", "#ffffff", 0.45) +
        fold("M368 360V520H410V360Z", shade, 0.34) +
        fill("M196 430H404V462H196Z", look.second),
    ) +
    `<g transform="translate(300 446) scale(.720)">${leaf("#f7f1e2", look.second)}</g>` +
    stroke("M198 396Q300 408 402 396", tone(look.main, -0.14), 2)
  );
};
