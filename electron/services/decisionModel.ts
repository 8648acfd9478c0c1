/** Everything that a round's papers print, from what is stored. */
import type { CriterionScore, ScoreState } from '../../shared/domain/appraisal.ts';
import { type CriteriaSet, totalMaximum } from '../../shared/domain/criteriaSet.ts';
import type { DecidedChange, DecidedUnit, DecisionModel } from '../../shared/domain/decision.ts';
import type { ConditionResult } from '../../shared/domain/levels.ts';
import { compareExact, type Points } from '../../shared/domain/points.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Round, Store } from '../store/index.ts';
import type { Reply } from './context.ts';
import { roundResults, type UnitResult } from './roundResults.ts';

/**
 * One model per decision, oldest first: units decided together share a paper. As long as nothing is decided, a draft of
 * what could be. Fails while there is nothing to print, and for a set that only ranks.
 */
export function decisionModels(
  store: Store,
  round: Round,
  results: readonly UnitResult[] = roundResults(store, round),
): Reply<readonly DecisionModel[]> {
  if (round.set.levels.length === 0) return fail('SET_ONLY_RANKS', { set: round.set.id });
  const decided = results.filter((one) => one.decision !== null);
  const draft = decided.length === 0;
  const batches = draft
    ? [results]
    : [...Map.groupBy(decided, (one) => one.decision?.at ?? '').entries()].sort(byTime).map(([, units]) => units);
  const forged = decided.find((one) => !followsFromScores(one));
  if (forged) return fail('RECORDS_ALTERED', { what: `decision ${round.year}/${forged.unit.code}` });
  const models = batches.map((units, index) =>
    modelOf(store, round, { units: units.flatMap((one) => decidedUnit(round.set, one)), ordinal: index + 1, draft }),
  );
  const printable = models.filter((model) => model.units.length > 0);
  return printable.length > 0 ? ok(printable) : fail('NO_SUBMISSION', { year: round.year });
}

const byTime = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

function modelOf(store: Store, round: Round, own: Pick<DecisionModel, 'units' | 'ordinal' | 'draft'>): DecisionModel {
  const { authority, sample } = store.office.office();
  return {
    ...own,
    authority,
    year: round.year,
    setTitle: round.set.title,
    setNotice: round.set.official ? null : round.set.notice,
    decisionMonth: round.decisionMonth,
    issue: { number: null, date: null },
    sample,
    thresholds: round.set.levels,
    totalMaximum: totalMaximum(round.set),
    auditHead: store.audit.hashes('round-decided')[own.ordinal - 1] ?? store.audit.head(),
  };
}

/** A stored decision must be what the stored scores give: otherwise somebody altered the file. */
const followsFromScores = ({ decision, outcome }: UnitResult): boolean =>
  decision === null ||
  (outcome !== null && compareExact(decision.total, outcome.total) === 0 && decision.level === outcome.level);

function decidedUnit(set: CriteriaSet, { unit, outcome, selfTotal, sheet }: UnitResult): readonly DecidedUnit[] {
  if (outcome === null) return [];
  return [
    {
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      selfTotal,
      total: outcome.total,
      level: outcome.level ?? 0,
      groups: set.groups.map((group, index) => ({
        numeral: group.numeral,
        title: group.title,
        maximum: group.maximum,
        score: outcome.groups[index]?.score ?? { n: 0n, d: 1n },
      })),
      changes: sheet.flatMap(changesOf),
      unmet: outcome.conditions.filter((one) => !one.met).map(unmetCondition),
    },
  ];
}

const unmetCondition = ({ code, condition }: ConditionResult) => ({
  code,
  title: condition.kind === 'disqualifier' ? condition.title : null,
});

/** One line per criterion: from what the unit stated to what was decided, with the last reason. */
function changesOf({ criterion, stated, current, adjustments }: CriterionScore): readonly DecidedChange[] {
  const last = adjustments.at(-1);
  if (!last) return [];
  const { code, title, maximum } = criterion;
  return [{ criterion: code, title, maximum, from: pointsOf(stated), to: pointsOf(current), reason: last.note }];
}

const pointsOf = (state: ScoreState): Points | null => (state.kind === 'points' ? state.points : null);
