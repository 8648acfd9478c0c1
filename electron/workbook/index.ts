/** Workbooks in and out. */

export type { BlankForm } from './form/blankForm.ts';
export { type Answers, type FilledScore, fillWorkbook } from './form/fillWorkbook.ts';
export { writeBlankWorkbook } from './form/writeBlankWorkbook.ts';
export { type ExpectedForm, readWorkbook } from './read/readWorkbook.ts';
export { type RankingReport, writeRankingWorkbook } from './report/writeRankingWorkbook.ts';
