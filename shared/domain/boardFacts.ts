/**
 * What the board establishes beside the criteria: bonuses, penalties, disqualifiers. They are adjustments like those of
 * scores (who, when, why, taken back by an entry of its own), under the code of the extra or the disqualifier.
 */
import { type Adjustment, type ScoreState, standing } from './appraisal.ts';
import type { CriteriaSet, Localised } from './criteriaSet.ts';
import type { BoardFacts, Why } from './levels.ts';
import { ofThousandths, type Points, ZERO } from './points.ts';
import { type Failure, fail, ok, type Result } from './result.ts';

/** A disqualifier is established by one point, and found not to hold by none. */
export const ESTABLISHED: Points = ofThousandths(1000);

export type FactRow = {
  readonly code: string;
  readonly kind: 'bonus' | 'penalty' | 'disqualifier';
  readonly title: Localised;
  /** The most points of an extra. */
  readonly maximum: Points;
  /** `missing` = nobody has judged a disqualifier yet. */
  readonly current: ScoreState;
  /** Standing ones, oldest first. */
  readonly adjustments: readonly Adjustment[];
};

/** One row per extra of the set and per disqualifier that is switched on, judged or not. */
export function factRows(set: CriteriaSet, adjustments: readonly Adjustment[]): readonly FactRow[] {
  const row = (given: Omit<FactRow, 'current' | 'adjustments'>, before: ScoreState): FactRow => {
    const own = adjustments.filter((one) => one.criterion === given.code);
    const { chain } = standing(before, own);
    return { ...given, current: chain.at(-1)?.to ?? before, adjustments: chain };
  };
  return [
    ...set.extras.map((one) => row(one, { kind: 'points', points: ZERO })),
    ...set.conditions.flatMap((one) =>
      one.kind === 'disqualifier' && one.enabled
        ? [row({ code: one.code, kind: one.kind, title: one.title, maximum: ESTABLISHED }, { kind: 'missing' })]
        : [],
    ),
  ];
}

export function boardFacts(rows: readonly FactRow[]): BoardFacts {
  const judged = rows.filter((row) => row.adjustments.length > 0);
  const disqualifiers = judged.filter((row) => row.kind === 'disqualifier');
  return {
    extras: judged.flatMap((row) =>
      row.kind !== 'disqualifier' && row.current.kind === 'points' && row.current.points > 0
        ? [{ code: row.code, points: row.current.points }]
        : [],
    ),
    disqualifiers:
      disqualifiers.length === 0 ? null : new Set(disqualifiers.filter(isEstablished).map((row) => row.code)),
    whys: new Map(judged.flatMap((row) => whyOf(row).map((why) => [row.code, why]))),
  };
}

const whyOf = ({ adjustments }: FactRow): readonly Why[] =>
  adjustments.slice(-1).map(({ by, reason, note }) => ({ by, reason, note }));

export const isEstablished = ({ current }: Pick<FactRow, 'current'>): boolean =>
  current.kind === 'points' && current.points > 0;

export type FactFailure = Failure<
  'SCORE_ABOVE_MAX' | 'SCORE_NEGATIVE' | 'NOTE_MISSING' | 'FACT_YES_NO' | 'NA_NOT_ALLOWED'
>;

/** May this be established? A disqualifier holds or not; an extra gives no more than its maximum. */
export function checkFact(row: FactRow, to: ScoreState, note: string): Result<null, FactFailure> {
  const criterion = row.code;
  if (note.trim() === '') return fail('NOTE_MISSING', { criterion });
  if (to.kind !== 'points') return fail('NA_NOT_ALLOWED', { criterion });
  if (row.kind === 'disqualifier')
    return to.points === ZERO || to.points === ESTABLISHED ? ok(null) : fail('FACT_YES_NO', { criterion });
  if (to.points < 0) return fail('SCORE_NEGATIVE', { criterion });
  return to.points > row.maximum ? fail('SCORE_ABOVE_MAX', { criterion }) : ok(null);
}
