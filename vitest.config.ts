import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // A test fails for what it sees, not for a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: "tests/browser/setup.ts",
  },
});
