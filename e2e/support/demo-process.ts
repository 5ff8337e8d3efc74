import { readFile } from "node:fs/promises";
import path from "node:path";
import { runDemo } from "../../packages/demo/src/run-demo.ts";

/** The demo in a process of its own: tells its parent where it is, and ends when the parent does. */
const folder = process.env.RAPPORT_DATA ?? "";
const demo = await runDemo({ variables: process.env, say: (line) => console.log(line) });
const stop = () => void demo.stop().finally(() => process.exit(0));
process.once("SIGTERM", stop);
process.once("disconnect", stop);
process.send?.({
  rapportUrl: demo.rapportUrl,
  shopUrl: demo.shopUrl,
  apiKey: await readFile(path.join(folder, "demo-key"), "utf8"),
  logins: demo.logins,
  password: demo.password,
});
