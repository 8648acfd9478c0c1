/** The composition root of the windows, in plain Node: data folder, child process and clock come together here. */
import type { WindowEvent } from '../../shared/contract/places/jobs.ts';
import type { Preferences } from '../../shared/contract/preferences.ts';
import type { Failure, Result } from '../../shared/domain/result.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Context, Reply } from '../services/context.ts';
import { openStore, type Store } from '../store/index.ts';
import { DEFAULT_LIMITS, startTaskRunner } from '../tasks/taskRunner.ts';
import { startNodeWorker } from '../worker/nodeWorker.ts';
import type { StartWorker } from '../worker/workerProcess.ts';
import type { Desk } from './desk.ts';
import { answerCall, failureOf } from './dispatch.ts';
import { createDrafts } from './drafts.ts';
import { createEvents } from './events.ts';
import { createFileTable, type KeptFile } from './files.ts';
import { createJobs } from './jobs.ts';
import { createPreferences } from './preferences.ts';
import { createReceipts } from './receipts.ts';
import { createSession } from './session.ts';
import { watchOthers } from './watchOthers.ts';

export type App = {
  /** Answers one call. Never throws: whatever goes wrong is a failure with a code. @param call as it arrived, unchecked. */
  readonly dispatch: (call: unknown) => Promise<Result<unknown, Failure>>;
  /** Takes a file over. @returns its token; null when it is too large. */
  readonly putFile: (name: string, bytes: Uint8Array<ArrayBuffer>) => string | null;
  readonly getFile: (token: string) => KeptFile | undefined;
  /** Of this computer: they go with the page (servedFile.ts). */
  readonly preferences: () => Preferences;
  /** @returns how to stop listening. */
  readonly onEvent: (listener: (event: WindowEvent) => void) => () => void;
  readonly close: () => void;
};

type Given = Pick<Desk, 'dataFolder' | 'now'> & {
  /** How the child process is started: Electron has a way of its own. */
  readonly startWorker?: StartWorker;
};

export function createApp({ dataFolder, now, startWorker = startNodeWorker }: Given): App {
  // The child process itself starts with its first task.
  const tasks = startTaskRunner(DEFAULT_LIMITS, startWorker);
  const events = createEvents();
  const files = createFileTable();
  const preferences = createPreferences(dataFolder);
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
  const changed = () => events.tell({ event: 'changed' });
  const desk: Desk = {
    dataFolder,
    now,
    startWorker,
    context,
    session: createSession(now),
    preferences,
    drafts: createDrafts(dataFolder),
    files,
    jobs,
    receipts: createReceipts(),
    changed,
  };

  const stopWatching = watchOthers(() => foreignChanges(store), changed);

  return {
    dispatch: (call) => answerCall(desk, call),
    putFile: files.put,
    getFile: files.get,
    preferences: preferences.get,
    onEvent: events.listen,
    close: () => {
      stopWatching();
      jobs.close();
      files.clear();
      store?.close();
      store = null;
      tasks.close();
    },
  };
}

/** A file that cannot be read at the moment says nothing here: the next call tells of it. */
function foreignChanges(store: Store | null): number | null {
  try {
    return store?.foreignChanges() ?? null;
  } catch {
    return null;
  }
}
