import type { CommunityMember } from "../catalogue/community.ts";
import { busyMoment, day, hour, iso, minute } from "./calendar.ts";
import { type Line, type Source, speak } from "./dialogue/speak.ts";
import { type Subject, subjects } from "./dialogue/topics.ts";
import { memberFor } from "./members.ts";
import { type Purchase, variantOf } from "./orders.ts";
import type { Dice } from "./random.ts";
import type { ImportRecord, RecordOf } from "./records.ts";
import type { Shopper } from "./shoppers.ts";

/** What has happened so far, by kind. */
export interface Story {
  today: number;
  dice: Dice;
  conversations: RecordOf<"conversation">[];
  messages: RecordOf<"message">[];
  clicks: RecordOf<"click">[];
  purchases: Purchase[];
}

const counts = (dice: Dice, weights: readonly number[]) =>
  dice.weighted([...weights.keys()], (index) => weights[index] ?? 0);

const subjectOf = (dice: Dice): Subject => dice.weighted(subjects, ({ weight }) => weight);

const daysAgo = (story: Story, instant: number) => (story.today - instant) / day;

const media = ["instagram", "whatsapp", "facebook", "link", "email", "qr", "sms", "x", "linkedin"] as const;
const mediaWeights: Readonly<Record<(typeof media)[number], number>> = {
  instagram: 30,
  whatsapp: 24,
  facebook: 14,
  link: 12,
  email: 8,
  qr: 7,
  sms: 3,
  x: 1,
  linkedin: 1,
};

/** How somebody came to a member's link: brought by the member, shown it on the shop, or found by other ways. */
function wayOf(dice: Dice, own: boolean): Pick<RecordOf<"click">, "origin" | "medium"> {
  if (own) return { origin: "self", medium: "link" };
  const roll = dice.next();
  if (roll < 0.77) return { origin: "inbound", medium: dice.weighted(media, (medium) => mediaWeights[medium]) };
  if (roll < 0.93) return { origin: "widget", medium: "widget" };
  return roll < 0.98 ? { origin: "community", medium: "app" } : { origin: "staff", medium: "link" };
}

function click(
  story: Story,
  [member, shopper]: readonly [string, Shopper | null],
  [at, sku]: readonly [number, string | null],
): void {
  if (at >= story.today) return;
  story.clicks.push({
    type: "click",
    id: `click-${String(story.clicks.length + 1).padStart(5, "0")}`,
    memberId: member,
    visitorId: shopper?.id ?? null,
    at: iso(at),
    ...wayOf(story.dice, shopper?.memberId === member),
    container: "profile",
    ...(sku ? { sku } : {}),
  });
}

/** Writes a conversation down; returns when its last message before today was sent. */
function write(story: Story, head: Omit<RecordOf<"conversation">, "type" | "id">, lines: readonly Line[]): number {
  const id = `conv-${String(story.conversations.length + 1).padStart(4, "0")}`;
  let at = Date.parse(head.startedAt);
  let last = at;
  story.conversations.push({ type: "conversation", id, ...head });
  for (const [index, { author, kind, text, sku, pause }] of lines.entries()) {
    at += pause;
    if (at >= story.today) break;
    last = at;
    story.messages.push({
      type: "message",
      id: `${id}-${String(index + 1).padStart(2, "0")}`,
      conversationId: id,
      author,
      kind,
      text,
      ...(sku ? { sku } : {}),
      sentAt: iso(at),
    });
  }
  return last;
}

const sources = (["direct", "waiting_list", "hook", "phygital"] as const).map((source): Source => source);
const sourceWeights: Readonly<Record<Source, number>> = { direct: 74, waiting_list: 10, hook: 9, phygital: 7 };

const adviser = { id: "bot", firstName: "Alder", alias: null } as const;

interface Talked {
  subject: Subject;
  endedAt: number;
}

function talk(
  story: Story,
  shopper: Shopper,
  { member, startedAt }: { member: typeof adviser | CommunityMember; startedAt: number },
): Talked {
  const { dice } = story;
  const subject = subjectOf(dice);
  const product = variantOf(dice, subject.modelId);
  const bot = member === adviser;
  const source = bot ? "direct" : dice.weighted(sources, (candidate) => sourceWeights[candidate]);
  const lines = speak(
    { language: shopper.language, subject, product, member, shopperName: shopper.name, source },
    dice,
  );
  const quick = bot ? lines.map((line) => (line.author === "member" ? { ...line, pause: 4_000 } : line)) : lines;
  const endedAt = write(
    story,
    { memberId: member.id, visitorId: shopper.id, source, startedAt: iso(startedAt) },
    quick,
  );
  return { subject, endedAt };
}

