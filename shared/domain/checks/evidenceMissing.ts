/** Points are claimed where the criteria set asks for evidence, and none is named. */
import { type CheckRule, checkFinding, criteriaByKind, placeOf, received } from './rule.ts';

export const evidenceMissing: CheckRule = {
  name: 'evidenceMissing',
  find(round, { evidenceMissing: { above } }) {
    const criteria = criteriaByKind(round.set);
    return received(round).flatMap(({ unit, submission }) =>
      criteria(unit.kind)
        .filter(({ code, evidenceRequired }) => {
          const value = submission.scores[code]?.value ?? null;
          const documents = submission.evidence[code];
          const named = documents !== undefined && Object.values(documents).some((text) => text.trim() !== '');
          return evidenceRequired && value !== null && value > above && !named;
        })
        .map(({ code }) =>
          checkFinding({
            code: 'EVIDENCE_MISSING',
            unitId: unit.id,
            place: placeOf(code, submission.scores[code]),
            basis: [submission.scores[code]?.value ?? null],
          }),
        ),
    );
  },
};
