import type { TFunction } from "i18next";
import { english } from "./english.ts";

type ProblemCode = keyof typeof english.shell.problems;

/** What happened and what to do, in the reader's language; unknown refusals get a general sentence. */
export function problemWords(t: TFunction, error: unknown): string {
  const code = codeOf(error);
  return t(`shell.problems.${isKnown(code) ? code : "other"}`);
}

function isKnown(code: string): code is ProblemCode {
  return Object.hasOwn(english.shell.problems, code);
}

/** The code of an `ApiError` or of a kept problem. */
function codeOf(error: unknown): string {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : "other";
}
