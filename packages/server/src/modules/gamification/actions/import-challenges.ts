import type { ChallengeBody } from "@rapport/contracts";
import { knownCategories } from "#modules/catalog";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import type { ChallengeRecord } from "../records.ts";
import { lockChallenges, saveChallenges } from "../store/challenges.ts";
import { changeRefusal, rowOf, shapeRefusal } from "./save-challenge.ts";

/**
 * Challenges of a stream, made or replaced; the categories of the stream are in before. Answers, for each record in its place, the refusal or
 * nothing: `category_not_supported`, `challenge_category_fixed`, `unknown_reference`, `invalid_fields`.
 */
export async function importChallenges(
  tx: Tx,
  ctx: Ctx,
  records: readonly ChallengeRecord[],
): Promise<(Refusal | null)[]> {
  const limits = records.flatMap((record) => record.limits?.categoryId ?? []);
  const categories = await knownCategories(tx, [...new Set(limits)]);
  const known = await lockChallenges(tx, [...new Set(records.map((record) => record.id))]);
  const answers = records.map((record) => {
    const body = bodyOf(record);
    const categoryId = body.limits?.categoryId;
    if (categoryId && !categories.has(categoryId))
      return refuse("unknown_reference", `There is no category ${categoryId}.`);
    return shapeRefusal(body) ?? changeRefusal(known.get(record.id) ?? null, body);
  });
  const good = records.filter((_, index) => answers[index] === null);
  // The same id twice in one batch: the later line is the update.
  const rows = new Map(good.map((record) => [record.id, rowOf(record.id, bodyOf(record))]));
  await saveChallenges(tx, [...rows.values()], ctx.now());
  return answers;
}

function bodyOf({ type: _type, id: _id, ...body }: ChallengeRecord): ChallengeBody {
  return body;
}
