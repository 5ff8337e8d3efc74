import { colourways } from "../catalogue/colours.ts";
import type { Product } from "../catalogue/types.ts";
import { domeTent, mat, sleepingBag, tunnelTent } from "./kinds/camp.ts";
import { footwear, socks } from "./kinds/footwear.ts";
import { garment, type Garment } from "./kinds/garment.ts";
import { gloves, mittens } from "./kinds/handwear.ts";
import { beanie, brimHat, cap } from "./kinds/headwear.ts";
import { bottle, flask, mug, pot, stove } from "./kinds/kitchen.ts";
import { legwear } from "./kinds/legwear.ts";
import { daypack, duffel, trekkingPack } from "./kinds/packs.ts";
import { headlamp, lantern, poles } from "./kinds/trail.ts";
import { type Drawing, type Ground, type Look, productPicture } from "./scene.ts";

interface Portrayal {
  draw: Drawing;
  ground: Ground;
  /** Where a colourway dresses this model differently from most. */
  look?: (look: Look) => Look;
}

const hanging = (reach: number, y = 548): Ground => ({ x: 300, y, reach, floats: true });
const standing = (reach: number, y = 512): Ground => ({ x: 300, y, reach });

const plain: Garment = {
  hem: 480,
  sleeves: "long",
  neck: "hood",
  cloth: "shell",
  quilt: 0,
  front: "zip",
  pockets: "hand",
  yoke: false,
};
const wear = (cut: Partial<Garment>, look?: (look: Look) => Look): Portrayal => ({
  draw: garment({ ...plain, ...cut }),
  ground: hanging(150, cut.hem && cut.hem > 500 ? 562 : 548),
  ...(look ? { look } : {}),
});

const portrayals: Readonly<Record<string, Portrayal>> = {
  stratus: wear({}),
  drizzle: wear({ hem: 466, pockets: "none", yoke: true }),
  ostrea: wear({ hem: 524, pockets: "both", yoke: true }),
  bramble: wear({ quilt: 8, hem: 478 }),
  "bramble-vest": wear({ quilt: 7, neck: "stand", sleeves: "none" }),
  lichen: wear({ quilt: 10, neck: "stand", pockets: "chest", yoke: true }),
  sorrel: wear({ neck: "stand", cloth: "pile", pockets: "chest" }),
  tern: wear({ neck: "stand", cloth: "grid", front: "half-zip", pockets: "none", hem: 470 }),
  "heath-tee": wear({ neck: "crew", cloth: "marl", front: "closed", pockets: "none", sleeves: "short", hem: 470 }),
  "heath-long": wear({ neck: "crew", cloth: "stripes", front: "closed", pockets: "none", hem: 470 }, (look) => ({
    main: "#efe6d6",
    second: look.main,
    accent: look.accent,
  })),
  corrie: wear({ neck: "shirt", cloth: "check", front: "buttons", pockets: "none" }, (look) => ({
    main: look.main,
    second: "#ecd9ae",
    accent: "#efe6d6",
  })),
  tarn: { draw: legwear({ length: "long", cargo: false }), ground: hanging(120, 556) },
  "tarn-zip": { draw: legwear({ length: "zip-off", cargo: true }), ground: hanging(120, 556) },
  skerry: { draw: legwear({ length: "short", cargo: true }), ground: hanging(150) },
  cairn: { draw: footwear({ height: "mid", lined: false, sole: "lug" }), ground: standing(200, 502) },
  karst: { draw: footwear({ height: "high", lined: false, sole: "lug" }), ground: standing(200, 502) },
  boreal: { draw: footwear({ height: "high", lined: true, sole: "lug" }), ground: standing(200, 502) },
  marten: { draw: footwear({ height: "low", lined: false, sole: "light" }), ground: standing(200, 458) },
  otter: { draw: footwear({ height: "low", lined: false, sole: "lug" }), ground: standing(200, 460) },
  burrow: { draw: socks, ground: hanging(150, 536), look: (look) => ({ ...look, second: look.accent }) },
  firth: {
    draw: beanie(true),
    ground: standing(160, 506),
    look: (look) => ({ ...look, second: look.main === "#2f5546" ? "#efe5d0" : look.accent }),
  },
  sound: { draw: beanie(false), ground: standing(160, 506) },
  skua: {
    draw: cap,
    ground: standing(190, 486),
    look: (look) => ({ ...look, second: look.main === "#cab28d" ? "#2f5546" : look.second }),
  },
  meadow: { draw: brimHat, ground: hanging(190, 540) },
  quill: { draw: gloves, ground: hanging(190, 540) },
  hoar: { draw: mittens, ground: hanging(190, 540) },
  "rill-18": { draw: daypack(false), ground: standing(125, 508) },
  "rill-26": { draw: daypack(true), ground: standing(125, 508) },
  massif: { draw: trekkingPack, ground: standing(140, 526) },
  ferry: { draw: duffel, ground: standing(195, 500) },
  loess: {
    draw: domeTent,
    ground: standing(250, 488),
    look: (look) => ({ ...look, second: look.accent, accent: "#efe2c6" }),
  },
  esker: { draw: tunnelTent, ground: standing(250, 490) },
  "drey-zero": {
    draw: sleepingBag,
    ground: hanging(130, 564),
    look: (look) => ({ ...look, second: look.accent, accent: "#e2b45f" }),
  },
  "drey-eight": { draw: sleepingBag, ground: hanging(130, 564) },
  peat: { draw: mat, ground: standing(205, 502) },
  tinder: { draw: stove, ground: standing(112) },
  kelda: { draw: pot, ground: standing(165, 494) },
  "kelda-mug": { draw: mug, ground: standing(132, 490) },
  beck: { draw: bottle, ground: standing(70, 514) },
  "beck-flask": { draw: flask, ground: standing(80, 514) },
  glow: { draw: headlamp, ground: hanging(170, 530) },
  wisp: { draw: lantern, ground: standing(104, 514) },
  stave: { draw: poles, ground: hanging(160, 560) },
};

/** The picture of a product, as an SVG document: the same product always gives the same picture. */
export function productArt(product: Product): string {
  const portrayal = portrayals[product.model.id];
  if (!portrayal) throw new Error(`No drawing for the model ${product.model.id}`);
  const { main, second, accent } = colourways[product.colour];
  const look = portrayal.look?.({ main, second, accent }) ?? { main, second, accent };
  return productPicture(portrayal.draw, look, portrayal.ground);
}
