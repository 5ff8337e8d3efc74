import type { ColourName, Colourway } from "./types.ts";

const way = (
  name: readonly [en: string, fr: string],
  main: string,
  [second, accent]: readonly [string, string],
): Colourway => ({
  name: { en: name[0], fr: name[1] },
  main,
  second,
  accent,
});

/** Alder's colourways. */
export const colourways: Readonly<Record<ColourName, Colourway>> = {
  moss: way(["Moss", "Mousse"], "#6f7d4c", ["#3f4b30", "#dba343"]),
  pine: way(["Pine", "Sapin"], "#2f5546", ["#22382f", "#d09a3c"]),
  ochre: way(["Ochre", "Ocre"], "#cf9a3a", ["#4d3c24", "#2f5546"]),
  rust: way(["Rust", "Rouille"], "#b0532f", ["#54291c", "#e2b45f"]),
  slate: way(["Slate", "Ardoise"], "#5b6a74", ["#353f48", "#d5683a"]),
  fjord: way(["Fjord", "Fjord"], "#3f6d8b", ["#24425a", "#e0a94a"]),
  night: way(["Night", "Nuit"], "#2c3752", ["#1e2638", "#d5683a"]),
  sand: way(["Sand", "Sable"], "#cab28d", ["#6a523d", "#b0532f"]),
  oat: way(["Oat", "Avoine"], "#e2d5bc", ["#2f5546", "#b0532f"]),
  bark: way(["Bark", "Écorce"], "#6a5242", ["#3b2e25", "#c7bfa9"]),
  ember: way(["Ember", "Braise"], "#cf5a33", ["#2b3550", "#efe2c6"]),
  glacier: way(["Glacier", "Glacier"], "#97bec9", ["#2b4354", "#d5683a"]),
  plum: way(["Plum", "Prune"], "#6d4459", ["#3c2634", "#dba343"]),
  sage: way(["Sage", "Sauge"], "#9dac88", ["#4d5b40", "#e9dcc0"]),
  chestnut: way(["Chestnut", "Châtaigne"], "#84502f", ["#4a2f20", "#d5683a"]),
  walnut: way(["Walnut", "Noyer"], "#5a3f2e", ["#33241b", "#cf9a3a"]),
  graphite: way(["Graphite", "Graphite"], "#43474a", ["#5f6c76", "#d5683a"]),
  heather: way(["Heather", "Bruyère"], "#97949f", ["#66636f", "#e9dcc0"]),
  cream: way(["Cream", "Crème"], "#efe5d0", ["#2f5546", "#b0532f"]),
};
