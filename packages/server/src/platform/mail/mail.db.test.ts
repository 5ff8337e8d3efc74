import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { SMTPServer } from "smtp-server";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "#platform/db";
import { createJobs, type Jobs } from "#platform/jobs";
import {
  createMail,
  forgetMails,
  listMails,
  type Mail,
  mailbox,
  type MailTransport,
  readMail,
  smtp,
} from "#platform/mail";
import { testDatabase } from "#test/database";
import { quiet } from "#test/log";

interface Received {
  to: string[];
  source: string;
}

let database: Database;
let jobs: Jobs;
let mail: Mail;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.close());

async function start(transport: MailTransport): Promise<void> {
  jobs = createJobs({ connection: database.connection, log: quiet, lookEverySeconds: 2 });
  mail = createMail({ db: database.db, jobs, transport, retryAfterSeconds: 1 });
  await jobs.start();
}

async function stop(): Promise<void> {
  await jobs.stop();
  mail.close();
  await sql`truncate platform.mails`.execute(database.db);
}

const send = (to: string, subject = "Hello", text = "Welcome.") =>
  database.db.transaction().execute((tx) => mail.sendMail(tx, { to, subject, text }));

const stateOf = async (id: string) => (await readMail(database.db, id))?.state;

/** What holds for every way a mail can leave. */
function contract(transport: () => MailTransport, lastState: string): void {
  beforeEach(() => start(transport()));
  afterEach(stop);

  it("keeps every mail as it was written and brings it to its end", async () => {
    const html = "<p>Crème brûlée 🍮</p>";
    const id = await database.db
      .transaction()
      .execute((tx) =>
        mail.sendMail(tx, { to: "ana@example.test", subject: "Été 🌞", text: "Crème brûlée 🍮\n.\nend", html }),
      );
    await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe(lastState);
    expect(await readMail(database.db, id)).toMatchObject({
      to: "ana@example.test",
      subject: "Été 🌞",
      text: "Crème brûlée 🍮\n.\nend",
      html,
      error: null,
    });
  });

  it("knows nothing of a mail whose transaction was rolled back", async () => {
    const refused = database.db.transaction().execute(async (tx) => {
      await mail.sendMail(tx, { to: "ana@example.test", subject: "Hello", text: "Welcome." });
      throw new Error("no");
    });
    await expect(refused).rejects.toThrow("no");
    expect(await listMails(database.db, { limit: 10 })).toEqual([]);
  });

  it("makes one line of an address and a subject", async () => {
    const id = await send("ana@example.test\r\nBcc: eve@example.test", "Hello\r\nX-Evil: yes");
    const kept = await readMail(database.db, id);
    expect(kept).toMatchObject({ to: "ana@example.test Bcc: eve@example.test", subject: "Hello X-Evil: yes" });
  });

  it("lists the newest first, page by page, and forgets an address", async () => {
    for (const name of ["a", "b", "c"]) await send(`${name}@example.test`);
    const first = await listMails(database.db, { limit: 2 });
    const second = await listMails(database.db, { limit: 2, before: first.at(-1)?.id });
    expect([...first, ...second].map(({ to }) => to[0])).toEqual(["c", "b", "a"]);
    const gone = await database.db.transaction().execute((tx) => forgetMails(tx, " B@example.test"));
    expect(gone).toBe(1);
    expect((await listMails(database.db, { limit: 9 })).map(({ to }) => to[0])).toEqual(["c", "a"]);
  });
}

describe("mail that ends in the mailbox", () => {
  contract(() => mailbox, "kept");
});

