/** What a procedure is served with. */
import type { Context, Reply } from '../services/context.ts';
import type { StartWorker } from '../worker/workerProcess.ts';
import type { DraftTable } from './drafts.ts';
import type { FileTable } from './files.ts';
import type { Jobs } from './jobs.ts';
import type { PreferenceTable } from './preferences.ts';
import type { Receipts } from './receipts.ts';
import type { Session } from './session.ts';

export type Desk = {
  readonly dataFolder: string;
  readonly now: () => Date;
  /** How a child process is started: Electron has a way of its own. */
  readonly startWorker: StartWorker;
  /** Opens the data folder with the first call that needs it, and keeps it open. */
  readonly context: () => Reply<Context>;
  readonly session: Session;
  readonly preferences: PreferenceTable;
  readonly drafts: DraftTable;
  readonly files: FileTable;
  readonly jobs: Jobs;
  readonly receipts: Receipts;
  /** Tells the windows that something is no longer as it was. */
  readonly changed: () => void;
};
