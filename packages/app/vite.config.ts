import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { VitePWA } from "vite-plugin-pwa";

const server = "http://localhost:4100";

/**
 * The App below `/app/`. The service worker keeps the shell (pages, styles, type, icons) and nothing that the API answered: what a
 * member may see offline is kept by the App itself, and forgotten when the member signs out.
 */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/app/",
  logLevel: "warn",
  plugins: [
    react(),
    VitePWA({
      registerType: "prompt",
      injectRegister: false,
      includeAssets: ["icon.svg", "apple-touch-icon.png"],
      manifest: {
        id: "/app/",
        name: "Rapport",
        short_name: "Rapport",
        description: "Talk with shoppers, share your link, see what it brought.",
        start_url: "/app/",
        scope: "/app/",
        display: "standalone",
        background_color: "#faf8f5",
        theme_color: "#faf8f5",
        categories: ["business", "shopping"],
        icons: [
          { src: "icon-192.png", sizes: "192x192", type: "image/png" },
          { src: "icon-512.png", sizes: "512x512", type: "image/png" },
          { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
          { src: "icon.svg", sizes: "any", type: "image/svg+xml" },
        ],
        shortcuts: [{ name: "Conversations", url: "/app/conversations" }],
      },
      workbox: {
        globPatterns: ["**/*.{js,css,html,woff2}"],
        navigateFallback: "/app/index.html",
        navigateFallbackAllowlist: [/^\/app(\/|$)/],
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  build: { target: "es2022", cssTarget: "chrome123", reportCompressedSize: false, chunkSizeWarningLimit: 700 },
  server: {
    port: 4110,
    proxy: {
      "/api": { target: server, ws: true, changeOrigin: true },
      "/files": { target: server, changeOrigin: true },
      "/l/": { target: server, changeOrigin: true },
    },
  },
});
