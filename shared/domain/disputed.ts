/** Which scores of a unit somebody contests, and what they would be instead. */
import { type CriterionScore, sameState } from './appraisal.ts';
import type { Finding, FindingCode } from './findings.ts';
import { parsePoints } from './points.ts';
import type { Disputed } from './whatWouldChange.ts';

type OpenOrNot = Pick<Finding, 'criterion' | 'params'> & { readonly code: string; readonly state: string };

/** Those that name the score which other offices' data give. */
const NAMING: readonly FindingCode[] = ['SCORE_ABOVE_REFERENCE', 'SCORE_BELOW_REFERENCE'];

/**
 * What the board changed, against the unit's own claim; and what an open finding holds against a score that nobody has
 * changed yet. In the order of the sheet, a criterion once.
 */
export function disputedScores(sheet: readonly CriterionScore[], findings: readonly OpenOrNot[]): readonly Disputed[] {
  const open = findings.filter((one) => one.state === 'open' && NAMING.some((code) => code === one.code));
  return sheet.flatMap(({ criterion, stated, current }): readonly Disputed[] => {
    const { code } = criterion;
    if (!sameState(stated, current)) return stated.kind === 'points' ? [{ criterion: code, to: stated }] : [];
    const named = open.find((one) => one.criterion === code)?.params.expected;
    // A figure without an end is shown cut, with a mark: "2.84…".
    const points = typeof named === 'string' ? parsePoints(named.replace('…', '')) : null;
    return points === null ? [] : [{ criterion: code, to: { kind: 'points', points } }];
  });
}
