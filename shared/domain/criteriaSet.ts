/**
 * A criteria set: the versioned tree of groups and criteria that units score themselves against. Sets are data
 * (resources/criteria-sets/*.json, read by shared/contract/criteriaSetFile.ts); this file holds their shape and rules.
 */
import { compareExact, EXACT_ZERO, type Exact, formatExact, type Points, sum, toExact, wholeExact } from './points.ts';
import type { UnitKind } from './unit.ts';

export type Language = 'vi' | 'en' | 'th';
/** Vietnamese is the language in law and always there. */
export type Localised = { readonly vi: string; readonly en?: string | undefined; readonly th?: string | undefined };
export const textIn = (text: Localised, language: Language): string => text[language] ?? text.vi;

/** A band [from, score]: the score holds from this value of the measure upwards, until the next higher band. */
export type Band = { readonly from: Exact; readonly score: Points };
export type RankBand = { readonly rank: string; readonly score: Points };

/** How a criterion's score follows from what was measured; see scoring.ts. Percentages are exact, 0 to 100. */
export type Scoring =
  | {
      readonly kind: 'rate';
      readonly of: 'percent' | 'share-of-target' | 'survey-percent';
      readonly zeroBelow: Exact | null;
      readonly minimumSample: number | null;
      readonly capIf: { readonly event: string; readonly points: Points } | null;
    }
  | {
      readonly kind: 'bands';
      readonly of: 'percent' | 'count' | 'survey-percent';
      readonly bands: readonly Band[];
      readonly minimumSample: number | null;
    }
  | { readonly kind: 'recognition'; readonly bands: readonly RankBand[] }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'checklist'; readonly items: readonly Points[] }
  | { readonly kind: 'deduct'; readonly per: readonly { readonly event: string; readonly points: Points }[] }
  | { readonly kind: 'extern'; readonly from: Exact; readonly to: Exact }
  | { readonly kind: 'manual'; readonly step: Points | null };

/**
 * What "did not arise" does to a criterion once the board has agreed to it:
 * full-points = earns the maximum · rescale = leaves numerator and denominator · zero = earns nothing.
 */
export type NotApplicable = 'not-allowed' | 'full-points' | 'rescale' | 'zero';

export type Criterion = {
  readonly code: string;
  readonly title: Localised;
  readonly maximum: Points;
  readonly scoring: Scoring;
  readonly notApplicable: NotApplicable;
  /** A pilot indicator is scored but does not count in the total. */
  readonly counted: boolean;
  /** Kinds of unit that the criterion is for; null = all. */
  readonly unitKinds: readonly UnitKind[] | null;
  readonly guidance: Localised | null;
  readonly evidence: Localised | null;
  readonly evidenceRequired: boolean;
  readonly crossCheckedWith: Localised | null;
  readonly referenceData: readonly string[];
};

export type CriterionGroup = {
  readonly code: string;
  readonly numeral: string;
  readonly title: Localised;
  readonly maximum: Points;
  readonly criteria: readonly Criterion[];
};

export type Effect =
  | { readonly kind: 'warning' }
  | { readonly kind: 'not-met' }
  | { readonly kind: 'cap-level'; readonly level: number };

/** What a unit must meet besides its total. */
export type Condition =
  | {
      readonly kind: 'group-minimum-percent';
      readonly percent: Exact;
      readonly enabled: boolean;
      readonly effect: Effect;
    }
  | {
      readonly kind: 'criterion-minimum-percent';
      readonly percent: Exact;
      readonly enabled: boolean;
      readonly effect: Effect;
    }
  | {
      readonly kind: 'disqualifier';
      readonly code: string;
      readonly enabled: boolean;
      readonly effect: Effect;
      readonly title: Localised;
    };

/**
 * sum             total = sum of scores; a rescaled N/A stretches what remains to the set's maximum
 * percent         total = 100 × points / applicable maximum over all groups (pooled)
 * mean-of-groups  total = mean of the groups' own percentages
 */
export type Aggregation = 'sum' | 'percent' | 'mean-of-groups';

export type Extra = {
  readonly code: string;
  readonly kind: 'bonus' | 'penalty';
  readonly title: Localised;
  readonly maximum: Points;
};

export type CriteriaSet = {
  readonly id: string;
  readonly title: Localised;
  readonly official: boolean;
  readonly notice: Localised | null;
  /** Decimals a score may have, 0 to 3. */
  readonly decimals: number;
  readonly maximum: Points;
  readonly aggregation: Aggregation;
  /** Ascending thresholds; a set without levels only ranks. */
  readonly levels: readonly { readonly level: number; readonly from: Exact }[];
  readonly conditions: readonly Condition[];
  readonly groups: readonly CriterionGroup[];
  readonly extras: readonly Extra[];
  /** The most that all bonuses together may add. */
  readonly bonusMaximum: Points | null;
};

