/**
 * More totals just above a level's threshold than just below it, beyond chance: units then wrote down the total that
 * they needed. A finding of the round, since no single unit can be blamed for a pattern.
 */
import { compareExact, type Exact, formatExact, subtractExact, sumExact, toExact } from '../points.ts';
import { claimedTotal } from './claims.ts';
import { fairCoinTail } from './robust.ts';
import { type CheckRule, checkFinding, criteriaByKind, type Received, received } from './rule.ts';

type Total = { readonly unit: Received; readonly total: Exact };

export const bunching: CheckRule = {
  name: 'bunching',
  find(round, { bunching: { width, leastUnits, chance } }) {
    // Levels of percentages are measured after a conversion that shifts every total differently.
    if (round.set.aggregation !== 'sum') return [];
    const criteria = criteriaByKind(round.set);
    const totals = received(round).map(
      (unit): Total => ({ unit, total: toExact(claimedTotal(criteria(unit.unit.kind), unit)) }),
    );
    const wide = toExact(width);
    return round.set.levels.flatMap(({ level, from }) => {
      const above = within(totals, from, sumExact([from, wide]));
      const below = within(totals, subtractExact(from, wide), from);
      const tries = above.length + below.length;
      if (above.length < leastUnits || above.length < 2 * below.length) return [];
      if (fairCoinTail(above.length, tries) >= chance) return [];
      return [
        checkFinding({
          code: 'BUNCHED_ABOVE_LEVEL',
          unitId: null,
          params: {
            level,
            from: formatExact(from),
            above: above.length,
            below: below.length,
            width: formatExact(wide),
          },
          otherUnits: above.map((one) => one.unit.unit.id),
          basis: [level, above.length, below.length],
        }),
      ];
    });
  },
};

/** Half-open like the levels: a whole number, which clerks like, is counted once on either side. */
const within = (totals: readonly Total[], from: Exact, until: Exact): readonly Total[] =>
  totals.filter(({ total }) => compareExact(total, from) >= 0 && compareExact(total, until) < 0);
