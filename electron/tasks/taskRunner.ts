/** The parent's side of the child process: one task after the other, with a heap limit and a kill timer for each. */
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
type Asked = {
  readonly name: TaskName;
  readonly input: unknown;
  readonly finish: (answer: Answered) => void;
  readonly refuse: (reason: unknown) => void;
};

/** While the parent is busy with one answer the child is at the next task already: this one and another are sent. */
const MOST_SENT = 2;

// child.ts in the source, child.js in the bundle.
const childFile = fileURLToPath(new URL(`./child${extname(import.meta.url)}`, import.meta.url));

/** The child starts with the first task, serves all that follow, and is replaced after a crash or a kill. */
export function startTaskRunner(limits: TaskLimits = DEFAULT_LIMITS, startWorker: StartWorker = startNodeWorker) {
  let child: WorkerProcess | null = null;
  /** With the child, which is at the first of them. */
  let sent: Asked[] = [];
  let line: Asked[] = [];
  let timer: NodeJS.Timeout | undefined;

  const start = (): WorkerProcess => {
    const worker = startWorker(childFile, limits.heapMegabytes);
    // One that was killed or replaced has nothing more to say.
    worker.onMessage((message) => {
      if (worker === child) end((name) => answerOf(name, message as TaskAnswer));
    });
    worker.onExit((detail) => {
      if (worker === child) drop((name) => fail('TASK_CRASHED', { task: name, detail }));
    });
    return worker;
  };

  const sendMore = (): void => {
    while (sent.length < MOST_SENT) {
      const next = line.shift();
      if (!next) return;
      try {
        child ??= start();
        child.send({ name: next.name, input: next.input });
      } catch (error) {
        // A task that could not even be sent is its own caller's fault, not the next one's.
        next.refuse(error);
        continue;
      }
      sent.push(next);
      if (sent.length === 1) watch(next.name);
    }
  };
  const watch = (name: TaskName): void => {
    const milliseconds = Math.min(limits.milliseconds, MOST_MILLISECONDS[name] ?? limits.milliseconds);
    const tooLate = () => drop(() => fail('TASK_TIMED_OUT', { task: name, seconds: milliseconds / 1000 }));
    timer = setTimeout(tooLate, milliseconds);
  };
  /** The task that the child is at has ended. */
  const end = (how: (name: TaskName) => Answered): void => {
    clearTimeout(timer);
    const ended = sent.shift();
    if (sent[0]) watch(sent[0].name);
    sendMore();
    ended?.finish(how(ended.name));
  };
  /** The child is gone or must go; so does the task it was at. One that only waited there goes to the next child. */
  const drop = (why: (name: TaskName) => Answered): void => {
    const gone = child;
    child = null;
    gone?.kill();
    line = [...sent.splice(1), ...line];
    end(why);
  };

  return {
    run<N extends TaskName>(
      name: N,
      input: Parameters<Tasks[N]>[0],
    ): Promise<Result<Awaited<ReturnType<Tasks[N]>>, TaskFailure>> {
      const answer = new Promise<Answered>((finish, refuse) => {
        line.push({ name, input, finish, refuse });
        sendMore();
      });
      // The child answers a request with what the task of that name returns: both sides share the type Tasks.
      return answer as Promise<Result<Awaited<ReturnType<Tasks[N]>>, TaskFailure>>;
    },
    /** All that was asked for is given up. */
    close: (): void => {
      const given = [...sent, ...line];
      [sent, line] = [[], []];
      clearTimeout(timer);
      child?.kill();
      child = null;
      for (const { name, finish } of given) finish(fail('TASK_CRASHED', { task: name, detail: 'closed' }));
    },
  };
}

const answerOf = (task: TaskName, answer: TaskAnswer): Answered =>
  'value' in answer ? ok(answer.value) : fail('TASK_CRASHED', { task, detail: answer.failed });
