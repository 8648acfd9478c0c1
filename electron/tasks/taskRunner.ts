/** The parent's side of the child process: one task at a time, with a heap limit and a kill timer for each. */
import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Tasks } from './tasks.ts';

export type TaskName = keyof Tasks;
export type TaskRequest = { readonly name: TaskName; readonly input: never };
export type TaskAnswer = { readonly value: unknown } | { readonly failed: string };

export type TaskFailure = Failure<'TASK_CRASHED' | 'TASK_TIMED_OUT'>;
export type TaskRunner = ReturnType<typeof startTaskRunner>;

export type TaskLimits = { readonly heapMegabytes: number; readonly milliseconds: number };
export const DEFAULT_LIMITS: TaskLimits = { heapMegabytes: 512, milliseconds: 30_000 };

// child.ts in the source, child.js in the bundle.
const childFile = fileURLToPath(new URL(`./child${extname(import.meta.url)}`, import.meta.url));

/** The child starts with the first task, serves all that follow, and is replaced after a crash or a kill. */
export function startTaskRunner(limits: TaskLimits = DEFAULT_LIMITS) {
  let child: ChildProcess | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const start = (): ChildProcess => {
    const started = fork(childFile, [], {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    started.unref();
    started.channel?.unref();
    return started;
  };

  const runAlone = (name: TaskName, input: unknown): Promise<Result<unknown, TaskFailure>> => {
    child ??= start();
    const worker = child;
    worker.channel?.ref();
    return new Promise((resolve) => {
      const finish = (result: Result<unknown, TaskFailure>, alive: boolean) => {
        clearTimeout(timer);
        worker.removeAllListeners();
        worker.channel?.unref();
        if (!alive) {
          child = null;
          worker.kill('SIGKILL');
        }
        resolve(result);
      };
      const timer = setTimeout(
        () => finish(fail('TASK_TIMED_OUT', { task: name, seconds: limits.milliseconds / 1000 }), false),
        limits.milliseconds,
      );
      worker.once('error', () => finish(fail('TASK_CRASHED', { task: name, detail: 'error' }), false));
      worker.once('exit', (code, signal) =>
        finish(fail('TASK_CRASHED', { task: name, detail: signal ?? String(code) }), false),
      );
      worker.once('message', (answer: TaskAnswer) =>
        finish(
          'value' in answer ? ok(answer.value) : fail('TASK_CRASHED', { task: name, detail: answer.failed }),
          true,
        ),
      );
      worker.send({ name, input });
    });
  };

  return {
    run<N extends TaskName>(
      name: N,
      input: Parameters<Tasks[N]>[0],
    ): Promise<Result<Awaited<ReturnType<Tasks[N]>>, TaskFailure>> {
      const answer = queue.then(() => runAlone(name, input));
      queue = answer;
      // The child answers a request with what the task of that name returns: both sides share the type Tasks.
      return answer as Promise<Result<Awaited<ReturnType<Tasks[N]>>, TaskFailure>>;
    },
    close(): void {
      child?.kill('SIGKILL');
      child = null;
    },
  };
}
