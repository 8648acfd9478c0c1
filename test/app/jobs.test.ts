import { describe, expect, it } from 'vitest';
import { createEvents } from '../../electron/app/events.ts';
import { createFileTable, MOST_FILE_BYTES } from '../../electron/app/files.ts';
import { createJobs, type JobWork } from '../../electron/app/jobs.ts';
import type { WindowEvent } from '../../shared/contract/places/jobs.ts';
import { fail, ok } from '../../shared/domain/result.ts';

function aTable() {
  const events = createEvents();
  const told: WindowEvent[] = [];
  const ended = Promise.withResolvers<void>();
  events.listen((event) => {
    told.push(event);
    if (event.event === 'changed') ended.resolve();
  });
  const jobs = createJobs(events, (error) => ({ code: 'UNEXPECTED', params: { detail: String(error) } }));
  const run = async (work: JobWork) => {
    jobs.start(work);
    await ended.promise;
    return told;
  };
  return { jobs, run, told, ended: ended.promise };
}

describe('long work', () => {
  it('tells how far it is and that it ended', async () => {
    const { jobs, run } = aTable();
    const told = await run(async (progress) => {
      progress(1, 2, 'a');
      progress(2, 2, 'b');
      return ok(null);
    });
    const event = { event: 'job', job: 'job-1', failure: null, file: null };
    expect(told).toEqual([
      { ...event, state: 'running', done: 1, all: 2, label: 'a' },
      { ...event, state: 'running', done: 2, all: 2, label: 'b' },
      { ...event, state: 'ended', done: 2, all: 2, label: 'b' },
      { event: 'changed' },
    ]);
    expect(jobs.all()).toEqual([told[2]]);
    expect(jobs.cancel('job-1')).toBe(false);
  });

  it('hands over at its end what it made', async () => {
    const { jobs, told, ended } = aTable();
    const file = { token: 't'.repeat(32), name: 'a.zip', type: 'application/zip', size: 1 };
    jobs.startMaking(async () => ok(file));
    await ended;
    expect(told[0]).toMatchObject({ state: 'ended', file });
  });

  it.each<[string, JobWork, object]>([
    ['an expected failure', async () => fail('TASK_CRASHED', { task: 'x' }), { code: 'TASK_CRASHED' }],
    ['a broken assumption', () => Promise.reject(new Error('no')), { code: 'UNEXPECTED' }],
    [
      'a fault before the first step',
      () => {
        throw new Error('no');
      },
      { code: 'UNEXPECTED' },
    ],
  ])('ends as failed after %s, with what was done kept', async (_what, end, failure) => {
    const { run } = aTable();
    const told = await run(async (progress, signal) => {
      progress(1, 2, 'a');
      return end(progress, signal);
    });
    expect(told.at(-2)).toMatchObject({ state: 'failed', done: 1, all: 2, failure });
  });

  it('stops after the piece at hand when it is told to', async () => {
    const { jobs, told, ended } = aTable();
    const pieces: number[] = [];
    const { job } = jobs.start(async (progress, signal) => {
      for (let piece = 1; piece <= 9 && !signal.aborted; piece++) {
        pieces.push(piece);
        progress(piece, 9, '');
        if (piece === 2) expect(jobs.cancel('job-1')).toBe(true);
      }
      return ok(null);
    });
    await ended;
    expect([job, pieces]).toEqual(['job-1', [1, 2]]);
    expect(told.at(-2)).toMatchObject({ state: 'cancelled', done: 2, all: 9 });
  });
});

describe('the table of files', () => {
  const bytes = (length: number) => new Uint8Array(length);
  const made = (name: string, length: number) => ({ name, type: 'application/pdf', bytes: bytes(length) });

  it('gives back what it was given, under a name that nobody guesses', () => {
    const files = createFileTable();
    const tokens = ['C:\\thư mục\\bản 1.xlsx', '../../etc/passwd', 'a\u0000b', ''].map((name) =>
      files.put(name, bytes(1)),
    );
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
    expect(tokens.map((token) => files.get(token ?? '')?.name)).toEqual(['bản 1.xlsx', 'passwd', 'ab', 'file']);
    expect(files.picked('x')).toMatchObject({ ok: false, error: { code: 'FILE_NOT_FOUND' } });
  });

  it('takes no file above the limit, and not more than fits', () => {
    const files = createFileTable(10);
    expect(files.put('a', bytes(8))).not.toBeNull();
    expect(files.put('b', bytes(3))).toBeNull();
    expect(createFileTable().put('c', bytes(MOST_FILE_BYTES + 1))).toBeNull();
  });

  it('lets the oldest made files go for new ones, and never a picked one', () => {
    const files = createFileTable(10);
    const picked = files.put('a', bytes(4)) ?? '';
    const [first, second] = [files.make(made('1', 3)), files.make(made('2', 3))];
    const third = files.make(made('3', 2));
    expect([picked, first.token, second.token, third.token].map((token) => files.get(token) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
    ]);
    files.drop(picked);
    expect(files.put('b', bytes(5))).not.toBeNull();
    files.clear();
    expect(files.get(third.token)).toBeUndefined();
  });
});
