import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/**
 * `dist/widgets.js` is the loader; what it loads later lies in `dist/widgets/`, at addresses relative to the loader's own. No lazy
 * chunk shares a module with the loader or another, so that opening the chat is one request.
 */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  base: "./",
  build: {
    target: "es2022",
    modulePreload: false,
    cssTarget: "chrome123",
    // a library has no preload helper in front of its lazy imports
    lib: { entry: "src/loader.ts", formats: ["es"] },
    rolldownOptions: {
      output: {
        minify: true,
        entryFileNames: "widgets.js",
        chunkFileNames: "widgets/[name]-[hash].js",
        assetFileNames: "widgets/[name]-[hash][extname]",
      },
    },
  },
});
