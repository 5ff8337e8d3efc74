import type { StaffRight } from "@rapport/contracts";
import type pg from "pg";
import type { Actor } from "./actor.ts";
import type { Caches } from "./caches.ts";
import type { Db, Tx } from "./db.ts";
import type { Env } from "./env.ts";
import type { Live } from "./live.ts";
import type { Log } from "./log.ts";
import type { Jobs } from "./jobs.ts";
import type { Mail } from "./mail.ts";
import type { Counters } from "./shared.ts";
import type { Storage } from "./storage.ts";

/** Sign-in accounts, as modules use them: one account for App and Manager. */
export interface AccountsPort {
  /** An account with this e-mail, made if there is none; without a password it signs in only after setting one by mail. */
  ensure(email: string, name: string, password?: string): Promise<{ id: string; created: boolean }>;
  /** Whether this is the password of the account with this e-mail; null where there is no account, or none with a password. */
  passwordMatches(email: string, password: string): Promise<boolean | null>;
  /** The e-mail is the holder's, who is called so; a first password is set where there is none. Answers whether the account has one now. */
  prove(ctx: Ctx, accountId: string, of: { name: string; password?: string | undefined }): Promise<boolean>;
  /** Gives or takes a staff right (PEO-10). Throws `last_administrator`. */
  setRight(ctx: Ctx, accountId: string, right: StaffRight | null): Promise<void>;
  /** Takes away the password of an account whose e-mail nobody proved, and signs it out; answers whether it did. */
  onlyByMail(ctx: Ctx, accountId: string): Promise<boolean>;
  rightOf(db: Db, accountId: string): Promise<StaffRight | null>;
  /** Signs somebody out everywhere. */
  signOut(ctx: Ctx, accountId: string): Promise<void>;
  /** PEO-11: the account goes, unless its holder works in the Manager. */
  forget(ctx: Ctx, accountId: string): Promise<void>;
  sendPasswordLink(email: string): Promise<void>;
}

/** What every action gets first: infrastructure only, never another module. */
export interface Ctx {
  db: Db;
  /** For a connection held over several statements: locks, turns. */
  pool: pg.Pool;
  /** For the writers that commit what comes together. */
  writing: pg.Pool;
  now: () => Date;
  log: Log;
  env: Env;
  /** How the world reaches this server, without a slash at the end. */
  publicUrl: string;
  live: Live;
  caches: Caches;
  counters: Counters;
  storage: Storage;
  mail: Mail;
  jobs: Jobs;
  accounts: AccountsPort;
  actor: Actor;
  /** Runs a transaction and, when it has committed, wakes the consumers of what it announced. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Waits until the consumers digested what was announced so far. */
  settled(): Promise<void>;
}
