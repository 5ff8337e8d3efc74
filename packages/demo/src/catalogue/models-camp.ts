import type { Model } from "./types.ts";

const one: readonly string[] = [];

/** For sleeping, cooking and seeing outside. */
export const campModels: readonly Model[] = [
  {
    id: "loess",
    categoryId: "tents",
    price: "349.00",
    colours: ["moss", "fjord"],
    sizes: one,
    name: { en: "Loess 2 tent", fr: "Tente Loess 2" },
    line: { en: "Two people, two doors, 1.9 kg.", fr: "Deux personnes, deux portes, 1,9 kg." },
    text: {
      en: "Stands without pegs, goes up in four minutes with cold hands, and has a porch on each side so that nobody climbs over anybody at night.",
      fr: "Autoportante, montée en quatre minutes les mains froides, avec une abside de chaque côté : personne n’enjambe personne la nuit.",
    },
    facts: {
      en: ["Inner tent 215 × 130 cm", "Fly 3,000 mm, floor 5,000 mm", "Poles and zips repairable"],
      fr: ["Chambre 215 × 130 cm", "Double toit 3 000 mm, sol 5 000 mm", "Arceaux et zips réparables"],
    },
  },
  {
    id: "esker",
    categoryId: "tents",
    price: "529.00",
    colours: ["rust"],
    sizes: one,
    name: { en: "Esker 3 tunnel tent", fr: "Tente tunnel Esker 3" },
    line: {
      en: "Room for three, and for the rain to pass.",
      fr: "De la place pour trois, et pour attendre la fin de la pluie.",
    },
    text: {
      en: "A living room with a window. The porch takes three wet packs and a stove; three poles, one colour each, and it is up before the tea.",
      fr: "Un salon avec fenêtre. L’abside accueille trois sacs mouillés et un réchaud ; trois arceaux, une couleur chacun, et elle est debout avant le thé.",
    },
    facts: {
      en: ["3.2 kg, porch of 2.4 m²", "Fly 4,000 mm", "Proven in 90 km/h wind"],
      fr: ["3,2 kg, abside de 2,4 m²", "Double toit 4 000 mm", "Éprouvée par 90 km/h de vent"],
    },
  },
  {
    id: "drey-zero",
    categoryId: "sleeping-bags",
    price: "289.00",
    colours: ["night"],
    sizes: ["Regular", "Long"],
    name: { en: "Drey 0° down bag", fr: "Duvet Drey 0°" },
    line: { en: "Comfort at freezing, 890 g.", fr: "Confort à zéro degré, 890 g." },
    text: {
      en: "Shaped for people who sleep on their side. The collar closes without strangling, the zip does not bite, and the down is traced to the farm.",
      fr: "Dessiné pour celles et ceux qui dorment sur le côté. La collerette ferme sans étrangler, le zip ne mord pas, et le duvet est tracé jusqu’à la ferme.",
    },
    facts: {
      en: ["Comfort 0 °C, limit −6 °C", "Certified 750-fill down", "Cotton storage bag included"],
      fr: ["Confort 0 °C, limite −6 °C", "Duvet certifié 750", "Sac de rangement en coton fourni"],
    },
  },
  {
    id: "drey-eight",
    categoryId: "sleeping-bags",
    price: "159.00",
    colours: ["sage"],
    sizes: ["Regular", "Long"],
    name: { en: "Drey +8° summer bag", fr: "Duvet d’été Drey +8°" },
    line: { en: "For huts, vans and July.", fr: "Pour les refuges, les vans et juillet." },
    text: {
      en: "Opens flat into a quilt, zips to a second one, and dries by breakfast. Synthetic, so it does not mind dew.",
      fr: "S’ouvre en couette, s’assemble à un second, et sèche avant le petit-déjeuner. Synthétique : il ne craint pas la rosée.",
    },
    facts: {
      en: ["Comfort +8 °C", "Recycled fill, 780 g", "Two zip together"],
      fr: ["Confort +8 °C", "Garnissage recyclé, 780 g", "Deux duvets s’assemblent"],
    },
  },
  {
    id: "peat",
    categoryId: "sleeping-bags",
    price: "79.00",
    colours: ["ochre"],
    sizes: one,
    name: { en: "Peat sleeping mat", fr: "Matelas Peat" },
    line: { en: "Stones become somebody else’s problem.", fr: "Les cailloux deviennent le problème d’un autre." },
    text: {
      en: "Self-inflating, four centimetres, quiet when you turn over. The repair kit is in the bag because one day you will need it.",
      fr: "Autogonflant, quatre centimètres, silencieux quand on se retourne. Le kit de réparation est dans le sac, car un jour il servira.",
    },
    facts: {
      en: ["R-value 3.4", "183 × 51 cm, 690 g", "Repair kit included"],
      fr: ["R-value 3,4", "183 × 51 cm, 690 g", "Kit de réparation fourni"],
    },
  },
  {
    id: "tinder",
    categoryId: "stoves",
    price: "59.00",
    colours: ["rust"],
    sizes: one,
    name: { en: "Tinder gas stove", fr: "Réchaud à gaz Tinder" },
    line: {
      en: "Half a litre of tea in two and a half minutes.",
      fr: "Un demi-litre de thé en deux minutes et demie.",
    },
    text: {
      en: "Folds to the size of a fist, simmers as well as it roars, and stands still on uneven ground. Fits every threaded cartridge.",
      fr: "Plié, il tient dans le poing ; il mijote aussi bien qu’il rugit, et reste stable en terrain inégal. Compatible avec toute cartouche à visser.",
    },
    facts: {
      en: ["98 g, 2,800 W", "Piezo lighter", "EN 417 thread"],
      fr: ["98 g, 2 800 W", "Allumage piézo", "Pas de vis EN 417"],
    },
  },
  {
    id: "kelda",
    categoryId: "stoves",
    price: "45.00",
    colours: ["slate"],
    sizes: one,
    name: { en: "Kelda cook pot", fr: "Popote Kelda" },
    line: { en: "Pasta for two, washing-up for one.", fr: "Des pâtes pour deux, la vaisselle pour un." },
    text: {
      en: "Hard-anodised, with a lid that strains and a handle that stays cool. The Tinder and a cartridge fit inside.",
      fr: "Aluminium anodisé dur, couvercle passoire et poignée qui reste froide. Le Tinder et une cartouche se rangent dedans.",
    },
    facts: {
      en: ["1.3 litres, 240 g", "Graduated inside", "Straining lid"],
      fr: ["1,3 litre, 240 g", "Gradué à l’intérieur", "Couvercle passoire"],
    },
  },
  {
    id: "kelda-mug",
    categoryId: "bottles",
    price: "15.00",
    colours: ["cream", "glacier"],
    sizes: one,
    name: { en: "Kelda enamel mug", fr: "Mug émaillé Kelda" },
    line: { en: "Tastes of coffee and mornings.", fr: "Un goût de café et de matin." },
    text: {
      en: "Enamel on steel, as your grandmother had it, with a rim that does not burn. It will chip, and then it is yours.",
      fr: "De l’émail sur acier, comme chez votre grand-mère, avec un bord qui ne brûle pas. Il s’ébréchera, et ce sera le vôtre.",
    },
    facts: { en: ["35 cl", "Fine on embers", "Hand wash"], fr: ["35 cl", "Supporte les braises", "Lavage à la main"] },
  },
  {
    id: "beck",
    categoryId: "bottles",
    price: "28.00",
    colours: ["glacier", "moss", "ochre"],
    sizes: one,
    name: { en: "Beck steel bottle", fr: "Gourde Beck en acier" },
    line: { en: "Three quarters of a litre, twenty years.", fr: "Trois quarts de litre, vingt ans." },
    text: {
      en: "Steel inside and out, no taste of yesterday’s syrup, and a loop for a finger or a carabiner. Spare seals cost one euro.",
      fr: "Acier dedans et dehors, sans goût du sirop d’hier, et une boucle pour un doigt ou un mousqueton. Les joints de rechange coûtent un euro.",
    },
    facts: {
      en: ["75 cl, 220 g", "Dishwasher safe", "Spare parts for life"],
      fr: ["75 cl, 220 g", "Passe au lave-vaisselle", "Pièces à vie"],
    },
  },
  {
    id: "beck-flask",
    categoryId: "bottles",
    price: "38.00",
    colours: ["walnut"],
    sizes: one,
    name: { en: "Beck insulated flask", fr: "Thermos Beck" },
    line: {
      en: "Soup at eleven is still soup at five.",
      fr: "La soupe de onze heures est encore une soupe à cinq heures.",
    },
    text: {
      en: "One litre, double wall, and a lid that is a cup. The handle is large enough for mittens.",
      fr: "Un litre, double paroi, et un bouchon qui fait tasse. La poignée est assez grande pour des moufles.",
    },
    facts: {
      en: ["Hot for 18 h, cold for 30 h", "1 litre, 540 g", "Cup lid"],
      fr: ["Chaud 18 h, froid 30 h", "1 litre, 540 g", "Bouchon tasse"],
    },
  },
  {
    id: "glow",
    categoryId: "lighting",
    price: "49.00",
    colours: ["graphite"],
    sizes: one,
    name: { en: "Glow 400 headlamp", fr: "Frontale Glow 400" },
    line: { en: "One button, no manual.", fr: "Un seul bouton, pas de notice." },
    text: {
      en: "Turn to dim, press for red. Four hundred lumens for the descent, four for the tent. Charges by USB-C and shows how much is left.",
      fr: "Tourner pour tamiser, presser pour le rouge. Quatre cents lumens pour la descente, quatre pour la tente. Se recharge en USB-C et montre ce qui reste.",
    },
    facts: {
      en: ["400 lumens, 82 g", "6 to 120 hours", "IPX6, washable band"],
      fr: ["400 lumens, 82 g", "De 6 à 120 heures", "IPX6, bandeau lavable"],
    },
  },
  {
    id: "wisp",
    categoryId: "lighting",
    price: "39.00",
    colours: ["moss"],
    sizes: one,
    name: { en: "Wisp camp lantern", fr: "Lanterne Wisp" },
    line: { en: "The light of a candle, without the worry.", fr: "La lumière d’une bougie, sans l’inquiétude." },
    text: {
      en: "Warm light for cards and late dinners, bright light for finding the other sock. Hangs anywhere.",
      fr: "Une lumière chaude pour les cartes et les dîners tardifs, vive pour retrouver l’autre chaussette. Se suspend partout.",
    },
    facts: {
      en: ["5 to 250 lumens", "Up to 70 hours", "Charges a phone"],
      fr: ["De 5 à 250 lumens", "Jusqu’à 70 heures", "Recharge un téléphone"],
    },
  },
  {
    id: "stave",
    categoryId: "poles",
    price: "89.00",
    colours: ["fjord"],
    sizes: one,
    name: { en: "Stave walking poles", fr: "Bâtons de marche Stave" },
    line: { en: "Two more legs for the way down.", fr: "Deux jambes de plus pour la descente." },
    text: {
      en: "Cork grips that take the shape of your hands, levers that hold, and every part sold separately. Sold as a pair.",
      fr: "Poignées en liège qui prennent la forme de la main, leviers qui tiennent, et chaque pièce vendue seule. Vendus par paire.",
    },
    facts: {
      en: ["100 to 135 cm, 245 g each", "Cork grips", "Tips and baskets replaceable"],
      fr: ["De 100 à 135 cm, 245 g l’unité", "Poignées en liège", "Pointes et rondelles remplaçables"],
    },
  },
];
