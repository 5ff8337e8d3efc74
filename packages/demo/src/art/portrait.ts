import { canvas, type Canvas, fill, fold, lit, stroke } from "./canvas.ts";
import { mix, tone } from "./colour.ts";
import { hair, type HairStyle } from "./portrait-hair.ts";

/** What a drawn member looks like. */
export interface Face {
  skin: string;
  hair: HairStyle;
  hairColour: string;
  wear: "jacket" | "fleece" | "tee" | "shirt" | "puffer" | "hoodie";
  wearColour: string;
  wall: string;
  beard?: "full" | "stubble" | "moustache" | "goatee";
  glasses?: "round" | "square" | "sun";
  hat?: "beanie" | "cap" | "brim";
  hatColour?: string;
  earrings?: boolean;
  freckles?: boolean;
  wrinkles?: boolean;
  /** How they smile at strangers; open when not said. */
  smile?: "open" | "closed" | "soft";
  /** Width of the head against the usual one. */
  width?: number;
}

const shade = "#1c1410";
const head = "M84 98C84 60 100 52 120 52C140 52 156 60 156 98C156 130 140 152 120 152C100 152 84 130 84 98Z";
const shoulders = "M22 244C26 200 66 186 100 176Q120 196 140 176C174 186 214 200 218 244Z";

function clothes(on: Canvas, { wear, wearColour: colour }: Face): string {
  const body = lit(on, shoulders, [colour, [60, 170, 190, 250]]);
  const light = tone(colour, 0.09);
  const dark = tone(colour, -0.13);
  const zip = stroke("M120 194V244", dark, 3) + stroke("M120 194V244", light, 1);
  const collar = (d: string, step: number) => fill(d, tone(colour, step));
  const pieces: Record<Face["wear"], () => string> = {
    jacket: () =>
      collar(
        "M96 164C92 178 96 194 120 204C144 194 148 178 144 164L154 184C150 204 136 214 120 222C104 214 90 204 86 184Z",
        0.04,
      ) +
      zip +
      stroke("M64 200C60 214 58 228 58 244M176 200C180 214 182 228 182 244", dark, 1.6),
    fleece: () =>
      collar("M94 166Q92 190 120 200Q148 190 146 166L154 178Q152 206 120 214Q88 206 86 178Z", 0.05) +
      zip +
      `<rect x="146" y="214" width="26" height="22" rx="3" fill="${dark}"/>`,
    tee: () =>
      stroke("M96 178C100 196 110 202 120 202C130 202 140 196 144 178", dark, 6) +
      stroke("M66 202C64 216 62 230 62 244M174 202C176 216 178 230 178 244", dark, 1.6),
    shirt: () =>
      collar("M98 172L120 196L104 220C94 208 88 194 86 180Z", 0.06) +
      collar("M142 172L120 196L136 220C146 208 152 194 154 180Z", 0.01) +
      stroke("M120 200V244", dark, 1.6) +
      `<circle cx="120" cy="216" r="2.4" fill="#f4ecd8"/><circle cx="120" cy="234" r="2.4" fill="#f4ecd8"/>` +
      stroke("M50 214H96M44 232H100M146 214H190M142 232H196", mix(colour, "#f4ecd8", 0.3), 3),
    puffer: () =>
      collar("M92 160Q90 190 120 200Q150 190 148 160L160 176Q160 208 120 218Q80 208 80 176Z", 0.03) +
      stroke("M40 210C70 222 100 226 120 226C140 226 170 222 200 210M28 232C70 244 170 244 212 232", dark, 2.4) +
      zip,
    hoodie: () =>
      collar(
        "M82 172C88 160 96 160 100 166C102 184 110 196 120 202C130 196 138 184 140 166C144 160 152 160 158 172C158 196 140 214 120 220C100 214 82 196 82 172Z",
        0.05,
      ) + stroke("M108 206V232M132 206V228", "#f4ecd8", 2.4),
  };
  return body + pieces[wear]() + on.within(shoulders, fold("M160 170C190 190 220 210 226 250H180Z", shade, 0.22));
}

