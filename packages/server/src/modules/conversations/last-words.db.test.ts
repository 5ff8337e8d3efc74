import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "#platform/ids";
import { testServer, type TestServer } from "#test/index";
import { insertFresh } from "./store/insert-fresh.ts";
import { rowOf } from "./store/insert-one.ts";
import { addMessages } from "./store/import-messages.ts";
import { type MessageRow, talksBefore } from "./store/messages.ts";
import type { Outgoing } from "./writer.ts";

let server: TestServer;
let memberId: string;
let visitor: { visitorId: string };
let one: string;
let other: string;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  memberId = await server.member();
  const caller = await server.visitor();
  visitor = caller;
  const open = async (body: { memberId: string }) => (await server.call("POST /conversations", { body }, caller)).id;
  one = await open({ memberId });
  other = await open({ memberId: await server.member() });
});

let clients = 0;
const start = Date.UTC(2026, 0, 5, 10);
const at = (minute: number) => new Date(start + minute * 60_000);
function words(conversationId: string, author: "member" | "visitor", of: Partial<Outgoing> = {}): Outgoing {
  clients += 1;
  return {
    id: newId("message"),
    conversationId,
    author,
    kind: "text",
    countsAs: author,
    text: `words ${clients}`,
    imageId: null,
    sku: null,
    clientId: `client-${clients}-padding`,
    sentAt: at(0),
    ...of,
  };
}
const write = (...batch: Outgoing[]) => insertFresh(server.app.ctx.writing, batch);
const bring = (...rows: MessageRow[]) => server.app.ctx.transaction((tx) => addMessages(tx, rows));
/** Both sides have written, as in nearly every conversation. */
async function begun(id: string): Promise<void> {
  const first = [words(id, "visitor"), words(id, "member", { sentAt: at(1) })];
  await bring(...first.map((message, n) => rowOf({ ...message, clientId: null }, n + 1)));
}
async function stored(id: string): Promise<MessageRow[]> {
  const { rows } =
    await sql<MessageRow>`select * from conversations.messages where conversation_id = ${id} order by seq`.execute(
      server.app.ctx.db,
    );
  return rows;
}
async function standing(id: string) {
  const { rows } = await sql<Record<string, unknown>>`
    select last_seq, last_author, last_activity_at, activity_minute, member_last_wrote_at, visitor_last_wrote_at
    from conversations.conversations where id = ${id}`.execute(server.app.ctx.db);
  return rows[0]!;
}

describe("CON-4: messages that were not sent before", () => {
  it("are left where a side writes for the first time, for a dialogue may begin (CON-3)", async () => {
    expect(await write(words(one, "visitor"))).toEqual([null]);
    expect(await write(words(one, "visitor"), words(one, "member"))).toEqual([null, null]);
    expect(await stored(one)).toEqual([]);
    await begun(other);
    const [left, written] = await write(words(one, "member"), words(other, "member"));
    expect([left, written]).toMatchObject([null, { seq: 3 }]);
  });

  it("alone, together and of any kind get the next numbers, and move their conversations on", async () => {
    await begun(one);
    await begun(other);
    const alone = words(one, "visitor", { sentAt: at(5) });
    const product = words(one, "member", { kind: "product", sku: "A-1", text: "", sentAt: at(7) });
    const notice = words(other, "visitor", { author: "auto", kind: "notice", countsAs: null, sentAt: at(9) });
    const together = [
      words(one, "visitor", { sentAt: at(6) }),
      product,
      words(other, "member", { sentAt: at(8) }),
      notice,
    ];
    const last = { ...notice, id: newId("message"), clientId: "client-last-padding", sentAt: at(10) };
    const rows = [...(await write(alone)), ...(await write(...together)), ...(await write(last))];
    expect(rows.map((row) => row?.seq)).toEqual([3, 4, 5, 3, 4, 5]);
    expect([...(await stored(one)).slice(2), ...(await stored(other)).slice(2)]).toEqual(rows);
    expect(await standing(one)).toEqual({
      last_seq: 5,
      last_author: "member",
      last_activity_at: at(7),
      activity_minute: at(7),
      member_last_wrote_at: at(7),
      visitor_last_wrote_at: at(6),
    });
    // A notice counts as nobody's words.
    expect(await standing(other)).toMatchObject({
      last_seq: 5,
      last_author: "auto",
      last_activity_at: at(10),
      member_last_wrote_at: at(8),
      visitor_last_wrote_at: at(0),
    });
  });

  it("are refused as a whole when one was", async () => {
    await begun(one);
    const known = words(one, "visitor");
    await write(known);
    await expect(write({ ...known, id: newId("message") })).rejects.toThrow("messages_client");
    await expect(write(words(one, "member"), { ...known, id: newId("message") })).rejects.toThrow("messages_client");
    expect(await stored(one)).toHaveLength(3);
    expect(await standing(one)).toMatchObject({ last_seq: 3, last_author: "visitor" });
  });

  it("sort by the minute of their activity, however they came", async () => {
    await begun(one);
    await write(words(one, "visitor", { sentAt: new Date(at(30).getTime() + 59_999) }));
    expect(await standing(one)).toMatchObject({ activity_minute: at(30) });
    await bring(rowOf(words(one, "member", { sentAt: at(20) }), 4));
    const { rows } =
      await sql`select 1 from conversations.conversations where activity_minute <> conversations.minute_of(last_activity_at)`.execute(
        server.app.ctx.db,
      );
    expect(rows).toEqual([]);
  });
});

describe("ATT-2: what was said before an instant", () => {
  it("is the same whether the conversation remembers it or its messages are looked through", async () => {
    // In no order: the past was imported after the present was written.
    const sides = ["member", "visitor"] as const;
    await begun(one);
    await begun(other);
    const said = [one, other].flatMap((id) =>
      Array.from({ length: 12 }, (_, n) =>
        words(id, sides[(n * 7) % 3 === 0 ? 0 : 1]!, { sentAt: at(2 + ((n * 5) % 13)) }),
      ),
    );
    await write(...said.slice(0, 18));
    await bring(...said.slice(18).map((message, n) => rowOf({ ...message, clientId: null }, 9 + n)));
    const messages = [...(await stored(one)), ...(await stored(other))];
    for (let minute = -1; minute <= 16; minute++) {
      for (const before of [at(minute), new Date(at(minute).getTime() + 1)]) {
        const expected = [one, other].map((id) => {
          const mine = messages.filter((row) => row.conversation_id === id && row.counts_as !== null);
          const earlier = mine.filter((row) => row.sent_at < before);
          const last = Math.max(...earlier.map((row) => row.sent_at.getTime()));
          return {
            conversation_id: id,
            last_at: earlier.length > 0 ? new Date(last) : null,
            member_wrote: earlier.some((row) => row.counts_as === "member"),
            visitor_wrote: earlier.some((row) => row.counts_as === "visitor"),
            has_later: earlier.length < mine.length,
          };
        });
        const talks = await talksBefore(server.app.ctx.db, [visitor.visitorId], before);
        expect(talks.toSorted((a) => (a.conversation_id === one ? -1 : 1))).toMatchObject(expected);
      }
    }
  });
});
