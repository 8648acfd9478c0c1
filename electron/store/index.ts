/** The store's public face. */

export type { UnitDecision } from './appraisal.ts';
export { sha256Hex } from './audit.ts';
export type { IssuedRecord, SignedRecord } from './documents.ts';
export type { OfficeRecord, Round } from './office.ts';
export {
  type DataFailure,
  databaseFile,
  dataFailureOf,
  inspectFile,
  makeFolder,
  replaceDatabase,
} from './openDatabase.ts';
export { createStore, type Done, openStore, type Store } from './openStore.ts';
export type { PeerScore, SubmissionRecord, UnitFinding } from './submissions.ts';
