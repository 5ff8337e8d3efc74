import { afterEach, describe, expect, it } from "vitest";
import { closed, fakeRapport, type Heard, keptLog, listening } from "../../test/fake-rapport.ts";
import { productOf } from "../catalogue/index.ts";
import { createShop } from "../shop/index.ts";
import { dice } from "../world/random.ts";
import { startSimulation } from "./index.ts";
import { waitByClock } from "./wait.ts";

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

const aMoment = () => new Promise<void>((resolve) => setImmediate(() => resolve()));

function numbers(seed: number): () => number {
  const luck = dice(seed);
  return () => luck.next();
}

/** A Rapport with one member online who answers everything, or nothing. */
async function rapportWith(answers: boolean) {
  let seq = 0;
  const rapport = await fakeRapport(({ key }) => {
    if (key === "POST /visitors") return [201, { token: "t1", visitorId: "vis_1" }];
    if (key.startsWith("GET /widget/members")) {
      return [
        200,
        {
          items: [
            { id: "idle", name: "Idle", presence: { kind: "hours" } },
            { id: "ana", name: "Ana Ferreira", presence: { kind: "online" } },
          ],
        },
      ];
    }
    if (key === "POST /conversations") return [200, { id: "con_1" }];
    if (key === "POST /conversations/con_1/messages") return [200, { seq: (seq += 2), author: "visitor" }];
    if (key.startsWith("GET /conversations/con_1/messages"))
      return [200, { items: answers ? [{ seq, author: "member" }] : [] }];
    return [200, {}];
  });
  endings.push(() => rapport.close());
  return rapport;
}

async function shopFor(rapportUrl: string): Promise<string> {
  const shop = createShop({ rapportUrl, apiKey: "rk_test", identitySecret: "s", log: keptLog() });
  endings.push(() => closed(shop));
  return listening(shop);
}

/** Runs until the call is heard, then stops. */
async function runUntil(seen: (heard: Heard) => boolean, { answers, seed }: { answers: boolean; seed: number }) {
  const rapport = await rapportWith(answers);
  const shopUrl = await shopFor(rapport.url);
  const log = keptLog();
  const simulation = startSimulation({
    rapportUrl: rapport.url,
    shopUrl,
    log,
    random: numbers(seed),
    wait: aMoment,
  });
  await expect.poll(() => rapport.heard.some(seen), { timeout: 8_000, interval: 5 }).toBe(true);
  await simulation.stop();
  return { heard: rapport.heard, shopUrl, log };
}

describe("simulated shoppers", () => {
  it("talk to a member who is there, and buy through the shop's checkout", async () => {
    const { heard, shopUrl } = await runUntil(({ key }) => key.startsWith("PUT /orders/"), { answers: true, seed: 3 });
    const asked = heard.find(({ key }) => key === "POST /conversations");
    expect(asked?.body).toMatchObject({ memberId: "ana" });
    expect(asked?.origin).toBe(shopUrl);
    expect(asked?.authorization).toBe("Bearer t1");
    const said = heard.filter(({ key }) => key === "POST /conversations/con_1/messages");
    expect(said.length).toBeGreaterThan(1);
    expect(said[0]?.body).toMatchObject({ kind: "text", text: expect.stringMatching(/\w/) });
    const order = heard.find(({ key }) => key.startsWith("PUT /orders/"));
    expect(order?.body).toMatchObject({ channel: "web", status: "OK", customer: { visitorId: "vis_1" } });
    const { lines } = order!.body as { lines: { sku: string }[] };
    expect(productOf(lines[0]?.sku ?? "")).toBeDefined();
  });

  it("wait for an answer before they go on", async () => {
    const { heard } = await runUntil(({ key }) => key.startsWith("PUT /orders/"), { answers: false, seed: 5 });
    const visitors = heard.filter(({ key }) => key === "POST /visitors").length;
    const said = heard.filter(({ key }) => key === "POST /conversations/con_1/messages").length;
    expect(said).toBeLessThanOrEqual(visitors);
  });

  it("go home at once when told, and are quiet about it", async () => {
    const rapport = await rapportWith(false);
    const log = keptLog();
    const simulation = startSimulation({
      rapportUrl: rapport.url,
      shopUrl: "http://127.0.0.1:9",
      log,
      random: numbers(1),
    });
    await simulation.stop();
    expect(log.lines).toEqual([]);
  });

  it("tell when Rapport refuses them, and keep coming", async () => {
    const rapport = await fakeRapport(() => [403, { code: "site_not_allowed" }]);
    endings.push(() => rapport.close());
    const log = keptLog();
    const simulation = startSimulation({
      rapportUrl: rapport.url,
      shopUrl: "http://127.0.0.1:9",
      log,
      random: numbers(1),
      wait: aMoment,
    });
    await expect.poll(() => log.lines.length, { timeout: 8_000, interval: 5 }).toBeGreaterThan(1);
    await simulation.stop();
    expect(log.lines[0]).toContain("403");
  });
});

describe("waiting", () => {
  it("ends at once for somebody who is leaving", async () => {
    const leaving = new AbortController();
    const waited = waitByClock(3_600_000, leaving.signal);
    leaving.abort();
    await waited;
    await waitByClock(3_600_000, leaving.signal);
  });
});
