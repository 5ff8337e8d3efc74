import { afterEach, expect, it, vi } from "vitest";
import { keptLog } from "../../test/fake-rapport.ts";
import { type OrderReport, rapportClient } from "./rapport.ts";

const order: OrderReport = {
  channel: "web",
  status: "OK",
  placedAt: "2026-03-02T10:15:00Z",
  currency: "EUR",
  totalAmount: "1.00",
  totalWithoutShipping: "1.00",
  customer: {},
  lines: [],
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A network that gives these answers one after the other. */
function network(...answers: (number | Error)[]) {
  const calls: string[] = [];
  vi.stubGlobal("fetch", (address: string) => {
    calls.push(address);
    const answer = answers.shift() ?? 200;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(new Response("{}", { status: answer }));
  });
  return calls;
}

it("tries again after silence, as often as patience allows, and then no more", async () => {
  vi.useFakeTimers();
  const calls = network(new Error("offline"), 503, 429, 200);
  const rapport = rapportClient({ rapportUrl: "http://rapport.test", apiKey: "k", log: keptLog() });
  expect(await rapport.report("o 1", order)).toBe(false);
  await vi.advanceTimersByTimeAsync(400_000);
  expect(calls).toEqual(Array.from({ length: 4 }, () => "http://rapport.test/api/v1/orders/o%201"));
});

it("does not repeat what was refused, and writes the reason down", async () => {
  vi.useFakeTimers();
  const calls = network(422, 200);
  const log = keptLog();
  await rapportClient({ rapportUrl: "http://rapport.test", apiKey: "k", log }).report("o1", order);
  await vi.advanceTimersByTimeAsync(400_000);
  expect(calls).toHaveLength(1);
  expect(log.lines[0]).toContain("422");
});

it("forgets what waits when the shop closes", async () => {
  vi.useFakeTimers();
  const calls = network(new Error("offline"));
  const rapport = rapportClient({ rapportUrl: "http://rapport.test", apiKey: "k", log: keptLog() });
  await rapport.report("o1", order);
  rapport.close();
  await vi.advanceTimersByTimeAsync(400_000);
  expect(calls).toHaveLength(1);
});

it("says so when Rapport cannot be asked", async () => {
  network(new Error("offline"), 404);
  const rapport = rapportClient({ rapportUrl: "http://rapport.test", apiKey: "k", log: keptLog() });
  expect(await rapport.state("o1")).toBeNull();
  expect(await rapport.state("o1")).toBeNull();
});
