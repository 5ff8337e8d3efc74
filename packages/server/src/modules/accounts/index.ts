import type { IncomingMessage } from "node:http";
import type { StaffRight } from "@rapport/contracts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { audit } from "#platform/audit";
import type { AccountsPort, Ctx } from "#platform/context";
import { expectJson } from "#platform/http/route";
import { refuse } from "#platform/refusal";
import { type Auth, type AuthOptions, createAuth } from "./auth.ts";
import { createSessions, type SessionAccount } from "./sessions.ts";
import * as store from "./store.ts";

export { accountByEmail, allStaff, isAnyStaff, rightsOf, type StaffRow } from "./store.ts";
export type { SessionAccount } from "./sessions.ts";

export interface AccountsOptions extends Omit<AuthOptions, "onSessionEnd"> {
  /** Called before a password link is asked for: gives an active member without an account one. */
  beforePasswordLink(email: string): Promise<void>;
}

/** Accounts: one sign-in for App and Manager, and who may work in the Manager (PEO-10). */
export interface Accounts extends AccountsPort {
  accountOf(request: FastifyRequest | IncomingMessage): Promise<SessionAccount | null>;
  routes(app: FastifyInstance): void;
}

export function createAccounts(ctx: Ctx, options: AccountsOptions): Accounts {
  const auth = createAuth(ctx, { ...options, onSessionEnd: (accountId) => askAgain(accountId) });
  const sessions = createSessions(ctx, auth);
  /** Whoever is connected says hello again, and is let in or not. */
  const askAgain = async (accountId: string) => {
    await sessions.forget();
    ctx.live.greetAgain(`account:${accountId}`);
  };
  return {
    accountOf: (request) => sessions.accountOf(request.headers),
    rightOf: async (db, accountId) => {
      const right = await store.staffRight(db, accountId);
      if (right) await store.touchStaff(db, accountId, ctx.now());
      return right;
    },
    ensure: (email, name, password) => ensure(ctx, auth, { email, name, password }),
    passwordMatches: (email, password) => passwordMatches(auth, email, password),
    prove: (by, accountId, of) => prove(by, auth, { accountId, ...of }),
    setRight: async (by, accountId, right) => {
      await setRight(by, accountId, right);
      ctx.live.greetAgain(`account:${accountId}`);
    },
    signOut: async (by, accountId) => {
      await store.endSessions(by.db, accountId);
      await askAgain(accountId);
    },
    forget: async (by, accountId) => {
      await store.deleteAccount(by.db, accountId);
      await askAgain(accountId);
    },
    onlyByMail: async (by, accountId) => {
      if (await store.isProven(by.db, accountId)) return false;
      await store.dropPassword(by.db, accountId);
      await askAgain(accountId);
      return true;
    },
    sendPasswordLink: async (email) => {
      await auth.api.requestPasswordReset({ body: { email, redirectTo: `${ctx.publicUrl}/app/set-password` } });
    },
    routes: (app) => serveAuth(app, { auth, options, forget: sessions.forget }),
  };
}

async function ensure(
  ctx: Ctx,
  auth: Auth,
  of: { email: string; name: string; password: string | undefined },
): Promise<{ id: string; created: boolean }> {
  const known = await store.accountByEmail(ctx.db, of.email);
  if (known) return { id: known.id, created: false };
  const { internalAdapter } = await auth.$context;
  const user = await internalAdapter
    // Nobody has shown anything yet: the mailed link does, or whatever else `prove` is called for.
    .createUser({ email: of.email, name: of.name, emailVerified: false }, { method: "admin" })
    .catch(() => null);
  if (!user) {
    // Somebody made it at the same moment, or the database has a real failure to tell.
    const other = await store.accountByEmail(ctx.db, of.email);
    if (!other) throw new Error(`The account could not be made.`);
    return { id: other.id, created: false };
  }
  if (of.password) await setPassword(auth, user.id, of.password);
  return { id: user.id, created: true };
}

async function setPassword(auth: Auth, userId: string, given: string): Promise<void> {
  const { internalAdapter, password } = await auth.$context;
  const hash = await password.hash(given);
  await internalAdapter.linkAccount({ userId, providerId: "credential", accountId: userId, password: hash });
}

async function passwordMatches(auth: Auth, email: string, given: string): Promise<boolean | null> {
  const { internalAdapter, password } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
  const hash = found?.accounts.find((one) => one.providerId === "credential")?.password;
  return hash ? password.verify({ hash, password: given }) : null;
}

async function prove(
  ctx: Ctx,
  auth: Auth,
  of: { accountId: string; name: string; password?: string | undefined },
): Promise<boolean> {
  await store.proveEmail(ctx.db, of.accountId);
  await store.rename(ctx.db, of.accountId, of.name);
  const hasPassword = await store.hasPassword(ctx.db, of.accountId);
  if (hasPassword || of.password === undefined) return hasPassword;
  await setPassword(auth, of.accountId, of.password);
  return true;
}

/** PEO-10: gives or takes a staff right; the programme keeps at least one administrator. */
async function setRight(ctx: Ctx, accountId: string, right: StaffRight | null): Promise<void> {
  await ctx.transaction(async (tx) => {
    await store.lockStaff(tx);
    const staff = await store.allStaff(tx);
    const others = staff.filter((one) => one.staff_right === "administrator" && one.account_id !== accountId);
    const wasAdministrator = staff.some((one) => one.account_id === accountId && one.staff_right === "administrator");
    if (wasAdministrator && right !== "administrator" && others.length === 0) throw refuse("last_administrator");
    await store.saveStaffRight(tx, accountId, right);
    const before = staff.find((one) => one.account_id === accountId);
    await audit(tx, ctx, {
      action: "staff.right_changed",
      subject: before?.email ?? (await store.emailOf(tx, accountId)) ?? accountId,
      change: { from: before?.staff_right ?? null, to: right },
    });
  });
}

/** Hands `/api/auth/*` to the library. */
function serveAuth(
  app: FastifyInstance,
  of: { auth: Auth; options: AccountsOptions; forget: () => Promise<void> },
): void {
  app.route({
    method: ["GET", "POST"],
    url: "/api/auth/*",
    schema: { hide: true } as object,
    preValidation: expectJson,
    handler: async (request, reply) => {
      const email = (request.body as { email?: unknown } | null)?.email;
      if (request.url.endsWith("/request-password-reset") && typeof email === "string")
        await of.options.beforePasswordLink(email.trim().toLowerCase());
      const answer = await of.auth.handler(toWebRequest(request));
      if (request.method === "POST" && answer.ok) await of.forget();
      return fromWebResponse(answer, reply);
    },
  });
}

function toWebRequest(request: FastifyRequest): Request {
  const headers = new Headers({ "x-rapport-ip": request.ip });
  for (const name of ["cookie", "content-type", "origin", "referer", "user-agent"] as const) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  const body = request.method === "POST" ? JSON.stringify(request.body ?? {}) : undefined;
  const address = `${request.protocol}://${request.host}${request.url}`;
  if (!request.url.startsWith("/") || !URL.canParse(address)) throw refuse("malformed", "The address cannot be read.");
  return new Request(address, {
    method: request.method,
    headers,
    ...(body ? { body } : {}),
  });
}

async function fromWebResponse(answer: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.status(answer.status);
  for (const [name, value] of answer.headers) if (name !== "set-cookie") reply.header(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header("set-cookie", cookies);
  return reply.send(await answer.text());
}
