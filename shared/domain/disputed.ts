/** Which scores of a unit somebody contests, and what they would be instead. */
import { type CriterionScore, type ScoreState, sameState } from './appraisal.ts';
import type { Finding, FindingCode } from './findings.ts';
import { type Points, parsePoints } from './points.ts';
import type { ComparedRow } from './secondAppraisal.ts';
import type { Disputed } from './whatWouldChange.ts';

type Contested = {
  readonly findings: readonly (Pick<Finding, 'criterion' | 'params'> & {
    readonly code: string;
    readonly state: string;
  })[];
  /** Of two who appraised independently; empty until both have finished. */
  readonly compared: readonly ComparedRow[];
};

/** Those that name the score which other offices' data give. */
const NAMING: readonly FindingCode[] = ['SCORE_ABOVE_REFERENCE', 'SCORE_BELOW_REFERENCE'];

/**
 * What the board changed, against the unit's own claim. Of scores that nobody has changed yet: what one of two appraisers
 * says, or what an open finding names. In the order of the sheet, a criterion once.
 */
export function disputedScores(
  sheet: readonly CriterionScore[],
  { findings, compared }: Contested,
): readonly Disputed[] {
  const open = findings.filter((one) => one.state === 'open' && NAMING.some((code) => code === one.code));
  return sheet.flatMap(({ criterion, stated, current }): readonly Disputed[] => {
    const { code } = criterion;
    if (!sameState(stated, current)) return stated.kind === 'points' ? [{ criterion: code, to: stated }] : [];
    const row = compared.find((one) => one.criterion === code && !one.equal);
    const points = (row && otherScore(row, current)) ?? expectedIn(open.find((one) => one.criterion === code)?.params);
    return points === null ? [] : [{ criterion: code, to: { kind: 'points', points } }];
  });
}

/** The appraiser's who would change it; of two who would, the lower one: a level is lost sooner than won. */
function otherScore({ first, second }: ComparedRow, current: ScoreState): Points | null {
  const others = [first, second].flatMap((one) =>
    one.kind === 'points' && !sameState(one, current) ? one.points : [],
  );
  return others.toSorted((a, b) => a - b)[0] ?? null;
}

/** A figure without an end is shown cut, with a mark: "2.84…". */
const expectedIn = (params: Finding['params'] | undefined): Points | null =>
  typeof params?.expected === 'string' ? parsePoints(params.expected.replace('…', '')) : null;
