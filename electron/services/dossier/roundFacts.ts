/** All that a dossier tells of a round, read at one moment; bytes are fetched by their hashes later, since they never change. */
import type { Round, Store } from '../../store/index.ts';
import { auditLines } from '../auditLog.ts';
import { roundResults } from '../roundResults.ts';
import { type DossierPaper, dossierPapers } from './dossierPapers.ts';
import { appraisalNames, submissionNames } from './unitFileNames.ts';

export type RoundFacts = ReturnType<typeof factsNow>;

export const roundFacts = (store: Store, round: Round): RoundFacts => store.reading(() => factsNow(store, round));

function factsNow(store: Store, round: Round) {
  const { year, units } = round;
  const results = roundResults(store, round);
  const versions = Map.groupBy(
    store.submissions
      .every()
      .filter((one) => one.year === year)
      .sort((a, b) => a.version - b.version),
    (one) => one.unitId,
  );
  const papers: readonly DossierPaper[] = dossierPapers(store, round, results);
  return {
    round,
    setJson: store.office.setJson(year),
    office: store.office.office(),
    people: store.office.everyone(),
    settings: store.settings.changes(year),
    results,
    versions,
    submissionNames: submissionNames(units, versions),
    appraisalNames: appraisalNames(units),
    adjustments: store.appraisal.adjustments(year),
    confirmations: store.appraisal.confirmations(year),
    links: store.appraisal.links(year),
    explanations: store.appraisal.explanations(year),
    reference: store.reference.values(year),
    papers,
    numbers: store.numbers.every(),
    withdrawals: store.numbers.withdrawals(),
    meetings: store.meetings.of(year),
    log: auditLines(store),
    head: store.audit.head(),
  };
}
