import { type Canvas, fill, fold, lit, stroke } from "./canvas.ts";
import { tone } from "./colour.ts";

export type HairStyle =
  | "short"
  | "side"
  | "curly"
  | "afro"
  | "long"
  | "bob"
  | "bun"
  | "ponytail"
  | "bald"
  | "buzz"
  | "wavy"
  | "fringe"
  | "braid"
  | "scarf";

interface Hair {
  behind: string;
  front: string;
}

const cap =
  "M82 104C76 62 96 42 122 42C148 42 166 62 158 104C154 92 152 84 146 78C130 82 106 80 94 78C88 86 86 94 82 104Z";
const mane = "M74 176C58 140 68 44 120 40C172 44 182 140 166 176C150 184 90 184 74 176Z";

const curls = (centres: readonly (readonly [number, number, number])[], colour: string) =>
  centres
    .map(
      ([x, y, r], index) =>
        `<circle cx="${x}" cy="${y}" r="${r}" fill="${tone(colour, ((index * 5) % 4) * 0.018 - 0.03 + (120 - x) * 0.0006)}"/>`,
    )
    .join("");

function curly(colour: string): Hair {
  const ring = Array.from({ length: 15 }, (_, index) => {
    const angle = Math.PI * (0.96 + (index / 14) * 1.08);
    return [120 + Math.cos(angle) * 40, 92 + Math.sin(angle) * 42, 14] as const;
  });
  const fringe = Array.from({ length: 6 }, (_, index) => [94 + index * 10.5, 64 + ((index * 3) % 5), 11] as const);
  return {
    behind: curls(ring, colour),
    front:
      fill("M84 98C80 60 98 48 120 48C142 48 160 60 156 98C152 80 144 72 120 70C96 72 88 80 84 98Z", colour) +
      curls(fringe, tone(colour, 0.015)),
  };
}

function afro(colour: string): Hair {
  const crown = Array.from({ length: 34 }, (_, index) => {
    const angle = index * 2.399;
    const radius = 9.6 * Math.sqrt(index);
    return [120 + Math.cos(angle) * radius, 82 + Math.sin(angle) * radius * 0.9, 15] as const;
  });
  return {
    behind: curls(crown, colour),
    front: fill(
      "M86 92C88 70 104 62 120 62C138 62 152 70 154 92C148 80 134 74 120 74C106 74 92 80 86 92Z",
      tone(colour, -0.02),
    ),
  };
}

const sheen = "M98 60C108 50 128 48 138 54C126 56 112 60 102 70Z";

interface Strands {
  colour: string;
  shine: string;
  body: (outline: string) => string;
}

type Styles<Style extends HairStyle> = Record<Style, () => Hair>;
type LongStyle = "long" | "bob" | "wavy" | "fringe" | "braid" | "scarf" | "ponytail";

const shortStyles = ({ colour, shine, body }: Strands): Styles<Exclude<HairStyle, LongStyle>> => ({
  short: () => ({ behind: "", front: body(cap) + shine }),
  side: () => ({
    behind: "",
    front:
      body(
        "M82 106C72 62 94 38 128 42C156 44 168 68 158 106C156 94 152 86 148 82C134 84 116 76 106 64C100 76 90 84 88 92C86 96 84 100 82 106Z",
      ) + shine,
  }),
  curly: () => curly(colour),
  afro: () => afro(colour),
  bun: () => ({
    behind:
      `<circle cx="124" cy="36" r="19" fill="${tone(colour, -0.02)}"/>` +
      stroke("M112 32C120 26 132 28 138 36", tone(colour, 0.07), 3),
    front: body("M82 108C78 64 98 44 121 44C146 44 162 64 158 108C154 84 142 66 120 64C98 66 86 84 82 108Z") + shine,
  }),
  bald: () => ({ behind: "", front: fold("M102 60C112 54 128 54 134 60C124 62 112 64 106 70Z", "#fff6e0", 0.5) }),
  buzz: () => ({
    behind: "",
    front: fill(
      "M83 98C80 62 98 48 121 48C144 48 160 62 157 98C154 84 150 76 144 72C130 68 110 68 96 72C90 78 86 86 83 98Z",
      colour,
      0.78,
    ),
  }),
});

