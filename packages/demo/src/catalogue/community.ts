import type { Language } from "./types.ts";

type Role = "ambassador" | "employee" | "administrator" | "vendor" | "shop_manager" | "manager" | "expert";

/** Somebody of Alder's community who answers shoppers. */
export interface CommunityMember {
  id: string;
  firstName: string;
  lastName: string;
  /** Shown instead of the legal name, where set. */
  alias: string | null;
  role: Role;
  storeId: string | null;
  /** The languages they answer in, the first one by preference. */
  languages: readonly Language[];
  bio: string;
  state: "active" | "pending" | "unsubscribed";
}

type Who = readonly [firstName: string, lastName: string, alias?: string];
type Where = readonly [role: Role, city: string | null, languages: readonly Language[]];

const member = (
  id: string,
  [firstName, lastName, alias]: Who,
  [[role, city, languages], bio]: readonly [Where, string],
): CommunityMember => ({
  id,
  firstName,
  lastName,
  alias: alias ?? null,
  role,
  storeId: city && `s-${city}`,
  languages,
  bio,
  state: id === "pieter" ? "unsubscribed" : id === "zoe" ? "pending" : "active",
});

const french: readonly Language[] = ["fr"];
const frenchFirst: readonly Language[] = ["fr", "en"];
const englishFirst: readonly Language[] = ["en", "fr"];

/** The thirty members of Alder's community. */
export const community: readonly CommunityMember[] = [
  member(
    "camille",
    ["Camille", "Roche"],
    [["ambassador", "lyon", frenchFirst], "Dort dehors trente nuits par an, connaît chaque source du Vercors."],
  ),
  member(
    "ana",
    ["Ana", "Ferreira"],
    [
      ["employee", "lyon", frenchFirst],
      "Rayon vestes à Lyon. Pose une question de plus que nécessaire, et c’est la bonne.",
    ],
  ),
  member(
    "marc",
    ["Marc", "Delattre"],
    [["shop_manager", "lyon", frenchFirst], "Dirige le magasin de Lyon, répare les zips entre deux clients."],
  ),
  member(
    "ines",
    ["Inès", "Benali", "Inès du sentier"],
    [["ambassador", "grenoble", frenchFirst], "Trail, crêtes et cafés. Belledonne est son jardin."],
  ),
  member(
    "youssef",
    ["Youssef", "Haddad"],
    [["expert", "grenoble", frenchFirst], "Accompagnateur en montagne, douze ans de sacs trop lourds."],
  ),
  member(
    "lotte",
    ["Lotte", "De Smet"],
    [["employee", "ghent", englishFirst], "Ghent store, waterproofs and rain in general. Born qualified."],
  ),
  member(
    "pierre",
    ["Pierre", "Vautrin", "Pierrot"],
    [["expert", "annecy", french], "Gardien de refuge à la retraite. A vu toutes les doudounes du monde."],
  ),
  member(
    "aminata",
    ["Aminata", "Diallo"],
    [["ambassador", "paris", frenchFirst], "Parisienne la semaine, GR20 le reste du temps."],
  ),
  member(
    "thomas",
    ["Thomas", "Keller"],
    [["employee", "strasbourg", englishFirst], "Tents and stoves in Strasbourg. Cooks better outside than inside."],
  ),
  member(
    "sofia",
    ["Sofia", "Marchetti"],
    [["shop_manager", "grenoble", frenchFirst], "Le magasin de Grenoble, et les essayages de chaussures avec du lest."],
  ),
  member(
    "hugo",
    ["Hugo", "Lambert", "Le Grand Hugo"],
    [["ambassador", "annecy", frenchFirst], "Ski de rando, splitboard, soupe. Dans cet ordre."],
  ),
  member(
    "nora",
    ["Nora", "Aziz"],
    [
      ["employee", "brussels", frenchFirst],
      "Bruxelles. Sacs à dos et réglages : apportez vos affaires, on essaie pour de vrai.",
    ],
  ),
  member(
    "jules",
    ["Jules", "Perrin"],
    [["ambassador", "nantes", french], "Traverse la Bretagne à pied chaque printemps."],
  ),
  member(
    "elise",
    ["Élise", "Morel"],
    [["employee", "paris", frenchFirst], "Paris Charonne. Première couche, deuxième couche, patience."],
  ),
  member(
    "kwame",
    ["Kwame", "Mensah"],
    [["expert", "brussels", englishFirst], "Expedition medic. Has opinions about socks."],
  ),
  member(
    "margaux",
    ["Margaux", "Lefèvre"],
    [["ambassador", "strasbourg", frenchFirst], "Les Vosges en hiver, les Dolomites en été, toujours à pied."],
  ),
  member(
    "bram",
    ["Bram", "Peeters"],
    [["ambassador", "ghent", englishFirst], "Bikepacks to work, sleeps in his garden to test things."],
  ),
  member(
    "linh",
    ["Linh", "Nguyen"],
    [["ambassador", "bordeaux", frenchFirst], "Pyrénées dès le vendredi soir. Sac de six kilos, pas un de plus."],
  ),
  member(
    "victor",
    ["Victor", "Olivier"],
    [["manager", null, frenchFirst], "Anime la communauté Alder depuis le premier jour."],
  ),
  member(
    "salome",
    ["Salomé", "Baptiste"],
    [["ambassador", "paris", frenchFirst], "Escalade à Fontainebleau, trail au Sénégal quand elle rentre."],
  ),
  member(
    "antoine",
    ["Antoine", "Girard"],
    [["vendor", "bordeaux", french], "Vend sur les marchés du Sud-Ouest, essaie tout sous la pluie."],
  ),
  member(
    "greet",
    ["Greet", "Janssens"],
    [["ambassador", "brussels", englishFirst], "Sixty-eight, walked to Santiago twice. Light gear, good boots."],
  ),
  member(
    "rachid",
    ["Rachid", "Mansouri"],
    [["employee", "lille", frenchFirst], "Lille. Chaussures basses, longues distances, blagues courtes."],
  ),
  member(
    "clara",
    ["Clara", "Fontaine"],
    [["ambassador", "nantes", frenchFirst], "Voile et côte sauvage. La pluie de côté, elle connaît."],
  ),
  member(
    "oscar",
    ["Oscar", "Lindqvist"],
    [["ambassador", "lille", englishFirst], "Came from Sweden for a year in 2017. Winter person."],
  ),
  member(
    "fatou",
    ["Fatou", "Ndiaye"],
    [["shop_manager", "paris", frenchFirst], "Dirige Paris Charonne. Ourlets gratuits, avis francs."],
  ),
  member(
    "mathis",
    ["Mathis", "Chevalier"],
    [["ambassador", "annecy", frenchFirst], "Étudiant, grimpeur, roi du matériel réparé."],
  ),
  member(
    "jeanne",
    ["Jeanne", "Aubry"],
    [["administrator", null, frenchFirst], "Tient la maison Alder et répond quand personne d’autre ne peut."],
  ),
  member("pieter", ["Pieter", "Maes"], [["ambassador", "ghent", englishFirst], "Long-distance walker."]),
  member(
    "zoe",
    ["Zoé", "Caron"],
    [["ambassador", "lille", frenchFirst], "Première année de randonnée, déjà trois paires de chaussettes préférées."],
  ),
];

/** The name a member goes by in public. */
export const publicName = (person: CommunityMember): string => person.alias ?? `${person.firstName} ${person.lastName}`;

/** The member with this id. */
export const communityMember = (id: string): CommunityMember | undefined =>
  community.find((person) => person.id === id);
