/** Arithmetic and forensics of the workbook itself: what the import found stands in the round's list as well. */
import { type CheckRule, checkFinding, received } from './rule.ts';

export const carriedOver: CheckRule = {
  name: 'carriedOver',
  find: (round) =>
    received(round).flatMap(({ unit, submission }) =>
      submission.imported
        .filter((one) => one.severity !== 'info')
        .map((one) =>
          checkFinding({
            code: one.code,
            unitId: unit.id,
            place: one,
            params: one.params,
            basis: [one.sheet, one.cell, JSON.stringify(one.params)],
          }),
        ),
    ),
};
