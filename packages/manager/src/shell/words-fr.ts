import { challengeWords } from "../features/challenges/words-fr.ts";
import { exchangeWords } from "../features/exchange/words-fr.ts";
import { integrationWords } from "../features/integration/words-fr.ts";
import { recordWords } from "../features/journal/words-fr.ts";
import { memberWords } from "../features/members/words-fr.ts";
import { orderWords } from "../features/orders/words-fr.ts";
import { overviewWords } from "../features/overview/words-fr.ts";
import { productWords } from "../features/products/words-fr.ts";
import { sessionWords } from "../features/session/words-fr.ts";
import { settingsWords } from "../features/settings/words-fr.ts";
import { startWords } from "../features/start/words-fr.ts";
import { commonWords } from "./common-fr.ts";
import { errorSentences } from "./errors-fr.ts";
import type { Words } from "./words.ts";

/** Everything the Manager says, in French. */
export const words: Words = {
  ...commonWords,
  ...sessionWords,
  ...startWords,
  ...overviewWords,
  ...orderWords,
  ...memberWords,
  ...challengeWords,
  ...productWords,
  ...settingsWords,
  ...integrationWords,
  ...exchangeWords,
  ...recordWords,
  errors: errorSentences,
};
