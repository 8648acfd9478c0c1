import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { startTaskRunner, type TaskRunner } from '../../electron/tasks/taskRunner.ts';
import { papersOf } from '../../shared/domain/decision.ts';
import { aProvincesDecision } from '../builders/decisionModel.ts';
import { filledForm, HONG_PHONG, shippedSet, temporaryFolder } from '../builders/office.ts';

let runner: TaskRunner;
afterEach(() => runner.close());

const expected = { set: shippedSet(), year: 2024 };
const model = aProvincesDecision();
const [decision] = papersOf(model);
/** 14,100 units in one decision: more time and memory than any limit of these tests. */
const endless = { ...model, units: Array.from({ length: 60 }, () => model.units).flat() };

describe('the child process', () => {
  it('answers one task after the other, in the order in which they were given', async () => {
    runner = startTaskRunner();
    const bytes = readFileSync(await filledForm(temporaryFolder(), HONG_PHONG));
    const answers = await Promise.all([
      runner.run('readWorkbook', { bytes, expected }),
      runner.run('readWorkbook', { bytes: new Uint8Array(0), expected }),
      runner.run('readWorkbook', { bytes, expected }),
    ]);
    expect(answers.map((one) => (one.ok ? one.value.kind : one.error.code))).toEqual(['read', 'refused', 'read']);
  });

  it('that takes too long is ended, and the next task finds a new one', async () => {
    runner = startTaskRunner({ heapMegabytes: 512, milliseconds: 1500 });
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
    runner = startTaskRunner({ heapMegabytes: 64, milliseconds: 60_000 });
    if (!decision) throw new Error('no paper');
    const flooded = await runner.run('renderPaper', { paper: decision, model: endless });
    expect(flooded).toMatchObject({ ok: false, error: { code: 'TASK_CRASHED' } });
    const next = await runner.run('readWorkbook', { bytes: new Uint8Array(0), expected });
    expect(next).toMatchObject({ ok: true, value: { kind: 'refused' } });
  });

  it('that meets a broken assumption says so and lives on', async () => {
    runner = startTaskRunner();
    const stranger = await runner.run('renderPaper', {
      paper: { kind: 'certificate', unit: '99999', ordinal: 1 },
      model,
    });
    expect(stranger).toMatchObject({
      ok: false,
      error: { code: 'TASK_CRASHED', params: { detail: expect.stringContaining('RangeError') } },
    });
  });
});
