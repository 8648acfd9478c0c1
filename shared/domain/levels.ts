/** From a unit's decided scores to its total and level, on exact values only, and the way there step by step. */
import { type CriterionScore, contribution } from './appraisal.ts';
import type { Condition, CriteriaSet } from './criteriaSet.ts';
import { totalMaximum } from './criteriaSet.ts';
import {
  addExact,
  compareExact,
  divideExact,
  EXACT_ZERO,
  type Exact,
  formatExact,
  minExact,
  multiplyExact,
  type Points,
  subtractExact,
  sum,
  sumExact,
  toExact,
  wholeExact,
} from './points.ts';
import { assertNever, type Failure, fail, ok, type Params, type Result } from './result.ts';

const HUNDRED = wholeExact(100);

/** Who established a fact, and why; printed with its step. */
export type Why = { readonly by: string; readonly reason: string; readonly note: string };

/** Bonuses, penalties and disqualifiers that the board has established; all empty for most units. */
export type BoardFacts = {
  readonly extras: readonly { readonly code: string; readonly points: Points }[];
  /** Established ones; null while nobody has judged them: the outcome then says nothing of them. */
  readonly disqualifiers: ReadonlySet<string> | null;
  /** By code of an extra or a disqualifier. */
  readonly whys?: ReadonlyMap<string, Why>;
};
export const NO_BOARD_FACTS: BoardFacts = { extras: [], disqualifiers: null };

/** The half-open bands of the set, the top one closed: 0 = below the first threshold. @see domain rule "Levels" */
export function levelOf(set: CriteriaSet, total: Exact): Result<number, Failure<'TOTAL_OUT_OF_RANGE'>> {
  if (compareExact(total, EXACT_ZERO) < 0 || compareExact(total, totalMaximum(set)) > 0)
    return fail('TOTAL_OUT_OF_RANGE', { total: formatExact(total), maximum: formatExact(totalMaximum(set)) });
  return ok(set.levels.reduce((reached, band) => (compareExact(total, band.from) >= 0 ? band.level : reached), 0));
}

export type WaterfallStep = {
  readonly kind: 'adjustment' | 'not-applicable' | 'conversion' | 'bonus' | 'bonus-cap' | 'penalty' | 'condition';
  readonly criterion: string | null;
  /** Points that the step adds (negative: takes). */
  readonly delta: Exact;
  readonly by: string | null;
  readonly reason: string | null;
  readonly note: string | null;
};

export type ConditionResult = {
  readonly code: string;
  readonly met: boolean;
  readonly params: Params;
  readonly condition: Condition;
};

export type Outcome = {
  readonly selfTotal: Points;
  readonly total: Exact;
  /** null where the set has no levels and only ranks. */
  readonly level: number | null;
  readonly metStandard: boolean;
  readonly groups: readonly { readonly code: string; readonly score: Exact }[];
  readonly conditions: readonly ConditionResult[];
  /** From selfTotal to total: the deltas sum to the difference exactly. */
  readonly waterfall: readonly WaterfallStep[];
};

export type Undecided = Failure<
  'SCORE_UNDECIDED' | 'NOT_APPLICABLE_UNDECIDED' | 'TOTAL_OUT_OF_RANGE' | 'NOTHING_APPLICABLE'
>;

/** Scores of criteria that count; pilots are scored but stay out of every sum. */
const counted = (sheet: readonly CriterionScore[]) => sheet.filter((row) => row.criterion.counted);

/** What the unit claimed: the sum of its plain statements. */
export const statedTotal = (sheet: readonly CriterionScore[]): Points =>
  sum(counted(sheet).map((row) => contribution(row.criterion, row.stated)));

/** A score that nobody has decided yet has no place in a total: blank is not zero. */
export function undecidedRows(sheet: readonly CriterionScore[]): readonly Undecided[] {
  return counted(sheet).flatMap((row): readonly Undecided[] => {
    const params = { criterion: row.criterion.code };
    if (row.current.kind === 'missing') return [{ code: 'SCORE_UNDECIDED', params }];
    return row.current.kind === 'claimed' ? [{ code: 'NOT_APPLICABLE_UNDECIDED', params }] : [];
  });
}