export const allCriteria = (set: CriteriaSet): readonly Criterion[] => set.groups.flatMap((group) => group.criteria);

export const findCriterion = (set: CriteriaSet, code: string): Criterion | undefined =>
  allCriteria(set).find((criterion) => criterion.code === code);

export const appliesTo = (criterion: Criterion, kind: UnitKind): boolean =>
  criterion.unitKinds === null || criterion.unitKinds.includes(kind);

/** The highest total that levels are measured on: 100 for percentages, else the set's maximum. */
export const totalMaximum = (set: CriteriaSet): Exact =>
  set.aggregation === 'sum' ? toExact(set.maximum) : { n: 100n, d: 1n };

export type CriteriaSetFault = {
  readonly code:
    | 'DUPLICATE_CODE'
    | 'GROUP_MAXIMUM'
    | 'SET_MAXIMUM'
    | 'LEVELS_ORDER'
    | 'BANDS'
    | 'MAXIMUM_RANGE'
    | 'CONDITION';
  readonly at: string;
};

/** Rules that JSON's shape cannot say; an empty list means that the set may be used. */
export function criteriaSetFaults(set: CriteriaSet): readonly CriteriaSetFault[] {
  const faults: CriteriaSetFault[] = [];
  const seen = new Set<string>();
  const codes = [
    ...set.groups.map((group) => group.code),
    ...allCriteria(set).map((one) => one.code),
    ...set.extras.map((one) => one.code),
    ...set.conditions.flatMap((one) => (one.kind === 'disqualifier' ? [one.code] : [])),
  ];
  for (const code of codes) {
    if (seen.has(code)) faults.push({ code: 'DUPLICATE_CODE', at: code });
    seen.add(code);
  }
  for (const group of set.groups) {
    const counted = sum(group.criteria.filter((one) => one.counted).map((one) => one.maximum));
    if (counted !== group.maximum) faults.push({ code: 'GROUP_MAXIMUM', at: group.code });
  }
  if (sum(set.groups.map((group) => group.maximum)) !== set.maximum) faults.push({ code: 'SET_MAXIMUM', at: set.id });
  for (const criterion of allCriteria(set)) {
    if (criterion.maximum <= 0) faults.push({ code: 'MAXIMUM_RANGE', at: criterion.code });
    if (!scoringFits(criterion)) faults.push({ code: 'BANDS', at: criterion.code });
  }
  for (const [index, level] of set.levels.entries()) {
    const before = set.levels[index - 1];
    const ascending = !before || (compareExact(before.from, level.from) < 0 && before.level < level.level);
    if (!ascending || !isWithin(level.from, totalMaximum(set)))
      faults.push({ code: 'LEVELS_ORDER', at: String(level.level) });
  }
  for (const condition of set.conditions)
    if (!conditionFits(set, condition))
      faults.push({ code: 'CONDITION', at: condition.kind === 'disqualifier' ? condition.code : condition.kind });
  return faults;
}

const isWithin = (value: Exact, most: Exact): boolean =>
  compareExact(value, EXACT_ZERO) >= 0 && compareExact(value, most) <= 0;

/** A share is one of 0 to 100 percent; a cap names a level that the set has, or 0 = not met. */
function conditionFits(set: CriteriaSet, condition: Condition): boolean {
  const { effect } = condition;
  const knownCap = effect.kind !== 'cap-level' || [0, ...set.levels.map((one) => one.level)].includes(effect.level);
  return knownCap && (condition.kind === 'disqualifier' || isWithin(condition.percent, wholeExact(100)));
}

const noneTwice = (all: readonly string[]): boolean => new Set(all).size === all.length;

/** No method may award more than the criterion's maximum, nor less than nothing, nor two scores for one measure. */
function scoringFits({ scoring, maximum }: Criterion): boolean {
  const within = (score: Points) => score >= 0 && score <= maximum;
  switch (scoring.kind) {
    case 'bands':
      return (
        scoring.bands.length > 0 &&
        scoring.bands.every((band) => within(band.score)) &&
        noneTwice(scoring.bands.map((band) => formatExact(band.from)))
      );
    case 'recognition':
      return (
        scoring.bands.length > 0 &&
        scoring.bands.every((band) => within(band.score)) &&
        noneTwice(scoring.bands.map((band) => band.rank))
      );
    case 'checklist':
      return scoring.items.length > 0 && scoring.items.every((item) => item > 0) && sum(scoring.items) === maximum;
    case 'deduct':
      return scoring.per.every((one) => one.points > 0) && noneTwice(scoring.per.map((one) => one.event));
    case 'extern':
      return compareExact(scoring.from, scoring.to) < 0;
    case 'manual':
      return scoring.step === null || scoring.step > 0;
    case 'rate':
    case 'yes-no':
      return true;
  }
}
