import { challengeWords } from "../features/challenges/words-en.ts";
import { exchangeWords } from "../features/exchange/words-en.ts";
import { integrationWords } from "../features/integration/words-en.ts";
import { recordWords } from "../features/journal/words-en.ts";
import { memberWords } from "../features/members/words-en.ts";
import { orderWords } from "../features/orders/words-en.ts";
import { overviewWords } from "../features/overview/words-en.ts";
import { productWords } from "../features/products/words-en.ts";
import { sessionWords } from "../features/session/words-en.ts";
import { settingsWords } from "../features/settings/words-en.ts";
import { startWords } from "../features/start/words-en.ts";
import { commonWords } from "./common-en.ts";
import { errorSentences } from "./errors-en.ts";

/** Everything the Manager says, in English; French has the same keys. */
export const words = {
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
