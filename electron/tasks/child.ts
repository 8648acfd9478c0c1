/** The child process: takes one task at a time from its parent and answers it. Ends with its parent. */
import { parentLink } from '../worker/parentLink.ts';
import type { TaskAnswer, TaskRequest } from './taskRunner.ts';
import { tasks } from './tasks.ts';

const parent = parentLink();

// The parent sends what its types allow and nothing else: both ends are one program.
parent.onMessage((message) => {
  run(message as TaskRequest).then(parent.send, (error: unknown) =>
    parent.send({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function run({ name, input }: TaskRequest): Promise<TaskAnswer> {
  const task: (given: never) => Promise<unknown> = tasks[name];
  return { value: await task(input) };
}
