import { accountEn } from "../features/account/words.ts";
import { challengesEn } from "../features/challenges/words.ts";
import { conversationsEn } from "../features/conversations/words.ts";
import { homeEn } from "../features/home/words.ts";
import { pointsEn } from "../features/points/words.ts";
import { profileEn } from "../features/profile/words.ts";
import { salesEn } from "../features/sales/words.ts";
import { shellEn } from "./words.ts";

/** Every word of the App in English, by feature; its keys are those of every language. */
export const english = {
  shell: shellEn,
  account: accountEn,
  home: homeEn,
  conversations: conversationsEn,
  sales: salesEn,
  challenges: challengesEn,
  points: pointsEn,
  profile: profileEn,
};
