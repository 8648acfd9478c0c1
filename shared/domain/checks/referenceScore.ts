/**
 * What another office's data earn by the criterion's method, against what the unit claims. Survey criteria have an
 * interval of their own (surveyInterval.ts).
 */
import type { Criterion } from '../criteriaSet.ts';
import { arithmetic, expectation } from '../expectation.ts';
import { compareExact, formatExact, formatPoints, type Points, subtractExact, toExact, ZERO } from '../points.ts';
import {
  type CheckFinding,
  type CheckRule,
  checkFinding,
  criteriaByKind,
  placeOf,
  type Received,
  received,
} from './rule.ts';
import { isSurvey } from './surveys.ts';

export const referenceScore: CheckRule = {
  name: 'referenceScore',
  find(round, { referenceScore: { tolerance } }) {
    const criteria = criteriaByKind(round.set);
    return received(round).flatMap((unit) =>
      criteria(unit.unit.kind)
        .filter((one) => one.referenceData.length > 0 && !isSurvey(one))
        .flatMap((criterion) => compared(unit, criterion, tolerance)),
    );
  },
};

/** A rate rarely lands on the grid of a score sheet; a score in steps either is the one or is not. */
const isGradual = ({ scoring }: Criterion): boolean => scoring.kind === 'rate' || scoring.kind === 'extern';

function compared(unit: Received, criterion: Criterion, tolerance: Points): readonly CheckFinding[] {
  const stated = unit.submission.scores[criterion.code];
  const claimed = stated?.value ?? null;
  if (claimed === null) return [];
  const expected = expectation(criterion, unit.reference);
  if (!expected.ok) return [];
  const difference = subtractExact(toExact(claimed), expected.value.expected);
  const allowed = toExact(isGradual(criterion) ? tolerance : ZERO);
  const above = compareExact(difference, allowed) > 0;
  const below = compareExact(subtractExact(expected.value.expected, toExact(claimed)), allowed) > 0;
  if (!above && !below) return [];
  return [
    checkFinding({
      code: above ? 'SCORE_ABOVE_REFERENCE' : 'SCORE_BELOW_REFERENCE',
      unitId: unit.unit.id,
      place: placeOf(criterion.code, stated),
      params: { ...arithmetic(expected.value, criterion), claimed: formatPoints(claimed) },
      basis: [claimed, formatExact(expected.value.expected)],
    }),
  ];
}
