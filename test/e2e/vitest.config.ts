/** The product as a person has it: built windows in a real browser, the bundle, `npm start`. Slower than the rest. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/e2e/**/*.test.ts'],
    globalSetup: ['test/e2e/buildFirst.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    onConsoleLog: (log) => {
      throw new Error(`console output in a test: ${log.slice(0, 200)}`);
    },
  },
});
