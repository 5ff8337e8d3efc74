import type pg from "pg";

const key = 7_411_903;

/** The right to take in imports, which one process of the programme has at a time; it ends with the process. Null when another has it. */
export async function holdImports(pool: pg.Pool): Promise<{ release(): Promise<void> } | null> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ mine: boolean }>("select pg_try_advisory_lock($1) as mine", [key]);
    if (rows[0]?.mine)
      return {
        async release() {
          // A connection that cannot give the lock back is closed, and the lock goes with it.
          const error = await client.query("select pg_advisory_unlock($1)", [key]).then(
            () => undefined,
            (reason: Error) => reason,
          );
          client.release(error);
        },
      };
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
  return null;
}
