import type { Output } from '../../../shared/contract/api.ts';

export type Sheet = Output<'appraisal.sheet'>;
export type Group = Sheet['groups'][number];
export type CriterionRow = Group['rows'][number];
export type Adjustment = CriterionRow['adjustments'][number];
export type ScoreState = CriterionRow['self'];
export type Finding = CriterionRow['findings'][number];
export type Explanation = CriterionRow['explanations'][number];
export type ReasonKind = Adjustment['reason'];

/** A line of the sheet on the screen. */
export type Line =
  | { readonly kind: 'group'; readonly group: Group; readonly open: boolean }
  | { readonly kind: 'criterion'; readonly group: Group; readonly row: CriterionRow };

/** One score that a person wants to set. `expected`: what stood there when it was typed. */
export type Change = {
  readonly criterion: string;
  readonly expected: ScoreState;
  readonly to: ScoreState;
  readonly reason: ReasonKind;
  readonly note: string;
};

/** A typed score that is not stored yet; without a kind of reason it still waits to be asked for one. */
export type Waiting = Omit<Change, 'reason'> & { readonly reason: ReasonKind | null };

export const hasReason = (one: Waiting): one is Change => one.reason !== null;

export const sameState = (a: ScoreState, b: ScoreState): boolean =>
  a.kind === 'points' && b.kind === 'points' ? a.points === b.points : a.kind === b.kind;

export const allRows = (sheet: Sheet): readonly CriterionRow[] => sheet.groups.flatMap((group) => group.rows);

export const rowOf = (sheet: Sheet, criterion: string | null): CriterionRow | undefined =>
  allRows(sheet).find((row) => row.criterion === criterion);

export const isOpen = (finding: Finding): boolean => finding.state === 'open' && finding.severity !== 'info';
