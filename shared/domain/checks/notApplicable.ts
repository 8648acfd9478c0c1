/** The unit says "did not arise"; another office counted that it did. */
import type { Criterion } from '../criteriaSet.ts';
import { numberOf, type ReferenceData } from '../expectation.ts';
import { briefExact, compareExact, type Exact, formatExact, wholeExact } from '../points.ts';
import { type CheckRule, checkFinding, criteriaByKind, placeOf, received } from './rule.ts';

export const notApplicable: CheckRule = {
  name: 'notApplicable',
  find(round, { notApplicable: { least } }) {
    const criteria = criteriaByKind(round.set);
    return received(round).flatMap(({ unit, submission, reference }) =>
      criteria(unit.kind)
        .filter(({ code }) => submission.scores[code]?.notApplicable)
        .flatMap((criterion) => {
          const cases = casesOf(criterion, reference);
          if (cases === null || compareExact(cases.count, wholeExact(least)) < 0) return [];
          return [
            checkFinding({
              code: 'NA_CONTRADICTED',
              unitId: unit.id,
              place: placeOf(criterion.code, submission.scores[criterion.code]),
              params: { count: briefExact(cases.count), indicator: cases.indicator },
              basis: [cases.indicator, formatExact(cases.count)],
            }),
          ];
        }),
    );
  },
};

/** How often the matter arose: the denominator of a share, or what is counted. */
function casesOf(
  { scoring, referenceData }: Criterion,
  reference: ReferenceData,
): { indicator: string; count: Exact } | null {
  const isShare = (scoring.kind === 'rate' || scoring.kind === 'bands') && scoring.of !== 'count';
  const indicator = referenceData[isShare ? 1 : 0];
  const count = numberOf(reference, indicator);
  return indicator === undefined || count === null ? null : { indicator, count };
}
