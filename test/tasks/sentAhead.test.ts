/** The child is sent the next task while it is at one: what that means where it dies, is too late, or is closed. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startTaskRunner } from '../../electron/tasks/taskRunner.ts';
import type { StartWorker } from '../../electron/worker/workerProcess.ts';

type Child = {
  readonly sent: number[];
  readonly answer: (value: unknown) => void;
  readonly exit: (detail: string) => void;
  killed: boolean;
};

function children(): { readonly all: Child[]; readonly startWorker: StartWorker } {
  const all: Child[] = [];
  const startWorker: StartWorker = () => {
    let told: (message: unknown) => void = () => undefined;
    let gone: (detail: string) => void = () => undefined;
    const child: Child = {
      sent: [],
      killed: false,
      answer: (value) => told({ value }),
      exit: (detail) => gone(detail),
    };
    all.push(child);
    return {
      send: (message) => child.sent.push((message as { input: Uint8Array }).input.length),
      onMessage: (listener) => {
        told = listener;
      },
      onExit: (listener) => {
        gone = listener;
      },
      kill: () => {
        child.killed = true;
      },
    };
  };
  return { all, startWorker };
}

const limits = { heapMegabytes: 64, milliseconds: 1000 };
/** Tasks told apart by the length of their input. */
const four = (runner: ReturnType<typeof startTaskRunner>) =>
  [1, 2, 3, 4].map((length) => runner.run('readCode', new Uint8Array(length)));

afterEach(() => vi.useRealTimers());

describe('a child that is sent a task ahead', () => {
  it('has two at most, and each answer is that of the oldest', async () => {
    const { all, startWorker } = children();
    const answers = four(startTaskRunner(limits, startWorker));
    expect(all.map((one) => one.sent)).toEqual([[1, 2]]);
    all[0]?.answer('first');
    expect(await answers[0]).toEqual({ ok: true, value: 'first' });
    expect(all.map((one) => one.sent)).toEqual([[1, 2, 3]]);
  });

  it('that dies fails the task it was at; the one that waited there goes to the next child, in order', async () => {
    const { all, startWorker } = children();
    const answers = four(startTaskRunner(limits, startWorker));
    all[0]?.exit('SIGSEGV');
    expect(await answers[0]).toMatchObject({
      ok: false,
      error: { code: 'TASK_CRASHED', params: { detail: 'SIGSEGV' } },
    });
    expect(all.map((one) => one.sent)).toEqual([
      [1, 2],
      [2, 3],
    ]);
    all[0]?.answer('a dead one has nothing to say');
    all[1]?.answer('second');
    expect(await answers[1]).toEqual({ ok: true, value: 'second' });
  });

  it('that is too late is ended for that task; the time of the next begins when it is its turn', async () => {
    vi.useFakeTimers();
    const { all, startWorker } = children();
    const answers = four(startTaskRunner(limits, startWorker));
    vi.advanceTimersByTime(900);
    all[0]?.answer('in time');
    vi.advanceTimersByTime(900);
    expect(all).toHaveLength(1);
    vi.advanceTimersByTime(100);
    expect(await answers[1]).toMatchObject({ ok: false, error: { code: 'TASK_TIMED_OUT' } });
    expect(all.map((one) => [one.killed, one.sent])).toEqual([
      [true, [1, 2, 3]],
      [false, [3, 4]],
    ]);
  });

  it('that is closed gives up all that was asked for, and starts nothing more', async () => {
    const { all, startWorker } = children();
    const runner = startTaskRunner(limits, startWorker);
    const answers = four(runner);
    runner.close();
    for (const answer of await Promise.all(answers))
      expect(answer).toMatchObject({ ok: false, error: { code: 'TASK_CRASHED', params: { detail: 'closed' } } });
    expect(all.map((one) => [one.killed, one.sent])).toEqual([[true, [1, 2]]]);
  });
});
