/** The unit scored itself where only a survey may score. */
import { type CheckRule, checkFinding, criteriaByKind, placeOf, received } from './rule.ts';
import { isSurvey } from './surveys.ts';

export const surveySelfScored: CheckRule = {
  name: 'surveySelfScored',
  find(round) {
    const criteria = criteriaByKind(round.set);
    return received(round).flatMap(({ unit, submission }) =>
      criteria(unit.kind)
        .filter((one) => isSurvey(one) && (submission.scores[one.code]?.value ?? 0) > 0)
        .map(({ code }) =>
          checkFinding({
            code: 'SURVEY_SELF_SCORED',
            unitId: unit.id,
            place: placeOf(code, submission.scores[code]),
            basis: [submission.scores[code]?.value ?? null],
          }),
        ),
    );
  },
};
