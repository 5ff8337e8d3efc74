import { canvas, type Canvas, fill, fold, stroke } from "./canvas.ts";
import { mix, tone } from "./colour.ts";

/** The light in a landscape. */
export type Hour = "morning" | "night";

interface Palette {
  sky: readonly [string, string, string];
  sun: string;
  ridges: readonly [string, string, string, string];
  water: string;
  ground: string;
  tree: string;
  bark: string;
}

const palettes: Record<Hour, Palette> = {
  morning: {
    sky: ["#9fc3c6", "#e4e2c4", "#f6dcb0"],
    sun: "#fff1cf",
    ridges: ["#b3c3b6", "#8ba596", "#5f8272", "#3b6152"],
    water: "#cfd9c6",
    ground: "#355443",
    tree: "#2b4a3c",
    bark: "#3b2f26",
  },
  night: {
    sky: ["#16222c", "#233b45", "#3f5a58"],
    sun: "#e9e6cf",
    ridges: ["#344f52", "#2a4445", "#1f3736", "#172b29"],
    water: "#33504f",
    ground: "#12221d",
    tree: "#0f1d19",
    bark: "#0d1512",
  },
};

/** A mountain's outline: a slow wave with two smaller ones upon it, from one side of the picture to the other. */
function ridge(base: number, height: number, phase: number): string {
  const points = Array.from({ length: 127 }, (_, index) => {
    const x = index * 16 - 208;
    return `${x} ${(base - crest(x, phase) * height).toFixed(1)}`;
  });
  return `M-208 900L${points.join("L")}L1808 900Z`;
}

const peak = (x: number) => 1 - Math.abs(Math.sin(x));

const crest = (x: number, phase: number) =>
  peak(x / 420 + phase) ** 1.25 * 0.74 + peak(x / 131 + phase * 2.3) * 0.2 + peak(x / 43 + phase * 5.1) * 0.06;

/** The sunlit flank of each summit: from its top down the side that looks at the light. */
function flanks(base: number, height: number, phase: number): string {
  const tops = Array.from({ length: 122 }, (_, index) => index * 16 - 192).filter((x) => {
    const rise = crest(x, phase);
    return rise > 0.62 && rise > crest(x - 16, phase) && rise >= crest(x + 16, phase);
  });
  return tops
    .map((x) => {
      const top = base - crest(x, phase) * height;
      return `M${x} ${top.toFixed(1)}L${x + 74} ${(base - crest(x + 74, phase) * height + 4).toFixed(1)}L${x + 44} ${(top + height * 0.3).toFixed(1)}L${x + 30} ${(top + height * 0.24).toFixed(1)}L${x + 20} ${(top + height * 0.44).toFixed(1)}L${x + 4} ${(top + height * 0.24).toFixed(1)}Z`;
    })
    .join("");
}

function alder(x: number, y: number, [size, colour, bark]: readonly [number, string, string]): string {
  const crown = Array.from({ length: 26 }, (_, index) => {
    const angle = index * 2.399;
    const radius = 8.6 * Math.sqrt(index);
    const [cx, cy] = [Math.cos(angle) * radius * 0.82, -104 + Math.sin(angle) * radius * 1.25];
    return `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="17" fill="${tone(colour, ((index * 3) % 5) * 0.014 - 0.02 - (cx + cy + 104) * 0.0008)}"/>`;
  });
  return `<g transform="translate(${x} ${y}) scale(${size})">${stroke("M0 10C-2-30 2-60 0-112M0-50L-20-84M0-66L18-98", bark, 7)}${crown.reverse().join("")}</g>`;
}

const pine = (x: number, y: number, [size, colour]: readonly [number, string]): string =>
  `<g transform="translate(${x} ${y}) scale(${size})">` +
  [0, 1, 2, 3]
    .map((index) =>
      fill(
        `M0 ${-120 + index * 24}L${18 + index * 8} ${-78 + index * 27}Q0 ${-88 + index * 27} ${-18 - index * 8} ${-78 + index * 27}Z`,
        tone(colour, 0.03 - index * 0.015),
      ),
    )
    .join("") +
  `<rect x="-3" y="-4" width="6" height="16" fill="${colour}"/></g>`;

