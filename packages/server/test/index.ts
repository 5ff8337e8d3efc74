import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Api, Problem, RequestOf, ResponseOf, Role, Scope, StaffRight } from "@rapport/contracts";
import type { InjectOptions } from "fastify";
import { sql } from "kysely";
import { pino } from "pino";
import { linkAccount } from "#modules/people";
import { makeKey } from "#modules/programme";
import type { Database } from "#platform/db";
import { readEnv } from "#platform/env";
import { newId } from "#platform/ids";
import type { Log } from "#platform/log";
import { type App, createApp } from "../src/app.ts";
import { testDatabase } from "./database.ts";

/** Headers that say who calls. */
export type Caller = Record<string, string>;

export interface Answer<T> {
  status: number;
  body: T;
  headers: Record<string, unknown>;
}

/** A clock that stands still until a test moves it. */
export interface Clock {
  now(): Date;
  set(at: Date | string): void;
  forward(ms: number): void;
}

export interface TestServer {
  app: App;
  clock: Clock;
  nobody: Caller;
  /** Calls an endpoint of the contract; `as` says who. The answer is not checked. */
  request<K extends keyof Api>(key: K, request: RequestOf<Api[K]>, as?: Caller): Promise<Answer<ResponseOf<Api[K]>>>;
  /** The same, and the test fails with the problem when it is refused. */
  call<K extends keyof Api>(key: K, request: RequestOf<Api[K]>, as?: Caller): Promise<ResponseOf<Api[K]>>;
  /** The problem of a call that must be refused. */
  refusal<K extends keyof Api>(key: K, request: RequestOf<Api[K]>, as?: Caller): Promise<Problem>;
  /** A raw body, such as a CSV or NDJSON. */
  send(
    method: "POST" | "PUT",
    path: string,
    of: { type: string; body: string | Buffer; as?: Caller },
  ): Promise<Answer<never>>;
  key(...scopes: Scope[]): Promise<Caller>;
  staff(right: StaffRight): Promise<Caller>;
  /** A new visitor by the widget. */
  visitor(): Promise<Caller & { visitorId: string }>;
  /** A new active member, with the id given or a generated one. */
  member(of?: { id?: string; role?: Role; email?: string; customerId?: string }): Promise<string>;
  /** A new session of somebody who signed in before. */
  signIn(email: string): Promise<Caller>;
  /** Signs a member in. */
  asMember(id: string): Promise<Caller>;
  /** Every event delivered, twice: a consumer that is not safe to repeat is found out. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export const testPassword = "correct horse battery";

export interface TestServerOptions {
  log?: Log;
  /** A database that is there; without it an empty one is made. */
  database?: Database;
  /** Further settings of the process. */
  settings?: Record<string, string>;
}

