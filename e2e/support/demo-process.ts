import { rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { runDemo } from "../../packages/demo/src/run-demo.ts";

/** The demo in a process of its own: tells its parent where it is, and ends when the parent does. */
const folder = process.env.RAPPORT_DATA ?? "";
const demo = await runDemo({ variables: process.env, say: (line) => console.log(line) });
const stop = () => demo.stop().finally(() => process.exit(0));
process.once("SIGTERM", () => void stop());
process.once("disconnect", () => {
  // Nobody is left who would tidy up.
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  void stop();
});
process.send?.({
  rapportUrl: demo.rapportUrl,
  shopUrl: demo.shopUrl,
  apiKey: await readFile(path.join(folder, "demo-key"), "utf8"),
  logins: demo.logins,
  password: demo.password,
});
