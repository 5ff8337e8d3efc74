import { Agent, get } from "node:http";
import { startChild } from "../child.ts";
import { warmUpSeconds } from "../load.ts";
import { median, type Row, spread } from "../report.ts";

const userAgent = {
  "user-agent": "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0 Safari/537.36",
};

/** Clicks taken a second by 64 connections: redirected, and written before the answer. */
export async function clicks(): Promise<Row> {
  const results: Record<"click-floor" | "clicks", number[]> = { "click-floor": [], clicks: [] };
  for (let round = 0; round < 3; round++) {
    for (const name of ["click-floor", "clicks"] as const) {
      const child = await startChild(name);
      const address = `http://127.0.0.1:${child.port}/l/${child.pairs[0]!.token}?to=${encodeURIComponent("/jackets")}&m=instagram`;
      await hammer(address, warmUpSeconds);
      results[name].push(await hammer(address, 4));
      await child.stop();
    }
  }
  const ratio = median(results.clicks) / median(results["click-floor"]);
  return {
    what: "clicks taken a second",
    measured: spread(results.clicks),
    floor: spread(results["click-floor"]),
    ratio,
    bar: "≥ 0.8",
    kept: ratio >= 0.8,
  };
}

let shoppers = 0;

/** Addresses of a crowd: what one address follows too often is no click (TRK-4), and would not be written. */
function nextShopper(): string {
  const n = shoppers++ % 5000;
  return `203.0.${Math.floor(n / 250)}.${n % 250}`;
}

async function hammer(address: string, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const started = performance.now();
  let answered = 0;
  const worker = async () => {
    while (performance.now() - started < seconds * 1000) {
      await new Promise<void>((resolve, reject) => {
        get(address, { agent, headers: { ...userAgent, "x-forwarded-for": nextShopper() } }, (response) => {
          if (response.statusCode !== 302) return reject(new Error(`answered ${response.statusCode}`));
          response.resume().on("end", resolve);
        }).on("error", reject);
      });
      answered++;
    }
  };
  await Promise.all(Array.from({ length: 64 }, worker));
  agent.destroy();
  return answered / ((performance.now() - started) / 1000);
}
