import type { Face } from "./portrait.ts";

const walls = {
  moss: "#c3cba9",
  sky: "#bcd3d9",
  clay: "#dcc0aa",
  sand: "#e4d5b5",
  stone: "#cfcac0",
  rose: "#d9c1bb",
  lake: "#a9c2cb",
  straw: "#e3d6b0",
};

type Head = readonly [skin: string, hair: Face["hair"], hairColour: string];
type Dress = readonly [wear: Face["wear"], wearColour: string, wall: keyof typeof walls];
type Rest = Omit<Face, "skin" | "hair" | "hairColour" | "wear" | "wearColour" | "wall">;

const face = ([skin, hair, hairColour]: Head, [wear, wearColour, wall]: Dress, rest: Rest): Face => ({
  skin,
  hair,
  hairColour,
  wear,
  wearColour,
  wall: walls[wall],
  ...rest,
});

/** The faces of Alder's thirty members, by member id. */
export const faces: Readonly<Record<string, Face>> = {
  camille: face(["#efc9a8", "wavy", "#7a4a2a"], ["fleece", "#2f5546", "straw"], { freckles: true }),
  ana: face(["#d9a47c", "ponytail", "#3a2519"], ["jacket", "#cf9a3a", "lake"], {
    earrings: true,
    smile: "closed",
    width: 0.97,
  }),
  marc: face(["#eabf9c", "short", "#5b4a3d"], ["puffer", "#2c3752", "clay"], {
    beard: "stubble",
    glasses: "square",
    smile: "soft",
    width: 1.04,
  }),
  ines: face(["#c68e63", "curly", "#2c1c14"], ["tee", "#b0532f", "sky"], {}),
  youssef: face(["#b97f56", "short", "#1f1612"], ["jacket", "#6f7d4c", "sand"], {
    beard: "full",
    smile: "open",
    width: 1.03,
  }),
  lotte: face(["#f3d3b8", "bob", "#d7ab62"], ["shirt", "#3f6d8b", "rose"], {
    glasses: "round",
    smile: "closed",
    width: 1.02,
  }),
  pierre: face(["#ecc6a6", "side", "#b9b4ab"], ["shirt", "#a63d2f", "moss"], {
    wrinkles: true,
    beard: "moustache",
    smile: "soft",
    width: 1.05,
  }),
  aminata: face(["#6f4630", "afro", "#1d1411"], ["puffer", "#cf9a3a", "sky"], { earrings: true }),
  thomas: face(["#e9bd98", "curly", "#8b5a2b"], ["hoodie", "#5b6a74", "straw"], { smile: "closed", width: 0.97 }),
  sofia: face(["#e3b48d", "long", "#4a2c1d"], ["jacket", "#6d4459", "moss"], { smile: "soft", width: 0.96 }),
  hugo: face(["#f0ccae", "buzz", "#a5733d"], ["fleece", "#e2d5bc", "lake"], {
    beard: "full",
    hat: "beanie",
    hatColour: "#b0532f",
    smile: "soft",
    width: 1.06,
  }),
  nora: face(["#d7a57f", "scarf", "#2f5546"], ["jacket", "#cab28d", "clay"], { smile: "closed", width: 1 }),
  jules: face(["#f1cdb0", "side", "#c98f45"], ["tee", "#2f5546", "stone"], {
    freckles: true,
    smile: "open",
    width: 0.95,
  }),
  elise: face(["#eec8a9", "fringe", "#3b2a20"], ["puffer", "#9dac88", "rose"], {
    glasses: "round",
    smile: "soft",
    width: 1,
  }),
  kwame: face(["#5d3b2a", "buzz", "#17110e"], ["shirt", "#3f6d8b", "straw"], {
    beard: "goatee",
    smile: "open",
    width: 1.04,
  }),
  margaux: face(["#f2d2b9", "bun", "#a4522b"], ["fleece", "#cf5a33", "sky"], { freckles: true, earrings: true }),
  bram: face(["#f0c9a8", "short", "#d9b36b"], ["jacket", "#3f6d8b", "sand"], {
    hat: "cap",
    hatColour: "#2f5546",
    smile: "closed",
    width: 1.03,
  }),
  linh: face(["#e8c09a", "bob", "#1c1614"], ["tee", "#cf9a3a", "lake"], { smile: "open", width: 0.98 }),
  victor: face(["#e5b891", "bald", "#6b5a4a"], ["puffer", "#b0532f", "moss"], {
    beard: "full",
    glasses: "square",
    smile: "soft",
    width: 1.06,
  }),
  salome: face(["#9a6543", "braid", "#21160f"], ["hoodie", "#6f7d4c", "rose"], {
    earrings: true,
    smile: "closed",
    width: 0.98,
  }),
  antoine: face(["#ecc3a0", "wavy", "#4f3a2b"], ["shirt", "#2f5546", "clay"], {
    beard: "stubble",
    smile: "open",
    width: 0.99,
  }),
  greet: face(["#f2d0b5", "short", "#cfc9c0"], ["jacket", "#cf5a33", "lake"], {
    wrinkles: true,
    glasses: "round",
    earrings: true,
    smile: "closed",
    width: 0.98,
  }),
  rachid: face(["#c08a60", "curly", "#241813"], ["fleece", "#2c3752", "straw"], { glasses: "sun" }),
  clara: face(["#efc5a3", "long", "#c58b4a"], ["shirt", "#cf9a3a", "moss"], {
    hat: "brim",
    hatColour: "#8d7a52",
    smile: "open",
    width: 0.97,
  }),
  oscar: face(["#f1cbb0", "short", "#8a3f22"], ["jacket", "#cab28d", "sky"], {
    freckles: true,
    beard: "stubble",
    smile: "soft",
    width: 1.02,
  }),
  fatou: face(["#7c4e35", "bun", "#1a1210"], ["tee", "#efe5d0", "clay"], {
    earrings: true,
    smile: "closed",
    width: 0.96,
  }),
  mathis: face(["#eabd98", "wavy", "#6a4a2f"], ["hoodie", "#cf9a3a", "stone"], {
    hat: "beanie",
    hatColour: "#2f5546",
    smile: "open",
    width: 0.95,
  }),
  jeanne: face(["#f0d0b7", "bob", "#b8b0a6"], ["puffer", "#6d4459", "sand"], {
    wrinkles: true,
    smile: "closed",
    width: 1,
  }),
  pieter: face(["#eec7a5", "side", "#7d5a37"], ["fleece", "#5b6a74", "rose"], {
    glasses: "square",
    beard: "moustache",
    smile: "soft",
    width: 1.05,
  }),
  zoe: face(["#f3d4bd", "ponytail", "#c9873f"], ["jacket", "#97bec9", "straw"], {
    freckles: true,
    smile: "soft",
    width: 0.96,
  }),
};
