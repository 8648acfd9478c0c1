/** The child process: takes one task at a time over IPC and answers it. Ends with its parent. */
import process from 'node:process';
import type { TaskAnswer, TaskRequest } from './taskRunner.ts';
import { tasks } from './tasks.ts';

process.on('disconnect', () => process.exit(0));

process.on('message', (request: TaskRequest) => {
  run(request).then(
    (answer) => process.send?.(answer),
    (error: unknown) =>
      process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

async function run({ name, input }: TaskRequest): Promise<TaskAnswer> {
  const task: (given: never) => Promise<unknown> = tasks[name];
  return { value: await task(input) };
}
