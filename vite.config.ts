import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { purgeCss } from "./app/ui/styles/purge.ts";
import remixConfig from "./remix.config.js";

export default defineConfig({
  plugins: [remix(remixConfig), purgeCss()],
  build: {
    target: "es2022",
    // Source maps would double what a first start has to write; dev has its own.
    sourcemap: false,
    // Sixty files of three hundred bytes weigh twice what they hold, on the line and on a slow phone.
    rollupOptions: { output: { experimentalMinChunkSize: 700 } },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true, silenceDeprecations: ["import"] } } },
  optimizeDeps: {
    // Without these a cold dev start finds React twice and the first page dies.
    entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx"],
  },
});
