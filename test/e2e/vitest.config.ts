/**
 * The product as a person has it: built windows in a real browser, the bundle, `npm start`. Part of `npm test`, and
 * `npm run e2e` by itself. Where no Chromium is installed these tests are skipped and say so; with
 * THAMDINH_REQUIRE_TOOLS=1 (.ci/run) that is a failure.
 */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { chromiumIsThere } from './chromiumIsThere.ts';

const windows = ['test/e2e/**/*.test.ts'];

export default defineConfig({
  test: {
    name: 'windows',
    root: join(import.meta.dirname, '../..'),
    include: windows,
    exclude: chromiumIsThere() ? [] : windows,
    passWithNoTests: true,
    globalSetup: ['test/builders/roomOfRun.ts', 'test/e2e/buildFirst.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // How long a window may take to come to what a test waits for, on a machine that has other work as well.
    expect: { poll: { timeout: 30_000, interval: 50 } },
    pool: 'forks',
    // One process for many files, and one browser in it (theBrowser.ts).
    isolate: false,
    // After the other tests: a window that starves is late, not wrong.
    sequence: { groupOrder: 1 },
    // Most of a window's time is waiting.
    maxWorkers: 2,
    onConsoleLog: (log) => {
      throw new Error(`console output in a test: ${log.slice(0, 200)}`);
    },
  },
});
