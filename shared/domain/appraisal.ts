/**
 * The layers of a score: what the unit stated, what the appraisers and the board made of it, and why.
 * Nothing is overwritten: a change is a new adjustment, taking one back is a reversing adjustment.
 */
import type { CriteriaSet, Criterion } from './criteriaSet.ts';
import { allCriteria, appliesTo } from './criteriaSet.ts';
import { decimalsOf, type Points, ZERO } from './points.ts';
import { assertNever, type Failure, fail, ok, type Result } from './result.ts';
import { isOnStep } from './scoring.ts';
import type { StatedScore } from './submission.ts';
import type { UnitKind } from './unit.ts';

/** `claimed` = the unit says that it did not arise; only the board can turn that into `not-applicable`. */
export type ScoreState =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'claimed' }
  | { readonly kind: 'missing' };

export const LAYERS = ['appraised', 'board'] as const;
export type Layer = (typeof LAYERS)[number];

export const REASON_KINDS = [
  'evidence',
  'reference-data',
  'arithmetic',
  'scoring-rule',
  'field-check',
  'explanation',
  'not-applicable',
  'board',
  'other',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

export type Adjustment = {
  readonly id: number;
  readonly criterion: string;
  readonly layer: Layer;
  readonly from: ScoreState;
  readonly to: ScoreState;
  readonly reason: ReasonKind;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  /** Id of the adjustment that this one takes back; null for one that judges. */
  readonly reverses: number | null;
};

export const sameState = (a: ScoreState, b: ScoreState): boolean =>
  a.kind === 'points' && b.kind === 'points' ? a.points === b.points : a.kind === b.kind;

export function statedState(stated: StatedScore | undefined): ScoreState {
  if (stated?.notApplicable) return { kind: 'claimed' };
  return stated === undefined || stated.value === null ? { kind: 'missing' } : { kind: 'points', points: stated.value };
}

/** What a state adds to the plain sum; a claim or a gap adds nothing until somebody decides. */
export function contribution(criterion: Criterion, state: ScoreState): Points {
  switch (state.kind) {
    case 'points':
      return state.points;
    case 'not-applicable':
      return criterion.notApplicable === 'full-points' ? criterion.maximum : ZERO;
    case 'claimed':
    case 'missing':
      return ZERO;
    default:
      return assertNever(state);
  }
}

export type CriterionScore = {
  readonly criterion: Criterion;
  readonly stated: ScoreState;
  readonly current: ScoreState;
  /** The adjustments that lead from stated to current, oldest first. */
  readonly adjustments: readonly Adjustment[];
  /** Made on another statement than today's and newer than every adjustment that holds: somebody must judge anew. */
  readonly lapsed: readonly Adjustment[];
};

/** The scores of one unit, a row per criterion that applies to its kind, in the order of the set. */
export function scoreSheet(
  set: CriteriaSet,
  unitKind: UnitKind,
  statedScores: Readonly<Record<string, StatedScore>>,
  adjustments: readonly Adjustment[],
): readonly CriterionScore[] {
  const byCriterion = Map.groupBy(adjustments, (one) => one.criterion);
  return allCriteria(set)
    .filter((criterion) => appliesTo(criterion, unitKind))
    .map((criterion) => {
      const stated = statedState(statedScores[criterion.code]);
      const { chain, lapsed } = standing(stated, byCriterion.get(criterion.code) ?? []);
      return { criterion, stated, current: chain.at(-1)?.to ?? stated, adjustments: chain, lapsed };
    });
}

/**
 * Each adjustment must start where the one before ended; the chain starts anew at one made on today's statement. One that
 * holds was made in sight of those before it and settles them; the newest judgement itself is never dropped in silence.
 */
export function standing(
  stated: ScoreState,
  all: readonly Adjustment[],
): { chain: readonly Adjustment[]; lapsed: readonly Adjustment[] } {
  // What was taken back holds no more, and taking back is no judgement of its own.
  const takenBack = new Set(all.map((one) => one.reverses));
  const holding = all.filter((one) => one.reverses === null && !takenBack.has(one.id));
  let chain: readonly Adjustment[] = [];
  let lapsed: readonly Adjustment[] = [];
  for (const one of holding) {
    const end = chain.at(-1)?.to ?? stated;
    if (sameState(one.from, end)) [chain, lapsed] = [[...chain, one], []];
    else if (sameState(one.from, stated)) [chain, lapsed] = [[one], []];
    else lapsed = [...lapsed, one];
  }
  return { chain, lapsed };
}

export type AdjustmentFailure = Failure<
  'SCORE_ABOVE_MAX' | 'SCORE_NEGATIVE' | 'SCORE_TOO_PRECISE' | 'NA_NOT_ALLOWED' | 'NOTE_MISSING'
>;

/** May this score be set? `offStep` = allowed, but the criterion's method does not give such a score. */
export function checkAdjustment(
  set: CriteriaSet,
  criterion: Criterion,
  to: ScoreState,
  note: string,
): Result<{ readonly offStep: boolean }, AdjustmentFailure> {
  const { code } = criterion;
  if (note.trim() === '') return fail('NOTE_MISSING', { criterion: code });
  if (to.kind === 'not-applicable')
    return criterion.notApplicable === 'not-allowed'
      ? fail('NA_NOT_ALLOWED', { criterion: code })
      : ok({ offStep: false });
  if (to.kind !== 'points') return ok({ offStep: false });
  if (to.points < 0) return fail('SCORE_NEGATIVE', { criterion: code });
  if (to.points > criterion.maximum) return fail('SCORE_ABOVE_MAX', { criterion: code });
  if (decimalsOf(to.points) > set.decimals)
    return fail('SCORE_TOO_PRECISE', { criterion: code, decimals: set.decimals });
  return ok({ offStep: !isOnStep(criterion, to.points) });
}
