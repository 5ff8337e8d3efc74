import type pg from "pg";

/** Does the work while no other node does work of this number; whoever comes meanwhile waits. */
export async function inTurn<T>(pool: pg.Pool, number: number, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let isBroken = true;
  try {
    await client.query("select pg_advisory_lock($1)", [number]);
    const result = await work();
    await client.query("select pg_advisory_unlock($1)", [number]);
    isBroken = false;
    return result;
  } finally {
    // A connection that may still hold the lock is closed, and the lock goes with it.
    client.release(isBroken);
  }
}
