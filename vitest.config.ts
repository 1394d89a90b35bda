import { defineConfig } from "vitest/config";

// Own file: vite.config.ts brings Remix, which tests of the community do without.
export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    globalSetup: ["tests/support/one-postgres.ts"],
    environment: "node",
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A failing assertion on a slow machine is a failure all the same: nothing is tried twice.
    retry: 0,
    passWithNoTests: false,
    allowOnly: false,
  },
});
