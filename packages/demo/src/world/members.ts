import { community, type CommunityMember } from "../catalogue/community.ts";
import { day, iso, storyDays } from "./calendar.ts";
import type { Dice } from "./random.ts";
import type { RecordOf } from "./records.ts";

/** How much each member is asked for: a few carry most of it, as everywhere. */
const popularity: Readonly<Record<string, number>> = {
  camille: 11,
  ines: 8,
  youssef: 7.5,
  ana: 6.5,
  lotte: 6.5,
  aminata: 5.5,
  hugo: 5,
  pierre: 4,
  nora: 4,
  thomas: 3.6,
  kwame: 3.2,
  margaux: 3,
  linh: 2.8,
  bram: 2.6,
  greet: 2.4,
  elise: 2.2,
  sofia: 2,
  salome: 1.8,
  marc: 1.7,
  clara: 1.6,
  rachid: 1.5,
  oscar: 1.3,
  mathis: 1.2,
  jules: 1.1,
  fatou: 1,
  antoine: 0.8,
  pieter: 0.8,
  victor: 0.4,
  jeanne: 0.25,
  zoe: 0,
};

/** Days before today on which the newest members joined; the others were there before the story begins. */
const recent: Readonly<Record<string, number>> = { mathis: 61, clara: 44, oscar: 27, zoe: 2 };

/** A member who left keeps the past: the last day they answered. */
const leftDaysAgo: Readonly<Record<string, number>> = { pieter: 38 };

const sponsors: Readonly<Record<string, string>> = {
  mathis: "hugo",
  clara: "jules",
  oscar: "rachid",
  zoe: "rachid",
  linh: "camille",
  salome: "aminata",
};

const contracts: ReadonlySet<string> = new Set(["employee", "shop_manager", "administrator", "manager"]);

const joinedDaysAgo = (member: CommunityMember, index: number) => recent[member.id] ?? storyDays + 25 + index * 23;

/** The thirty members, as records. */
export function* memberRecords(today: number, shopUrl: string): Iterable<RecordOf<"member">> {
  for (const [index, member] of community.entries()) {
    yield {
      type: "member",
      id: member.id,
      email: `${member.id}@alder.example`,
      firstName: member.firstName,
      lastName: member.lastName,
      alias: member.alias,
      role: member.role,
      state: member.state,
      storeId: member.storeId,
      sponsorId: sponsors[member.id] ?? null,
      joinedAt: iso(today - joinedDaysAgo(member, index) * day + 9 * 3_600_000),
      underContract: contracts.has(member.role),
      ...(member.id === "camille" ? { customerId: "C1006" } : {}),
      bio: member.bio,
      photoUrl: `${shopUrl}/art/members/${member.id}.svg`,
    };
  }
}

/** Who a shopper of this language would talk to at a moment: members who were there then, by popularity. */
export function memberFor(dice: Dice, language: "en" | "fr", daysAgo: number): CommunityMember {
  return dice.weighted(community, (member) => {
    const there = daysAgo < (recent[member.id] ?? Infinity) && daysAgo > (leftDaysAgo[member.id] ?? -1);
    const speaks = member.languages[0] === language ? 1 : member.languages.includes(language) ? 0.5 : 0;
    return there ? (popularity[member.id] ?? 1) * speaks : 0;
  });
}
