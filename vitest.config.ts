import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Console output of the product is a fault: every test that makes some fails.
    onConsoleLog: (log) => {
      throw new Error(`console output in a test: ${log.slice(0, 200)}`);
    },
  },
});
