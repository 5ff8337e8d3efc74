import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** One file for shops that want the order tag without the chat: `dist/tracker.js`. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  build: {
    target: "es2022",
    modulePreload: false,
    rolldownOptions: { input: "src/tracker.ts", output: { entryFileNames: "tracker.js" } },
  },
});