/** How long people think it over after good advice, in milliseconds. */
function thinkingTime(dice: Dice): number {
  const roll = dice.next();
  if (roll < 0.24) return dice.between(5, 55) * minute;
  if (roll < 0.6) return dice.between(1, 22) * hour;
  if (roll < 0.86) return dice.between(1, 7) * day + dice.between(0, 600) * minute;
  return roll < 0.95 ? dice.between(7, 14) * day : dice.between(15, 24) * day;
}

interface Companion {
  member: CommunityMember;
  /** How many conversations this shopper will seek; those who ask people follow fewer links. */
  talks: number;
}

function clicksOf(story: Story, shopper: Shopper, { member: companion, talks }: Companion): number {
  const { dice } = story;
  const count = counts(dice, talks > 0 ? [58, 17, 11, 7, 4, 2, 1] : [14, 24, 22, 17, 11, 7, 5]);
  let at = shopper.arrivedAt - dice.between(2, 30) * minute;
  for (let index = 0; index < count; index++) {
    const member = dice.chance(0.78) ? companion : memberFor(dice, shopper.language, daysAgo(story, at));
    click(story, [member.id, shopper], [at, dice.chance(0.5) ? variantOf(dice, subjectOf(dice).modelId).sku : null]);
    at += dice.between(3, 40) * hour;
  }
  return count;
}

function conversationsOf(story: Story, shopper: Shopper, { member: companion, talks: count }: Companion): Talked[] {
  const { dice } = story;
  const met = new Set<string>(shopper.memberId ? [shopper.memberId] : []);
  const talks: Talked[] = [];
  let startedAt = shopper.arrivedAt + dice.between(1, 30) * minute;
  for (let index = 0; index < count; index++) {
    const person =
      index === 0 && dice.chance(0.55) ? companion : memberFor(dice, shopper.language, daysAgo(story, startedAt));
    const member = dice.chance(0.03) ? adviser : person;
    if (!met.has(member.id) && startedAt < story.today) {
      met.add(member.id);
      talks.push(talk(story, shopper, { member, startedAt }));
    }
    startedAt += dice.between(1, 21) * day + dice.between(0, 600) * minute;
  }
  return talks;
}

/** One shopper's whole story: links followed, people asked, things bought. */
export function live(story: Story, shopper: Shopper): void {
  const { dice } = story;
  const member = memberFor(dice, shopper.language, daysAgo(story, shopper.arrivedAt));
  const companion: Companion = { member, talks: counts(dice, [38, 43, 15, 4]) };
  const clicked = clicksOf(story, shopper, companion);
  const talks = conversationsOf(story, shopper, companion);
  const buy = (subject: Subject, decidedAt: number) =>
    story.purchases.push({
      shopper,
      main: variantOf(dice, subject.modelId),
      decidedAt,
      inStore: dice.chance(0.2) && shopper.email !== null,
    });
  for (const { subject, endedAt } of talks) if (dice.chance(0.44)) buy(subject, endedAt + thinkingTime(dice));
  if (talks.length === 0 && dice.chance(clicked > 0 ? 0.42 : 0.3))
    buy(subjectOf(dice), shopper.arrivedAt + dice.between(6, 4000) * minute);
  if (shopper.memberId) ownPurchases(story, shopper, shopper.memberId);
}

/** Members buy for themselves, now and then through their own link. */
function ownPurchases(story: Story, shopper: Shopper, memberId: string): void {
  const { dice } = story;
  for (let index = dice.between(2, 4); index > 0; index--) {
    const decidedAt = busyMoment(dice, story.today, [3, 60]);
    if (dice.chance(0.6)) click(story, [memberId, shopper], [decidedAt - dice.between(1, 30) * minute, null]);
    story.purchases.push({ shopper, main: variantOf(dice, subjectOf(dice).modelId), decidedAt, inStore: false });
  }
}

/** Visits whose visitor nobody knows, and purchases at a till without an e-mail. */
export function crowd(story: Story, visits: number, tills: number): void {
  const { dice } = story;
  for (let index = 0; index < visits; index++) {
    const at = busyMoment(dice, story.today);
    const member = memberFor(dice, dice.chance(0.6) ? "fr" : "en", daysAgo(story, at));
    click(story, [member.id, null], [at, null]);
  }
  for (let index = 0; index < tills; index++) {
    story.purchases.push({
      shopper: null,
      main: variantOf(dice, subjectOf(dice).modelId),
      decidedAt: busyMoment(dice, story.today, [3, 90]),
      inStore: true,
    });
  }
}

/** Everything told, in the order an import may read it. */
export function* told(story: Story): Iterable<ImportRecord> {
  yield* story.conversations;
  yield* story.messages.toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : 0));
  yield* story.clicks.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