const longStyles = ({ colour, shine, body }: Strands): Styles<LongStyle> => ({
  long: () => ({
    behind: body("M70 196C58 140 62 44 120 38C178 44 182 140 170 196C152 204 88 204 70 196Z"),
    front: body("M120 48C98 50 86 70 82 112C74 70 92 38 120 40C148 38 166 70 158 112C154 70 142 50 120 48Z") + shine,
  }),
  bob: () => ({
    behind: body("M72 150C62 108 68 44 120 40C172 44 178 108 168 150C150 158 90 158 72 150Z"),
    front:
      body(
        "M84 106C78 66 96 46 120 46C144 46 162 66 156 106C154 88 148 78 142 76C124 84 102 82 96 78C90 82 86 92 84 106Z",
      ) + shine,
  }),
  ponytail: () => ({
    behind: body("M150 66C186 68 194 120 180 172C176 182 166 180 166 170C172 130 164 96 146 86Z"),
    front: body("M82 106C78 62 98 42 122 42C148 42 164 62 158 106C152 84 142 70 128 66C108 70 92 80 82 106Z") + shine,
  }),
  wavy: () => ({
    behind: body(
      "M74 182C58 164 74 146 66 124C58 84 80 40 120 40C160 40 182 84 174 124C166 146 182 164 166 182C150 190 90 190 74 182Z",
    ),
    front:
      body(
        "M84 110C76 70 94 44 124 44C150 44 164 72 156 110C152 88 146 76 138 70C124 66 112 72 104 66C96 74 88 88 84 110Z",
      ) + shine,
  }),
  fringe: () => ({
    behind: body(mane),
    front:
      body(
        "M82 108C76 62 96 42 120 42C144 42 164 62 158 108C156 96 154 90 152 88C130 92 110 92 88 88C86 92 84 98 82 108Z",
      ) +
      stroke("M104 60L102 88M120 58V90M136 60L138 88", tone(colour, -0.07), 1.6) +
      shine,
  }),
  braid: () => ({
    behind: "",
    front:
      body("M82 108C78 62 98 42 121 42C146 42 162 62 158 108C152 84 140 68 120 66C100 68 88 84 82 108Z") +
      [0, 1, 2, 3, 4]
        .map(
          (index) =>
            `<ellipse cx="${158 + (index % 2)}" cy="${126 + index * 14}" rx="${11 - index}" ry="10" fill="${tone(colour, index % 2 ? 0.03 : -0.02)}"/>`,
        )
        .join("") +
      `<rect x="152" y="190" width="14" height="6" rx="3" fill="#cf5a33"/>` +
      shine,
  }),
  scarf: () => ({
    behind: body("M70 170C56 120 66 36 120 34C174 36 184 120 170 170C180 190 176 210 150 214H90C64 210 60 190 70 170Z"),
    front:
      body(
        "M86 118C80 76 96 54 120 54C144 54 160 76 154 118C152 136 144 150 132 158C150 160 164 172 168 190C130 206 96 204 72 190C78 172 92 160 108 158C96 150 88 136 86 118ZM92 110C92 134 106 150 120 150C134 150 148 134 148 110C150 80 138 66 120 66C102 66 90 80 92 110Z",
      ).replace("<path", '<path fill-rule="evenodd"') +
      fill(
        "M86 116C84 74 102 58 120 58C138 58 156 74 154 116C152 86 140 71 120 71C100 71 88 86 86 116Z",
        tone(colour, -0.05),
      ) +
      stroke("M108 158C118 164 132 164 146 162M90 186C110 176 132 178 158 190", tone(colour, -0.12), 2),
  }),
});

/** The hair of a portrait: what lies behind the face and what falls over it. */
export function hair(on: Canvas, style: HairStyle, colour: string): Hair {
  const strands: Strands = {
    colour,
    shine: fold(sheen, "#fff6e0", 0.22),
    body: (outline) => lit(on, outline, [colour, [80, 40, 170, 170]]),
  };
  return { ...shortStyles(strands), ...longStyles(strands) }[style]();
}