export function decideOutcome(
  set: CriteriaSet,
  sheet: readonly CriterionScore[],
  facts: BoardFacts,
): Result<Outcome, Undecided> {
  const [undecided] = undecidedRows(sheet);
  if (undecided) return { ok: false, error: undecided };

  const groupOf = new Map(set.groups.flatMap(({ code, criteria }) => criteria.map((one) => [one.code, code])));
  const rows = Map.groupBy(sheet, (row) => groupOf.get(row.criterion.code));
  const groups = set.groups.map(({ code }) => groupScore(code, rows.get(code) ?? []));
  if (groups.every((group) => group.available === 0)) return fail('NOTHING_APPLICABLE');

  const plain = toExact(sum(groups.map((group) => group.points)));
  const converted = convert(set, groups);
  const extras = extraSteps(set, facts);
  const total = sumExact([converted, ...extras.map((step) => step.delta)]);
  const reached = levelOf(set, total);
  if (!reached.ok) return reached;

  const conditions = conditionResults(set, sheet, groups, facts);
  const unmet = conditions.filter((one) => !one.met);
  const level = heldBack(reached.value, conditions);

  const conversion = subtractExact(converted, plain);
  return ok({
    selfTotal: statedTotal(sheet),
    total,
    level: set.levels.length === 0 ? null : level,
    metStandard: level > 0,
    groups: groups.map((group) => ({ code: group.code, score: toExact(group.points) })),
    conditions,
    waterfall: [
      ...counted(sheet).flatMap(adjustmentSteps),
      ...(conversion.n === 0n ? [] : [plainStep('conversion', conversion)]),
      ...extras,
      ...unmet
        .filter((one) => one.condition.effect.kind !== 'warning')
        .map((one) => ({ ...plainStep('condition', EXACT_ZERO), ...noteOf(facts, one.code), reason: one.code })),
    ],
  });
}

/** A rescaled N/A leaves numerator and denominator. */
const leftOut = ({ criterion, current }: CriterionScore): boolean =>
  current.kind === 'not-applicable' && criterion.notApplicable === 'rescale';

type GroupScore = { readonly code: string; readonly points: Points; readonly available: Points };

/** `available` = the applicable maximum: what a rescaled N/A takes out of the denominator. */
function groupScore(code: string, rows: readonly CriterionScore[]): GroupScore {
  return {
    code,
    points: sum(counted(rows).map((row) => contribution(row.criterion, row.current))),
    available: sum(
      counted(rows)
        .filter((row) => !leftOut(row))
        .map((row) => row.criterion.maximum),
    ),
  };
}

function convert(set: CriteriaSet, groups: readonly GroupScore[]): Exact {
  const percent = (parts: readonly GroupScore[], scale: Exact) =>
    divideExact(
      multiplyExact(toExact(sum(parts.map((one) => one.points))), scale),
      toExact(sum(parts.map((one) => one.available))),
    );
  switch (set.aggregation) {
    case 'sum':
      return percent(groups, toExact(set.maximum));
    case 'percent':
      return percent(groups, HUNDRED);
    case 'mean-of-groups': {
      const applicable = groups.filter((group) => group.available > 0);
      return divideExact(sumExact(applicable.map((group) => percent([group], HUNDRED))), wholeExact(applicable.length));
    }
    default:
      return assertNever(set.aggregation);
  }
}

const plainStep = (kind: WaterfallStep['kind'], delta: Exact, criterion: string | null = null): WaterfallStep => ({
  kind,
  criterion,
  delta,
  by: null,
  reason: null,
  note: null,
});

/** A condition's step has the condition's code as its reason; who established a disqualifier stands beside it. */
function noteOf(facts: BoardFacts, code: string): Pick<WaterfallStep, 'by' | 'note'> | undefined {
  const why = facts.whys?.get(code);
  return why && { by: why.by, note: why.note };
}