function mouth({ smile = "open" }: Face, lip: string): string {
  if (smile === "closed")
    return (
      stroke("M107 131Q120 141 133 131", tone(lip, -0.14), 3) + stroke("M114 143Q120 145 126 143", tone(lip, 0.02), 2)
    );
  if (smile === "soft")
    return (
      fill("M108 132Q114 128 120 130Q126 128 132 132Q126 139 120 139Q114 139 108 132Z", lip) +
      stroke("M108 132Q120 135 132 132", tone(lip, -0.16), 1.6)
    );
  return (
    fill("M107 130Q120 135 133 130Q130 142 120 142Q110 142 107 130Z", tone(lip, -0.12)) +
    fill("M110 131.5Q120 135.5 130 131.5L128.5 134.5Q120 137.5 111.5 134.5Z", "#fbf5ea")
  );
}

function features(face: Face): string {
  const ink = face.skin < "#8" ? "#140d0a" : "#2b211b";
  const brow = tone(face.hair === "bald" || face.hair === "scarf" ? "#4a382c" : face.hairColour, -0.08);
  const lip = mix(face.skin, "#a33b3b", 0.42);
  return (
    stroke("M95 93Q103 88 111 92M129 92Q137 88 145 93", brow, 3.2) +
    `<ellipse cx="103.5" cy="104" rx="3.6" ry="4.4" fill="${ink}"/><ellipse cx="136.5" cy="104" rx="3.6" ry="4.4" fill="${ink}"/>` +
    `<circle cx="102.3" cy="102.5" r="1.2" fill="#fff"/><circle cx="135.3" cy="102.5" r="1.2" fill="#fff"/>` +
    stroke("M121 106C124 114 126 119 124 121C122 123 118 123 116 121", tone(face.skin, -0.13), 2.2) +
    mouth(face, lip) +
    (face.freckles
      ? [
          [96, 114],
          [101, 117],
          [106, 114],
          [134, 114],
          [139, 117],
          [144, 114],
        ]
          .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="1.1" fill="${tone(face.skin, -0.16)}"/>`)
          .join("")
      : "") +
    (face.wrinkles
      ? stroke(
          "M92 110Q96 113 98 115M148 110Q144 113 142 115M102 124Q99 130 101 135M138 124Q141 130 139 135M108 78Q120 75 132 78",
          tone(face.skin, -0.09),
          1.4,
        )
      : "")
  );
}

function beard(on: Canvas, { beard: kind, hairColour }: Face): string {
  if (!kind) return "";
  const full =
    "M84 102C86 112 90 120 96 122C104 122 108 124 120 124C132 124 136 122 144 122C150 120 154 112 156 102C158 136 144 162 120 162C96 162 82 136 84 102ZM108 130Q120 128 132 130Q130 143 120 143Q110 143 108 130Z";
  const moustache =
    "M120 124C112 121 104 126 101 132C108 132 114 130 120 129C126 130 132 132 139 132C136 126 128 121 120 124Z";
  const paint = lit(on, kind === "moustache" ? moustache : full, [hairColour, [84, 100, 156, 164]]).replace(
    "<path",
    '<path fill-rule="evenodd"',
  );
  if (kind === "stubble") return `<g opacity=".34">${paint}</g>`;
  if (kind === "goatee")
    return fill(moustache, hairColour) + fill("M108 140Q120 150 132 140Q134 158 120 160Q106 158 108 140Z", hairColour);
  return paint + (kind === "full" ? fill(moustache, tone(hairColour, 0.03)) : "");
}

function glasses({ glasses: kind }: Face): string {
  if (!kind) return "";
  const frame = kind === "square" ? "#23201d" : kind === "round" ? "#7a5a2c" : "#1d1d1f";
  const lens = kind === "sun" ? ` fill="#20262c" fill-opacity=".88"` : ` fill="#ffffff" fill-opacity=".14"`;
  const glass = (cx: number) =>
    kind === "round"
      ? `<circle cx="${cx}" cy="104" r="13"${lens} stroke="${frame}" stroke-width="2.4"/>`
      : `<rect x="${cx - 14}" y="94" width="28" height="20" rx="6"${lens} stroke="${frame}" stroke-width="2.8"/>`;
  return glass(103) + glass(137) + stroke("M116 103Q120 100 124 103M89 101L84 99M151 101L156 99", frame, 2.4);
}

function hat(on: Canvas, { hat: kind, hatColour = "#cf9a3a" }: Face): string {
  if (!kind) return "";
  const dome = "M80 84C76 44 98 28 120 28C142 28 164 44 160 84Q120 72 80 84Z";
  const crown =
    lit(on, dome, [hatColour, [80, 30, 160, 90]]) +
    on.within(dome, fold("M146 30C160 50 162 70 160 90H176V30Z", shade, 0.25));
  if (kind === "beanie") {
    const ribs = [-3, -2, -1, 0, 1, 2, 3]
      .map((index) => `M${120 + index * 11} 76Q${120 + index * 9} 50 ${120 + index * 3} 32`)
      .join("");
    return (
      crown +
      stroke(ribs, tone(hatColour, -0.09), 2) +
      lit(on, "M76 74Q120 60 164 74Q168 84 164 92Q120 78 76 92Q72 84 76 74Z", [
        tone(hatColour, 0.03),
        [76, 64, 164, 92],
      ])
    );
  }
  if (kind === "cap") {
    return (
      crown +
      stroke("M120 28V72", tone(hatColour, -0.1), 1.6) +
      `<circle cx="120" cy="29" r="3" fill="${tone(hatColour, -0.12)}"/>` +
      lit(on, "M78 80Q120 64 162 80Q160 90 150 92Q120 80 90 92Q80 90 78 80Z", [
        tone(hatColour, -0.06),
        [80, 66, 160, 92],
      ])
    );
  }
  return (
    lit(on, "M50 84C60 68 90 66 120 66C150 66 180 68 190 84C180 92 150 86 120 84C90 86 60 92 50 84Z", [
      hatColour,
      [50, 66, 190, 92],
    ]) +
    crown +
    fill("M80 84Q120 70 160 84L159 74Q120 60 81 74Z", tone(hatColour, -0.2))
  );
}

/** A member's portrait, drawn from a description; the same description always gives the same picture. */
export function portrait(face: Face): string {
  const on = canvas();
  const wall = on.radial(
    [90, 70, 190],
    [
      [0, tone(face.wall, 0.06)],
      [1, tone(face.wall, -0.03)],
    ],
  );
  const locks = hair(on, face.hair, face.hairColour);
  const behind = face.hat && (face.hair === "bun" || face.hair === "afro") ? "" : locks.behind;
  const front = face.hat ? on.within("M60 70H180V230H60Z", locks.front) : locks.front;
  const neckline = "M102 136H138V176Q120 198 102 176Z";
  const neck =
    lit(on, neckline, [tone(face.skin, -0.05), [100, 136, 140, 190]]) +
    on.within(neckline, fold("M96 140H144V164Q120 178 96 164Z", shade, 0.32));
  const ear = (x: number) =>
    `<ellipse cx="${x}" cy="106" rx="8" ry="11" fill="${tone(face.skin, x < 120 ? -0.02 : -0.07)}"/>`;
  const ears =
    face.hair === "scarf"
      ? ""
      : ear(83) +
        ear(157) +
        (face.earrings
          ? `<circle cx="81" cy="119" r="3" fill="#e2b45f"/><circle cx="159" cy="119" r="3" fill="#e2b45f"/>`
          : "");
  const skin =
    lit(on, head, [face.skin, [84, 60, 170, 150]]) +
    on.within(
      head,
      fold("M132 44C160 60 150 130 124 160H176V44Z", shade, 0.13) +
        fold(
          "M88 112C92 108 102 110 104 118C98 124 90 122 88 112ZM136 118C138 110 148 108 152 112C150 122 142 124 136 118Z",
          "#d2533f",
          0.2,
        ),
    );
  const wide = (shapes: string) =>
    `<g transform="translate(${(120 - 120 * (face.width ?? 1)).toFixed(2)} 0) scale(${face.width ?? 1} 1)">${shapes}</g>`;
  const art =
    wide(behind) +
    neck +
    clothes(on, face) +
    wide(ears + skin + beard(on, face) + features(face) + front + glasses(face) + hat(on, face));
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 240" width="240" height="240">' +
    `<defs><filter id="soft" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="4"/></filter>${on.definitions()}</defs>` +
    `<rect width="240" height="240" fill="${wall}"/><g transform="translate(-19 -14) scale(1.160)">${art}</g></svg>`
  );
}
