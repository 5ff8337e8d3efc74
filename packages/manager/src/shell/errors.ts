import { ApiError } from "@rapport/client";
import type { Problem } from "@rapport/contracts";
import type { Language, Say, WordKey } from "./words.ts";

/** What went wrong, in the reader's language: what happened, then what exactly the server objected to. */
export function errorWords(error: unknown, t: Say, language: Language): string {
  if (!(error instanceof ApiError)) return t("errors.internal");
  const { problem } = error;
  const key = `errors.${problem.code}` as WordKey;
  const said = t(key);
  const title = said === key ? problem.title : said;
  return [title, ...particularsOf(problem, language)].join(" ");
}

function particularsOf(problem: Problem, language: Language): string[] {
  const fields = (problem.errors ?? [])
    .slice(0, 3)
    .map(({ path, message }) => (path ? `${path}: ${message}.` : `${message}.`));
  if (fields.length > 0) return fields;
  // The server's own sentence is English; a French reader gets the translated title alone.
  const adds = language === "en" && problem.detail && problem.detail !== problem.title && problem.status !== 0;
  return adds && problem.status < 500 ? [problem.detail] : [];
}