function adjustmentSteps(row: CriterionScore): readonly WaterfallStep[] {
  return row.adjustments.map((one) => ({
    kind: one.to.kind === 'not-applicable' ? 'not-applicable' : 'adjustment',
    criterion: row.criterion.code,
    delta: subtractExact(toExact(contribution(row.criterion, one.to)), toExact(contribution(row.criterion, one.from))),
    by: one.by,
    reason: one.reason,
    note: one.note,
  }));
}

/**
 * Bonuses lie outside the maximum of the criteria and are capped together; the cap is a step of its own.
 * @throws RangeError when the set knows no such extra, or not so many points of it.
 */
function extraSteps(set: CriteriaSet, facts: BoardFacts): readonly WaterfallStep[] {
  const steps = facts.extras.map((one) => {
    const extra = set.extras.find(({ code }) => code === one.code);
    if (!extra || one.points < 0 || one.points > extra.maximum)
      throw new RangeError(`not an extra of the set: ${one.code} ${one.points}`);
    const delta = toExact(one.points);
    const signed = extra.kind === 'bonus' ? delta : subtractExact(EXACT_ZERO, delta);
    return { ...plainStep(extra.kind, signed, one.code), ...facts.whys?.get(one.code) };
  });
  const bonus = sumExact(steps.filter((step) => step.kind === 'bonus').map((step) => step.delta));
  const allowed = set.bonusMaximum === null ? bonus : minExact(bonus, toExact(set.bonusMaximum));
  const over = subtractExact(allowed, bonus);
  return over.n === 0n ? steps : [...steps, plainStep('bonus-cap', over)];
}

function conditionResults(
  set: CriteriaSet,
  sheet: readonly CriterionScore[],
  groups: readonly GroupScore[],
  facts: BoardFacts,
): readonly ConditionResult[] {
  return set.conditions
    .filter((condition) => condition.enabled)
    .flatMap((condition) => resultsOf(condition, sheet, groups, facts));
}

function resultsOf(
  condition: Condition,
  sheet: readonly CriterionScore[],
  groups: readonly GroupScore[],
  facts: BoardFacts,
): readonly ConditionResult[] {
  switch (condition.kind) {
    case 'disqualifier':
      if (facts.disqualifiers === null) return [];
      return [{ code: condition.code, met: !facts.disqualifiers.has(condition.code), params: {}, condition }];
    case 'group-minimum-percent':
      return groups
        .filter((group) => group.available > 0)
        .map((group) => minimumResult(condition, 'GROUP_MINIMUM', group.code, group.points, group.available));
    case 'criterion-minimum-percent':
      return counted(sheet)
        .filter((row) => !leftOut(row))
        .map((row) => {
          const { code, maximum } = row.criterion;
          return minimumResult(condition, 'CRITERION_MINIMUM', code, contribution(row.criterion, row.current), maximum);
        });
    default:
      return assertNever(condition);
  }
}

function minimumResult(
  condition: Extract<Condition, { percent: Exact }>,
  code: string,
  of: string,
  score: Points,
  maximum: Points,
): ConditionResult {
  const least = divideExact(multiplyExact(toExact(maximum), condition.percent), HUNDRED);
  const met = compareExact(toExact(score), least) >= 0;
  return { code, met, params: { of, score: formatExact(toExact(score)), least: formatExact(least) }, condition };
}

/** The level that a total reaches once the conditions have had their effect; null for a total outside the scale. */
export function levelUnder(set: CriteriaSet, total: Exact, conditions: readonly ConditionResult[]): number | null {
  const reached = levelOf(set, total);
  return reached.ok ? heldBack(reached.value, conditions) : null;
}

const heldBack = (level: number, conditions: readonly ConditionResult[]): number =>
  conditions.filter((one) => !one.met).reduce((held, one) => effectOn(held, one.condition), level);

function effectOn(level: number, { effect }: Condition): number {
  if (effect.kind === 'not-met') return 0;
  return effect.kind === 'cap-level' ? Math.min(level, effect.level) : level;
}

/** Sum of a waterfall; equals decided − self for every outcome. */
export const waterfallSum = (steps: readonly WaterfallStep[]): Exact =>
  steps.reduce((all, step) => addExact(all, step.delta), EXACT_ZERO);
