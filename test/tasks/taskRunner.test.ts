import { readFileSync } from 'node:fs';
import type { ForkOptions } from 'electron';
import { afterEach, describe, expect, it } from 'vitest';
import { utilityWorker } from '../../electron/shell/utilityWorker.ts';
import { DEFAULT_LIMITS, startTaskRunner, type TaskRunner } from '../../electron/tasks/taskRunner.ts';
import { packSet } from '../../electron/tasks/tasks.ts';
import { startNodeWorker } from '../../electron/worker/nodeWorker.ts';
import { papersOf } from '../../shared/domain/decision.ts';
import { aProvincesDecision } from '../builders/decisionModel.ts';
import { filledForm, HONG_PHONG, shippedSet, temporaryFolder } from '../builders/office.ts';
import { fakeFork } from './fakeUtilityProcess.ts';

let runner: TaskRunner;
afterEach(() => runner.close());

const expected = { set: packSet(shippedSet()), year: 2024 };
const model = aProvincesDecision();
const [decision] = papersOf(model);
/** 14,100 units in one decision: more time and memory than any limit of these tests. */
const endless = { ...model, units: Array.from({ length: 60 }, () => model.units).flat() };

describe.each([
  ['under Node', startNodeWorker],
  ['as a utility process', utilityWorker(fakeFork([]))],
])('the child process %s', (_way, startWorker) => {
  const start = (limits = DEFAULT_LIMITS) => startTaskRunner(limits, startWorker);

  it('answers one task after the other, in the order in which they were given', async () => {
    runner = start();
    const bytes = readFileSync(await filledForm(temporaryFolder(), HONG_PHONG));
    const answers = await Promise.all([
      runner.run('readWorkbook', { bytes, expected }),
      runner.run('readWorkbook', { bytes: new Uint8Array(0), expected }),
      runner.run('readWorkbook', { bytes, expected }),
    ]);
    expect(answers.map((one) => (one.ok ? one.value.kind : one.error.code))).toEqual(['read', 'refused', 'read']);
  });

  it('that takes too long is ended, and the next task finds a new one', async () => {
    runner = start({ heapMegabytes: 512, milliseconds: 1500 });
    if (!decision) throw new Error('no paper');
    const late = await runner.run('renderPaper', { paper: decision, model: endless });
    expect(late).toMatchObject({
      ok: false,
      error: { code: 'TASK_TIMED_OUT', params: { task: 'renderPaper', seconds: 1.5 } },
    });
    const next = await runner.run('readWorkbook', { bytes: new Uint8Array(0), expected });
    expect(next).toMatchObject({ ok: true, value: { kind: 'refused', code: 'EMPTY_FILE' } });
  });

  it('that runs out of memory is an answer, not an end', async () => {
    runner = start({ heapMegabytes: 64, milliseconds: 60_000 });
    if (!decision) throw new Error('no paper');
    const flooded = await runner.run('renderPaper', { paper: decision, model: endless });
    expect(flooded).toMatchObject({ ok: false, error: { code: 'TASK_CRASHED' } });
    const next = await runner.run('readWorkbook', { bytes: new Uint8Array(0), expected });
    expect(next).toMatchObject({ ok: true, value: { kind: 'refused' } });
  });

  it('that meets a broken assumption says so and lives on', async () => {
    runner = start();
    const stranger = await runner.run('renderPaper', {
      paper: { kind: 'certificate', unit: '99999', ordinal: 1 },
      model,
    });
    expect(stranger).toMatchObject({
      ok: false,
      error: { code: 'TASK_CRASHED', params: { detail: expect.stringContaining('RangeError') } },
    });
  });

  it('whose runner is closed gives the task at hand up and ends', async () => {
    runner = start();
    if (!decision) throw new Error('no paper');
    const given = runner.run('renderPaper', { paper: decision, model: endless });
    // The task is sent in a turn of its own.
    await Promise.resolve();
    runner.close();
    expect(await given).toMatchObject({ ok: false, error: { code: 'TASK_CRASHED', params: { detail: 'closed' } } });
  });

  it('is not harmed by a task that cannot be sent', async () => {
    runner = start();
    const uncopied = { bytes: new Uint8Array(0), expected: { ...expected, year: (() => 2024) as never } };
    await expect(runner.run('readWorkbook', uncopied)).rejects.toThrow('could not be cloned');
    const next = await runner.run('readWorkbook', { bytes: new Uint8Array(0), expected });
    expect(next).toMatchObject({ ok: true, value: { kind: 'refused' } });
  });
});

describe('the utility process', () => {
  it('gets its heap limit where Electron hands flags to V8, and no other way out', async () => {
    const asked: { file: string; options: ForkOptions }[] = [];
    runner = startTaskRunner({ heapMegabytes: 77, milliseconds: 5000 }, utilityWorker(fakeFork(asked)));
    await runner.run('readWorkbook', { bytes: new Uint8Array(0), expected });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.file).toMatch(/[\\/]electron[\\/]tasks[\\/]child\.ts$/);
    expect(asked[0]?.options).toEqual({
      serviceName: 'Tham Dinh tasks',
      stdio: 'ignore',
      execArgv: ['--js-flags=--max-old-space-size=77 --max-semi-space-size=8'],
    });
  });

  it('that is ended before it started is ended as soon as it has', () => {
    // given
    const listeners = new Map<string, () => void>();
    const ends: boolean[] = [];
    const child = {
      on: () => child,
      once: (event: string, listener: () => void) => listeners.set(event, listener),
      postMessage: () => undefined,
      kill: () => {
        ends.push(listeners.has('spawn'));
        return ends.length > 1;
      },
    };
    runner = startTaskRunner();
    // when
    const worker = utilityWorker((() => child) as never)('child.ts', 64);
    worker.kill();
    listeners.get('spawn')?.();
    // then
    expect(ends).toEqual([false, true]);
  });
});
