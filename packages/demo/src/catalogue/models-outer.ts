import type { Model } from "./types.ts";

const sizes = ["XS", "S", "M", "L", "XL"] as const;

/** Jackets: against rain, against cold. */
export const outerModels: readonly Model[] = [
  {
    id: "stratus",
    categoryId: "rain-jackets",
    price: "229.00",
    colours: ["moss", "ochre", "slate"],
    sizes,
    name: { en: "Stratus rain jacket", fr: "Veste de pluie Stratus" },
    line: {
      en: "Three layers, 410 g, made for days that never dry.",
      fr: "Trois couches, 410 g, pour les jours qui ne sèchent pas.",
    },
    text: {
      en: "We drew the Stratus after a week of drizzle in the Vercors. The hood turns with your head, the pockets sit above a hip belt, and the membrane breathes on the climb instead of only on the label. It can be re-proofed at home, and repaired by us.",
      fr: "La Stratus est née d’une semaine de bruine dans le Vercors. La capuche suit le regard, les poches restent libres au-dessus de la ceinture du sac, et la membrane respire vraiment dans la montée. Elle se réimperméabilise à la maison et se répare dans nos ateliers.",
    },
    facts: {
      en: [
        "20,000 mm water column, all seams taped",
        "Underarm zips, hood adjustable with one hand",
        "Recycled face fabric, dyed without PFAS",
      ],
      fr: [
        "Colonne d’eau 20 000 mm, coutures étanchées",
        "Aérations sous les bras, capuche réglable d’une main",
        "Tissu recyclé, traitement sans PFAS",
      ],
    },
  },
  {
    id: "drizzle",
    categoryId: "rain-jackets",
    price: "129.00",
    colours: ["rust", "fjord"],
    sizes,
    name: { en: "Drizzle packable jacket", fr: "Veste compacte Drizzle" },
    line: {
      en: "Folds into its own pocket and forgets it is there.",
      fr: "Elle se range dans sa poche et se fait oublier.",
    },
    text: {
      en: "A light shell for the bottom of the bag: enough for an hour of rain between two valleys, or for the bicycle on Monday. The size of an orange when folded.",
      fr: "Une coupe-pluie légère pour le fond du sac : de quoi tenir une heure d’averse entre deux vallées, ou le trajet à vélo du lundi. Pliée, elle tient dans la main.",
    },
    facts: {
      en: ["10,000 mm water column, 210 g", "Elastic cuffs, reflective trim on the back", "Packs into the left pocket"],
      fr: [
        "Colonne d’eau 10 000 mm, 210 g",
        "Poignets élastiqués, liseré réfléchissant au dos",
        "Se range dans la poche gauche",
      ],
    },
  },
  {
    id: "ostrea",
    categoryId: "rain-jackets",
    price: "289.00",
    colours: ["sand", "pine"],
    sizes,
    name: { en: "Ostrea coast parka", fr: "Parka Ostrea" },
    line: {
      en: "A long parka for sea wind and slow walks.",
      fr: "Une parka longue pour le vent du large et les marches lentes.",
    },
    text: {
      en: "Waxed cotton at the shoulders, a dry membrane everywhere else, and pockets deep enough for both hands and a paperback. It gets better looking with every winter.",
      fr: "Coton ciré aux épaules, membrane étanche partout ailleurs, et des poches assez profondes pour les deux mains et un livre. Elle embellit d’hiver en hiver.",
    },
    facts: {
      en: ["Waxed cotton yoke, re-waxable", "Covers the thighs, two-way zip", "Warm enough over a fleece down to 0 °C"],
      fr: [
        "Empiècement en coton ciré, à recirer",
        "Couvre les cuisses, zip à double curseur",
        "Suffit sur une polaire jusqu’à 0 °C",
      ],
    },
  },
  {
    id: "bramble",
    categoryId: "insulated-jackets",
    price: "249.00",
    colours: ["rust", "night"],
    sizes,
    name: { en: "Bramble down jacket", fr: "Doudoune Bramble" },
    line: {
      en: "750-fill down for belays, ferries and bus stops.",
      fr: "Duvet 750 pour les relais, les ferries et les arrêts de bus.",
    },
    text: {
      en: "Down that can be traced to the farm, in small chambers that stay put. The hood fits under a helmet, the cuffs stop the wind, and the whole jacket packs into a bread bag.",
      fr: "Un duvet dont on connaît la ferme, dans de petits compartiments qui ne bougent pas. La capuche passe sous un casque, les poignets arrêtent le vent, et l’ensemble tient dans un sac à pain.",
    },
    facts: {
      en: [
        "Certified 750-fill duck down, 380 g",
        "Comfortable around −5 °C when standing still",
        "Water-repellent shell",
      ],
      fr: ["Duvet de canard certifié 750, 380 g", "À l’aise vers −5 °C à l’arrêt", "Enveloppe déperlante"],
    },
  },
  {
    id: "bramble-vest",
    categoryId: "insulated-jackets",
    price: "169.00",
    colours: ["sage", "night"],
    sizes,
    name: { en: "Bramble down vest", fr: "Gilet Bramble" },
    line: { en: "Warm where it counts, arms free.", fr: "Chaud au cœur, les bras libres." },
    text: {
      en: "The body of the Bramble without the sleeves: under a shell in January, over a shirt in April, and at a desk when the heating fails.",
      fr: "Le corps de la Bramble sans les manches : sous une veste en janvier, sur une chemise en avril, au bureau quand le chauffage lâche.",
    },
    facts: {
      en: ["Certified 750-fill down, 250 g", "Two hand pockets lined with fleece", "Fits under the Stratus"],
      fr: ["Duvet certifié 750, 250 g", "Deux poches doublées de polaire", "Se glisse sous la Stratus"],
    },
  },
  {
    id: "lichen",
    categoryId: "insulated-jackets",
    price: "189.00",
    colours: ["plum"],
    sizes,
    name: { en: "Lichen insulated jacket", fr: "Veste isolante Lichen" },
    line: {
      en: "Synthetic warmth that does not mind getting wet.",
      fr: "La chaleur synthétique qui ne craint pas l’eau.",
    },
    text: {
      en: "For those who sweat uphill and freeze at the top. The recycled fill keeps working when damp and dries on the way down. A leather-free, feather-free answer to the Bramble.",
      fr: "Pour celles et ceux qui transpirent en montant et gèlent au sommet. Le garnissage recyclé isole même humide et sèche à la descente. Notre réponse sans plume à la Bramble.",
    },
    facts: {
      en: ["80 g/m² recycled polyester fill", "Stretch panels under the arms", "Machine washable at 30 °C"],
      fr: [
        "Garnissage polyester recyclé 80 g/m²",
        "Empiècements extensibles sous les bras",
        "Lavable en machine à 30 °C",
      ],
    },
  },
];
