import { type Canvas, fold, lit, mirrored, placed, seam, stitch, stroke } from "../canvas.ts";
import { tone } from "../colour.ts";
import { type Drawing, label, leaf, type Look } from "../scene.ts";

const shade = "#10140f";

function buckle(x: number, y: number, look: Look): string {
  return `<rect x="${x - 12}" y="${y - 9}" width="24" height="18" rx="4" fill="#2c2a26"/><rect x="${x - 7}" y="${y - 4}" width="14" height="8" rx="2" fill="${tone(look.accent, -0.05)}"/>`;
}

function webbing(d: string, colour: string, width = 12): string {
  return stroke(d, tone(colour, -0.1), width) + stroke(d, tone(colour, 0.05), width * 0.22);
}

function daypackBody(on: Canvas, look: Look): string {
  const body = "M196 210C196 126 236 88 300 88C364 88 404 126 404 210L416 440Q418 506 356 510H244Q182 506 184 440Z";
  const lower = "M188 380C240 396 360 396 412 380L416 440Q418 506 356 510H244Q182 506 184 440Z";
  return (
    lit(on, body, [look.main, [190, 90, 420, 510]]) +
    lit(on, lower, [look.second, [190, 380, 410, 510]]) +
    on.within(
      body,
      fold("M396 100C420 240 400 380 420 520H460V100Z", shade, 0.34) +
        fold("M214 180C204 260 206 380 214 480C234 380 228 260 240 170Z", "#fffbe8", 0.24) +
        fold("M180 470C260 500 340 500 420 470V520H180Z", shade, 0.25),
    ) +
    seam("M204 190C214 118 250 104 300 104C350 104 386 118 396 190", look.main)
  );
}

/** A light pack for a day out, seen from the front. */
export const daypack =
  (rolled: boolean): Drawing =>
  (on, look) => {
    const strap = "M214 150C168 200 158 340 180 470";
    const side = "M196 300C176 310 170 420 184 466L212 470C204 410 204 350 214 306Z";
    const pocket = "M226 300Q300 286 374 300L384 440Q384 470 356 472H244Q216 470 216 440Z";
    const top = rolled
      ? lit(on, "M206 118Q300 76 394 118L398 168Q300 140 202 168Z", [tone(look.main, 0.02), [206, 80, 394, 168]]) +
        stroke("M204 140Q300 104 396 140", tone(look.main, -0.13), 2) +
        webbing("M300 96V214", look.second, 14) +
        buckle(300, 196, look)
      : stroke("M212 236C216 150 246 128 300 128C354 128 384 150 388 236", tone(look.main, -0.2), 6) +
        stroke("M212 236C216 150 246 128 300 128C354 128 384 150 388 236", look.accent, 2) +
        webbing("M384 226L392 258", look.accent, 6);
    return (
      stroke("M278 92C276 56 324 56 322 92", look.second, 11) +
      webbing(strap, look.second, 20) +
      mirrored(webbing(strap, look.second, 20)) +
      daypackBody(on, look) +
      top +
      lit(on, side, [tone(look.second, 0.03), [176, 300, 214, 470]]) +
      mirrored(lit(on, side, [tone(look.second, -0.05), [176, 300, 214, 470]])) +
      lit(on, pocket, [tone(look.main, 0.015), [216, 290, 390, 480]]) +
      on.within(
        pocket,
        fold("M360 290C372 360 364 420 376 480H400V290Z", shade, 0.3) +
          fold("M216 430C270 450 330 450 390 430V480H216Z", shade, 0.2),
      ) +
      seam("M226 300Q300 286 374 300L384 440Q384 470 356 472H244Q216 470 216 440Z", look.main) +
      stroke("M234 326Q300 314 366 326", tone(look.main, -0.2), 5) +
      stroke("M234 326Q300 314 366 326", look.accent, 2) +
      `<g transform="translate(300 394) scale(1.250)">${leaf(tone(look.main, -0.09), tone(look.main, 0.03))}</g>` +
      label(rolled ? 348 : 300, rolled ? 252 : 214, look)
    );
  };

function trekBody(on: Canvas, look: Look): string {
  const body = "M208 150H392L404 430Q404 486 356 490H244Q196 486 196 430Z";
  const panel = "M236 196Q300 184 364 196L370 400Q300 420 230 400Z";
  return (
    lit(on, body, [look.main, [200, 150, 410, 490]]) +
    on.within(
      body,
      fold("M384 150C398 260 384 380 398 500H430V150Z", shade, 0.36) +
        fold("M222 170C214 260 214 380 222 470C240 380 236 260 246 170Z", "#fffbe8", 0.2),
    ) +
    lit(on, panel, [look.second, [236, 190, 370, 410]]) +
    stitch("M242 204Q300 192 358 204L363 394Q300 412 237 394Z", look.second) +
    stroke("M270 214C264 270 266 330 272 396M330 214C336 270 334 330 328 396", look.accent, 3)
  );
}

