/** What the cross-checks look at, from what is stored. */
import type { RoundView } from '../../shared/domain/checks/rule.ts';
import type { ReferenceData, ReferenceValue } from '../../shared/domain/expectation.ts';
import { divideExact, parseExact } from '../../shared/domain/points.ts';
import type { ReferenceRecord, Round, Store } from '../store/index.ts';
import { lastYearOf } from './lastYear.ts';
import { officeDay } from './officeDay.ts';

export function roundView(store: Store, round: Round): RoundView {
  const { year, set, submissionDue } = round;
  const submissions = store.submissions.latest(year);
  const imported = Map.groupBy(
    store.submissions.findings(year).filter((one) => !one.ofRound),
    (one) => one.unitId,
  );
  const reference = store.reference.values(year);
  const lastYear = lastYearOf(store, round);
  return {
    set,
    year,
    submissionDue,
    units: round.units.map((unit) => {
      const submission = submissions.get(unit.id);
      return {
        unit,
        submission: submission
          ? {
              receivedOn: officeDay(submission.receivedAt),
              scores: store.submissions.scores(submission.id),
              evidence: store.submissions.evidence(submission.id),
              imported: imported.get(unit.id) ?? [],
            }
          : null,
        reference: referenceData(reference.get(unit.id) ?? []),
        lastYear: lastYear.get(unit.id)?.scores ?? null,
      };
    }),
  };
}

export const referenceData = (records: readonly ReferenceRecord[]): ReferenceData =>
  Object.fromEntries(records.map((one) => [one.indicator, referenceValue(one)]));

/** What is no number is a word, such as the rank of a recognition. */
function referenceValue({ value, numerator, denominator }: ReferenceRecord): ReferenceValue {
  const [part, whole] = [parseExact(numerator ?? ''), parseExact(denominator ?? '')];
  if (part && whole && whole.n !== 0n) return { kind: 'number', value: divideExact(part, whole) };
  const number = parseExact(value ?? '');
  return number ? { kind: 'number', value: number } : { kind: 'word', word: value ?? '' };
}
