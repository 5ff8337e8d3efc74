import type { CommunityMember } from "../../catalogue/community.ts";
import type { Language, Product } from "../../catalogue/index.ts";
import { day, hour, minute, second } from "../calendar.ts";
import type { Dice } from "../random.ts";
import { smallTalkOf, type Subject, talkOf } from "./topics.ts";
import type { Exchange, SmallTalk } from "./types.ts";

/** How a conversation began. */
export type Source = "direct" | "waiting_list" | "hook" | "phygital";

/** Who talks, about what. */
export interface Setting {
  language: Language;
  subject: Subject;
  product: Product;
  member: Pick<CommunityMember, "id" | "firstName" | "alias">;
  shopperName: string | null;
  source: Source;
}

/** One message of a dialogue, and how long it came after the one before. */
export interface Line {
  author: "member" | "visitor" | "auto";
  kind: "text" | "product";
  text: string;
  sku?: string;
  pause: number;
}

/** Puts the scene's names into a template; null when the template needs a name that nobody knows. */
function worded(
  template: string,
  { language, subject, product, member, shopperName }: Setting,
  dice: Dice,
): string | null {
  const small = smallTalkOf(language);
  const called = subject.called[language];
  const { sizes } = product.model;
  const values: Readonly<Record<string, string | undefined>> = {
    p: called,
    P: called.charAt(0).toUpperCase() + called.slice(1),
    name: shopperName?.split(" ")[0],
    me: member.alias ?? member.firstName,
    place: dice.pick(small.places),
    when: dice.pick(small.moments),
    size: sizes[Math.floor(sizes.length / 2)] ?? "M",
  };
  const missing = [...template.matchAll(/\{(\w+)\}/g)].some(([, key = ""]) => values[key] === undefined);
  const text = missing ? null : template.replaceAll(/\{(\w+)\}/g, (_, key: string) => values[key] ?? "");
  return text && text.charAt(0).toUpperCase() + text.slice(1);
}

const fitting = (exchanges: readonly Exchange[], scene: Setting, dice: Dice): Exchange[] =>
  exchanges.flatMap(([ask, answer, reply]): Exchange[] => {
    const asked = worded(ask, scene, dice);
    const answered = worded(answer, scene, dice);
    return asked && answered ? [[asked, answered, reply]] : [];
  });

const visitorPause = (dice: Dice) => dice.between(15, 240) * second;

/** Members answer within minutes when they are there, and sometimes only in the evening. */
const memberPause = (dice: Dice) => (dice.chance(0.84) ? dice.between(20, 420) * second : dice.between(1, 9) * hour);

const said = (author: Line["author"], text: string, pause: number): Line => ({ author, kind: "text", text, pause });

/** Some people press return after each sentence. */
function inPieces(line: Line, dice: Dice): Line[] {
  const cut = line.text.search(/(?<=[.!?]) (?=\p{Lu})/u);
  if (cut < 12 || !dice.chance(0.22)) return [line];
  return [
    { ...line, text: line.text.slice(0, cut) },
    { ...line, text: line.text.slice(cut + 1), pause: dice.between(4, 25) * second },
  ];
}

const answering = (reply: string | undefined, dice: Dice): Line[] =>
  reply ? [said("visitor", reply, visitorPause(dice))] : [];

const turn = ([ask, answer]: Exchange, dice: Dice): Line[] => [
  ...inPieces(said("visitor", ask, visitorPause(dice)), dice),
  ...inPieces(said("member", answer, memberPause(dice)), dice),
];

function beginning(scene: Setting, small: SmallTalk, dice: Dice): Line[] {
  if (scene.source === "hook") return [said("member", worded(dice.pick(small.offers), scene, dice) ?? "", 0)];
  if (scene.source === "phygital") return [said("auto", worded(dice.pick(small.met), scene, dice) ?? "", 0)];
  return [];
}

function middle(scene: Setting, small: SmallTalk, dice: Dice): Line[] {
  const own = dice.sample(
    fitting(talkOf(scene.subject.topic, scene.language).questions, scene, dice),
    dice.between(0, 3),
  );
  const common = dice.sample(fitting(small.questions, scene, dice), dice.between(0, 2));
  const turns = dice.sample([...own, ...common], 5).flatMap((exchange) => turn(exchange, dice));
  if (!dice.chance(0.45)) return turns;
  const card: Line = {
    author: "member",
    kind: "product",
    text: dice.pick(small.cards),
    sku: scene.product.sku,
    pause: dice.between(20, 90) * second,
  };
  return [...turns, card];
}

function ending(scene: Setting, small: SmallTalk, dice: Dice): Line[] {
  const goodbye = dice.chance(0.85) ? turn(dice.pick(fitting(small.closings, scene, dice)), dice) : [];
  if (!dice.chance(0.14)) return goodbye;
  const [ask, answer] = dice.pick(fitting(small.sequels, scene, dice));
  return [
    ...goodbye,
    said("visitor", ask, dice.between(4, 12) * day + dice.between(0, 600) * minute),
    said("member", answer, memberPause(dice)),
  ];
}

/** A whole conversation, as it might have been written; sometimes nobody answers. */
export function speak(scene: Setting, dice: Dice): Line[] {
  const small = smallTalkOf(scene.language);
  const first = beginning(scene, small, dice);
  if (scene.source === "hook" && dice.chance(0.35)) return first;
  const [ask, answer, back] = dice.pick(fitting(talkOf(scene.subject.topic, scene.language).openings, scene, dice));
  const opening = inPieces(said("visitor", ask, first.length > 0 ? visitorPause(dice) : 0), dice);
  if (scene.source !== "hook" && dice.chance(0.09)) return [...first, ...opening];
  const greetings = small.greetings
    .map((greeting) => (greeting === "" ? "" : worded(greeting, scene, dice)))
    .filter((text) => text !== null);
  const greeting = dice.pick(greetings);
  const joined =
    greeting.endsWith(", ") && /^\p{Lu}\p{Ll}/u.test(answer) && !/^I\b/.test(answer)
      ? answer.charAt(0).toLowerCase() + answer.slice(1)
      : answer;
  const reply = inPieces(said("member", greeting + joined, memberPause(dice)), dice);
  return [
    ...first,
    ...opening,
    ...reply,
    ...answering(back, dice),
    ...middle(scene, small, dice),
    ...ending(scene, small, dice),
  ];
}

/** What a shopper alone says about a product: how they begin, what they ask next, how they thank. */
export function shopperWords(scene: Setting, dice: Dice): { opening: string; questions: string[]; thanks: string } {
  const small = smallTalkOf(scene.language);
  const talk = talkOf(scene.subject.topic, scene.language);
  const [opening] = dice.pick(fitting(talk.openings, scene, dice));
  const questions = dice.sample(fitting(talk.questions, scene, dice), 2).map(([ask]) => ask);
  const [thanks] = dice.pick(fitting(small.closings, scene, dice));
  return { opening, questions, thanks };
}
