import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["rules/**/*.test.ts", "server/**/*.test.ts", "addin/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/e2e/**"],
  },
});
