import type { Model } from "./types.ts";

const sizes = ["XS", "S", "M", "L", "XL"] as const;
const waists = ["36", "38", "40", "42", "44", "46"] as const;

/** What is worn under the jacket, and on the legs. */
export const layerModels: readonly Model[] = [
  {
    id: "sorrel",
    categoryId: "fleeces",
    price: "99.00",
    colours: ["oat", "pine"],
    sizes,
    name: { en: "Sorrel pile fleece", fr: "Polaire bouclée Sorrel" },
    line: {
      en: "A deep pile that smells of campfire by Sunday.",
      fr: "Une laine bouclée qui sent le feu de camp dès le dimanche.",
    },
    text: {
      en: "Our oldest design. Thick on the outside, smooth inside, with a chest pocket that holds a map folded twice. Made from bottles, mended for free.",
      fr: "Notre plus ancien modèle. Épaisse dehors, lisse dedans, avec une poche poitrine pour une carte pliée en deux. Faite de bouteilles recyclées, réparée gratuitement.",
    },
    facts: {
      en: ["Recycled polyester pile, 320 g/m²", "Nylon chest pocket", "Free repairs for life"],
      fr: ["Polyester recyclé bouclé, 320 g/m²", "Poche poitrine en nylon", "Réparations gratuites à vie"],
    },
  },
  {
    id: "tern",
    categoryId: "fleeces",
    price: "79.00",
    colours: ["fjord", "ember"],
    sizes,
    name: { en: "Tern grid half-zip", fr: "Polaire Tern demi-zip" },
    line: {
      en: "The mid layer you put on in the car and take off in bed.",
      fr: "La couche qu’on enfile dans la voiture et qu’on quitte au lit.",
    },
    text: {
      en: "A grid keeps warm air still and lets moisture out, so you can run in it. Long in the back, close at the wrists, quick to dry on a tent line.",
      fr: "La structure en grille garde l’air chaud et laisse sortir l’humidité : on peut courir avec. Longue dans le dos, ajustée aux poignets, vite sèche sur un fil.",
    },
    facts: {
      en: ["Grid fleece, 190 g/m²", "Thumb loops", "Dries overnight"],
      fr: ["Polaire quadrillée, 190 g/m²", "Passe-pouces", "Sèche dans la nuit"],
    },
  },
  {
    id: "heath-tee",
    categoryId: "base-layers",
    price: "65.00",
    colours: ["heather", "moss"],
    sizes,
    name: { en: "Heath merino tee", fr: "T-shirt mérinos Heath" },
    line: {
      en: "Three days, one T-shirt, no complaints in the hut.",
      fr: "Trois jours, un T-shirt, aucune plainte au refuge.",
    },
    text: {
      en: "Fine merino that cools in July and warms in October. Flat seams under the pack straps, and it does not smell when you do.",
      fr: "Un mérinos fin, frais en juillet et chaud en octobre. Coutures plates sous les bretelles, et il ne sent pas, même quand vous, oui.",
    },
    facts: {
      en: ["150 g/m² mulesing-free merino", "Flat seams, no label at the neck", "Wash cold, dry flat"],
      fr: ["Mérinos 150 g/m² sans mulesing", "Coutures plates, sans étiquette au col", "Laver à froid, sécher à plat"],
    },
  },
  {
    id: "heath-long",
    categoryId: "base-layers",
    price: "79.00",
    colours: ["night"],
    sizes,
    name: { en: "Heath striped base layer", fr: "Marinière mérinos Heath" },
    line: { en: "A sailor’s stripe for the mountains.", fr: "Une marinière qui préfère la montagne." },
    text: {
      en: "Next to the skin from November to March. Warm without bulk, and good looking enough to be all you wear at dinner.",
      fr: "À même la peau de novembre à mars. Chaude sans épaisseur, et assez belle pour être seule au dîner.",
    },
    facts: {
      en: ["200 g/m² mulesing-free merino", "Ribbed collar and cuffs", "Knitted in Portugal"],
      fr: ["Mérinos 200 g/m² sans mulesing", "Col et poignets côtelés", "Tricoté au Portugal"],
    },
  },
  {
    id: "corrie",
    categoryId: "shirts",
    price: "85.00",
    colours: ["ember", "pine"],
    sizes,
    name: { en: "Corrie flannel shirt", fr: "Chemise Corrie en flanelle" },
    line: { en: "Brushed cotton for the first cold evening.", fr: "Du coton gratté pour le premier soir froid." },
    text: {
      en: "A proper shirt, heavy enough to be a jacket by the fire. Two buttoned pockets, horn-look buttons sewn on by hand, and it softens with every wash.",
      fr: "Une vraie chemise, assez lourde pour servir de veste près du feu. Deux poches boutonnées, boutons cousus main, et plus douce à chaque lavage.",
    },
    facts: {
      en: ["Organic cotton flannel, 220 g/m²", "Straight cut, long enough to tuck in", "Spare buttons inside"],
      fr: [
        "Flanelle de coton bio, 220 g/m²",
        "Coupe droite, assez longue pour être rentrée",
        "Boutons de rechange à l’intérieur",
      ],
    },
  },
  {
    id: "tarn",
    categoryId: "trousers",
    price: "109.00",
    colours: ["bark", "slate"],
    sizes: waists,
    name: { en: "Tarn hiking trousers", fr: "Pantalon de randonnée Tarn" },
    line: { en: "Stretch where you step, tough where you sit.", fr: "Souple où l’on marche, solide où l’on s’assoit." },
    text: {
      en: "Shaped knees, a gusset that never splits, and a fabric that sheds a shower and dries in an hour. They look like trousers, which helps in the pub.",
      fr: "Genoux préformés, soufflet à l’entrejambe, et un tissu qui repousse l’averse et sèche en une heure. Ils ont l’air d’un pantalon, ce qui aide au restaurant.",
    },
    facts: {
      en: ["Four-way stretch, 280 g", "Reinforced seat and knees", "Hems can be shortened free in store"],
      fr: ["Stretch quatre sens, 280 g", "Renforts aux genoux et à l’assise", "Ourlets gratuits en magasin"],
    },
  },
  {
    id: "tarn-zip",
    categoryId: "trousers",
    price: "119.00",
    colours: ["sand"],
    sizes: waists,
    name: { en: "Tarn zip-off trousers", fr: "Pantalon modulable Tarn" },
    line: { en: "Trousers at dawn, shorts at noon.", fr: "Pantalon à l’aube, short à midi." },
    text: {
      en: "The zip runs all the way round without rubbing, and the legs come off over your boots. Left and right have different colours inside, so nobody argues in the tent.",
      fr: "Le zip fait le tour sans frotter et les jambes passent par-dessus les chaussures. Gauche et droite ont une couleur différente à l’intérieur : plus de débats sous la tente.",
    },
    facts: {
      en: ["Two thigh pockets with flaps", "Legs come off over boots", "UPF 40+ fabric"],
      fr: ["Deux poches cuisse à rabat", "Jambes amovibles sans se déchausser", "Tissu UPF 40+"],
    },
  },
  {
    id: "skerry",
    categoryId: "shorts",
    price: "69.00",
    colours: ["fjord"],
    sizes: waists,
    name: { en: "Skerry shorts", fr: "Short Skerry" },
    line: {
      en: "For rivers, rocks and the terrace after.",
      fr: "Pour la rivière, les rochers et la terrasse ensuite.",
    },
    text: {
      en: "A short that can swim. Quick drying, with one zipped pocket for the car key and a belt that comes with it.",
      fr: "Un short qui sait nager. Il sèche vite, garde la clé de voiture dans une poche zippée, et la ceinture est fournie.",
    },
    facts: {
      en: ["Recycled nylon, dries in 40 minutes", "Belt included", "Inside leg 22 cm"],
      fr: ["Nylon recyclé, sec en 40 minutes", "Ceinture fournie", "Entrejambe 22 cm"],
    },
  },
];
