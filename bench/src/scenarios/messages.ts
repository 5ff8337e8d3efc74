import { type Child, startChild } from "../child.ts";
import { close, connect, flood, paced, percentile, warmUpSeconds } from "../load.ts";
import { median, type Row, spread } from "../report.ts";

const rounds = 3;
const contenders = [
  { name: "plain", script: "floor", options: { mode: "plain" } },
  { name: "grouped", script: "floor", options: { mode: "grouped" } },
  { name: "rapport", script: "rapport", options: {} },
] as const;
type Name = (typeof contenders)[number]["name"];

async function each<T>(
  pairs: number,
  measure: (child: Child) => Promise<T>,
  count = rounds,
): Promise<Record<Name, T[]>> {
  const results: Record<Name, T[]> = { plain: [], grouped: [], rapport: [] };
  for (let round = 0; round < count; round++) {
    for (const { name, script, options } of contenders) {
      const child = await startChild(script, { ...options, pairs });
      try {
        results[name].push(await measure(child));
      } finally {
        await child.stop();
      }
    }
  }
  return results;
}

/** Messages committed and delivered a second, by 125 pairs with four under way each; one connection may send 200 a second. */
export async function throughput(): Promise<Row[]> {
  const results = await each(125, async (child) => {
    const parties = await connect(child, child.pairs);
    await flood(parties, { seconds: warmUpSeconds, inFlight: 4 });
    const { perSecond } = await flood(parties, { seconds: 5, inFlight: 4 });
    close(parties);
    return perSecond;
  });
  const against = (name: "plain" | "grouped", bar: number): Row => {
    const ratio = median(results.rapport) / median(results[name]);
    return {
      what: `messages committed and delivered a second, against the ${name} floor`,
      measured: spread(results.rapport),
      floor: spread(results[name]),
      ratio,
      bar: `≥ ${bar}`,
      kept: ratio >= bar,
    };
  };
  return [against("plain", 2), against("grouped", 0.6)];
}

/** Milliseconds from sending to arrival at 1,000 messages a second. */
export async function delivery(clients: number): Promise<Row> {
  const results = await each(clients / 2, async (child) => {
    const parties = await connect(child, child.pairs);
    await flood(parties, { seconds: warmUpSeconds, inFlight: 1 });
    await paced(parties, { seconds: 1, perSecond: 1000 });
    const { latencies } = await paced(parties, { seconds: 8, perSecond: 1000 });
    close(parties);
    return percentile(latencies, 0.99);
  });
  const better = median(results.plain) < median(results.grouped) ? results.plain : results.grouped;
  const ratio = median(results.rapport) / median(better);
  return {
    what: `delivery at 1,000 messages a second, ${clients} clients, p99 in ms`,
    measured: spread(results.rapport, 1),
    floor: spread(better, 1),
    ratio,
    bar: "≤ 2",
    kept: ratio <= 2,
  };
}

/** Kilobytes that the server holds for one idle connection, beyond the first 2,000: those bring code and pools with them. */
export async function memory(): Promise<Row> {
  const connections = 2000;
  const measure = async (child: Child) => {
    const first = await connect(child, child.pairs);
    const before = await child.ask<number>("held");
    const parties = await connect(child, child.pairs);
    const after = await child.ask<number>("held");
    close([...first, ...parties]);
    return (after - before) / connections / 1024;
  };
  const results = await each(connections / 2, measure);
  const ratio = median(results.rapport) / median(results.plain);
  return {
    what: "memory for an idle connection, kB",
    measured: spread(results.rapport, 1),
    floor: spread(results.plain, 1),
    ratio,
    bar: "≤ 1.5",
    kept: ratio <= 1.5,
  };
}
