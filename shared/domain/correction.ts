/** New decisions about a decided unit: its scores are amended, or its result is revoked. The first decision stays as it is. */
import { type CriterionScore, type ScoreState, sameState } from './appraisal.ts';
import type { CriteriaSet } from './criteriaSet.ts';
import { type BoardFacts, decideOutcome, type Outcome, type Undecided } from './levels.ts';
import type { Exact } from './points.ts';
import { type Failure, fail, ok, type Result } from './result.ts';

export type ScoreChange = { readonly criterion: string; readonly from: ScoreState; readonly to: ScoreState };

type Corrected = {
  readonly id: number;
  readonly unitId: number;
  /** As printed in the papers. */
  readonly reason: string;
  /** ISO day on which it was decided. */
  readonly decidedOn: string;
  readonly by: string;
  readonly at: string;
};
export type Amendment = Corrected & {
  readonly kind: 'amendment';
  readonly scores: readonly ScoreChange[];
  readonly total: Exact;
  readonly level: number | null;
};
export type Revocation = Corrected & { readonly kind: 'revocation' };
export type Correction = Amendment | Revocation;
export type CorrectionKind = Correction['kind'];

export type CorrectionFailure = Failure<'AMENDMENT_EMPTY' | 'DECISION_REVOKED'>;

/** What an amendment takes its unit to: the sheet with its scores, one reason for all of them. */
export function amendedSheet(
  sheet: readonly CriterionScore[],
  { id, scores, reason, by, at }: Pick<Amendment, 'id' | 'scores' | 'reason' | 'by' | 'at'>,
): readonly CriterionScore[] {
  const changes = new Map(scores.map((one) => [one.criterion, one]));
  return sheet.map((row) => {
    const change = changes.get(row.criterion.code);
    if (!change) return row;
    const { criterion, from, to } = change;
    const step = { id: -id, criterion, layer: 'board', from, to, reason: 'board', note: reason, by, at } as const;
    return { ...row, current: to, adjustments: [...row.adjustments, { ...step, reverses: null }] };
  });
}

export const correctedSheet = (
  sheet: readonly CriterionScore[],
  corrections: readonly Correction[],
): readonly CriterionScore[] =>
  corrections.reduce((before, one) => (one.kind === 'amendment' ? amendedSheet(before, one) : before), sheet);

/** The sheet and its outcome after corrections, oldest first; a revocation ends the result and changes no score. */
export function correctedOutcome(
  set: CriteriaSet,
  given: { readonly sheet: readonly CriterionScore[]; readonly facts: BoardFacts },
  corrections: readonly Correction[],
): Result<{ readonly sheet: readonly CriterionScore[]; readonly outcome: Outcome }, Undecided> {
  const sheet = correctedSheet(given.sheet, corrections);
  const outcome = decideOutcome(set, sheet, given.facts);
  return outcome.ok ? ok({ sheet, outcome: outcome.value }) : outcome;
}

/** An amendment must change something, and nothing follows a revocation. @param changes null = a revocation. */
export function checkCorrection(
  before: readonly Correction[],
  changes: readonly ScoreChange[] | null,
): Result<null, CorrectionFailure> {
  if (before.some((one) => one.kind === 'revocation')) return fail('DECISION_REVOKED');
  const empty = changes?.every(({ from, to }) => sameState(from, to)) ?? false;
  return empty ? fail('AMENDMENT_EMPTY') : ok(null);
}

/** What a decided unit has today: null once it is revoked. */
export function standingResult<T extends { readonly total: Exact; readonly level: number | null }>(
  decided: T,
  corrections: readonly Correction[],
): Pick<T, 'total' | 'level'> | null {
  const last = corrections.at(-1);
  if (!last) return decided;
  return last.kind === 'revocation' ? null : last;
}
