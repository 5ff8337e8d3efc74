import type { Curve } from "../puff.ts";

/** How a garment for the upper body is cut. */
export interface Cut {
  hem: number;
  sleeves: "long" | "short" | "none";
  neck: "hood" | "stand" | "crew" | "shirt";
}

/** The front of the body, from neck to hem. */
export function bodyOutline({ hem, neck }: Cut): string {
  const dip = neck === "crew" ? 186 : 166;
  return (
    `M256 150C236 160 210 168 188 180C181 212 177 250 179 288C176 350 173 ${hem - 60} 174 ${hem}` +
    `Q300 ${hem + 14} 426 ${hem}C427 ${hem - 60} 424 350 421 288C423 250 419 212 412 180C390 168 364 160 344 150Q300 ${dip} 256 150Z`
  );
}

/** The sleeve on the left of the picture. */
export function sleeveOutline({ sleeves }: Cut): string {
  if (sleeves === "short") return "M192 179C164 186 140 214 122 266Q118 276 128 281L166 296C172 288 178 282 184 272Z";
  return "M192 179C162 188 143 222 132 268C118 328 106 384 97 436Q96 444 104 447L136 455Q143 456 145 449C155 400 168 344 184 298Z";
}

/** The band that closes the sleeve. */
export function cuffOutline({ sleeves }: Cut): string {
  if (sleeves === "short") return "M124 260L119 272Q117 278 125 281L162 297Q168 299 170 292L174 282Z";
  return "M102 410L96 438Q95 444 103 447L136 456Q143 457 145 450L150 423Z";
}

/** The edges between which a quilted body is filled. */
export function bodyEdges(hem: number): { left: Curve; right: Curve } {
  return {
    left: [188, 180, 172, 250, 182, 300, 174, hem],
    right: [412, 180, 428, 250, 418, 300, 426, hem],
  };
}

/** The edges of a quilted sleeve. */
export const sleeveEdges: { left: Curve; right: Curve } = {
  left: [180, 186, 140, 226, 122, 330, 98, 424],
  right: [206, 196, 190, 290, 162, 350, 147, 434],
};
