import { readEnv, startServer } from "@rapport/server";
import { linkForBench } from "@rapport/server/bench";
import { serveParent } from "../child.ts";

/** The whole of Rapport, with one member whose affiliate link is followed. */
const [folder = ""] = process.argv.slice(2);
const running = await startServer(readEnv({ RAPPORT_DATA: folder, RAPPORT_LOG: "error", PORT: "0" }));
serveParent({
  port: running.port,
  pairs: [{ token: await linkForBench(running.app), conversationId: "" }],
  answers: {},
  stop: running.stop,
});
