import type { Language } from "../../catalogue/index.ts";
import { en, type Words } from "./en.ts";
import { fr } from "./fr.ts";

export type { Words } from "./en.ts";

/** The shop's words in a language. */
export const wordsOf = (language: Language): Words => ({ en, fr })[language];
