/** The sheet came after the round's deadline. */
import { addDays } from './days.ts';
import { type CheckRule, checkFinding, received } from './rule.ts';

export const late: CheckRule = {
  name: 'late',
  find(round, { late: { graceDays } }) {
    const last = addDays(round.submissionDue, graceDays);
    return received(round)
      .filter(({ submission }) => submission.receivedOn > last)
      .map(({ unit, submission }) =>
        checkFinding({
          code: 'LATE',
          unitId: unit.id,
          params: { received: submission.receivedOn, due: round.submissionDue },
          basis: [submission.receivedOn],
        }),
      );
  },
};
