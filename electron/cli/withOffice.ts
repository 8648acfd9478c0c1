/** Opens what a command needs, and closes it whatever happens. */
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import type { Context } from '../services/context.ts';
import { openStore, type Store } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import type { Answer, Environment } from './answer.ts';

type Work<T> = (given: T) => Promise<Result<Answer, Failure>> | Result<Answer, Failure>;

export async function withStore(
  environment: Environment,
  work: Work<Store>,
  mode: 'use' | 'inspect' = 'use',
): Promise<Result<Answer, Failure>> {
  const store = openStore(environment.dataFolder, mode);
  if (!store.ok) return store;
  try {
    return await work(store.value);
  } catch (error) {
    const failure = store.value.failureOf(error);
    if (failure === null) throw error;
    return { ok: false, error: failure };
  } finally {
    store.value.close();
  }
}

export const withOffice = (environment: Environment, work: Work<Context>): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) => withTasks(environment, (tasks) => work({ store, tasks, now: environment.now })));

/** For commands that work on files alone; the register is asked where there is one. */
export async function withFiles(
  environment: Environment,
  work: Work<{ readonly store: Store | null; readonly tasks: TaskRunner; readonly now: () => Date }>,
): Promise<Result<Answer, Failure>> {
  const answer = await withOffice(environment, async (context) => work(context));
  const missing = !answer.ok && answer.error.code === 'DATA_MISSING';
  return missing ? withTasks(environment, (tasks) => work({ store: null, tasks, now: environment.now })) : answer;
}

async function withTasks(
  { startTasks }: Environment,
  work: (tasks: TaskRunner) => Promise<Result<Answer, Failure>> | Result<Answer, Failure>,
): Promise<Result<Answer, Failure>> {
  const tasks = startTasks();
  try {
    return await work(tasks);
  } finally {
    tasks.close();
  }
}

/** Maps a service's value to an answer. */
export const answering = <T>(reply: Result<T, Failure>, present: (value: T) => Answer): Result<Answer, Failure> =>
  reply.ok ? ok(present(reply.value)) : fail(reply.error.code, reply.error.params);
