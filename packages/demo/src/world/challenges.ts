import { day, hour, iso } from "./calendar.ts";
import type { ImportRecord, RecordOf } from "./records.ts";

type Challenge = RecordOf<"challenge">;

/** A challenge with its days counted from today; the past is negative. */
type Planned = Omit<Challenge, "type" | "startsAt" | "endsAt" | "active"> & { from: number; to: number | null };

const noLimits = {
  firstPurchaseOnly: false,
  sku: null,
  categoryId: null,
  inboundOnly: false,
  base: "order",
} as const;

const planned = (id: string, [en, fr]: readonly [string, string], rest: Omit<Planned, "id" | "title">): Planned => ({
  id,
  title: { en, fr },
  ...rest,
});

/** What Alder's members earn points with on each sale. */
const saleChallenges: readonly Planned[] = [
  planned("good-advice", ["Good advice", "Le bon conseil"], {
    category: "conversation_sale",
    points: { kind: "fixed", value: 30 },
    limits: noLimits,
    from: -120,
    to: null,
    description: { en: "Somebody you talked with buys.", fr: "Une personne avec qui vous avez parlé achète." },
  }),
  planned("shared-path", ["A path shared", "Un chemin partagé"], {
    category: "affiliation_sale",
    points: { kind: "percentage", value: "10" },
    limits: noLimits,
    from: -120,
    to: null,
    description: {
      en: "A sale through your link earns a tenth of its amount in points.",
      fr: "Une vente par votre lien rapporte un dixième de son montant en points.",
    },
  }),
  planned("own-boots", ["In your own boots", "Dans vos propres chaussures"], {
    category: "purchase",
    points: { kind: "fixed", value: 20 },
    limits: noLimits,
    from: -120,
    to: null,
    description: { en: "You wear what you recommend.", fr: "Vous portez ce que vous conseillez." },
  }),
  planned("cairn-weeks", ["The Cairn weeks", "Les semaines Cairn"], {
    category: "affiliation_sale",
    points: { kind: "percentage", value: "15" },
    limits: { ...noLimits, sku: "CAIRN-CHESTNUT", base: "matching_lines" },
    from: -24,
    to: 18,
    description: { en: "Cairn boots in chestnut through your link.", fr: "Des Cairn châtaigne par votre lien." },
  }),
  planned("first-steps", ["First steps", "Premiers pas"], {
    category: "affiliation_sale",
    points: { kind: "fixed", value: 15 },
    limits: { ...noLimits, firstPurchaseOnly: true, inboundOnly: true },
    from: -60,
    to: null,
    description: {
      en: "You bring somebody who has never bought here.",
      fr: "Vous amenez quelqu’un qui n’a jamais acheté ici.",
    },
  }),
  planned("camp-weekends", ["Camp weekends", "Week-ends bivouac"], {
    category: "conversation_sale",
    points: { kind: "percentage", value: "8" },
    limits: { ...noLimits, categoryId: "camp", base: "matching_lines" },
    from: -14,
    to: 30,
    description: {
      en: "Tents, bags and stoves that leave with your advice.",
      fr: "Tentes, duvets et réchauds partis avec votre conseil.",
    },
  }),
];

/** What staff give by hand, what is over, and what has not begun. */
const otherChallenges: readonly Planned[] = [
  planned("rain-season", ["Rain season", "La saison des pluies"], {
    category: "conversation_sale",
    points: { kind: "fixed", value: 25 },
    limits: { ...noLimits, categoryId: "rain-jackets" },
    from: -75,
    to: -30,
    description: { en: "A rain jacket chosen with your help.", fr: "Une veste de pluie choisie avec vous." },
  }),
  planned("photo-of-the-month", ["Photo of the month", "La photo du mois"], {
    category: "manual",
    points: { kind: "fixed", value: 100 },
    limits: noLimits,
    from: -90,
    to: null,
    description: {
      en: "Chosen by the Alder team from your trips.",
      fr: "Choisie par l’équipe Alder parmi vos sorties.",
    },
  }),
  planned("repair-saturday", ["Repair Saturday", "Samedi réparation"], {
    category: "manual",
    points: { kind: "fixed", value: 50 },
    limits: noLimits,
    from: -70,
    to: -40,
    description: {
      en: "You held a repair table in a store.",
      fr: "Vous avez tenu une table de réparation en magasin.",
    },
  }),
  planned("winter-nights", ["Winter nights", "Nuits d’hiver"], {
    category: "conversation_sale",
    points: { kind: "fixed", value: 60 },
    limits: { ...noLimits, categoryId: "insulated-jackets" },
    from: 9,
    to: 70,
    description: { en: "Down and warm words for the cold months.", fr: "Du duvet et des mots chauds pour l’hiver." },
  }),
];

const challengeRecord = ({ from, to, ...rest }: Planned, today: number): Challenge => ({
  type: "challenge",
  ...rest,
  startsAt: iso(today + from * day),
  endsAt: to === null ? null : iso(today + to * day),
  active: true,
});

const manual = (
  today: number,
  [challengeId, memberId, points]: readonly [string, string, number],
  [daysAgo, reason]: readonly [number, string],
): RecordOf<"win"> => ({
  type: "win",
  id: `win-${challengeId}-${memberId}`,
  challengeId,
  memberId,
  points,
  at: iso(today - daysAgo * day + 11 * hour),
  reason,
});

/** The challenges, the wins staff gave by hand, and a few adjustments with their reasons. */
export function* challengeStory(today: number): Iterable<ImportRecord> {
  for (const challenge of [...saleChallenges, ...otherChallenges]) yield challengeRecord(challenge, today);
  yield manual(today, ["photo-of-the-month", "ines", 100], [63, "Belledonne at five in the morning"]);
  yield manual(today, ["photo-of-the-month", "hugo", 100], [33, "The cornice above the Aravis"]);
  yield manual(today, ["photo-of-the-month", "greet", 100], [4, "Two pilgrims and a wet dog"]);
  yield manual(today, ["repair-saturday", "marc", 50], [51, "Twelve zips in one afternoon"]);
  yield manual(today, ["repair-saturday", "mathis", 50], [51, "Sewed until the store closed"]);
  const adjust = (
    memberId: string,
    [score, points]: readonly [number, number],
    [daysAgo, reason]: readonly [number, string],
  ): ImportRecord => ({
    type: "adjustment",
    id: `adj-${memberId}-${daysAgo}`,
    memberId,
    score,
    points,
    reason,
    at: iso(today - daysAgo * day + 10 * hour),
  });
  yield adjust("mathis", [20, 20], [60, "Welcome to the community"]);
  yield adjust("clara", [20, 20], [43, "Welcome to the community"]);
  yield adjust("oscar", [20, 20], [26, "Welcome to the community"]);
  yield adjust("camille", [0, -150], [19, "Stratus jacket, chosen as a reward in the Lyon store"]);
  yield adjust("lotte", [-30, -30], [12, "Counted twice by hand in the Ghent evening"]);
}