describe("mail by a mail server", () => {
  let server: SMTPServer;
  let received: Received[];
  let refuseNext: number;

  const newServer = () =>
    new SMTPServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onData(stream, session, done) {
        let source = "";
        stream.setEncoding("utf8").on("data", (part: string) => (source += part));
        stream.on("end", () => {
          refuseNext -= 1;
          if (refuseNext >= 0) return done(Object.assign(new Error("Greylisted, come back"), { responseCode: 451 }));
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
          return done();
        });
      },
    });

  beforeAll(async () => {
    server = newServer();
    await once(server.listen(0, "127.0.0.1"), "listening");
  });
  beforeEach(() => {
    received = [];
    refuseNext = 0;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

  const transport = () => {
    const { port } = server.server.address() as AddressInfo;
    return smtp(`smtp://127.0.0.1:${port}`, "Alder <hello@alder.test>");
  };

  describe("as every mail", () => {
    contract(transport, "sent");
  });

  describe("in particular", () => {
    beforeEach(() => start(transport()));
    afterEach(stop);

    it("arrives, once, from the programme's sender", async () => {
      const id = await send("ana@example.test", "Your points");
      await expect.poll(() => stateOf(id), { timeout: 10_000 }).toBe("sent");
      expect(received).toHaveLength(1);
      expect(received[0]?.to).toEqual(["ana@example.test"]);
      expect(received[0]?.source).toMatch(/^From: Alder <hello@alder\.test>$/m);
      expect(received[0]?.source).toMatch(/^Subject: Your points$/m);
      expect(received[0]?.source).toContain(`<${id}@alder.test>`);
      expect((await readMail(database.db, id))?.sentAt).toBeInstanceOf(Date);
    });

    it("is tried again when the server does not take it, and says why meanwhile", async () => {
      refuseNext = 1;
      const id = await send("ana@example.test");
      await expect
        .poll(async () => (await readMail(database.db, id))?.error, { timeout: 10_000 })
        .toContain("Greylisted");
      expect(await stateOf(id)).toBe("waiting");
      await expect.poll(() => stateOf(id), { timeout: 15_000 }).toBe("sent");
      expect(received).toHaveLength(1);
      expect((await readMail(database.db, id))?.error).toBeNull();
    });

    it("does not go to a second person through a comma or a line break", async () => {
      await send("ana@example.test, eve@example.test");
      await send("ana@example.test\r\nBcc: eve@example.test");
      const last = await send("bob@example.test");
      await expect.poll(() => stateOf(last), { timeout: 10_000 }).toBe("sent");
      expect(received.flatMap(({ to }) => to).filter((address) => address === "eve@example.test")).toEqual([]);
    });

    it("is not sent when its person was erased before (PEO-11)", async () => {
      await database.db.transaction().execute(async (tx) => {
        await mail.sendMail(tx, { to: "gone@example.test", subject: "Hello", text: "Welcome." });
        await forgetMails(tx, "gone@example.test");
      });
      const last = await send("bob@example.test");
      await expect.poll(() => stateOf(last), { timeout: 10_000 }).toBe("sent");
      expect(received.map(({ to }) => to[0])).toEqual(["bob@example.test"]);
    });
  });
});

describe("mail by a mail server that is never there", () => {
  it("fails for good after the last try, with the reason", async () => {
    const tries: string[] = [];
    const definitions = new Map<
      string,
      (data: object, attempt: { number: number; isLast: boolean }) => Promise<void>
    >();
    const fake: Jobs = {
      define: (name, handler) => void definitions.set(name, handler as never),
      send: (name) => Promise.resolve(void tries.push(name)),
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    };
    const never = smtp("smtp://127.0.0.1:1", "Alder <hello@alder.test>");
    const alone = createMail({ db: database.db, jobs: fake, transport: never });
    const id = await database.db
      .transaction()
      .execute((tx) => alone.sendMail(tx, { to: "a@b.test", subject: "s", text: "t" }));
    expect(tries).toEqual(["mail.deliver"]);
    const deliver = definitions.get("mail.deliver")!;
    await expect(deliver({ id }, { number: 1, isLast: false })).rejects.toThrow("ECONNREFUSED");
    expect(await stateOf(id)).toBe("waiting");
    await expect(deliver({ id }, { number: 9, isLast: true })).rejects.toThrow("ECONNREFUSED");
    expect(await readMail(database.db, id)).toMatchObject({
      state: "failed",
      error: expect.stringContaining("ECONNREFUSED"),
    });
    alone.close();
  });
});
