import type { Model } from "./types.ts";

const one: readonly string[] = [];
const hands = ["XS", "S", "M", "L", "XL"] as const;

/** For heads, hands, and for carrying the rest. */
export const accessoryModels: readonly Model[] = [
  {
    id: "firth",
    categoryId: "beanies",
    price: "29.00",
    colours: ["ochre", "pine"],
    sizes: one,
    name: { en: "Firth bobble hat", fr: "Bonnet à pompon Firth" },
    line: { en: "Chunky wool and a bobble that means it.", fr: "Grosse laine et pompon assumé." },
    text: {
      en: "Lambswool from mills that still have windows, lined at the ears so it does not itch. The bobble comes off for the wash.",
      fr: "Laine d’agneau, doublée aux oreilles pour ne pas gratter. Le pompon se détache pour le lavage.",
    },
    facts: {
      en: ["Lambswool, fleece band", "One size", "Bobble buttons off"],
      fr: ["Laine d’agneau, bandeau polaire", "Taille unique", "Pompon amovible"],
    },
  },
  {
    id: "sound",
    categoryId: "beanies",
    price: "25.00",
    colours: ["fjord"],
    sizes: one,
    name: { en: "Sound rib beanie", fr: "Bonnet côtelé Sound" },
    line: { en: "A plain ribbed beanie, done properly.", fr: "Un bonnet côtelé, simple et bien fait." },
    text: {
      en: "Merino, close to the head, thin enough for a helmet. Fold the cuff once in October and twice in January.",
      fr: "En mérinos, près de la tête, assez fin pour un casque. Un revers en octobre, deux en janvier.",
    },
    facts: {
      en: ["100 % merino", "One size", "Fits under a helmet"],
      fr: ["100 % mérinos", "Taille unique", "Passe sous un casque"],
    },
  },
  {
    id: "skua",
    categoryId: "hats",
    price: "32.00",
    colours: ["sand"],
    sizes: one,
    name: { en: "Skua cap", fr: "Casquette Skua" },
    line: {
      en: "Shade for the ridge, and for Monday’s hair.",
      fr: "De l’ombre sur la crête, et pour les cheveux du lundi.",
    },
    text: {
      en: "A soft crown, a peak that survives the lid of a pack, and a strap that adjusts to any head.",
      fr: "Calotte souple, visière qui supporte le fond du sac, et une sangle qui s’ajuste à toutes les têtes.",
    },
    facts: {
      en: ["Organic cotton twill", "Adjustable strap", "Foldable peak"],
      fr: ["Sergé de coton bio", "Sangle réglable", "Visière pliable"],
    },
  },
  {
    id: "meadow",
    categoryId: "hats",
    price: "45.00",
    colours: ["moss"],
    sizes: ["S", "M", "L"],
    name: { en: "Meadow brim hat", fr: "Chapeau Meadow" },
    line: { en: "A brim all round, for sun and for rain.", fr: "Un bord tout autour, pour le soleil et la pluie." },
    text: {
      en: "Waxed cotton that sheds a shower, a cord for the wind, and eyelets so your thoughts stay cool.",
      fr: "Coton ciré qui repousse l’averse, cordon pour le vent, et œillets pour garder les idées fraîches.",
    },
    facts: { en: ["UPF 50+", "Chin cord", "Packs flat"], fr: ["UPF 50+", "Cordon sous le menton", "Se range à plat"] },
  },
  {
    id: "quill",
    categoryId: "gloves",
    price: "35.00",
    colours: ["graphite"],
    sizes: hands,
    name: { en: "Quill liner gloves", fr: "Sous-gants Quill" },
    line: {
      en: "Thin gloves that still know how to use a phone.",
      fr: "Des gants fins qui savent encore se servir d’un téléphone.",
    },
    text: {
      en: "Warm enough alone in autumn, thin enough to wear under the Hoar in February. All ten fingertips work on a screen.",
      fr: "Suffisants seuls en automne, assez fins pour aller sous les Hoar en février. Les dix doigts répondent à l’écran.",
    },
    facts: {
      en: ["Brushed stretch fabric", "Touch-screen fingertips", "Silicone grip"],
      fr: ["Tissu stretch gratté", "Doigts tactiles", "Paume antidérapante"],
    },
  },
  {
    id: "hoar",
    categoryId: "gloves",
    price: "59.00",
    colours: ["rust", "night"],
    sizes: hands,
    name: { en: "Hoar down mittens", fr: "Moufles en duvet Hoar" },
    line: { en: "Two sleeping bags for ten fingers.", fr: "Deux duvets pour dix doigts." },
    text: {
      en: "Down on the back, grippy leather-free palm, and a strap that tightens with your teeth. For those whose hands are always cold.",
      fr: "Duvet sur le dessus, paume adhérente sans cuir, et une sangle qui se serre avec les dents. Pour celles et ceux qui ont toujours froid aux mains.",
    },
    facts: {
      en: ["700-fill down", "Comfortable to −15 °C", "Wrist leash"],
      fr: ["Duvet 700", "Confort jusqu’à −15 °C", "Dragonne"],
    },
  },
  {
    id: "rill-18",
    categoryId: "daypacks",
    price: "79.00",
    colours: ["ochre", "fjord"],
    sizes: one,
    name: { en: "Rill 18 daypack", fr: "Sac à dos Rill 18" },
    line: { en: "Lunch, a layer and a library book.", fr: "Le déjeuner, une polaire et un livre." },
    text: {
      en: "Eighteen litres that open wide, stand up by themselves and take a laptop during the week. Side pockets you can reach without taking it off.",
      fr: "Dix-huit litres qui s’ouvrent en grand, tiennent debout et portent l’ordinateur en semaine. Poches latérales accessibles sans poser le sac.",
    },
    facts: {
      en: ["18 litres, 520 g", "Sleeve for a 14-inch laptop", "Recycled nylon"],
      fr: ["18 litres, 520 g", "Poche pour ordinateur 14 pouces", "Nylon recyclé"],
    },
  },
  {
    id: "rill-26",
    categoryId: "daypacks",
    price: "109.00",
    colours: ["moss"],
    sizes: one,
    name: { en: "Rill 26 roll-top", fr: "Sac Rill 26 à enroulement" },
    line: {
      en: "A roll-top for long days and a bad forecast.",
      fr: "Fermeture à enroulement pour longues journées et météo douteuse.",
    },
    text: {
      en: "Roll it once for the day or three times for the commute. A back panel with air behind it, and a belt that disappears when not needed.",
      fr: "Un tour pour la journée, trois pour la ville. Un dos aéré, et une ceinture qui disparaît quand on n’en a pas besoin.",
    },
    facts: {
      en: ["26 litres, 780 g", "Ventilated back", "Rain cover included"],
      fr: ["26 litres, 780 g", "Dos ventilé", "Housse de pluie fournie"],
    },
  },
  {
    id: "massif",
    categoryId: "trekking-packs",
    price: "219.00",
    colours: ["pine", "ember"],
    sizes: ["S/M", "M/L"],
    name: { en: "Massif 48 trekking pack", fr: "Sac de trek Massif 48" },
    line: {
      en: "A week on your hips, not on your shoulders.",
      fr: "Une semaine sur les hanches, pas sur les épaules.",
    },
    text: {
      en: "The back length adjusts in ten seconds, the belt carries the load, and the lid becomes a small bag for the summit. Comfortable up to fifteen kilos.",
      fr: "La longueur du dos se règle en dix secondes, la ceinture porte la charge, et le rabat devient un petit sac de sommet. À l’aise jusqu’à quinze kilos.",
    },
    facts: {
      en: ["48 + 8 litres, 1,540 g", "Adjustable back, two sizes", "Fitted in store with weight in it"],
      fr: ["48 + 8 litres, 1 540 g", "Dos réglable, deux tailles", "Réglage en magasin, sac lesté"],
    },
  },
  {
    id: "ferry",
    categoryId: "duffels",
    price: "119.00",
    colours: ["slate", "ochre"],
    sizes: one,
    name: { en: "Ferry 60 duffel", fr: "Sac polochon Ferry 60" },
    line: { en: "Made to be thrown onto roofs and decks.", fr: "Fait pour être jeté sur un toit ou un pont." },
    text: {
      en: "Thick tarpaulin, a mouth as wide as the bag, and straps to carry it on your back up the last hill.",
      fr: "Bâche épaisse, ouverture aussi large que le sac, et des bretelles pour la dernière montée.",
    },
    facts: {
      en: ["60 litres, 1,180 g", "Welded tarpaulin", "Removable backpack straps"],
      fr: ["60 litres, 1 180 g", "Bâche soudée", "Bretelles amovibles"],
    },
  },
];
