import { accountFr } from "../features/account/words-fr.ts";
import { challengesFr } from "../features/challenges/words-fr.ts";
import { conversationsFr } from "../features/conversations/words-fr.ts";
import { homeFr } from "../features/home/words-fr.ts";
import { pointsFr } from "../features/points/words-fr.ts";
import { profileFr } from "../features/profile/words-fr.ts";
import { salesFr } from "../features/sales/words-fr.ts";
import type { english } from "./english.ts";
import { shellFr } from "./words-fr.ts";
import type { Like } from "./words.ts";

/** Every word of the App in French, by feature. */
export const french: Like<typeof english> = {
  shell: shellFr,
  account: accountFr,
  home: homeFr,
  conversations: conversationsFr,
  sales: salesFr,
  challenges: challengesFr,
  points: pointsFr,
  profile: profileFr,
};
