import { once } from "node:events";
import { readEnv, startServer } from "../src/main.ts";

/**
 * A server in a process of its own, for tests that kill it. Says `ready` and its port when it listens. With `--standby` it loads its code, says
 * `standby`, and starts at the first word from its standard input: so the next one is at hand when this one is killed. With `--leashed` it ends when
 * its standard input does: with the test.
 */
if (process.argv.includes("--leashed")) process.stdin.on("end", () => process.exit()).resume();
if (process.argv.includes("--standby")) {
  console.log("standby");
  await once(process.stdin, "data");
}
const running = await startServer(readEnv(process.env));
for (const signal of ["SIGTERM", "SIGINT"] as const)
  process.on(signal, () => void running.stop().then(() => process.exit(0)));
console.log(`ready ${running.port}`);
