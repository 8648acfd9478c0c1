/** The child process: takes one task at a time from its parent and answers it. Ends with its parent. */

import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { parentLink } from '../worker/parentLink.ts';
import type { TaskAnswer, TaskRequest } from './taskRunner.ts';
import { tasks } from './tasks.ts';

// What Node makes of the sources is kept beside the libraries, as for the windows: a start takes a third of the time.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/thamdinh'));

const parent = parentLink();
const served = new Set<string>();

// The parent sends what its types allow and nothing else: both ends are one program. It may send a task ahead.
let last = Promise.resolve();
parent.onMessage((message) => {
  last = last.then(() => serve(message as TaskRequest));
});

async function serve(request: TaskRequest): Promise<void> {
  try {
    parent.send(await run(request));
    keepCompiled(request.name);
  } catch (error) {
    parent.send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function run({ name, input }: TaskRequest): Promise<TaskAnswer> {
  const task: (given: never) => Promise<unknown> = tasks[name];
  return { value: await task(input) };
}

/** A task loads its libraries when it is first asked for; a child that is killed at the end would keep nothing. */
function keepCompiled(name: string): void {
  if (served.has(name)) return;
  served.add(name);
  flushCompileCache();
}
