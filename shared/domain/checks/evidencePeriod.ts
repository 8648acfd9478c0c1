/** A document dated outside the assessed year, or after the day on which the sheet that cites it came in. */
import { addDays, daysIn } from './days.ts';
import { type CheckFinding, type CheckRule, checkFinding, placeOf, type Received, received } from './rule.ts';

export const evidencePeriod: CheckRule = {
  name: 'evidencePeriod',
  find(round, { evidencePeriod: { daysBefore, daysAfter } }) {
    const first = addDays(`${round.year}-01-01`, -daysBefore);
    const last = addDays(`${round.year}-12-31`, daysAfter);
    return received(round).flatMap((unit) => {
      const { receivedOn } = unit.submission;
      return outside(unit, first, receivedOn < last ? receivedOn : last);
    });
  },
};

function outside({ unit, submission }: Received, first: string, last: string): readonly CheckFinding[] {
  return Object.entries(submission.evidence).flatMap(([criterion, { number, date }]) => {
    const strange = daysIn(date).find((one) => one.until < first || one.from > last);
    if (strange === undefined) return [];
    return [
      checkFinding({
        code: 'EVIDENCE_OUTSIDE_PERIOD',
        unitId: unit.id,
        place: placeOf(criterion, submission.scores[criterion]),
        params: { number, dated: strange.from, from: first, until: last },
        basis: [number, date],
      }),
    ];
  });
}
