import { afterEach, describe, expect, it } from 'vitest';
import { importSubmissions } from '../../electron/services/importSubmissions.ts';
import { openStore } from '../../electron/store/index.ts';
import { startTaskRunner, type TaskRunner } from '../../electron/tasks/taskRunner.ts';
import { AN_BINH, filledForm, HONG_PHONG, sampleOffice, TEST_DAY, temporaryFolder } from '../builders/office.ts';

let tasks: TaskRunner;
afterEach(() => tasks.close());

async function importInto(data: string, paths: readonly string[], limits?: Parameters<typeof startTaskRunner>[0]) {
  tasks = startTaskRunner(limits);
  const store = openStore(data);
  if (!store.ok) throw new Error(store.error.code);
  const context = { store: store.value, tasks, now: () => new Date(TEST_DAY) };
  const request = { paths, year: 2024, dryRun: false, answers: {}, user: null };
  const report = await importSubmissions(context, request, () => undefined);
  store.value.close();
  return report.ok ? report.value.files.map((one) => [one.outcome, one.findings[0]?.code]) : report.error;
}

describe('a reader that takes too long', () => {
  it('is ended for that file; the file is refused by name, nothing is stored, and the next is read', async () => {
    const [data, folder] = [await sampleOffice(), temporaryFolder()];
    const paths = [await filledForm(folder, HONG_PHONG), await filledForm(folder, AN_BINH)];
    // The child itself takes longer than a millisecond to start.
    expect(await importInto(data, paths, { heapMegabytes: 512, milliseconds: 1 })).toEqual([
      ['refused', 'TIMED_OUT'],
      ['refused', 'TIMED_OUT'],
    ]);
    tasks.close();
    expect(await importInto(data, paths)).toEqual([
      ['accepted', undefined],
      ['accepted', undefined],
    ]);
  });

  it('takes the same bytes under two names in one call once', async () => {
    const [data, folder] = [await sampleOffice(), temporaryFolder()];
    const first = await filledForm(folder, HONG_PHONG, undefined, 'a.xlsx');
    const again = await filledForm(folder, HONG_PHONG, undefined, 'b.xlsx');
    expect(await importInto(data, [first, again])).toEqual([
      ['accepted', undefined],
      ['already-imported', undefined],
    ]);
  });
});