function forest(palette: Palette): string {
  const row = Array.from({ length: 57 }, (_, index) => {
    const x = index * 36 - 210 + ((index * 53) % 23);
    const lit = mix(palette.ridges[3], palette.tree, 0.25 + ((index * 7) % 5) * 0.1);
    return pine(x, 640 + ((index * 29) % 22), [0.62 + ((index * 17) % 10) * 0.03, lit]);
  });
  return row.join("");
}

function walkers(palette: Palette, night: boolean): string {
  const person = (x: number, coat: string, pack: string) =>
    `<g transform="translate(${x} 742)">${stroke("M-4 30L-8 58M4 30L10 58", night ? "#0b1411" : "#2b2b2a", 7)}${fill("M-12-8Q0-20 12-8L13 34H-13Z", coat)}${fill("M-24-6Q-28 14-22 28H-11V-8Q-20-12-24-6Z", pack)}` +
    `<circle cx="2" cy="-24" r="10" fill="#dcae86"/>${fill("M-9-26C-8-38 12-38 13-26Q2-30-9-26Z", pack)}${stroke("M10 4L24 56", "#5a4632", 3)}</g>`;
  return person(1060, "#cf9a3a", tone(palette.tree, 0.06)) + person(1124, "#b0532f", "#2c3752");
}

function tent(on: Canvas): string {
  const glow = on.radial(
    [0, 0, 130],
    [
      [0, "#ffdf94", 0.5],
      [1, "#ffdf94", 0],
    ],
  );
  return (
    `<g transform="translate(330 742)"><circle r="130" cy="-10" fill="${glow}"/>${fill("M-92 30C-66-10-40-52 0-66C40-52 66-10 92 30Q0 42-92 30Z", "#c9873a")}` +
    `${fill("M0-66C40-52 66-10 92 30Q66 36 34 36C28 0 16-40 0-66Z", "#a4662b")}${fill("M-26 36C-20 4-10-24 0-42C12-22 22 6 28 36Q0 40-26 36Z", "#fff0c0")}${stroke("M0-66V-42M-92 30L-120 40M92 30L122 40", "#6b4a26", 2.4)}</g>`
  );
}

function heaven(on: Canvas, palette: Palette, night: boolean): string {
  const sky = on.linear(
    [0, -150, 0, 640],
    [
      [0, palette.sky[0]],
      [0.6, palette.sky[1]],
      [1, palette.sky[2]],
    ],
  );
  const halo = on.radial(
    [1130, night ? 190 : 330, 420],
    [
      [0, palette.sun, night ? 0.3 : 0.9],
      [1, palette.sun, 0],
    ],
  );
  const stars = Array.from(
    { length: night ? 130 : 0 },
    (_, index) =>
      `<circle cx="${((index * 613) % 2000) - 200}" cy="${((index * 241) % 560) - 150}" r="${0.7 + ((index * 7) % 4) * 0.4}" fill="#f3efd8" opacity="${0.4 + ((index * 3) % 6) / 10}"/>`,
  );
  const birds = night
    ? ""
    : stroke("M1350 130q12-12 22 0q10-12 22 0M1430 170q8-8 15 0q7-8 15 0M1302 182q7-7 13 0q6-7 13 0", "#4d6a66", 3);
  return `<rect x="-200" y="-150" width="2000" height="1050" fill="${sky}"/>${stars.join("")}<rect x="-200" y="-150" width="2000" height="1050" fill="${halo}"/><circle cx="1130" cy="${night ? 190 : 330}" r="${night ? 44 : 62}" fill="${palette.sun}"/>${birds}`;
}

