/** The built shell over a fake of Electron: what it does, and that no guard of it can be taken away unnoticed. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';
import type { Observed } from './observeShell.ts';
import { PROJECT } from './openWindow.ts';
import { SHELL_RUNS } from './shellMutants.ts';
import { breachesOf } from './shellPolicy.ts';

let sound: Observed = {};
let mutants: readonly Observed[] = [];

beforeAll(async () => {
  const data = join(mkdtempSync(join(tmpdir(), 'thamdinh-shell-')), 'data');
  const asked = { out: join(PROJECT, 'out'), data, mutants: SHELL_RUNS.map((run) => run.map((one) => one.change)) };
  const args = [join(PROJECT, 'test/e2e/runBundle.ts'), JSON.stringify(asked)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 28 });
  [sound = {}, ...mutants] = JSON.parse(stdout);
});

it('holds to its policy', () => {
  expect(breachesOf(sound)).toEqual([]);
});

it.each(SHELL_RUNS.flatMap((run, index) => run.map(({ found, change }) => [found, change.from, index] as const)))(
  'without a guard is found out: %s (%s)',
  (found, _from, index) => {
    const observed = mutants[index] ?? {};
    expect(observed).not.toHaveProperty('broken');
    expect(breachesOf(observed)).toContain(found);
  },
);
