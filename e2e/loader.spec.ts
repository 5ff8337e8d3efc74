import { openProduct } from "./support/shop.ts";
import { expect, test } from "./support/test.ts";

test("the loader moves nothing and blocks nothing at four times slower", async ({ world, open }) => {
  const page = await open();
  const devtools = await page.context().newCDPSession(page);
  await page.addInitScript(() => {
    const seen = { shift: 0, long: [] as { duration: number; from: string }[] };
    Reflect.set(window, "seenByTest", seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.shift += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceScriptEntry[])
        for (const { sourceURL, duration } of entry.scripts ?? []) seen.long.push({ duration, from: sourceURL });
    }).observe({ type: "long-animation-frame", buffered: true });
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await openProduct(page, world, "stratus-rain-jacket-moss");
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const seen = await page.evaluate(() => Reflect.get(window, "seenByTest") as Seen);
  const own = seen.long.filter(({ from }) => from.startsWith(world.rapportUrl));
  expect(seen.shift, "layout shift").toBe(0);
  expect(
    own.filter(({ duration }) => duration > 50),
    "long tasks of the loader",
  ).toEqual([]);
});

interface Seen {
  shift: number;
  long: { duration: number; from: string }[];
}

interface PerformanceScriptEntry extends PerformanceEntry {
  scripts?: { sourceURL: string; duration: number }[];
}