interface View {
  palette: Palette;
  night: boolean;
}

function mountains(on: Canvas, { palette, night }: View): string {
  const mist = (y: number, opacity: number) =>
    fold(
      `M-240 ${y}C300 ${y - 30} 700 ${y + 26} 1000 ${y - 6}C1300 ${y - 34} 1500 ${y + 10} 1840 ${y - 8}V${y + 70}H-240Z`,
      palette.sky[2],
      opacity,
    );
  const heights = [
    [520, 330, 1.12],
    [580, 250, 2.05],
    [624, 170, 3.5],
    [664, 110, 5.2],
  ] as const;
  const range = heights.map(([base, height, phase], index) => {
    const colour = palette.ridges[index]!;
    const paint = on.linear(
      [0, 240, 0, 680],
      [
        [0, tone(colour, 0.02)],
        [1, mix(colour, palette.sky[2], 0.45)],
      ],
    );
    const sunny = index < 2 ? fill(flanks(base, height, phase), mix(colour, palette.sun, 0.6), night ? 0.16 : 0.5) : "";
    return fill(ridge(base, height, phase), paint) + sunny + mist(500 + index * 40, 0.3);
  });
  return range.join("");
}

function water(on: Canvas, { palette, night }: View): string {
  const lake =
    fill(
      "M-200 668Q800 640 1800 668V900H-200Z",
      on.linear(
        [0, 650, 0, 800],
        [
          [0, mix(palette.water, palette.sky[2], 0.5)],
          [1, palette.water],
        ],
      ),
    ) + stroke("M980 690H1280M1040 704H1220M560 698H760M240 690H420", palette.sun, 2.5);
  const reflection =
    fold("M-240 664H1840V690C1200 716 400 716-240 690Z", palette.tree, night ? 0.5 : 0.34) +
    fold("M1080 668H1190L1230 790H1040Z", palette.sun, night ? 0.3 : 0.6);
  return lake + reflection;
}

function nearShore(on: Canvas, { palette, night }: View): string {
  const shore = fill(
    "M-200 770C-60 752 120 738 240 742C400 748 520 762 640 776C900 808 1100 790 1300 776C1480 764 1660 776 1800 800V900H-200Z",
    on.linear(
      [0, 740, 0, 900],
      [
        [0, tone(palette.ground, 0.06)],
        [1, palette.ground],
      ],
    ),
  );
  const trees = [
    [-120, 806, 1.7],
    [-30, 796, 1.15],
    [-190, 800, 1.4],
    [1640, 822, 2.1],
    [1520, 800, 1.45],
    [1740, 812, 1.7],
    [1428, 790, 1],
  ].map(([x, y, size]) => alder(x!, y!, [size!, palette.tree, palette.bark]));
  const grass = Array.from(
    { length: 110 },
    (_, index) =>
      `M${((index * 131) % 2000) - 200} ${842 + ((index * 17) % 50)}q${((index * 7) % 9) - 4} -12 ${((index * 5) % 11) - 5} -24`,
  ).join("");
  return shore + tent(on) + walkers(palette, night) + trees.join("") + stroke(grass, tone(palette.ground, 0.09), 2.5);
}

/** Alder's landscape: a valley with a lake, two walkers and a lit tent, in the morning or at night. */
export function landscape(hour: Hour): string {
  const on = canvas();
  const view: View = { palette: palettes[hour], night: hour === "night" };
  const layers =
    heaven(on, view.palette, view.night) +
    mountains(on, view) +
    water(on, view) +
    forest(view.palette) +
    nearShore(on, view);
  const blur =
    '<filter id="soft" x="-10%" y="-60%" width="120%" height="220%"><feGaussianBlur stdDeviation="9"/></filter>';
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-200 -150 2000 1050" width="2000" height="1050" preserveAspectRatio="xMidYMax slice">' +
    `<defs>${blur}${on.definitions()}</defs>${layers}</svg>`
  );
}
