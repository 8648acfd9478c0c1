/** Workbooks in and out. */

export type { BlankForm } from './form/blankForm.ts';
export { type Answers, type FilledScore, fillWorkbook } from './form/fillWorkbook.ts';
export { writeBlankWorkbook } from './form/writeBlankWorkbook.ts';
export { type ExpectedForm, readWorkbook } from './read/readWorkbook.ts';
export type {
  ExpectedReference,
  ReferenceReading,
  ReferenceRow,
} from './reference/readReference.ts';
export { type ReferenceForm, writeReferenceWorkbook } from './reference/writeReferenceWorkbook.ts';
export { type RankingReport, writeRankingWorkbook } from './report/writeRankingWorkbook.ts';
export { writeScoreSheet } from './report/writeScoreSheet.ts';
export type { TableCell, TableReading, TableRow } from './table/readTable.ts';
export { ADJUSTMENT_COLUMNS, PAST_RESULT_COLUMNS, REASON_WORDS } from './table/tableColumns.ts';
