import nodeModule from "node:module";
import { requireNode } from "./node-version.ts";

requireNode();
// What Node made of our code the last time serves again: half of the start is that.
nodeModule.enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/node`);
const { buildIfNeeded } = await import("./build.ts");
const { EnvError, readEnv, startServer } = await import("@rapport/server");

/** Starts the production server: built if needed, with the settings of the environment, stopped gracefully. */
try {
  const env = readEnv(process.env);
  await buildIfNeeded((line) => console.log(line));
  const running = await startServer(env);
  console.log(
    `Rapport listens at ${running.url} — App ${running.url}/app, Manager ${running.url}/manager, API ${running.url}/api/docs`,
  );
  stopOnSignal(() => running.stop());
  nodeModule.flushCompileCache();
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The first signal stops gracefully, the second at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      void stop().then(() => process.exit(0));
    });
  }
}
