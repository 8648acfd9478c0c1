/** Too few people were asked for the survey to score anything. */
import { numberOf } from '../expectation.ts';
import { type CheckRule, checkFinding, criteriaByKind, placeOf, received } from './rule.ts';
import { isSurvey, leastSampleOf } from './surveys.ts';

export const surveySample: CheckRule = {
  name: 'surveySample',
  find(round, { surveySample: { least } }) {
    const criteria = criteriaByKind(round.set);
    return received(round).flatMap(({ unit, submission, reference }) =>
      criteria(unit.kind)
        .filter(isSurvey)
        .flatMap((criterion) => {
          const asked = numberOf(reference, criterion.referenceData[1]);
          const minimum = least ?? leastSampleOf(criterion);
          if (asked === null || asked.n >= BigInt(minimum) * asked.d) return [];
          const sample = Number(asked.n / asked.d);
          return [
            checkFinding({
              code: 'SURVEY_SAMPLE_SMALL',
              unitId: unit.id,
              place: placeOf(criterion.code, submission.scores[criterion.code]),
              params: { sample, minimum },
              basis: [sample, minimum],
            }),
          ];
        }),
    );
  },
};
