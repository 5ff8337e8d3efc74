import type { Db, Tx } from "../db.ts";
import { newId } from "../ids.ts";
import type { Jobs } from "../jobs.ts";
import { insertMail, markFailed, markSent, readMail } from "./store.ts";
import type { MailTransport } from "./transport.ts";

export interface NewMail {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  html?: string | undefined;
}

/** The way to send mail: always through the table, so that a mail leaves exactly when its transaction committed. */
export interface Mail {
  /** Writes the mail and, where there is a mail server, queues its delivery. Answers its id. */
  sendMail(tx: Tx, mail: NewMail): Promise<string>;
  close(): void;
}

export interface MailOptions {
  db: Db;
  jobs: Jobs;
  transport: MailTransport;
  /** Seconds before a refused mail is tried again, doubling each time; 30 unless told. */
  retryAfterSeconds?: number;
}

const job = "mail.deliver";
const retries = 8;

/** Before the jobs start, because it defines the one that delivers. */
export function createMail({ db, jobs, transport, retryAfterSeconds = 30 }: MailOptions): Mail {
  jobs.define<{ id: string }>(job, ({ id }, attempt) => deliver({ db, transport, isLast: attempt.isLast }, id), {
    retries,
    retryAfterSeconds,
    concurrency: 2,
  });
  return {
    async sendMail(tx, mail) {
      const id = newId("mail");
      const state = transport.firstState;
      await insertMail(tx, { id, ...oneLine(mail), text: mail.text, html: mail.html ?? null, state });
      if (state === "waiting") await jobs.send(job, { id }, { tx });
      return id;
    },
    close: () => transport.close(),
  };
}

interface Delivery {
  db: Db;
  transport: MailTransport;
  isLast: boolean;
}

async function deliver({ db, transport, isLast }: Delivery, id: string): Promise<void> {
  const mail = await readMail(db, id);
  // Erased meanwhile (PEO-11), or sent by a run that died before it could say so.
  if (mail?.state !== "waiting") return;
  try {
    await transport.deliver(mail);
  } catch (error) {
    await markFailed(db, id, { error: error instanceof Error ? error.message : String(error), forGood: isLast });
    throw error;
  }
  await markSent(db, id);
}

/** A line break in a header would begin another header. */
function oneLine({ to, subject }: NewMail): { to: string; subject: string } {
  const flat = (text: string) => text.replaceAll(/\s+/g, " ").trim();
  return { to: flat(to), subject: flat(subject) };
}
