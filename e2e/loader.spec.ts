import type { Page } from "@playwright/test";
import { openProduct } from "./support/shop.ts";
import { expect, test } from "./support/test.ts";

// A machine that pauses makes a task longer, never shorter: what the loader needs is the shortest of some visits.
const visits = 3;

test("the loader moves nothing and blocks nothing at four times slower", async ({ world, open }) => {
  const longest: number[] = [];
  for (let visit = 0; visit < visits; visit++) {
    const page = await open();
    await watch(page);
    await openProduct(page, world, "stratus-rain-jacket-moss");
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    const seen = await page.evaluate(() => Reflect.get(window, "seenByTest") as Seen);
    expect(seen.moved, "layout shifts").toEqual([]);
    const own = seen.scripts.filter(({ from }) => from.startsWith(world.rapportUrl));
    longest.push(Math.max(0, ...own.map(({ duration }) => duration)));
    await page.context().close();
  }
  expect(Math.min(...longest), "the loader's longest task, ms").toBeLessThanOrEqual(50);
});

async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { moved: [], scripts: [] };
    Reflect.set(window, "seenByTest", seen);
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[])
        seen.moved.push({
          value,
          nodes: sources.map(({ node }) => node?.parentElement?.innerHTML.slice(0, 200) ?? ""),
        });
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LongFrame[])
        for (const { sourceURL, duration } of entry.scripts ?? []) seen.scripts.push({ duration, from: sourceURL });
    }).observe({ type: "long-animation-frame", buffered: true });
  });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

interface Seen {
  /** Each layout shift, with the elements that moved. */
  moved: { value: number; nodes: string[] }[];
  /** The scripts of the long frames; durations in milliseconds. */
  scripts: { from: string; duration: number }[];
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Element | null }[];
}

interface LongFrame extends PerformanceEntry {
  scripts?: { sourceURL: string; duration: number }[];
}
