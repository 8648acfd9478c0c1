/**
 * Reported numbers that cannot be: a part above its whole (on time ≤ resolved, digitised ≤ resolved), or parts that do
 * not add up (237 + 110 = 347, not 346). Somebody's report is wrong, so nothing can be scored on it.
 */
import type { CriteriaSet, Criterion } from '../criteriaSet.ts';
import { allCriteria } from '../criteriaSet.ts';
import { numberOf, type ReferenceData } from '../expectation.ts';
import { briefExact, compareExact, type Exact, formatExact, subtractExact, sumExact } from '../points.ts';
import { type CheckFinding, type CheckRule, checkFinding, type UnitView } from './rule.ts';
import type { SumRelation } from './settings.ts';

export const partsAndWholes: CheckRule = {
  name: 'partsAndWholes',
  find(round, { partsAndWholes: { sums } }) {
    const pairs = pairsOf(round.set);
    return round.units.flatMap((unit) => [
      ...pairs.flatMap((pair) => partAbove(unit, pair)),
      ...sums.flatMap((sum) => notWhole(unit, sum)),
    ]);
  },
};

type Pair = { readonly part: string; readonly whole: string };

/** A rate's two indicators are a part and its whole; against a target the part may be larger. */
function pairsOf(set: CriteriaSet): readonly Pair[] {
  const pairs = allCriteria(set).flatMap(({ scoring, referenceData }: Criterion): readonly Pair[] => {
    const [part, whole] = referenceData;
    const isShare = (scoring.kind === 'rate' || scoring.kind === 'bands') && scoring.of === 'percent';
    return isShare && part !== undefined && whole !== undefined ? [{ part, whole }] : [];
  });
  return [...new Map(pairs.map((one) => [`${one.part} ${one.whole}`, one])).values()];
}

function partAbove({ unit, reference }: UnitView, { part, whole }: Pair): readonly CheckFinding[] {
  const [partly, wholly] = [numberOf(reference, part), numberOf(reference, whole)];
  if (partly === null || wholly === null || compareExact(partly, wholly) <= 0) return [];
  return [
    checkFinding({
      code: 'PART_ABOVE_WHOLE',
      unitId: unit.id,
      params: {
        part,
        whole,
        partValue: briefExact(partly),
        wholeValue: briefExact(wholly),
        difference: briefExact(subtractExact(partly, wholly)),
      },
      basis: [part, whole, formatExact(partly), formatExact(wholly)],
    }),
  ];
}

function notWhole({ unit, reference }: UnitView, { whole, parts }: SumRelation): readonly CheckFinding[] {
  const stated = numberOf(reference, whole);
  const values = numbersOf(reference, parts);
  if (stated === null || values === null) return [];
  const added = sumExact(values);
  const difference = subtractExact(stated, added);
  if (difference.n === 0n) return [];
  return [
    checkFinding({
      code: 'PARTS_NOT_WHOLE',
      unitId: unit.id,
      params: {
        whole,
        sum: values.map(briefExact).join(' + '),
        computed: briefExact(added),
        stated: briefExact(stated),
        difference: briefExact({ n: difference.n < 0n ? -difference.n : difference.n, d: difference.d }),
      },
      basis: [whole, parts.join(), ...values.map(formatExact), formatExact(stated)],
    }),
  ];
}

function numbersOf(reference: ReferenceData, indicators: readonly string[]): readonly Exact[] | null {
  const values = indicators.map((one) => numberOf(reference, one)).filter((one) => one !== null);
  return values.length === indicators.length ? values : null;
}
