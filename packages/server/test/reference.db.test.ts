import fc from "fast-check";
import { expect, it } from "vitest";
import { type Subject, answersOf, differences, importInto, makeMove, newSubject } from "./reference/drive.ts";
import { movesOf } from "./reference/lines-of.ts";
import { choices, startOfClock } from "./reference/moves.ts";
import { Programme } from "./reference/programme.ts";

/** More of them, and others: REFERENCE_RUNS=500 REFERENCE_SEED=7 vitest run --project db packages/server/test/reference.db.test.ts */
const runs = Number(process.env.REFERENCE_RUNS ?? 6);
const seed = Number(process.env.REFERENCE_SEED ?? 20_260_302);
const limits = { seed, interruptAfterTimeLimit: 540_000 };

async function withSubjects<T>(count: number, work: (subjects: Subject[]) => Promise<T>): Promise<T> {
  const subjects: Subject[] = [];
  try {
    while (subjects.length < count) subjects.push(await newSubject());
    return await work(subjects);
  } finally {
    for (const { server } of subjects) await server.close();
  }
}

function newReference(): Programme {
  const reference = new Programme();
  reference.now = startOfClock;
  return reference;
}

it("a second reading of the rules credits and rewards alike (PEO-2, ORD-1, ORD-2, ATT-1…8, GAM-1…10)", async () => {
  await fc.assert(
    fc.asyncProperty(choices, (made) =>
      withSubjects(1, async ([subject]) => {
        const reference = newReference();
        for (const move of movesOf(made)) {
          expect(await makeMove(subject!, reference, move)).toEqual([]);
          if (move.kind !== "wait" && move.kind !== "settings")
            expect(await differences(subject!, reference)).toEqual([]);
        }
      }),
    ),
    { ...limits, numRuns: runs },
  );
}, 600_000);

it("a programme that was lived goes out and in again, twice, with the same answers", async () => {
  await fc.assert(
    fc.asyncProperty(choices, (made) =>
      withSubjects(2, async ([first, second]) => {
        const reference = newReference();
        for (const move of movesOf(made)) await makeMove(first!, reference, move);
        const answers = await answersOf(first!, reference);
        const { body } = await first!.server.request("GET /export", {}, first!.key);
        second!.server.clock.set(first!.server.clock.now());
        for (const _ of ["into an empty one", "into the same"]) {
          expect(await importInto(second!, String(body))).toMatchObject({ status: "done", rejected: 0 });
          expect(await answersOf(second!, reference)).toEqual(answers);
        }
      }),
    ),
    { ...limits, numRuns: Math.ceil(runs / 5) },
  );
}, 600_000);

it("the order of the lines of a stream changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(choices, (made) =>
      withSubjects(2, async ([first, second]) => {
        const [reference, turned] = [newReference(), newReference()];
        for (const move of movesOf(made)) {
          await makeMove(first!, reference, move);
          await makeMove(second!, turned, move.kind === "import" ? { ...move, lines: move.lines.toReversed() } : move);
        }
        expect(await answersOf(second!, reference)).toEqual(await answersOf(first!, reference));
      }),
    ),
    { ...limits, numRuns: Math.ceil(runs / 5) },
  );
}, 600_000);
