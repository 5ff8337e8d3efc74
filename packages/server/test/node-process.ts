import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import type { PoolConfig } from "pg";

/** A server in a process of its own. */
export interface NodeProcess {
  port: number;
  url: string;
  live: string;
  call: Calls;
  /** As `kill -9`. */
  kill(): Promise<void>;
  /** As an operator stops it; answers what it ever said: its log, and its standard error. */
  stop(): Promise<string>;
}

/** A call that must succeed; `as` are the headers that say who. */
type Calls = <T>(method: string, address: string, of?: { as?: Headers; body?: object }) => Promise<T>;

type Headers = Record<string, string>;

/** A server whose code is loaded, and that starts when told. */
export interface Standby {
  start(): Promise<NodeProcess>;
  kill(): Promise<void>;
}

/** Where Node keeps what it made of our code, so that the next process has it at once. */
const compiled = path.join(import.meta.dirname, "../../../node_modules/.cache/node");

/** Starts a server with these settings and waits until it listens; port 0 is any free one. */
export function startNode(settings: Record<string, string>): Promise<NodeProcess> {
  return running(launch(settings, []));
}

/** Loads a server beside one that runs: it may have the same port, as soon as that one has ended. */
export async function standBy(settings: Record<string, string>): Promise<Standby> {
  const launched = launch(settings, ["--standby"]);
  await launched.said("standby");
  return {
    start() {
      launched.child.stdin.write("go\n");
      return running(launched);
    },
    kill: () => end(launched.child, "SIGKILL"),
  };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

interface Launched {
  child: Child;
  /** The rest of the first line that begins with this word. */
  said(word: string): Promise<string>;
  /** All it said besides. */
  log: string[];
}

function launch(settings: Record<string, string>, args: readonly string[]): Launched {
  const own = { PATH: process.env.PATH ?? "", NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "server-child.ts"), "--leashed", ...args], {
    env: { ...own, PORT: "0", RAPPORT_LOG: "silent", ...settings },
    stdio: ["pipe", "pipe", "pipe"],
  });
  // Whoever is killed takes no more words.
  child.stdin.on("error", () => undefined);
  const log: string[] = [];
  child.stderr.on("data", (text) => log.push(String(text)));
  const lines = createInterface({ input: child.stdout });
  lines.on("line", (line) => /^(standby|ready)/.test(line) || log.push(`${line}\n`));
  const said = (word: string) =>
    new Promise<string>((resolve, reject) => {
      lines.on("line", (line) => line.startsWith(word) && resolve(line.slice(word.length).trim()));
      lines.on("close", () => reject(new Error(`the server did not start: ${log.join("")}`)));
    });
  return { child, said, log };
}

async function running({ child, said, log }: Launched): Promise<NodeProcess> {
  const port = Number(await said("ready"));
  const url = `http://127.0.0.1:${port}`;
  return {
    port,
    url,
    live: `ws://127.0.0.1:${port}/api/v1/live`,
    call: caller(url),
    kill: () => end(child, "SIGKILL"),
    async stop() {
      await end(child, "SIGTERM");
      return log.join("");
    },
  };
}

async function end(child: Child, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "close");
  child.kill(signal);
  await gone;
}

function caller(url: string): Calls {
  return async <T>(method: string, address: string, of: { as?: Headers; body?: object } = {}) => {
    const headers = { ...(of.body ? { "content-type": "application/json" } : {}), ...of.as };
    const init = { method, headers, ...(of.body ? { body: JSON.stringify(of.body) } : {}) };
    const answer = await fetch(`${url}/api/v1${address}`, init);
    if (!answer.ok) throw new CallError(`${method} ${address}`, answer.status, await answer.text());
    return (answer.status === 204 ? null : await answer.json()) as T;
  };
}

/** A call that was refused, by status and code. */
export class CallError extends Error {
  readonly status: number;
  readonly code: string | undefined;

  constructor(call: string, status: number, body: string) {
    super(`${call}: ${status} ${body}`);
    this.status = status;
    this.code = /"code":"(\w+)"/.exec(body)?.[1];
  }
}

/** The refusal of a call that must not succeed. */
export async function refusalOf(call: Promise<unknown>): Promise<{ status: number; code: string | undefined }> {
  return call.then(
    () => Promise.reject(new Error("the call was not refused")),
    (error: unknown) => {
      if (error instanceof CallError) return { status: error.status, code: error.code };
      throw error;
    },
  );
}

/** Signs somebody in; the headers of the next calls. */
export async function signIn(node: NodeProcess, email: string, password: string): Promise<Headers> {
  const answer = await fetch(`${node.url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!answer.ok) throw new CallError("sign-in", answer.status, await answer.text());
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; "),
  };
}

/** Sets a password by the token of a mailed link. */
export async function choosePassword(node: NodeProcess, token: string, newPassword: string): Promise<void> {
  const answer = await fetch(`${node.url}/api/auth/reset-password`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token, newPassword }),
  });
  if (!answer.ok) throw new CallError("reset-password", answer.status, await answer.text());
}

/** The address of a database of the tests, as `DATABASE_URL` has it. */
export function urlOf({
  connectionString,
  host = "localhost",
  port = 5432,
  user = "",
  password,
  database,
}: PoolConfig) {
  if (connectionString) return connectionString;
  const who = typeof password === "string" ? `${user}:${password}` : user;
  const isSocket = host.startsWith("/");
  const place = isSocket ? `localhost:${port}` : `${host}:${port}`;
  return `postgres://${who}@${place}/${database}${isSocket ? `?host=${encodeURIComponent(host)}` : ""}`;
}
