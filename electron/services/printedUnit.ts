/** One unit's result as papers print it. */
import type { CriterionScore, ScoreState } from '../../shared/domain/appraisal.ts';
import { boardFacts } from '../../shared/domain/boardFacts.ts';
import { type Correction, correctedOutcome } from '../../shared/domain/correction.ts';
import type { CriteriaSet, Localised } from '../../shared/domain/criteriaSet.ts';
import type { DecidedChange, DecidedStep, DecidedUnit } from '../../shared/domain/decision.ts';
import type { ConditionResult, Outcome } from '../../shared/domain/levels.ts';
import { addExact, compareExact, type Points } from '../../shared/domain/points.ts';
import type { UnitResult } from './roundResults.ts';

/** null for a unit without a result. @param corrections those that were decided by then, oldest first. */
export function printedUnit(
  set: CriteriaSet,
  result: UnitResult,
  corrections: readonly Correction[] = [],
): DecidedUnit | null {
  if (result.outcome === null) return null;
  if (corrections.length === 0) return unitOf(set, result, result.sheet, result.outcome);
  const after = correctedOutcome(set, { sheet: result.sheet, facts: boardFacts(result.facts) }, corrections);
  return after.ok ? unitOf(set, result, after.value.sheet, after.value.outcome) : null;
}

function unitOf(
  set: CriteriaSet,
  { unit, selfTotal, facts }: UnitResult,
  sheet: readonly CriterionScore[],
  outcome: Outcome,
): DecidedUnit {
  return {
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
    steps: stepsOf(outcome, [...facts, ...sheet.map(({ criterion }) => criterion)]),
    unmet: outcome.conditions.filter((one) => !one.met).map(unmetCondition),
  };
}

const unmetCondition = ({ code, condition }: ConditionResult) => ({
  code,
  title: condition.kind === 'disqualifier' ? condition.title : null,
});

type Titled = { readonly code: string; readonly title: Localised };

/** As printed: the changes of one criterion, however often it was changed, are one step. */
function stepsOf({ waterfall }: Outcome, titled: readonly Titled[]): readonly DecidedStep[] {
  const steps: DecidedStep[] = [];
  for (const { kind, criterion, reason, delta } of waterfall) {
    const title = titled.find((one) => one.code === (criterion ?? reason))?.title ?? null;
    const step: DecidedStep = { kind, criterion, delta, title };
    const before = OF_CRITERIA.includes(kind) ? steps.findIndex((one) => one.criterion === criterion) : -1;
    const same = steps[before];
    if (same) steps[before] = { ...step, delta: addExact(same.delta, delta) };
    else steps.push(step);
  }
  return steps;
}
const OF_CRITERIA: readonly DecidedStep['kind'][] = ['adjustment', 'not-applicable'];

/** One line per criterion: from what the unit stated to what was decided, with the last reason. */
function changesOf({ criterion, stated, current, adjustments }: CriterionScore): readonly DecidedChange[] {
  const last = adjustments.at(-1);
  if (!last) return [];
  const { code, title, maximum } = criterion;
  return [
    { criterion: code, title, maximum, from: printedPoints(stated), to: printedPoints(current), reason: last.note },
  ];
}

/** null prints as a dash: left blank, or did not arise. */
export const printedPoints = (state: ScoreState): Points | null => (state.kind === 'points' ? state.points : null);

/** A stored decision, and each amendment of it, must be what the stored scores give: otherwise somebody altered the file. */
export function followsFromScores(set: CriteriaSet, result: UnitResult): boolean {
  const { decision, corrections } = result;
  const said = [decision, ...corrections.filter((one) => one.kind === 'amendment')];
  return said.every((one, index) => {
    if (one === null) return true;
    const printed = printedUnit(set, result, corrections.slice(0, index));
    return printed !== null && compareExact(one.total, printed.total) === 0 && (one.level ?? 0) === printed.level;
  });
}
