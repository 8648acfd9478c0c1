/** A desk without an office: for tests of what stands before one. */
import type { Desk } from '../../electron/app/desk.ts';
import { createDrafts } from '../../electron/app/drafts.ts';
import { createEvents } from '../../electron/app/events.ts';
import { createFileTable } from '../../electron/app/files.ts';
import { createJobs } from '../../electron/app/jobs.ts';
import { createPreferences } from '../../electron/app/preferences.ts';
import { createReceipts } from '../../electron/app/receipts.ts';
import { createSession } from '../../electron/app/session.ts';
import { startNodeWorker } from '../../electron/worker/nodeWorker.ts';
import { fail } from '../../shared/domain/result.ts';
import { NOW } from './transports.ts';

export const aDesk = (): Desk => ({
  dataFolder: 'D',
  now: () => NOW,
  startWorker: startNodeWorker,
  context: () => fail('DATA_MISSING', { folder: 'D' }),
  session: createSession(() => NOW),
  preferences: createPreferences('D'),
  drafts: createDrafts('D'),
  files: createFileTable(),
  jobs: createJobs(createEvents(), () => ({ code: 'UNEXPECTED', params: {} })),
  receipts: createReceipts(),
  changed: () => undefined,
});
