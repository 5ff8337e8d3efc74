import { type Canvas, fill, fold, lit, mirrored, seam, stitch, stroke } from "../canvas.ts";
import { mix, tone } from "../colour.ts";
import type { Look } from "../scene.ts";

/** A hood behind the neck, and the collar that closes in front of it. */
export function hood(on: Canvas, look: Look): { behind: string; front: string } {
  const outer = "M234 170C212 116 234 62 300 58C366 62 388 116 366 170C346 190 254 190 234 170Z";
  const opening = "M256 162C240 116 262 90 300 88C338 90 360 116 344 162C326 182 274 182 256 162Z";
  const behind =
    lit(on, outer, [look.main, [220, 60, 380, 190]]) +
    on.within(
      outer,
      fold("M356 60C384 100 380 160 360 190H400V60Z", "#10140f", 0.28) +
        fold("M250 80C262 68 290 64 312 68C290 76 266 84 250 104Z", "#fffbe8", 0.35),
    ) +
    fill(
      opening,
      on.linear(
        [300, 88, 300, 182],
        [
          [0, tone(look.second, -0.2)],
          [1, tone(look.second, -0.04)],
        ],
      ),
    ) +
    stroke("M300 58C302 68 301 78 300 88", tone(look.main, -0.12), 1.6) +
    stitch("M250 164C232 114 256 84 300 81C344 84 368 114 350 164", look.main);
  const flap = "M248 152C258 170 280 178 301 180L301 200C276 198 254 190 242 174Z";
  return {
    behind,
    front:
      lit(on, flap, [tone(look.main, 0.02), [248, 150, 300, 200]]) +
      mirrored(lit(on, flap, [tone(look.main, -0.05), [248, 150, 300, 200]])),
  };
}

/** A standing collar: its lining behind, its two halves in front. */
export function standCollar(on: Canvas, look: Look): { behind: string; front: string } {
  const behind = fill(
    "M254 156C250 130 262 112 300 110C338 112 350 130 346 156C330 172 270 172 254 156Z",
    on.linear(
      [300, 110, 300, 172],
      [
        [0, tone(look.second, -0.06)],
        [1, tone(look.second, -0.2)],
      ],
    ),
  );
  const flap = "M252 158C248 138 252 122 262 114C270 136 284 150 301 156L301 190C280 186 262 174 252 158Z";
  return {
    behind,
    front:
      lit(on, flap, [tone(look.main, 0.03), [250, 112, 300, 190]]) +
      stitch("M263 121C271 141 284 154 299 160", look.main) +
      mirrored(lit(on, flap, [tone(look.main, -0.05), [250, 112, 300, 190]])),
  };
}

/** A ribbed round neck. */
export function crewNeck(on: Canvas, look: Look): { behind: string; front: string } {
  const inside = "M256 150C266 132 334 132 344 150Q300 196 256 150Z";
  const band =
    "M249 153C258 178 278 194 300 195C322 194 342 178 351 153L341 147C334 168 318 180 300 181C282 180 266 168 259 147Z";
  const ribs = on.tile([5, 5], `<path d="M1 0V5" stroke="${tone(look.second, -0.1)}" stroke-width="1"/>`);
  return {
    behind:
      fill(inside, tone(look.main, -0.2)) +
      fill("M262 146C274 138 326 138 338 146L334 154C318 148 282 148 266 154Z", tone(look.second, -0.05)),
    front:
      lit(on, band, [look.second, [250, 150, 350, 196]]) +
      fill(band, ribs, 0.6) +
      stroke("M249 153C258 178 278 194 300 195C322 194 342 178 351 153", tone(look.main, -0.14), 1.4),
  };
}

/** A turned-down shirt collar. */
export function shirtCollar(on: Canvas, look: Look): { behind: string; front: string } {
  const inside = "M258 150C264 124 336 124 342 150Q300 186 258 150Z";
  const point = "M258 148C254 136 262 126 268 124C276 142 288 156 300 166L276 198C264 186 254 168 258 148Z";
  return {
    behind: fill(inside, tone(look.main, -0.22)),
    front:
      lit(on, point, [tone(look.main, 0.04), [254, 126, 300, 198]]) +
      stitch("M262 150C264 168 270 180 277 189L293 166", look.main) +
      mirrored(lit(on, point, [tone(look.main, -0.03), [254, 126, 300, 198]])),
  };
}

/** A zip down the front, closed, with its puller. */
export function zip(from: number, to: number, look: Look): string {
  const teeth = `<path d="M301 ${from}V${to}" stroke="${mix(look.accent, "#ffffff", 0.25)}" stroke-width="3" stroke-dasharray="2 2.6"/>`;
  return (
    stroke(`M301 ${from}V${to}`, tone(look.main, -0.2), 7) +
    teeth +
    `<rect x="297.5" y="${from + 6}" width="7" height="17" rx="3.5" fill="${look.accent}"/>` +
    `<rect x="299.5" y="${from + 10}" width="3" height="9" rx="1.5" fill="${tone(look.accent, -0.16)}"/>`
  );
}

/** Slanted hand pockets, each with its zip. */
export function handPockets(hem: number, look: Look): string {
  const line = `M226 ${hem - 150}L208 ${hem - 62}`;
  const pocket =
    stroke(line, tone(look.main, -0.16), 8) +
    stroke(line, look.accent, 2.2) +
    `<circle cx="226" cy="${hem - 150}" r="4" fill="${look.accent}"/>`;
  return pocket + mirrored(pocket);
}

/** A patch pocket on the chest, in the second material. */
export function chestPatch(on: Canvas, look: Look): string {
  const outline = "M338 238H392Q396 238 396 243V296Q396 304 388 304H346Q338 304 338 296Z";
  return (
    lit(on, outline, [look.second, [338, 238, 396, 304]]) +
    stitch("M342 242V296Q342 300 346 300H388Q392 300 392 296V242", look.second) +
    stroke("M340 250H395", look.accent, 3) +
    `<circle cx="346" cy="250" r="3.4" fill="${look.accent}"/>`
  );
}

/** Two flapped chest pockets with buttons, and the button placket of a shirt. */
export function shirtFront(hem: number, look: Look): string {
  const pocket =
    stroke("M212 244H266V300L239 312L212 300Z", tone(look.main, -0.22), 2) +
    stroke("M210 244H268V262L239 272L210 262Z", tone(look.main, -0.22), 2.4) +
    `<circle cx="239" cy="263" r="3.6" fill="${look.accent}"/>`;
  const button = (y: number) =>
    `<circle cx="301" cy="${y}" r="4.2" fill="${look.accent}"/><circle cx="300" cy="${y - 1}" r="1.2" fill="${tone(look.accent, -0.3)}"/>`;
  const rows = Array.from({ length: 6 }, (_, index) => button(206 + (index * (hem - 232)) / 5.4)).join("");
  return (
    seam(`M288 182V${hem + 5}`, look.main) + stitch(`M314 182V${hem + 4}`, look.main) + rows + pocket + mirrored(pocket)
  );
}

/** A sewn-on yoke over the shoulders in the second material. */
export function yoke(on: Canvas, body: string, look: Look): string {
  const outline = "M150 140H450V226C400 236 360 244 300 262C240 244 200 236 150 226Z";
  return on.within(
    body,
    lit(on, outline, [look.second, [180, 140, 420, 260]]) +
      seam("M150 226C200 236 240 244 300 262C360 244 400 236 450 226", look.second),
  );
}
