import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["rules/**/*.test.ts", "server/**/*.test.ts", "addin/**/*.test.ts", "test/**/*.test.ts"],
    // Left to itself it leaves one processor out, which of two is half.
    maxWorkers: "100%",
    setupFiles: ["test/seed.ts"],
    // Properties take seconds, and minutes where the machine is busy.
    testTimeout: 60_000,
    exclude: ["**/node_modules/**", "test/e2e/**"],
  },
});
