/** A unit's result as a chair reads it aloud: sentence by sentence, as codes and figures. Texts: shared/i18n. */
import type { CriteriaSet } from './criteriaSet.ts';
import { type ConditionResult, levelOf, type Outcome, type WaterfallStep } from './levels.ts';
import { addExact, EXACT_ZERO, type Exact, formatExact, formatPoints, subtractExact, sumExact } from './points.ts';
import { assertNever, type Params } from './result.ts';

export const SENTENCES = [
  'self',
  'unchanged',
  'lowered',
  'raised',
  'conversion',
  'bonus',
  'penalty',
  'total',
  'level',
  'notMet',
  'heldBack',
  'refused',
  'groupBelow',
  'criterionBelow',
  'disqualified',
  'warned',
  'next',
] as const;
export type Sentence = { readonly code: (typeof SENTENCES)[number]; readonly params: Params };

/** What all steps of a criterion came to. */
type Net = { readonly criterion: string; readonly delta: Exact };

/** The figures are exact; `self` to `total` add up. */
export function resultSentence(unit: string, set: CriteriaSet, outcome: Outcome): readonly Sentence[] {
  const { waterfall, total, selfTotal } = outcome;
  const nets = netChanges(waterfall.filter((one) => one.kind === 'adjustment' || one.kind === 'not-applicable'));
  return [
    { code: 'self', params: { unit, self: formatPoints(selfTotal) } },
    ...changed(
      'lowered',
      nets.filter((one) => one.delta.n < 0n),
    ),
    ...changed(
      'raised',
      nets.filter((one) => one.delta.n > 0n),
    ),
    ...summed('conversion', waterfall, ['conversion']),
    ...summed('bonus', waterfall, ['bonus', 'bonus-cap']),
    ...summed('penalty', waterfall, ['penalty']),
    ...(waterfall.every((one) => one.delta.n === 0n) ? [{ code: 'unchanged', params: {} } as const] : []),
    { code: 'total', params: { total: formatExact(total) } },
    ...levelSentences(set, outcome),
  ];
}

function netChanges(steps: readonly WaterfallStep[]): readonly Net[] {
  const nets = new Map<string, Exact>();
  for (const { criterion, delta } of steps)
    nets.set(criterion ?? '', addExact(nets.get(criterion ?? '') ?? EXACT_ZERO, delta));
  return [...nets].map(([criterion, delta]) => ({ criterion, delta }));
}

const unsigned = (value: Exact): string => formatExact(value.n < 0n ? subtractExact(EXACT_ZERO, value) : value);

function changed(code: 'lowered' | 'raised', nets: readonly Net[]): readonly Sentence[] {
  if (nets.length === 0) return [];
  const points = unsigned(sumExact(nets.map((one) => one.delta)));
  return [{ code, params: { points, criteria: nets.map((one) => one.criterion) } }];
}

function summed(
  code: 'conversion' | 'bonus' | 'penalty',
  waterfall: readonly WaterfallStep[],
  kinds: readonly WaterfallStep['kind'][],
): readonly Sentence[] {
  const delta = sumExact(waterfall.filter((one) => kinds.includes(one.kind)).map((one) => one.delta));
  return delta.n === 0n
    ? []
    : [{ code, params: { points: code === 'conversion' ? formatExact(delta) : unsigned(delta) } }];
}

function levelSentences(set: CriteriaSet, { total, level, conditions }: Outcome): readonly Sentence[] {
  if (level === null) return [];
  const reached = levelOf(set, total);
  const byTotal = reached.ok ? reached.value : level;
  const from = set.levels.find((one) => one.level === level)?.from;
  const [next] = set.levels.filter((one) => one.level > byTotal);
  return [
    ...(byTotal === level ? [] : [heldBack(byTotal, level), ...unmet(conditions)]),
    from === undefined
      ? { code: 'notMet', params: { least: formatExact(set.levels[0]?.from ?? EXACT_ZERO) } }
      : { code: 'level', params: { level, from: formatExact(from) } },
    ...(next === undefined || byTotal !== level
      ? []
      : [
          {
            code: 'next',
            params: { level: next.level, missing: formatExact(subtractExact(next.from, total)) },
          } as const,
        ]),
    ...warned(conditions),
  ];
}

const heldBack = (byTotal: number, level: number): Sentence =>
  level === 0 ? { code: 'refused', params: { byTotal } } : { code: 'heldBack', params: { byTotal, level } };

/** What was found and, by the set, changes nothing: the board hears of it all the same. */
const warned = (conditions: readonly ConditionResult[]): readonly Sentence[] =>
  conditions.flatMap(({ met, condition, params }): readonly Sentence[] => {
    if (met || condition.effect.kind !== 'warning') return [];
    return [
      condition.kind === 'disqualifier'
        ? { code: 'warned', params: { title: condition.title.vi } }
        : { code: condition.kind === 'group-minimum-percent' ? 'groupBelow' : 'criterionBelow', params },
    ];
  });

/** Conditions that took effect. A disqualifier is named as the criteria set names it in Vietnamese, the language in law. */
const unmet = (conditions: readonly ConditionResult[]): readonly Sentence[] =>
  conditions
    .filter((one) => !one.met && one.condition.effect.kind !== 'warning')
    .map(({ condition, params }): Sentence => {
      switch (condition.kind) {
        case 'disqualifier':
          return { code: 'disqualified', params: { title: condition.title.vi } };
        case 'group-minimum-percent':
          return { code: 'groupBelow', params };
        case 'criterion-minimum-percent':
          return { code: 'criterionBelow', params };
        default:
          return assertNever(condition);
      }
    });
