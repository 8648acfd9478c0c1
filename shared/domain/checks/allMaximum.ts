/** A sheet that claims (nearly) every maximum was filled in rather than assessed. */
import { claimedPoints } from './claims.ts';
import { type CheckRule, checkFinding, criteriaByKind, received } from './rule.ts';

export const allMaximum: CheckRule = {
  name: 'allMaximum',
  find(round, { allMaximum: { percent } }) {
    const criteria = criteriaByKind(round.set);
    return received(round).flatMap((unit) => {
      const claims = criteria(unit.unit.kind)
        .filter((one) => one.counted)
        .map((one) => ({ most: one.maximum, points: claimedPoints(one, unit) }))
        .filter((one) => one.points !== null);
      const full = claims.filter((one) => one.points === one.most).length;
      if (claims.length === 0 || full * 100 < percent * claims.length) return [];
      return [
        checkFinding({
          code: 'ALL_MAXIMUM',
          unitId: unit.unit.id,
          params: { full, criteria: claims.length },
          basis: [full, claims.length],
        }),
      ];
    });
  },
};
