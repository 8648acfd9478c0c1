import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules and services',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'node_modules/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          globalSetup: ['test/builders/roomOfRun.ts'],
          pool: 'forks',
          // Half of the time is loading: pure modules may be shared from file to file.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      'test/e2e/vitest.config.ts',
    ],
    // Console output of the product is a fault: every test that makes some fails.
    onConsoleLog: (log) => {
      throw new Error(`console output in a test: ${log.slice(0, 200)}`);
    },
  },
});