function trekLid(on: Canvas, look: Look): string {
  const lid = "M194 168C186 104 226 66 300 64C374 66 414 104 406 168Q300 196 194 168Z";
  return (
    lit(on, lid, [tone(look.main, 0.01), [200, 64, 400, 190]]) +
    on.within(
      lid,
      fold("M380 60C404 100 400 150 396 190H430V60Z", shade, 0.3) +
        fold("M222 96C250 76 300 72 330 76C290 88 250 98 226 124Z", "#fffbe8", 0.4) +
        fold("M190 150Q300 184 410 150V200H190Z", shade, 0.22),
    ) +
    stroke("M218 132Q300 154 382 132", tone(look.main, -0.2), 5) +
    stroke("M218 132Q300 154 382 132", look.accent, 2) +
    label(300, 104, look)
  );
}

/** A tall pack for days on end, with its mat rolled below. */
export const trekkingPack: Drawing = (on, look) => {
  const strap = "M226 120C160 170 150 320 176 440";
  const hip = "M204 420C160 424 138 444 130 474Q134 488 150 486C168 470 188 464 212 464Z";
  const mat = "M176 478Q170 478 170 502Q170 526 178 526H424Q432 526 432 502Q432 478 424 478Z";
  const strapAcross = (y: number) => webbing(`M200 ${y}L236 ${y + 14}`, look.second, 8) + buckle(214, y + 6, look);
  return (
    stroke("M280 70C278 38 322 38 320 70", look.second, 11) +
    webbing(strap, look.second, 22) +
    mirrored(webbing(strap, look.second, 22)) +
    lit(on, hip, [look.second, [130, 420, 212, 486]]) +
    mirrored(lit(on, hip, [tone(look.second, -0.05), [130, 420, 212, 486]])) +
    lit(on, mat, [look.accent, [300, 476, 300, 530]]) +
    `<ellipse cx="428" cy="502" rx="9" ry="24" fill="${tone(look.accent, -0.14)}"/><ellipse cx="428" cy="502" rx="5" ry="14" fill="none" stroke="${tone(look.accent, -0.24)}" stroke-width="2"/>` +
    trekBody(on, look) +
    webbing("M236 470V524", look.second, 10) +
    webbing("M364 470V524", look.second, 10) +
    strapAcross(260) +
    mirrored(strapAcross(260)) +
    strapAcross(350) +
    mirrored(strapAcross(350)) +
    trekLid(on, look) +
    webbing("M256 168V236", look.second, 10) +
    webbing("M344 168V236", look.second, 10) +
    buckle(256, 226, look) +
    buckle(344, 226, look)
  );
};

/** A soft bag for the boot of the car and the ferry. */
export const duffel: Drawing = (on, look) => {
  const body = "M116 260Q116 214 168 210H432Q484 214 484 260V420Q484 462 436 466H164Q116 462 116 420Z";
  const end = "M430 210Q486 214 486 262V420Q486 462 432 466C456 420 458 260 430 210Z";
  const bottom = "M116 380H484V420Q484 462 436 466H164Q116 462 116 420Z";
  const handle = (x: number) => webbing(`M${x} 466V250`, look.second, 20);
  return placed(
    stroke("M214 250C220 140 380 140 386 250", tone(look.second, -0.1), 16) +
      lit(on, body, [look.main, [200, 210, 320, 470]]) +
      lit(on, bottom, [look.second, [200, 380, 320, 466]]) +
      lit(on, end, [tone(look.main, -0.08), [430, 210, 490, 466]]) +
      on.within(
        body,
        fold("M116 200H484V250C360 236 240 236 116 256Z", "#fffbe8", 0.24) +
          fold("M110 430C240 456 380 456 490 430V480H110Z", shade, 0.34) +
          fold("M150 300C170 330 210 340 240 336C210 352 166 350 144 330Z", shade, 0.16) +
          fold("M300 300C330 330 370 336 410 326C380 350 330 350 296 326Z", shade, 0.14),
      ) +
      handle(222) +
      handle(378) +
      stroke("M222 262C226 320 374 320 378 262", tone(look.second, -0.14), 16) +
      stroke("M222 262C226 320 374 320 378 262", tone(look.second, 0.04), 3) +
      stroke("M140 236H424", tone(look.main, -0.2), 8) +
      stroke("M140 236H424", look.accent, 2.4) +
      `<g transform="translate(300 360) scale(1.3)">${leaf(tone(look.main, -0.12), tone(look.main, 0.02))}</g>` +
      label(168, 300, look),
    "translate(0 34)",
  );
};
