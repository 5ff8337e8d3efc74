import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { type Accounts, createAccounts } from "#modules/accounts";
import { attributionModule } from "#modules/attribution";
import { catalogModule } from "#modules/catalog";
import { conversationsModule, writerOf } from "#modules/conversations";
import { exchangeModule } from "#modules/exchange";
import { gamificationModule } from "#modules/gamification";
import { insightsModule } from "#modules/insights";
import { ordersModule } from "#modules/orders";
import { admitProven, joiningMailFor, linkAccount, memberByEmail, peopleModule } from "#modules/people";
import { createKeyring, ensureKey, programmeModule, secretOf, settingsOf } from "#modules/programme";
import { setupModule, setUp, isSetUp } from "#modules/setup";
import { trackingModule } from "#modules/tracking";
import type { Caller } from "#platform/actor";
import { createCaches } from "#platform/caches";
import type { Ctx } from "#platform/context";
import { type Database, inTurn, type Tx } from "#platform/db";
import { type Dispatcher, startDispatcher } from "#platform/dispatcher";
import type { Env } from "#platform/env";
import { subscribe } from "#platform/events";
import { closeHttp } from "#platform/http/close";
import { serveHealth } from "#platform/http/health";
import { describeApi } from "#platform/http/openapi";
import { createHttp } from "#platform/http/server";
import { serveFiles } from "#platform/http/static";
import { createJobs } from "#platform/jobs";
import { createLive } from "#platform/live";
import { serveLive } from "#platform/live/server";
import type { Log } from "#platform/log";
import { createMail, mailbox, smtp } from "#platform/mail";
import type { FrameHandlers, Module } from "#platform/module";
import { openShared, type Shared } from "#platform/shared";
import { openStorage, type Storage } from "#platform/storage";
import { createResolver } from "./who-asks.ts";

/** Every module of the programme; who may call whom stands in docs/ARCHITECTURE.md and is kept by the architecture test. */
export const modules: readonly Module[] = [
  programmeModule,
  setupModule,
  peopleModule,
  catalogModule,
  conversationsModule,
  trackingModule,
  attributionModule,
  gamificationModule,
  ordersModule,
  insightsModule,
  exchangeModule,
];

export interface AppOptions {
  database: Database;
  env: Env;
  log: Log;
  /** How the world reaches this server, without a slash at the end. */
  publicUrl: string;
  now?: () => Date;
  /** Without the job queue (most tests): timed work does not run by itself. */
  withoutJobs?: boolean;
  /** Without limits on how often one may try to sign in (most tests). */
  withoutLimits?: boolean;
}

/** The whole programme, ready to listen. */
export interface App {
  http: FastifyInstance;
  ctx: Ctx;
  dispatcher: Dispatcher;
  /** Who may call each endpoint of the contract, by its key. */
  routes(): ReadonlyMap<string, readonly Caller[]>;
  stop(): Promise<void>;
}

/** How long a stop waits for requests in hand: less than whoever stops us waits before killing. */
const graceMs = 8_000;

/** What stands outside of the process besides the database. */
interface Outside {
  shared: Shared;
  storage: Storage;
}

/** Puts platform and modules together: the only place that knows every module. */
export async function createApp(options: AppOptions): Promise<App> {
  const { database, env, log } = options;
  const storage = await openStorage(env, log);
  const programme = createHash("sha256").update(await secretOf(database.db, "session"));
  const shared = await openShared({ redisUrl: env.redisUrl, programme: programme.digest("hex").slice(0, 16), log });
  try {
    return await assemble(options, { shared, storage });
  } catch (error) {
    await closeOutside({ shared, storage });
    throw error;
  }
}

async function closeOutside({ shared, storage }: Outside): Promise<void> {
  await shared.close();
  storage.close();
}

async function assemble(options: AppOptions, outside: Outside): Promise<App> {
  const { database, env, log } = options;
  const jobs = createJobs({ connection: database.connection, log });
  const mail = createMail({
    db: database.db,
    jobs,
    transport: env.smtpUrl ? smtp(env.smtpUrl, env.mailFrom) : mailbox,
  });
  const ctx = baseContext(options, { ...outside, jobs, mail });
  const accounts = await attachAccounts(ctx, options);
  const keyring = createKeyring(ctx);
  const resolve = createResolver(ctx, accounts, keyring.actorOf);

  const consumers = modules.flatMap((module) => module.consumers ?? []);
  await subscribe(ctx.db, consumers);
  const dispatcher = startDispatcher(ctx.db, consumers, { ctx, log, now: ctx.now });
  ctx.transaction = async (work) => {
    const result = await ctx.db.transaction().execute(work);
    dispatcher.wake();
    return result;
  };
  ctx.settled = () => dispatcher.settled();

  const isOwnSite = (origin: string) => siteCheck(ctx, origin);
  const routes = new Map<string, readonly Caller[]>();
  const http = await createHttp(
    { ctx, resolveActor: resolve.request, isOwnSite },
    {
      async guarded(scope) {
        collectRoutes(scope, routes);
        await describeApi(scope);
        accounts.routes(scope);
        for (const module of modules) module.routes?.(scope);
        await serveFiles(scope, ctx);
      },
      open(scope) {
        for (const module of modules) module.openRoutes?.(scope);
      },
    },
  );
  serveHealth(http, { ctx, shared: outside.shared, keyActor: keyring.actorOf });
  const closeLive = serveLive(http.server, { ctx, isOwnSite, resolveActor: resolve.upgrade, ...liveOf(modules) });
  await inTurn(ctx.pool, firstRunNumber, () => firstRun(ctx));
  if (!options.withoutJobs) await startJobs(ctx);
  return {
    http,
    ctx,
    dispatcher,
    routes: () => routes,
    async stop() {
      closeLive();
      await Promise.all([closeHttp(http, graceMs), jobs.stop()]);
      await writerOf(ctx).drain();
      await dispatcher.stop();
      mail.close();
      await closeOutside(outside);
    },
  };
}

