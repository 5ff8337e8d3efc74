import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { giveAccounts, readEnv, type Running, startServer } from "@rapport/server";
import { growForBench } from "@rapport/server/bench";
import { percentile } from "../load.ts";
import { median, type Row } from "../report.ts";

const sizes = [10_000, 100_000, 1_000_000];
const key = "rk_benchmark_benchmark_benchmark";

/** Attribution of an order, and the lists, as messages, clicks and orders grow from 10⁴ to 10⁶. */
export async function growth(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "rapport-bench-"));
  const running = await startServer(
    readEnv({ RAPPORT_DATA: folder, RAPPORT_LOG: "error", PORT: "0", RAPPORT_API_KEY: key }),
  );
  const orders: Beside[] = [];
  const lists = new Map<string, number[]>();
  try {
    for (const size of sizes) {
      await growForBench(running.app, size);
      orders.push(await attribution(running, size));
      for (const [name, address] of listed) lists.set(name, [...(lists.get(name) ?? []), await list(running, address)]);
    }
  } finally {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  }
  return [ordersRow(orders), ...[...lists].map(([name, times]) => row(`${name}, p99 in ms`, times, 1.5))];
}

const listed = [
  ["orders list", "/orders?limit=50"],
  ["a member's inbox", "/conversations?limit=50"],
] as const;

function row(what: string, times: readonly number[], bar: number): Row {
  const [first = 0, , last = 0] = times;
  const ratio = last / first;
  return {
    what: `${what}, at 10⁶ rows against 10⁴`,
    measured: times.map((time) => time.toFixed(2)).join(" → "),
    floor: first.toFixed(2),
    ratio,
    bar: `≤ ${bar}`,
    kept: ratio <= bar,
  };
}

/** Medians in ms of an order's call and of a plain write between two of them, which knows how the machine is at that moment. */
interface Beside {
  order: number;
  plain: number;
}

function ordersRow(sizes: readonly Beside[]): Row {
  const arrows = (pick: (one: Beside) => number) => sizes.map((one) => pick(one).toFixed(2)).join(" → ");
  const relative = sizes.map((one) => one.order / one.plain);
  const ratio = relative.at(-1)! / relative[0]!;
  return {
    what: "recording and attributing an order, median in ms, beside a category's write, at 10⁶ rows against 10⁴",
    measured: arrows((one) => one.order),
    floor: arrows((one) => one.plain),
    ratio,
    bar: "≤ 1.3",
    kept: ratio <= 1.3,
  };
}

const headers: Record<string, string> = { authorization: `Bearer ${key}`, "content-type": "application/json" };
const password = "benchmark-password";

/** The member's inbox is read with the member's session, everything else with the key. */
async function headersFor(running: Running, address: string): Promise<Record<string, string>> {
  if (!address.startsWith("/conversations")) return headers;
  await giveAccounts(running.app, [{ email: "bench@example.com", name: "Bench", password, right: null }]);
  const origin = running.url;
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ email: "bench@example.com", password }),
  });
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .join("; "),
  };
}

async function timed(
  running: Running,
  of: { method: string; address: string; body?: object; headers?: Record<string, string> },
): Promise<number> {
  const { method, address, body } = of;
  const started = performance.now();
  const answer = await fetch(`http://127.0.0.1:${running.port}/api/v1${address}`, {
    method,
    headers: of.headers ?? headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return performance.now() - started;
}

async function attribution(running: Running, size: number): Promise<Beside> {
  const times: number[] = [];
  const plain: number[] = [];
  for (let n = 0; n < 400; n++) {
    const customer = { visitorId: `bench-visitor-${(n * 37) % 1000}` };
    const body = {
      channel: "web",
      status: "OK",
      placedAt: new Date().toISOString(),
      totalAmount: "100.00",
      currency: "EUR",
      customer,
    };
    const time = await timed(running, { method: "PUT", address: `/orders/bench-${size}-${n}`, body });
    const category = { name: { en: `Jackets ${n}` }, parentId: null };
    const beside = await timed(running, { method: "PUT", address: "/categories/bench", body: category });
    if (n < 100) continue;
    times.push(time);
    plain.push(beside);
  }
  return { order: median(times), plain: median(plain) };
}

async function list(running: Running, address: string): Promise<number> {
  const times: number[] = [];
  const own = await headersFor(running, address);
  for (let n = 0; n < 300; n++) times.push(await timed(running, { method: "GET", address, headers: own }));
  return percentile(times.slice(50), 0.99);
}