/** The whole programme on a database of its own, with a clock that stands at 2 March 2026, 12:00 UTC. */
export async function testServer(of: TestServerOptions = {}): Promise<TestServer> {
  const database = of.database ?? (await testDatabase());
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-files-"));
  const clock = testClock("2026-03-02T12:00:00.000Z");
  const env = readEnv({ RAPPORT_DATA: folder, RAPPORT_LOG: "silent", PORT: "0", ...of.settings });
  const app = await createApp({
    database,
    env,
    log: of.log ?? pino({ level: "silent" }),
    publicUrl: "http://localhost:4100",
    now: clock.now,
    withoutJobs: true,
    withoutLimits: true,
  });
  await app.http.ready();
  const callers = createCallers(app);
  const request = createRequest(app);
  const call: TestServer["call"] = async (key, of, as) => {
    const answer = await request(key, of, as);
    if (answer.status >= 400) throw new Error(`${key}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  return {
    app,
    clock,
    nobody: {},
    request,
    call,
    async refusal(key, of, as) {
      const answer = await request(key, of, as);
      if (answer.status < 400) throw new Error(`${key} was not refused: ${JSON.stringify(answer.body)}`);
      return answer.body as unknown as Problem;
    },
    send: (method, url, of) =>
      inject(app, { method, url: `/api/v1${url}`, headers: { "content-type": of.type, ...of.as }, payload: of.body }),
    ...callers,
    async visitor() {
      const session = await call("POST /visitors", { body: {} } as never);
      return { authorization: `Bearer ${session.token}`, visitorId: session.visitorId };
    },
    async member(of = {}) {
      const id = of.id ?? newId("member");
      const email = of.email ?? `${id.toLowerCase().replaceAll(/[^a-z0-9]/g, "-")}@example.com`;
      const body = {
        email,
        firstName: id,
        lastName: "Member",
        role: of.role ?? "ambassador",
        ...(of.customerId ? { customerId: of.customerId } : {}),
      };
      await call("PUT /members/:id", { params: { id }, body } as never, await callers.key("people"));
      return id;
    },
    settle: () => settle(app),
    async close() {
      await app.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function testClock(start: string): Clock {
  let at = Date.parse(start);
  return { now: () => new Date(at), set: (to) => void (at = new Date(to).getTime()), forward: (ms) => void (at += ms) };
}

interface Injection {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

async function inject<T>(app: App, of: Injection): Promise<Answer<T>> {
  const response = await app.http.inject(of as InjectOptions);
  const isJson =
    String(response.headers["content-type"] ?? "").includes("json") &&
    !String(response.headers["content-type"]).includes("ndjson");
  return {
    status: response.statusCode,
    body: (isJson && response.payload ? JSON.parse(response.payload) : response.payload) as T,
    headers: response.headers,
  };
}

function createRequest(app: App): TestServer["request"] {
  return (key, of, as = {}) => {
    const {
      params = {},
      query = {},
      body,
    } = of as { params?: Record<string, string>; query?: Record<string, unknown>; body?: unknown };
    const [method = "GET", template = ""] = key.split(" ");
    const path = template.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
    const given = Object.entries(query).filter(([, value]) => value !== undefined);
    const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
    const { visitorId: _, ...headers } = as;
    const json = body === undefined ? {} : { payload: JSON.stringify(body) };
    return inject(app, {
      method,
      url: `/api/v1${path}${search ? `?${search}` : ""}`,
      headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      ...json,
    });
  };
}

function createCallers(app: App): Pick<TestServer, "key" | "staff" | "signIn" | "asMember"> {
  const known = new Map<string, Promise<Caller>>();
  const once = (name: string, make: () => Promise<Caller>) => {
    const caller = known.get(name) ?? make();
    known.set(name, caller);
    return caller;
  };
  const signIn = async (email: string): Promise<Caller> => {
    const payload = JSON.stringify({ email, password: testPassword });
    const response = await app.http.inject({
      method: "POST",
      url: "/api/auth/sign-in/email",
      headers: { "content-type": "application/json" },
      payload,
    });
    if (response.statusCode !== 200) throw new Error(`sign-in of ${email}: ${response.payload}`);
    return { cookie: response.cookies.map((one) => `${one.name}=${one.value}`).join("; ") };
  };
  return {
    signIn,
    key: (...scopes) =>
      once(`key ${scopes.join()}`, async () => ({
        authorization: `Bearer ${(await makeKey(app.ctx, { name: scopes.join("+"), scopes })).secret}`,
      })),
    staff: (right) =>
      once(`staff ${right}`, async () => {
        const account = await app.ctx.accounts.ensure(`${right}@example.com`, right, testPassword);
        await app.ctx.accounts.setRight(app.ctx, account.id, right);
        return signIn(`${right}@example.com`);
      }),
    asMember: (id) =>
      once(`member ${id}`, async () => {
        const { rows } = await sql<{ email: string }>`select email from people.members where id = ${id}`.execute(
          app.ctx.db,
        );
        const email = rows[0]!.email;
        const account = await app.ctx.accounts.ensure(email, id, testPassword);
        await linkAccount(app.ctx.db, email, account.id);
        return signIn(email);
      }),
  };
}

/** Delivers what waits, then delivers everything once more. */
async function settle(app: App): Promise<void> {
  await app.dispatcher.settled();
  await sql`insert into platform.deliveries (consumer, event_id)
    select s.consumer, e.id from platform.events e join platform.subscriptions s on s.type = e.type on conflict do nothing`.execute(
    app.ctx.db,
  );
  await app.dispatcher.settled();
  const { rows } = await sql<{
    consumer: string;
    error: string;
  }>`select consumer, error from platform.deliveries where error is not null`.execute(app.ctx.db);
  if (rows.length > 0) throw new Error(`a consumer failed: ${JSON.stringify(rows)}`);
}
