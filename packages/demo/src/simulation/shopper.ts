import type { Language } from "../catalogue/index.ts";
import { shopperWords } from "../world/dialogue/speak.ts";
import { subjects } from "../world/dialogue/topics.ts";
import { variantOf } from "../world/orders.ts";
import type { Dice } from "../world/random.ts";
import { buyInShop } from "./shop-visit.ts";
import type { Wait } from "./wait.ts";
import { newShopper, type PresentMember, type WidgetCalls } from "./widget-calls.ts";

/** What every simulated shopper needs. */
export interface Stage {
  rapportUrl: string;
  shopUrl: string;
  dice: Dice;
  signal: AbortSignal;
  wait: Wait;
  say(line: string): void;
}

const names: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ["Nell", "Harris"],
    ["Joost", "Vermeer"],
    ["Ida", "Holm"],
    ["Sam", "Porter"],
    ["Eva", "Goossens"],
    ["Milan", "Novak"],
  ],
  fr: [
    ["Clémence", "Renard"],
    ["Bastien", "Colin"],
    ["Noémie", "Tessier"],
    ["Samir", "Belkacem"],
    ["Lola", "Marchand"],
    ["Théo", "Guillet"],
  ],
};

const lookEvery = 5_000;
const patience = 36;

/** Members who are there are asked first; if nobody is, anybody may find the question later. */
const ask = (dice: Dice, members: readonly PresentMember[]): PresentMember => {
  const online = members.filter(({ presence }) => presence.kind === "online");
  return dice.pick(online.length > 0 ? online : members);
};

async function waitForAnswer(
  calls: WidgetCalls,
  { id, seq }: { id: string; seq: number },
  { signal, wait }: Stage,
): Promise<boolean> {
  for (let looks = 0; looks < patience && !signal.aborted; looks++) {
    await wait(lookEvery, signal);
    if (!signal.aborted && (await calls.answered(id, seq))) return true;
  }
  return false;
}

/** Asks, waits for an answer, asks again, thanks. True when a member answered. */
async function converse(
  calls: WidgetCalls,
  stage: Stage,
  { id, lines }: { id: string; lines: readonly string[] },
): Promise<boolean> {
  const { dice, signal, wait } = stage;
  let wasAnswered = false;
  for (const line of lines) {
    await wait(dice.between(3, 12) * 1000, signal);
    if (signal.aborted) return wasAnswered;
    const seq = await calls.say(id, line);
    if (line === lines.at(-1)) break;
    if (!(await waitForAnswer(calls, { id, seq }, stage))) return wasAnswered;
    wasAnswered = true;
  }
  return wasAnswered;
}

/** One shopper's visit: a question to a member about a product, some talk if somebody answers, and now and then a purchase. */
export async function visitShop(stage: Stage): Promise<void> {
  const { rapportUrl, shopUrl, dice, signal } = stage;
  const locale: Language = dice.chance(0.5) ? "fr" : "en";
  const subject = dice.weighted(subjects, ({ weight }) => weight);
  const product = variantOf(dice, subject.modelId);
  const [firstName, lastName] = dice.pick(names[locale]);
  const email = `${firstName}.${lastName}.${dice.between(100, 9999)}@example.com`
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase();

  const calls = await newShopper({ rapportUrl, shopUrl, locale, signal });
  const members = await calls.members();
  if (members.length === 0) return;
  const member = ask(dice, members);
  const id = await calls.startConversation(member.id, product.sku);
  if (dice.chance(0.7)) await calls.introduce(email, firstName);
  stage.say(`${firstName} asks ${member.name} about ${product.model.name.en}`);

  const scene = {
    language: locale,
    subject,
    product,
    shopperName: firstName,
    source: "direct" as const,
    member: { id: member.id, firstName: member.name.split(" ")[0] ?? member.name, alias: null },
  };
  const { opening, questions, thanks } = shopperWords(scene, dice);
  const wasAnswered = await converse(calls, stage, {
    id,
    lines: [opening, ...questions.slice(0, dice.between(1, 2)), thanks],
  });
  if (signal.aborted || !dice.chance(wasAnswered ? 0.75 : 0.3)) return;
  const order = await buyInShop(shopUrl, product.sku, {
    buyer: { visitorId: calls.visitorId, email, firstName, lastName },
    signal,
  });
  stage.say(`${firstName} ordered ${product.sku}: ${order}`);
}
