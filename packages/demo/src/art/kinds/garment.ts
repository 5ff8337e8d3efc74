import { type Canvas, fill, mirrored, stroke } from "../canvas.ts";
import { tone } from "../colour.ts";
import { puffed } from "../puff.ts";
import { type Drawing, label, type Look } from "../scene.ts";
import {
  chestPatch,
  crewNeck,
  handPockets,
  hood,
  shirtCollar,
  shirtFront,
  standCollar,
  yoke,
  zip,
} from "./garment-details.ts";
import { bodyEdges, bodyOutline, cuffOutline, type Cut, sleeveEdges, sleeveOutline } from "./garment-outline.ts";
import { bodyFolds, type Cloth, dressed, hemBand, sleeveFolds } from "./garment-surface.ts";

/** Everything that tells one upper-body garment from another. */
export interface Garment extends Cut {
  cloth: Cloth;
  /** Number of down chambers from shoulder to hem; 0 for unquilted cloth. */
  quilt: number;
  front: "zip" | "half-zip" | "buttons" | "closed";
  pockets: "hand" | "chest" | "both" | "none";
  yoke: boolean;
}

const collars = { hood, stand: standCollar, crew: crewNeck, shirt: shirtCollar };

function sleeve(on: Canvas, garment: Garment, { look, far }: { look: Look; far: boolean }): string {
  if (garment.sleeves === "none") return "";
  const outline = sleeveOutline(garment);
  const cuffColour = garment.yoke || garment.neck === "crew" ? look.second : tone(look.main, -0.06);
  const cuff =
    fill(cuffOutline(garment), cuffColour) +
    stroke(garment.sleeves === "short" ? "M124 260L174 282" : "M102 410L150 423", tone(cuffColour, -0.14), 1.6);
  const main = far ? tone(look.main, -0.05) : look.main;
  const cloth =
    garment.quilt > 0
      ? fill(outline, tone(main, -0.12)) +
        puffed(on, { ...sleeveEdges, chambers: garment.quilt - 1, colour: main, swell: 7, sag: 3 })
      : dressed(on, { outline, cloth: garment.cloth, main, second: look.second });
  return cloth + cuff + sleeveFolds(on, outline, far);
}

function body(on: Canvas, garment: Garment, look: Look): string {
  const outline = bodyOutline(garment);
  if (garment.quilt === 0) {
    const cloth = dressed(on, { outline, cloth: garment.cloth, main: look.main, second: look.second });
    return cloth + (garment.yoke ? yoke(on, outline, look) : "") + bodyFolds(on, outline, garment.hem);
  }
  const { left, right } = bodyEdges(garment.hem);
  const shoulders = dressed(on, { outline, cloth: "shell", main: look.main, second: look.second });
  const chambers = puffed(on, { left, right, chambers: garment.quilt, colour: look.main, swell: 9, sag: 12 });
  return shoulders + chambers + (garment.yoke ? yoke(on, outline, look) : "") + bodyFolds(on, outline, garment.hem);
}

function armholes(garment: Garment, look: Look): string {
  if (garment.sleeves !== "none") return stroke("M190 181C182 214 178 250 181 292", tone(look.main, -0.14), 1.6);
  const edge = "M188 180C181 212 177 250 179 288";
  return stroke(edge, tone(look.second, -0.05), 9) + stroke(edge, tone(look.second, -0.16), 1.4);
}

function front(on: Canvas, garment: Garment, look: Look): string {
  const { hem } = garment;
  const closing = {
    zip: zip(garment.neck === "hood" ? 182 : 158, hem + 6, look),
    "half-zip": zip(158, 300, look),
    buttons: shirtFront(hem, look),
    closed: "",
  }[garment.front];
  const pockets =
    (garment.pockets === "hand" || garment.pockets === "both" ? handPockets(hem, look) : "") +
    (garment.pockets === "chest" || garment.pockets === "both" ? chestPatch(on, look) : "");
  return closing + pockets;
}

/** Any garment for the upper body, hanging free and lit from the left: jackets, vests, fleeces, shirts, tees. */
export const garment =
  (cut: Garment): Drawing =>
  (on, look) => {
    const collar = collars[cut.neck](on, look);
    const holes = armholes(cut, look);
    const hem = cut.quilt > 0 || cut.neck === "crew" ? "" : hemBand(cut.hem, look.main);
    return (
      collar.behind +
      sleeve(on, cut, { look, far: false }) +
      mirrored(sleeve(on, cut, { look, far: true })) +
      body(on, cut, look) +
      holes +
      mirrored(holes) +
      hem +
      front(on, cut, look) +
      collar.front +
      (cut.front === "buttons" ? "" : label(cut.pockets === "hand" ? 366 : 236, 254, look))
    );
  };
