/** The composition root of the windows, in plain Node: data folder, child process and clock come together here. */
import type { WindowEvent } from '../../shared/contract/places/jobs.ts';
import type { Failure, Result } from '../../shared/domain/result.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Context, Reply } from '../services/context.ts';
import { openStore, type Store } from '../store/index.ts';
import { startTaskRunner } from '../tasks/taskRunner.ts';
import type { Desk } from './desk.ts';
import { answerCall, failureOf } from './dispatch.ts';
import { createEvents } from './events.ts';
import { createFileTable, type KeptFile } from './files.ts';
import { createJobs } from './jobs.ts';
import { createReceipts } from './receipts.ts';
import { createSession } from './session.ts';

export type App = {
  /** Answers one call. Never throws: whatever goes wrong is a failure with a code. @param call as it arrived, unchecked. */
  readonly dispatch: (call: unknown) => Promise<Result<unknown, Failure>>;
  /** Takes a file over. @returns its token; null when it is too large. */
  readonly putFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => string | null;
  readonly getFile: (token: string) => KeptFile | undefined;
  /** @returns how to stop listening. */
  readonly onEvent: (listener: (event: WindowEvent) => void) => () => void;
  readonly close: () => void;
};

export function createApp({ dataFolder, now }: Pick<Desk, 'dataFolder' | 'now'>): App {
  // The child process itself starts with its first task.
  const tasks = startTaskRunner();
  const events = createEvents();
  const files = createFileTable();
  const jobs = createJobs(events, (error) => failureOf(error, dataFolder));
  let store: Store | null = null;

  const context = (): Reply<Context> => {
    if (store === null) {
      const opened = openStore(dataFolder);
      if (!opened.ok) return opened;
      store = opened.value;
    }
    return ok({ store, tasks, now });
  };
  const desk: Desk = {
    dataFolder,
    now,
    context,
    session: createSession(now),
    files,
    jobs,
    receipts: createReceipts(),
    changed: () => events.tell({ event: 'changed' }),
  };

  return {
    dispatch: (call) => answerCall(desk, call),
    putFile: files.put,
    getFile: files.get,
    onEvent: events.listen,
    close: () => {
      jobs.close();
      files.clear();
      store?.close();
      store = null;
      tasks.close();
    },
  };
}
