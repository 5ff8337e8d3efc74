import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The gallery: every piece in its states, for eyes and for visual tests. */
export default defineConfig({
  root: fileURLToPath(new URL("./gallery", import.meta.url)),
  base: "./",
  oxc: { jsx: { runtime: "automatic" } },
  build: {
    outDir: fileURLToPath(new URL("./dist/gallery", import.meta.url)),
    emptyOutDir: true,
    rolldownOptions: {
      // Mantine marks its files "use client"; that says nothing to a page without a server part.
      onLog: (level, log, report) => (log.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : report(level, log)),
    },
  },
});
