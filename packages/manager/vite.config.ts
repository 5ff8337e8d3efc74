import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env["RAPPORT_SERVER"] ?? "http://localhost:4100";

/** Built to `dist/` and served by the server below `/manager`; while developing, calls go to a running server. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/manager/",
  plugins: [react()],
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // Mantine marks its files "use client"; that says nothing to a page without a server part.
      onLog: (level, log, report) => (log.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : report(level, log)),
    },
  },
  server: {
    port: 4310,
    proxy: { "/api": { target: server, ws: true }, "/files": { target: server } },
  },
});
