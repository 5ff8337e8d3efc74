/** What became of a change asked for several records. */
export interface EachResult<T> {
  done: T[];
  failed: { one: T; error: unknown }[];
}

/** Asks a change for one record after the other; a refusal of one does not keep the others from it. */
export async function each<T>(all: readonly T[], change: (one: T) => Promise<unknown>): Promise<EachResult<T>> {
  const result: EachResult<T> = { done: [], failed: [] };
  for (const one of all)
    await change(one).then(
      () => result.done.push(one),
      (error: unknown) => result.failed.push({ one, error }),
    );
  if (result.done.length === 0 && result.failed[0]) throw result.failed[0].error;
  return result;
}
