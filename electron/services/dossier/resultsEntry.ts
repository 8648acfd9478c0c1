/** ket-qua.json: what each unit of the round came to, exactly; read back by shared/contract/dossierResultsFile.ts. */
import { DOSSIER_FORMAT } from '../../../shared/contract/dossierResultsFile.ts';
import type { ScoreState } from '../../../shared/domain/appraisal.ts';
import { correctedSheet } from '../../../shared/domain/correction.ts';
import type { Outcome } from '../../../shared/domain/levels.ts';
import { formatExact, formatPoints } from '../../../shared/domain/points.ts';
import { targetResult, targetsOf } from '../../../shared/domain/targets.ts';
import { CRITERIA_SET, LOG } from '../../dossier/index.ts';
import type { UnitResult } from '../roundResults.ts';
import { settledResult } from '../settledResult.ts';
import type { RoundFacts } from './roundFacts.ts';

export function resultsEntry(facts: RoundFacts) {
  const { round, office, results, people } = facts;
  const { year, set, submissionDue, evaluationDue, decisionMonth } = round;
  const { name, kind, parentName, place, province, symbol } = office.authority;
  return {
    format: DOSSIER_FORMAT,
    year,
    sample: office.sample,
    authority: { name, kind, parentName, place, province, symbol },
    round: { submissionDue, evaluationDue, decisionMonth },
    criteriaSet: { id: set.id, title: set.title.vi, file: CRITERIA_SET },
    log: { file: LOG, events: facts.log.length, head: facts.head },
    units: results.map((result) => unitEntry(facts, result)),
    targets: targetsReached(facts),
    settings: facts.settings.map(({ key, value, note, by, at }) => ({ key, value, note, by, at })),
    people: people.map(({ user, name: called, title, roles }) => ({ user, name: called, title, roles })),
  };
}

function unitEntry(facts: RoundFacts, result: UnitResult) {
  const { unit, submission, selfTotal, decision, standing, blockers, sheet, corrections } = result;
  return {
    code: unit.code,
    name: unit.name,
    kind: unit.kind,
    selfTotal: selfTotal === null ? null : formatPoints(selfTotal),
    decision: decision && { ...resultText(decision), by: decision.by, at: decision.at },
    standing: standing && resultText(standing),
    blockers: blockers.map((one) => one.code),
    submission: submission && (facts.submissionNames.get(submission.id) ?? null),
    appraisal: submission && (facts.appraisalNames.get(unit.id) ?? null),
    scores: Object.fromEntries(
      correctedSheet(sheet, corrections).flatMap(({ criterion, current }) => {
        const points = pointsText(current);
        return points === null ? [] : [[criterion.code, points]];
      }),
    ),
  };
}

const pointsText = (state: ScoreState): string | null => (state.kind === 'points' ? formatPoints(state.points) : null);

export const resultText = ({ total, level }: Pick<Outcome, 'total' | 'level'>) => ({
  total: formatExact(total),
  level,
});

/** Targets speak of levels: a set that only ranks has none to meet. */
function targetsReached({ round, results }: RoundFacts) {
  if (round.set.levels.length === 0) return [];
  const levels = results.map((one) => settledResult(one)?.level ?? null);
  return targetsOf(round.year).map((target) => {
    const { have, need, met } = targetResult(target, levels);
    return { ...target, have, need, met };
  });
}