function collectRoutes(http: FastifyInstance, routes: Map<string, readonly Caller[]>): void {
  http.addHook("onRoute", ({ config }) => {
    if (config?.key && config.allow) routes.set(config.key, config.allow);
  });
}

function baseContext(options: AppOptions, of: Outside & Pick<Ctx, "jobs" | "mail">): Ctx {
  const { database, env, log, publicUrl } = options;
  const { bus, counters, whereabouts } = of.shared;
  return {
    db: database.db,
    pool: database.pool,
    writing: database.writing,
    now: options.now ?? (() => new Date()),
    log,
    env,
    publicUrl,
    live: createLive(bus, whereabouts),
    caches: createCaches(bus),
    counters,
    storage: of.storage,
    jobs: of.jobs,
    mail: of.mail,
    actor: { kind: "system" },
    accounts: undefined as unknown as Ctx["accounts"],
    transaction: (work: (tx: Tx) => Promise<never>) => database.db.transaction().execute(work),
    settled: async () => {},
  };
}

async function attachAccounts(ctx: Ctx, { withoutLimits }: AppOptions): Promise<Accounts> {
  const accounts = createAccounts(ctx, {
    secret: await secretOf(ctx.db, "session"),
    withoutLimits,
    sendPasswordLink: ({ to, name, token }) => sendPasswordMail(ctx, { to, name, token }),
    onProven: (account) => admitProven(ctx, account),
    beforePasswordLink: async (email) => {
      const member = await memberByEmail(ctx.db, email);
      if (member?.state !== "active" || member.account_id) return;
      const account = await accounts.ensure(email, `${member.first_name} ${member.last_name}`);
      await linkAccount(ctx.db, email, account.id);
    },
  });
  ctx.accounts = accounts;
  return accounts;
}

async function sendPasswordMail(ctx: Ctx, of: { to: string; name: string; token: string }): Promise<void> {
  const { programmeName: programme } = await settingsOf(ctx);
  // The page signs in with the address, which no server needs to see.
  const address = encodeURIComponent(of.to);
  const url = `${ctx.publicUrl}/app/set-password?token=${encodeURIComponent(of.token)}#${address}`;
  const joining = await joiningMailFor(ctx, { email: of.to, programme, url });
  const mail = joining ?? {
    subject: `${programme}: set your password / votre mot de passe`,
    text: `${of.name},\n\nSet your password here / Choisissez votre mot de passe ici :\n${url}\n\nThe link works for one hour. / Le lien est valable une heure.\n\n${programme}`,
  };
  await ctx.transaction((tx) => ctx.mail.sendMail(tx, { to: of.to, ...mail }));
}

/** A page of the programme: Rapport's own, or one of the shop's sites in the settings. */
async function siteCheck(ctx: Ctx, origin: string): Promise<boolean> {
  if (origin === new URL(ctx.publicUrl).origin) return true;
  const { sites } = await settingsOf(ctx);
  return sites.some((site) => new URL(site).origin === origin);
}

function liveOf(all: readonly Module[]): Pick<Parameters<typeof serveLive>[1], "onHello" | "onFrame" | "onClose"> {
  const parts = all.flatMap((module) => module.live ?? []);
  const frames: FrameHandlers = Object.assign({}, ...parts.map((part) => part.frames));
  return {
    onHello: async (connection) => {
      for (const part of parts) await part.hello?.(connection);
    },
    onFrame: (connection, frame) => frames[frame.type]?.(connection, frame as never),
    onClose: (connection) => {
      for (const part of parts) part.close?.(connection);
    },
  };
}

// Any constant would do, as long as nothing else takes it.
const firstRunNumber = 7_411_904;

/** The first administrator and the API key that the environment names. */
async function firstRun(ctx: Ctx): Promise<void> {
  const { admin, apiKey } = ctx.env;
  if (admin && !(await isSetUp(ctx))) await setUp(ctx, { ...admin, firstName: "Admin", lastName: "Rapport" });
  if (apiKey) await ensureKey(ctx, apiKey);
}

const longestJobSeconds = 6 * 60 * 60;

async function startJobs(ctx: Ctx): Promise<void> {
  for (const job of modules.flatMap((module) => module.jobs ?? [])) {
    ctx.jobs.define(job.name, (data) => job.run(ctx, data), {
      oneAtATime: true,
      expireAfterSeconds: longestJobSeconds,
      ...(job.schedule ? { schedule: job.schedule } : {}),
    });
  }
  await ctx.jobs.start();
}
