import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { migrate, openDatabase } from "#platform/db";
import { type Env, EnvError, readEnv } from "#platform/env";
import { createLog } from "#platform/log";
import { type App, createApp } from "./app.ts";

export { EnvError, readEnv, type Env };
export { giveAccounts, type NewAccount } from "./give-accounts.ts";

/** A server that listens. */
export interface Running {
  app: App;
  port: number;
  url: string;
  stop(): Promise<void>;
}

/** Opens the database, brings it to the newest shape, and listens. */
export async function startServer(env: Env): Promise<Running> {
  const log = createLog(env.logLevel);
  await mkdir(env.dataFolder, { recursive: true, mode: 0o700 });
  const database = await openDatabase({ databaseUrl: env.databaseUrl, dataFolder: env.dataFolder, log });
  try {
    await migrate(database.db);
    const port = env.port || (await freePort(env.host));
    const url = env.publicUrl ?? `http://localhost:${port}`;
    const app = await createApp({ database, env, log, publicUrl: url });
    await app.http.listen({ host: env.host, port });
    const stop = async () => {
      await app.stop();
      await database.close();
    };
    return { app, port, url, stop };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** The address must be known before the server listens, because sign-in and links name it. */
function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
