import { afterEach, expect, it } from 'vitest';
import { fileSource } from '../../electron/services/files.ts';
import { workbookImport } from '../../electron/services/importWorkbooks.ts';
import { openStore } from '../../electron/store/index.ts';
import { keptTasks } from '../builders/keptWorker.ts';
import { filledForm, sampleOffice, TEST_DAY, temporaryFolder } from '../builders/office.ts';

const tasks = keptTasks();
afterEach(() => tasks.close());

/** Three forms on their way into an office; `settledAt`: how many were stored whenever the disk was waited for. */
async function threeForms() {
  const [data, folder] = [await sampleOffice(), temporaryFolder()];
  const opened = openStore(data);
  if (!opened.ok) throw new Error(opened.error.code);
  const files = [];
  for (const unit of opened.value.office.round(2024)?.units.slice(0, 3) ?? [])
    files.push(fileSource(await filledForm(folder, unit)));
  const settledAt: number[] = [];
  const stored = () => opened.value.submissions.latest(2024).size;
  const store = {
    ...opened.value,
    settle: () => {
      opened.value.settle();
      settledAt.push(stored());
    },
  };
  const request = { year: 2024, dryRun: false, answers: {}, user: null };
  const started = workbookImport({ store, tasks, now: () => new Date(TEST_DAY) }, request);
  if (!started.ok) throw new Error(started.error.code);
  return { files, store, stored, settledAt, all: started.value.all };
}

it('tells of no file before it would outlast a power cut, and every other command waits for the disk as before', async () => {
  const { files, store, settledAt, all } = await threeForms();
  let told = 0;
  for await (const report of all(files)) {
    told += 1;
    expect(report.outcome).toBe('accepted');
    expect(settledAt.at(-1)).toBeGreaterThanOrEqual(told);
    expect(store.pragmas().synchronous).toBe(2);
  }
  expect(told).toBe(3);
  store.close();
});

it('that is stopped has told of everything that went in, and of nothing else', async () => {
  const { files, store, stored, all } = await threeForms();
  const stopper = new AbortController();
  const reading = (function* () {
    yield* files.slice(0, 2);
    // Asked for the third file, while the first two are on their way.
    stopper.abort();
    yield* files.slice(2);
  })();
  const told = [];
  for await (const report of all(reading, stopper.signal)) told.push(report.unit?.code);
  expect(told.length).toBe(stored());
  expect(told.length).toBeLessThan(3);
  store.close();
});
