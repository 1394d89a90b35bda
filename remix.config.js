// Remix 2 on Vite reads its options from the Vite plugin; vite.config.ts hands it these.

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ssr: true,
  ignoredRouteFiles: ["**/*"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // Few pages, known at once: asking for them one by one costs a request a page (docs/decisions/0007).
    v3_lazyRouteDiscovery: false,
  },
};
