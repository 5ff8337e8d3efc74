import { readEnv, startServer } from "@rapport/server";
import { conversationsForBench } from "@rapport/server/bench";
import { serveParent } from "../child.ts";

/** The whole of Rapport with every check on. */
const [folder = "", json = "{}"] = process.argv.slice(2);
const { pairs: count = 100 } = JSON.parse(json) as { pairs?: number };
const running = await startServer(readEnv({ RAPPORT_DATA: folder, RAPPORT_LOG: "error", PORT: "0" }));
serveParent({
  port: running.port,
  pairs: await conversationsForBench(running.app, count),
  answers: {},
  stop: running.stop,
});
