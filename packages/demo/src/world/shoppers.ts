import { customers } from "../catalogue/customers.ts";
import type { Language } from "../catalogue/index.ts";
import { busyMoment, day, iso, storyDays } from "./calendar.ts";
import type { Dice } from "./random.ts";
import type { RecordOf } from "./records.ts";

/** A shopper of the story. */
export interface Shopper {
  id: string;
  language: Language;
  name: string | null;
  email: string | null;
  customerId: string | null;
  /** The member this shopper is. */
  memberId: string | null;
  /** When they first came by. */
  arrivedAt: number;
}

const firstNames: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "Léa",
    "Manon",
    "Chloé",
    "Julie",
    "Sarah",
    "Amélie",
    "Nadia",
    "Hélène",
    "Marion",
    "Lucie",
    "Élodie",
    "Sandrine",
    "Karim",
    "Nicolas",
    "Julien",
    "Romain",
    "Mehdi",
    "Florian",
    "Sébastien",
    "Benoît",
    "Cédric",
    "Arnaud",
    "Loïc",
    "Gaël",
    "Mathieu",
    "Alexis",
    "Samuel",
    "Yann",
    "Pauline",
    "Justine",
  ],
  en: [
    "Anna",
    "Emily",
    "Sofie",
    "Laura",
    "Hannah",
    "Ellen",
    "Katrien",
    "Nele",
    "Sarah",
    "Julia",
    "Tim",
    "Jonas",
    "Wout",
    "Lars",
    "Pim",
    "Daniel",
    "James",
    "Ruben",
    "Stijn",
    "Erik",
    "Marta",
    "Nina",
    "Ian",
    "Owen",
    "Freya",
  ],
};

const lastNames: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "Martin",
    "Bernard",
    "Petit",
    "Durand",
    "Moreau",
    "Laurent",
    "Simon",
    "Michel",
    "Leroy",
    "Roux",
    "David",
    "Bertrand",
    "Fournier",
    "Bonnet",
    "Dupont",
    "Lambert",
    "Faure",
    "Mercier",
    "Blanc",
    "Guérin",
    "Boyer",
    "Garcia",
    "Chevalier",
    "Perrot",
    "Renaud",
  ],
  en: [
    "Peeters",
    "Maes",
    "Jacobs",
    "Willems",
    "Claes",
    "Wouters",
    "De Vos",
    "Mertens",
    "Smith",
    "Walker",
    "Meyer",
    "Bakker",
    "Visser",
    "Jensen",
    "Hughes",
    "Evans",
    "Brown",
    "Lindgren",
    "Novak",
    "Becker",
  ],
};

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z]/g, "")
    .toLowerCase();

/** Shoppers who are members of the community themselves. */
const shoppingMembers: readonly { memberId: string; language: Language }[] = [
  { memberId: "hugo", language: "fr" },
  { memberId: "linh", language: "fr" },
  { memberId: "lotte", language: "en" },
  { memberId: "rachid", language: "fr" },
  { memberId: "margaux", language: "fr" },
];

function known(today: number): Shopper[] {
  const accounts = customers.map((customer, index): Shopper => ({
    id: `v-${customer.id.toLowerCase()}`,
    language: customer.country === "Belgium" && customer.city === "Ghent" ? "en" : "fr",
    name: `${customer.firstName} ${customer.lastName}`,
    email: customer.email,
    customerId: customer.id,
    memberId: customer.memberId ?? null,
    arrivedAt: today - (12 + index * 9) * day + 18 * 3_600_000,
  }));
  const members = shoppingMembers.map(({ memberId, language }, index): Shopper => ({
    id: `v-${memberId}`,
    language,
    name: null,
    email: `${memberId}@alder.example`,
    customerId: null,
    memberId,
    arrivedAt: today - (70 - index * 11) * day + 20 * 3_600_000,
  }));
  return [...accounts, ...members];
}

function stranger(dice: Dice, today: number, index: number): Shopper {
  const language: Language = dice.chance(0.63) ? "fr" : "en";
  const first = dice.pick(firstNames[language]);
  const last = dice.pick(lastNames[language]);
  const kind = dice.weighted(
    ["client", "mail", "temporary"] as const,
    (candidate) => ({ client: 34, mail: 30, temporary: 36 })[candidate],
  );
  return {
    id: `v-${String(index).padStart(4, "0")}`,
    language,
    name: kind === "client" ? `${first} ${last}` : kind === "mail" ? first : null,
    email: kind === "temporary" ? null : `${plain(first)}.${plain(last)}${index}@example.com`,
    customerId: kind === "client" ? `C${2000 + index}` : null,
    memberId: null,
    arrivedAt: busyMoment(dice, today, [2, storyDays]),
  };
}

/** The story's shoppers: the shop's demonstration accounts, members who shop, and many strangers. */
export function shoppersOf(dice: Dice, today: number, count: number): Shopper[] {
  const first = known(today);
  return [...first, ...Array.from({ length: count - first.length }, (_, index) => stranger(dice, today, index + 1))];
}

/** A shopper as a record. */
export const visitorRecord = ({ id, email, customerId, memberId, name, arrivedAt }: Shopper): RecordOf<"visitor"> => ({
  type: "visitor",
  id,
  ...(email ? { email } : {}),
  ...(customerId ? { customerId } : {}),
  ...(memberId ? { memberId } : {}),
  ...(name ? { name } : {}),
  createdAt: iso(arrivedAt),
});
