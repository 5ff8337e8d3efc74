import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import path from "node:path";
import { giveAccounts, readEnv, type Running, startServer } from "@rapport/server";
import { demoLogins, demoPassword, seedRecords } from "./main.ts";
import { createShop } from "./shop/index.ts";
import { type Simulation, startSimulation } from "./simulation/index.ts";
import { followSwitch } from "./switch.ts";
import { rapportApi } from "./rapport-api.ts";

export interface Demo {
  rapportUrl: string;
  shopUrl: string;
  logins: typeof demoLogins;
  password: string;
  server: Running;
  stop(): Promise<void>;
}

export interface DemoOptions {
  variables: Record<string, string | undefined>;
  say(line: string): void;
}

/** Starts Rapport and the demo brand's shop (on the next port) in this process, and seeds the brand's story once. */
export async function runDemo({ variables, say }: DemoOptions): Promise<Demo> {
  const folder = path.resolve(variables.RAPPORT_DATA ?? "./data/demo");
  const apiKey = await ownKey(folder);
  const env = readEnv({
    RAPPORT_LOG: "warn",
    ...variables,
    RAPPORT_DATA: folder,
    RAPPORT_API_KEY: apiKey,
    RAPPORT_DEMO: "1",
  });
  say("Starting Rapport on its embedded database…");
  const server = await startServer(env);
  const shopPort = server.port + 1;
  const shopUrl = `http://localhost:${shopPort}`;
  const api = rapportApi(server.url, apiKey);
  const seeded = await isSeeded(api);
  const moved = seeded && (await api<{ sites: string[] }>("GET", "/settings")).sites[0] !== shopUrl;
  await api("PATCH", "/settings", { sites: [shopUrl], programmeName: "Alder", privacyUrl: `${shopUrl}/privacy` });
  const { secret } = await api<{ secret: string }>("GET", "/settings/identity-secret");
  const log = { info: () => undefined, warn: say };
  const shop = createShop({ rapportUrl: server.url, apiKey, identitySecret: secret, log });
  await listen(shop, shopPort, env.host);
  if (!seeded) await seed({ api, server, shopUrl, say });
  else if (moved) await tellAddresses({ api, server, shopUrl, say });
  const shoppers = followSwitch(
    api,
    () => startSimulation({ rapportUrl: server.url, shopUrl, log, random: Math.random }) as Simulation,
  );
  return {
    rapportUrl: server.url,
    shopUrl,
    logins: demoLogins,
    password: demoPassword,
    server,
    async stop() {
      await shoppers.stop();
      await new Promise((resolve) => {
        shop.close(resolve);
        shop.closeAllConnections();
      });
      await server.stop();
    },
  };
}

/** The key with which the shop's back end speaks to Rapport: made once, kept beside the data. */
async function ownKey(folder: string): Promise<string> {
  const file = path.join(folder, "demo-key");
  const known = await readFile(file, "utf8").catch(() => null);
  if (known) return known;
  const key = `rk_${randomBytes(24).toString("base64url")}`;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(file, key, { mode: 0o600 });
  return key;
}

async function isSeeded(api: ReturnType<typeof rapportApi>): Promise<boolean> {
  const { setUp } = await api<{ setUp: boolean }>("GET", "/programme");
  return setUp;
}

async function listen(shop: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    shop.once("error", reject);
    shop.listen(port, host, resolve);
  });
}

interface Telling {
  api: ReturnType<typeof rapportApi>;
  server: Running;
  shopUrl: string;
  say(line: string): void;
}

/** The accounts come last: a programme with an administrator is a seeded one, so an interrupted seeding starts again. */
async function seed(of: Telling): Promise<void> {
  of.say("Telling the brand's story: members, conversations, clicks and orders of three months…");
  await tell(of, () => true);
  of.say("Opening the accounts…");
  await giveAccounts(
    of.server.app,
    demoLogins.map((login) => ({ ...login, password: demoPassword })),
  );
}

/** The shop is on another port than last time: pictures and product pages have new addresses. */
async function tellAddresses(of: Telling): Promise<void> {
  of.say("The shop has a new address; telling Rapport where its pictures are…");
  await tell(of, ({ type }) => type === "product" || type === "member");
}

async function tell(of: Telling, isTold: (record: { type: string }) => boolean): Promise<void> {
  const records = [...seedRecords({ now: new Date(), shopUrl: of.shopUrl })].filter(isTold);
  const lines = records.map((record) => JSON.stringify(record));
  const { id } = await of.api<{ id: string }>("POST", "/imports", lines.join("\n"));
  for (let told = -1; ;) {
    const progress = await of.api<Progress>("GET", `/imports/${id}`);
    if (progress.accepted !== told) of.say(`  ${progress.accepted} of ${lines.length} records…`);
    told = progress.accepted;
    if (progress.status === "done" && progress.rejected === 0) return;
    if (progress.status !== "running") throw new Error(`The import failed: ${JSON.stringify(progress)}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

interface Progress {
  status: string;
  accepted: number;
  rejected: number;
}
