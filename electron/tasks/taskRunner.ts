/** The parent's side of the child process: one task at a time, with a heap limit and a kill timer for each. */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import { startNodeWorker } from '../worker/nodeWorker.ts';
import type { StartWorker, WorkerProcess } from '../worker/workerProcess.ts';
import type { Tasks } from './tasks.ts';

export type TaskName = keyof Tasks;
export type TaskRequest = { readonly name: TaskName; readonly input: never };
export type TaskAnswer = { readonly value: unknown } | { readonly failed: string };

export type TaskFailure = Failure<'TASK_CRASHED' | 'TASK_TIMED_OUT'>;
export type TaskRunner = ReturnType<typeof startTaskRunner>;

export type TaskLimits = { readonly heapMegabytes: number; readonly milliseconds: number };
export const DEFAULT_LIMITS: TaskLimits = { heapMegabytes: 512, milliseconds: 30_000 };
/** A workbook takes milliseconds: one that takes longer than this is meant to. */
const MOST_MILLISECONDS: Readonly<Partial<Record<TaskName, number>>> = {
  readWorkbook: 10_000,
  readReference: 10_000,
  readTable: 10_000,
};

type Answered = Result<unknown, TaskFailure>;
type Waiting = { readonly name: TaskName; readonly finish: (answer: Answered) => void };

// child.ts in the source, child.js in the bundle.
const childFile = fileURLToPath(new URL(`./child${extname(import.meta.url)}`, import.meta.url));

/** The child starts with the first task, serves all that follow, and is replaced after a crash or a kill. */
export function startTaskRunner(limits: TaskLimits = DEFAULT_LIMITS, startWorker: StartWorker = startNodeWorker) {
  let child: WorkerProcess | null = null;
  let waiting: Waiting | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const start = (): WorkerProcess => {
    const worker = startWorker(childFile, limits.heapMegabytes);
    // One that was killed or replaced has nothing more to say.
    worker.onMessage((message) => {
      if (worker === child && waiting) waiting.finish(answerOf(waiting.name, message as TaskAnswer));
    });
    worker.onExit((detail) => {
      if (worker === child) drop((name) => fail('TASK_CRASHED', { task: name, detail }));
    });
    return worker;
  };
  /** The child is gone or must go; so does the task it was at. */
  const drop = (why: (name: TaskName) => Answered): void => {
    const gone = child;
    child = null;
    gone?.kill();
    if (waiting) waiting.finish(why(waiting.name));
  };

  const runAlone = (name: TaskName, input: unknown): Promise<Answered> =>
    new Promise((resolve) => {
      child ??= start();
      child.send({ name, input });
      const milliseconds = Math.min(limits.milliseconds, MOST_MILLISECONDS[name] ?? limits.milliseconds);
      const tooLate = () => drop(() => fail('TASK_TIMED_OUT', { task: name, seconds: milliseconds / 1000 }));
      const timer = setTimeout(tooLate, milliseconds);
      waiting = {
        name,
        finish: (answer) => {
          clearTimeout(timer);
          waiting = null;
          resolve(answer);
        },
      };
    });

  return {
    run<N extends TaskName>(
      name: N,
      input: Parameters<Tasks[N]>[0],
    ): Promise<Result<Awaited<ReturnType<Tasks[N]>>, TaskFailure>> {
      const answer = queue.then(() => runAlone(name, input));
      // A task that could not even be sent is its own caller's fault, not the next one's.
      queue = answer.catch(() => undefined);
      // The child answers a request with what the task of that name returns: both sides share the type Tasks.
      return answer as Promise<Result<Awaited<ReturnType<Tasks[N]>>, TaskFailure>>;
    },
    close: (): void => drop((name) => fail('TASK_CRASHED', { task: name, detail: 'closed' })),
  };
}

const answerOf = (task: TaskName, answer: TaskAnswer): Answered =>
  'value' in answer ? ok(answer.value) : fail('TASK_CRASHED', { task, detail: answer.failed });
