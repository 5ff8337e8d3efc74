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

/** Opens the database, brings it to the newest shape, and listens. Throws `EnvError` for what whoever starts it must mend. */
export async function startServer(env: Env): Promise<Running> {
  const log = createLog(env.logLevel);
  await mkdir(env.dataFolder, { recursive: true, mode: 0o700 });
  const database = await openDatabase({ databaseUrl: env.databaseUrl, dataFolder: env.dataFolder, log });
  try {
    await migrate(database.db);
    const port = env.port || (await freePort(env.host));
    const url = env.publicUrl ?? `http://localhost:${port}`;
    const app = await createApp({ database, env, log, publicUrl: url });
    await listen(app, env, port);
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

async function listen(app: App, { host }: Env, port: number): Promise<void> {
  try {
    await app.http.listen({ host, port });
  } catch (error) {
    await app.stop();
    const why = portErrors[(error as NodeJS.ErrnoException).code ?? ""];
    throw why ? new EnvError(`HOST, PORT: ${host}:${port} ${why}.`) : error;
  }
}

const portErrors: Readonly<Record<string, string>> = {
  EADDRINUSE: "is taken by another program",
  EACCES: "may not be used by this account",
  EADDRNOTAVAIL: "is no address of this machine",
};

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
