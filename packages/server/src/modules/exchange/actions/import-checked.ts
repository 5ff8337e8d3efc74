import { Settings } from "@rapport/contracts";
import { importWins } from "#modules/gamification";
import { knownOrderIds } from "#modules/orders";
import { knownMemberIds, knownVisitorIds } from "#modules/people";
import { changeSettingsIn } from "#modules/programme";
import { importClicks } from "#modules/tracking";
import type { Ctx } from "#platform/context";
import type { Tx } from "#platform/db";
import { refuse, type Refusal } from "#platform/refusal";
import type { RecordOf } from "../records.ts";

type Answer = Refusal | null;

/** Settings of a stream, in the order of its lines. */
export async function importSettings(tx: Tx, ctx: Ctx, records: readonly RecordOf<"setting">[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const record of records) {
    const values = valuesOf(record);
    if (values) await changeSettingsIn(tx, ctx, values);
    answers.push(values ? null : refuse("invalid_fields", "There is no such setting, or it cannot have this value."));
  }
  return answers;
}

/** What a record of settings says, in whichever of its forms; null where it says nothing that can be. */
function valuesOf({ type: _type, id, values, value, ...named }: RecordOf<"setting">): Partial<Settings> | null {
  const whole = { ...values, ...named, ...(value === undefined ? {} : { [id]: value }) };
  const read = Settings.partial().safeParse(whole);
  return read.success && Object.keys(whole).length > 0 ? read.data : null;
}

/** Clicks whose member is known, and whose visitor, where one is named. */
export async function importClicksOfKnown(tx: Tx, ctx: Ctx, records: readonly RecordOf<"click">[]): Promise<Answer[]> {
  const members = await knownMemberIds(tx, distinct(records.map(({ memberId }) => memberId)));
  const visitors = await knownVisitorIds(tx, distinct(records.map(({ visitorId }) => visitorId)));
  return checked(records, {
    refusalOf: ({ memberId, visitorId }) => {
      if (!members.has(memberId)) return refuse("unknown_reference", `There is no member ${memberId}.`);
      if (visitorId && !visitors.has(visitorId))
        return refuse("unknown_reference", `There is no visitor ${visitorId}.`);
      return null;
    },
    take: (good) => importClicks(tx, ctx, good),
  });
}

/** Wins whose order is known, where one is named. */
export async function importWinsOfKnown(tx: Tx, ctx: Ctx, records: readonly RecordOf<"win">[]): Promise<Answer[]> {
  const orders = await knownOrderIds(tx, distinct(records.map(({ orderId }) => orderId)));
  return checked(records, {
    refusalOf: ({ orderId }) =>
      orderId && !orders.has(orderId) ? refuse("unknown_reference", `There is no order ${orderId}.`) : null,
    take: (good) => importWins(tx, ctx, good),
  });
}

/** Takes the records that are not refused here, and puts every answer in its record's place. */
async function checked<R>(
  records: readonly R[],
  of: { refusalOf(record: R): Answer; take(good: readonly R[]): Promise<readonly Answer[]> },
): Promise<Answer[]> {
  const answers = records.map((record) => of.refusalOf(record));
  const places = [...records.keys()].filter((index) => answers[index] === null);
  const taken = await of.take(places.map((index) => records[index]!));
  for (const [n, index] of places.entries()) answers[index] = taken[n] ?? null;
  return answers;
}

function distinct(ids: readonly (string | null | undefined)[]): string[] {
  return [...new Set(ids.filter((id): id is string => Boolean(id)))];
}
