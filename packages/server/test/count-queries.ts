import pg from "pg";
import { vi } from "vitest";

/** What goes on beside any call: the delivery of events, transactions, and looking up who asks. */
const beside =
  /platform\.|advisory|^(?:begin|commit|rollback|start)|accounts\.|m\.account_id = |cluster_id from people\.persons where id = /;

/** How many statements a call sends to the database, those beside it apart. */
export async function countQueries(call: () => Promise<unknown>): Promise<number> {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  try {
    await call();
    const statements = spy.mock.calls.map(([statement]) =>
      String((statement as unknown as { text?: string })?.text ?? statement),
    );
    return statements.filter((text) => !beside.test(text)).length;
  } finally {
    spy.mockRestore();
  }
}
