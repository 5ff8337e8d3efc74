import { readEnv, startServer } from "../src/main.ts";

/** A server in a process of its own, for tests that kill it. Says `ready` when it listens. */
const running = await startServer(readEnv(process.env));
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => void running.stop().then(() => process.exit(0)));
console.log(`ready ${running.port}`);
