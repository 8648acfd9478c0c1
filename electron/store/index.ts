/** The store's public face. */

export type { AdjustmentLink, Confirmation, UnitDecision, UnitExplanation } from './appraisal.ts';
export { sha256Hex } from './audit.ts';
export type { IssuedRecord, SignedRecord } from './documents.ts';
export type { OfficeRecord, Person, Round, RoundDates } from './office.ts';
export { isDatabase } from './openCopy.ts';
export {
  type DataFailure,
  databaseFile,
  dataFailureOf,
  inspectFile,
  makeFolder,
  replaceDatabase,
} from './openDatabase.ts';
export { createStore, type Done, type NewEvent, openStore, openStoreCopy, type Store } from './openStore.ts';
export type { NumberEntry, PaperNumber } from './paperNumbers.ts';
export type { PaperTextChange } from './paperTexts.ts';
export type { NamedUnit, NewPastResult } from './pastResults.ts';
export type { ReferenceRecord } from './reference.ts';
export type { SettingChange } from './roundSettings.ts';
export type { SignaturePicture, TokenChoice, TrustedFile, TrustedKind } from './signing.ts';
export { openStagedPapers, type StagedPapers } from './stagedPapers.ts';
export type { PeerScore, SubmissionRecord, UnitFinding } from './submissions.ts';
