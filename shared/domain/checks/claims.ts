/** What a unit claims for a criterion, "did not arise" at full points counted in. */
import type { Criterion } from '../criteriaSet.ts';
import { type Points, sum } from '../points.ts';
import type { Received } from './rule.ts';

/** null = nothing is claimed: blank, unreadable, or a matter that leaves the count. */
export function claimedPoints(criterion: Criterion, { submission }: Received): Points | null {
  const stated = submission.scores[criterion.code];
  if (stated?.notApplicable) return criterion.notApplicable === 'full-points' ? criterion.maximum : null;
  return stated?.value ?? null;
}

export const claimedTotal = (criteria: readonly Criterion[], unit: Received): Points =>
  sum(
    criteria
      .filter((one) => one.counted)
      .map((one) => claimedPoints(one, unit))
      .filter((one) => one !== null),
  );
