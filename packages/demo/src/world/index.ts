import { brandRecords } from "./brand.ts";
import { startOfDay } from "./calendar.ts";
import { challengeStory } from "./challenges.ts";
import { crowd, live, type Story, told } from "./journeys.ts";
import { memberRecords } from "./members.ts";
import { orderRecords } from "./orders.ts";
import { dice } from "./random.ts";
import type { ImportRecord, WorldOptions } from "./records.ts";
import { shoppersOf, visitorRecord } from "./shoppers.ts";

export { demoLogins, demoPassword, type DemoLogin } from "./logins.ts";
export type { ImportRecord, WorldOptions } from "./records.ts";

const shopperCount = 900;
const unknownVisits = 1100;
const unknownPurchases = 22;

/**
 * Alder's last three months as import records: the brand, its members, nine hundred shoppers and what they did. Pure: the same seed and
 * day tell the same story, and every instant lies before the start of `now`'s UTC day (but for a challenge yet to come).
 */
export function* demoWorld({ now, seed, shopUrl }: WorldOptions): Iterable<ImportRecord> {
  const today = startOfDay(now);
  const luck = dice(seed);
  const shoppers = shoppersOf(luck, today, shopperCount);
  const story: Story = { today, dice: luck, conversations: [], messages: [], clicks: [], purchases: [] };
  for (const shopper of shoppers) live(story, shopper);
  crowd(story, unknownVisits, unknownPurchases);
  yield* brandRecords(shopUrl);
  yield* memberRecords(today, shopUrl);
  for (const shopper of shoppers) yield visitorRecord(shopper);
  yield* challengeStory(today);
  yield* told(story);
  yield* orderRecords(luck, story.purchases, today);
}

/** The story `npm run demo` tells: the records of `demoWorld` with the demo's own seed. */
export const seedRecords = ({ now, shopUrl }: Omit<WorldOptions, "seed">): Iterable<ImportRecord> =>
  demoWorld({ now, shopUrl, seed: 2026 });
