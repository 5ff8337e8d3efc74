import type { Language } from "../../catalogue/index.ts";
import { englishSmallTalk } from "./en-common.ts";
import { englishGear } from "./en-gear.ts";
import { englishWear } from "./en-wear.ts";
import { frenchSmallTalk } from "./fr-common.ts";
import { frenchGear } from "./fr-gear.ts";
import { frenchWear } from "./fr-wear.ts";
import type { SmallTalk, Talk, TopicId } from "./types.ts";

/** How the models people talk about are called in a sentence. */
export interface Subject {
  topic: TopicId;
  modelId: string;
  called: Readonly<Record<Language, string>>;
  /** How often it comes up, against the others. */
  weight: number;
}

const about = (topic: TopicId, modelId: string, [en, fr, weight]: readonly [string, string, number]): Subject => ({
  topic,
  modelId,
  called: { en, fr },
  weight,
});

/** What shoppers talk about. */
export const subjects: readonly Subject[] = [
  about("rain", "stratus", ["the Stratus", "la Stratus", 9]),
  about("rain", "drizzle", ["the Drizzle", "la Drizzle", 4]),
  about("rain", "ostrea", ["the Ostrea parka", "la parka Ostrea", 3]),
  about("warmth", "bramble", ["the Bramble", "la Bramble", 6]),
  about("warmth", "lichen", ["the Lichen", "la Lichen", 3]),
  about("layers", "sorrel", ["the Sorrel fleece", "la polaire Sorrel", 5]),
  about("layers", "tern", ["the Tern", "la Tern", 3]),
  about("layers", "heath-long", ["the striped Heath", "la marinière Heath", 2]),
  about("legs", "tarn", ["the Tarn trousers", "le pantalon Tarn", 4]),
  about("legs", "tarn-zip", ["the zip-off Tarn trousers", "le Tarn modulable", 2]),
  about("boots", "cairn", ["the Cairn boots", "les Cairn", 9]),
  about("boots", "karst", ["the Karst boots", "les Karst", 4]),
  about("boots", "boreal", ["the Boreal boots", "les Boreal", 2]),
  about("trail", "marten", ["the Marten shoes", "les Marten", 4]),
  about("trail", "otter", ["the Otter shoes", "les Otter", 2]),
  about("packs", "rill-18", ["the Rill 18", "le Rill 18", 4]),
  about("packs", "rill-26", ["the Rill 26", "le Rill 26", 3]),
  about("packs", "massif", ["the Massif 48", "le Massif 48", 4]),
  about("tents", "loess", ["the Loess 2", "la Loess 2", 5]),
  about("tents", "esker", ["the Esker 3", "l’Esker 3", 2]),
  about("sleep", "drey-zero", ["the Drey 0°", "le Drey 0°", 4]),
  about("sleep", "drey-eight", ["the Drey +8°", "le Drey +8°", 2]),
  about("stove", "tinder", ["the Tinder stove", "le Tinder", 2]),
  about("light", "glow", ["the Glow headlamp", "la Glow", 3]),
  about("hands", "hoar", ["the Hoar mittens", "les moufles Hoar", 2]),
  about("hands", "quill", ["the Quill gloves", "les Quill", 1]),
  about("poles", "stave", ["the Stave poles", "les Stave", 2]),
];

/** What is said about a topic in a language. */
export const talkOf = (topic: TopicId, language: Language): Talk =>
  ({ en: { ...englishWear, ...englishGear }, fr: { ...frenchWear, ...frenchGear } })[language][topic];

/** What is said about anything in a language. */
export const smallTalkOf = (language: Language): SmallTalk => ({ en: englishSmallTalk, fr: frenchSmallTalk })[language];
