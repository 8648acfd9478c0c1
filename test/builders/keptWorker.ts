import { startTaskRunner, type TaskRunner } from '../../electron/tasks/taskRunner.ts';
import { startNodeWorker } from '../../electron/worker/nodeWorker.ts';
import type { StartWorker, WorkerProcess } from '../../electron/worker/workerProcess.ts';

type Owner = { message: (message: unknown) => void; exit: (detail: string) => void };
/** `at`: for whom it works now; null = for nobody, it waits. */
type Kept = { readonly child: WorkerProcess; readonly heapMegabytes: number; at: Owner | null; ended: boolean };

const kept: Kept[] = [];

/**
 * The child process of tasks, handed from one test to the next: to start one and to load its libraries takes longer
 * than most tasks. One that is let go in the middle of a task is ended, as any other. How children start and end is tested in tasks/.
 */
export const keptWorker: StartWorker = (file, heapMegabytes) => {
  // What a token's process has loaded stays in it: it is not passed on.
  if (!/[\\/]tasks[\\/]child\.ts$/.test(file)) return startNodeWorker(file, heapMegabytes);
  const one =
    kept.find((it) => it.at === null && !it.ended && it.heapMegabytes === heapMegabytes) ?? start(file, heapMegabytes);
  const owner: Owner = { message: () => undefined, exit: () => undefined };
  one.at = owner;
  let unanswered = 0;
  return {
    send: (message) => {
      one.child.send(message);
      unanswered += 1;
    },
    onMessage: (listener) => {
      owner.message = (message) => {
        unanswered -= 1;
        listener(message);
      };
    },
    onExit: (listener) => {
      owner.exit = listener;
    },
    kill: () => {
      if (one.at !== owner) return;
      if (unanswered > 0) one.child.kill();
      else one.at = null;
    },
  };
};

function start(file: string, heapMegabytes: number): Kept {
  const one: Kept = { child: startNodeWorker(file, heapMegabytes), heapMegabytes, at: null, ended: false };
  one.child.onMessage((message) => one.at?.message(message));
  one.child.onExit((detail) => {
    one.ended = true;
    kept.splice(kept.indexOf(one), 1);
    one.at?.exit(detail);
  });
  kept.push(one);
  return one;
}

export const keptTasks = (): TaskRunner => startTaskRunner(undefined, keptWorker);
