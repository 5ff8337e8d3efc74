import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { PoolConfig } from "pg";

/** A server in a process of its own. */
export interface NodeProcess {
  port: number;
  url: string;
  live: string;
  call: Calls;
  /** As `kill -9`. */
  kill(): Promise<void>;
  /** As an operator stops it; answers what it said on its standard error. */
  stop(): Promise<string>;
}

/** A call that must succeed; `as` are the headers that say who. */
type Calls = <T>(method: string, address: string, of?: { as?: Headers; body?: object }) => Promise<T>;

type Headers = Record<string, string>;

/** Starts a server with these settings and waits until it listens; port 0 is any free one. */
export async function startNode(settings: Record<string, string>): Promise<NodeProcess> {
  const env = { PATH: process.env.PATH ?? "", PORT: "0", RAPPORT_LOG: "silent", ...settings };
  const child = spawn(process.execPath, [path.join(import.meta.dirname, "server-child.ts")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (text) => said.push(String(text)));
  const port = await portOf(child, said);
  const url = `http://127.0.0.1:${port}`;
  return {
    port,
    url,
    live: `ws://127.0.0.1:${port}/api/v1/live`,
    call: caller(url),
    async kill() {
      if (hasEnded(child)) return;
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
    async stop() {
      if (hasEnded(child)) return said.join("");
      const gone = once(child, "close");
      child.kill("SIGTERM");
      await gone;
      return said.join("");
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function portOf(child: ChildProcess, said: readonly string[]): Promise<number> {
  const lines = createInterface({ input: child.stdout! });
  return new Promise((resolve, reject) => {
    lines.on("line", (line) => line.startsWith("ready ") && resolve(Number(line.slice(6))));
    lines.on("close", () => reject(new Error(`the server did not start: ${said.join("")}`)));
  });
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
