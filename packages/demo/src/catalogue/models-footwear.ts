import type { Model } from "./types.ts";

const sizes = ["36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46"] as const;

/** Boots, shoes and socks. */
export const footwearModels: readonly Model[] = [
  {
    id: "cairn",
    categoryId: "hiking-boots",
    price: "189.00",
    colours: ["chestnut", "graphite"],
    sizes,
    name: { en: "Cairn mid boots", fr: "Chaussures Cairn mid" },
    line: { en: "The boot most of our own staff wear.", fr: "La chaussure que porte la moitié de l’équipe." },
    text: {
      en: "Supportive enough for a loaded pack, soft enough not to need a week of suffering first. Waterproof to the ankle, with a sole that our workshops can replace.",
      fr: "Assez de maintien pour un sac chargé, assez souple pour ne pas souffrir la première semaine. Étanche jusqu’à la cheville, avec une semelle que nos ateliers remplacent.",
    },
    facts: {
      en: ["Suede and recycled mesh, waterproof lining", "620 g a shoe in size 42", "Can be resoled"],
      fr: ["Cuir velours et mesh recyclé, doublure étanche", "620 g par chaussure en 42", "Ressemelable"],
    },
  },
  {
    id: "karst",
    categoryId: "hiking-boots",
    price: "239.00",
    colours: ["walnut"],
    sizes,
    name: { en: "Karst leather boots", fr: "Chaussures Karst en cuir" },
    line: {
      en: "Full-grain leather for limestone and scree.",
      fr: "Cuir pleine fleur pour le calcaire et les pierriers.",
    },
    text: {
      en: "One piece of leather, few seams, a stiff sole that stands on an edge. Feed them with wax twice a year and they outlive two cars.",
      fr: "Une seule pièce de cuir, peu de coutures, une semelle rigide qui tient sur une arête. Nourries deux fois par an, elles survivent à deux voitures.",
    },
    facts: {
      en: ["2.8 mm full-grain leather", "Rubber rand all round", "Can be resoled twice"],
      fr: ["Cuir pleine fleur 2,8 mm", "Pare-pierres intégral", "Deux ressemelages possibles"],
    },
  },
  {
    id: "boreal",
    categoryId: "winter-boots",
    price: "209.00",
    colours: ["pine"],
    sizes,
    name: { en: "Boreal winter boots", fr: "Bottes d’hiver Boreal" },
    line: { en: "Felt-lined and warm at the snow gate.", fr: "Doublées de feutre, chaudes jusqu’à la congère." },
    text: {
      en: "For snowshoes, school runs and waiting for the night train. Wool felt inside, a rubber that stays soft in the cold, and a loop you can find with gloves on.",
      fr: "Pour les raquettes, l’école et le quai du train de nuit. Feutre de laine dedans, gomme qui reste tendre au froid, et une boucle qu’on attrape avec des gants.",
    },
    facts: {
      en: ["Comfortable down to −20 °C", "Removable wool felt sole", "Crampon-friendly heel"],
      fr: ["Confort jusqu’à −20 °C", "Semelle de feutre amovible", "Talon compatible crampons légers"],
    },
  },
  {
    id: "marten",
    categoryId: "trail-shoes",
    price: "139.00",
    colours: ["ember", "glacier"],
    sizes,
    name: { en: "Marten trail shoes", fr: "Chaussures de trail Marten" },
    line: { en: "Fast on roots, kind to knees.", fr: "Vives sur les racines, douces pour les genoux." },
    text: {
      en: "A wide toe box, six millimetres of drop and a rubber that trusts wet wood. Happy between eight and forty kilometres.",
      fr: "Un avant-pied large, six millimètres de drop et une gomme qui croit au bois mouillé. Heureuses entre huit et quarante kilomètres.",
    },
    facts: {
      en: ["Drop 6 mm, 265 g in size 42", "4 mm lugs", "Drains in a few strides"],
      fr: ["Drop 6 mm, 265 g en 42", "Crampons de 4 mm", "S’égoutte en quelques foulées"],
    },
  },
  {
    id: "otter",
    categoryId: "trail-shoes",
    price: "129.00",
    colours: ["moss"],
    sizes,
    name: { en: "Otter approach shoes", fr: "Chaussures d’approche Otter" },
    line: {
      en: "To the foot of the wall, and up the first metres.",
      fr: "Jusqu’au pied de la voie, et les premiers mètres.",
    },
    text: {
      en: "Sticky rubber to the toes, laces all the way down, and a heel that folds flat on the harness.",
      fr: "Gomme adhérente jusqu’aux orteils, laçage bas, et un talon qui s’écrase pour pendre au baudrier.",
    },
    facts: {
      en: ["Climbing zone at the toe", "Suede upper, 340 g", "Vegan glue, can be resoled"],
      fr: ["Zone d’escalade à la pointe", "Dessus velours, 340 g", "Ressemelable"],
    },
  },
  {
    id: "burrow",
    categoryId: "sock-drawer",
    price: "19.00",
    colours: ["oat"],
    sizes: ["36–38", "39–41", "42–44", "45–47"],
    name: { en: "Burrow merino socks", fr: "Chaussettes mérinos Burrow" },
    line: {
      en: "The cheapest way to be happy at kilometre twenty.",
      fr: "Le moyen le moins cher d’être heureux au vingtième kilomètre.",
    },
    text: {
      en: "Padded at heel and toe, smooth over the instep, guaranteed against holes for two years. Send the old ones back and we card them into felt.",
      fr: "Renforcées au talon et à la pointe, lisses sur le dessus, garanties deux ans contre les trous. Renvoyez les vieilles : nous en faisons du feutre.",
    },
    facts: {
      en: ["66 % merino", "Two-year hole guarantee", "Knitted in the Vosges"],
      fr: ["66 % mérinos", "Garanties deux ans contre les trous", "Tricotées dans les Vosges"],
    },
  },
];
