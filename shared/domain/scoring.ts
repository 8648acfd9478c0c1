/** What score a measured fact earns under a criterion's method, exactly; and which scores the method can give at all. */
import type { Band, Criterion, Scoring } from './criteriaSet.ts';
import {
  add,
  compareExact,
  divideExact,
  EXACT_ZERO,
  type Exact,
  isMultipleOf,
  isSumOf,
  minExact,
  multiplyExact,
  type Points,
  subtract,
  subtractExact,
  sum,
  sumExact,
  toExact,
  wholeExact,
  ZERO,
} from './points.ts';
import { assertNever, type Failure, fail, ok, type Result } from './result.ts';

/** A fact that another office measured. Percentages run 0 to 100. */
export type Measurement =
  | { readonly kind: 'ratio'; readonly numerator: Exact; readonly denominator: Exact }
  | { readonly kind: 'survey'; readonly percent: Exact; readonly sample: number }
  | { readonly kind: 'count'; readonly count: Exact }
  | { readonly kind: 'recognition'; readonly rank: string }
  | { readonly kind: 'yes-no'; readonly met: boolean }
  | { readonly kind: 'checklist'; readonly met: readonly boolean[] }
  | { readonly kind: 'events'; readonly counts: Readonly<Record<string, number>> }
  | { readonly kind: 'index'; readonly value: Exact };

export type ScoringFailure = Failure<
  | 'MEASURE_OF_OTHER_KIND'
  | 'MEASURE_NOT_A_SHARE'
  | 'MEASURE_NOT_A_COUNT'
  | 'SAMPLE_TOO_SMALL'
  | 'RANK_UNKNOWN'
  | 'SCORED_BY_HAND'
>;

const HUNDRED = wholeExact(100);

/**
 * The score that the measurement earns, 0 to the criterion's maximum, as an exact fraction (a rate rarely lands on the
 * set's decimals). `events` names facts beside the measure, such as the mass complaint that caps criterion 5.4.
 */
export function expectedScore(
  criterion: Criterion,
  measurement: Measurement,
  events: ReadonlySet<string> = new Set(),
): Result<Exact, ScoringFailure> {
  const { scoring } = criterion;
  const maximum = toExact(criterion.maximum);
  switch (scoring.kind) {
    case 'rate': {
      const percent = percentOf(scoring, measurement);
      if (!percent.ok) return percent;
      const zero = scoring.zeroBelow !== null && compareExact(percent.value, scoring.zeroBelow) < 0;
      const earned = zero ? EXACT_ZERO : divideExact(multiplyExact(maximum, minExact(percent.value, HUNDRED)), HUNDRED);
      const capped = scoring.capIf !== null && events.has(scoring.capIf.event);
      return ok(capped && scoring.capIf ? minExact(earned, toExact(scoring.capIf.points)) : earned);
    }
    case 'bands': {
      const measure = scoring.of === 'count' ? countOf(measurement) : percentOf(scoring, measurement);
      if (!measure.ok) return measure;
      const reached = scoring.bands.filter((band) => compareExact(measure.value, band.from) >= 0);
      const best = reached.reduce<(typeof reached)[number] | null>(
        (top, band) => (top === null || compareExact(band.from, top.from) > 0 ? band : top),
        null,
      );
      return ok(best === null ? EXACT_ZERO : toExact(best.score));
    }
    case 'recognition': {
      if (measurement.kind !== 'recognition') return fail('MEASURE_OF_OTHER_KIND');
      const band = scoring.bands.find((one) => one.rank === measurement.rank);
      return band ? ok(toExact(band.score)) : fail('RANK_UNKNOWN', { rank: measurement.rank });
    }
    case 'yes-no':
      if (measurement.kind !== 'yes-no') return fail('MEASURE_OF_OTHER_KIND');
      return ok(measurement.met ? maximum : EXACT_ZERO);
    case 'checklist': {
      if (measurement.kind !== 'checklist' || measurement.met.length !== scoring.items.length)
        return fail('MEASURE_OF_OTHER_KIND');
      return ok(toExact(sum(scoring.items.filter((_item, index) => measurement.met[index]))));
    }
    case 'deduct': {
      if (measurement.kind !== 'events') return fail('MEASURE_OF_OTHER_KIND');
      const counts = scoring.per.map((one) => measurement.counts[one.event] ?? 0);
      if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return fail('MEASURE_NOT_A_COUNT');
      const lost = scoring.per.map((one, index) => multiplyExact(toExact(one.points), wholeExact(counts[index] ?? 0)));
      const left = subtractExact(maximum, sumExact(lost));
      return ok(compareExact(left, EXACT_ZERO) > 0 ? left : EXACT_ZERO);
    }
    case 'extern': {
      if (measurement.kind !== 'index') return fail('MEASURE_OF_OTHER_KIND');
      const span = subtractExact(scoring.to, scoring.from);
      const share = divideExact(subtractExact(minExact(measurement.value, scoring.to), scoring.from), span);
      return ok(compareExact(share, EXACT_ZERO) <= 0 ? EXACT_ZERO : multiplyExact(maximum, share));
    }
    case 'manual':
      return fail('SCORED_BY_HAND');
    default:
      return assertNever(scoring);
  }
}

function countOf(measurement: Measurement): Result<Exact, ScoringFailure> {
  if (measurement.kind !== 'count') return fail('MEASURE_OF_OTHER_KIND');
  return compareExact(measurement.count, EXACT_ZERO) >= 0 ? ok(measurement.count) : fail('MEASURE_NOT_A_COUNT');
}

/** A share of a target may exceed 100 % (it earns no more than the maximum); a part of a whole may not. */
function percentOf(
  scoring: Extract<Scoring, { kind: 'rate' | 'bands' }>,
  measurement: Measurement,
): Result<Exact, ScoringFailure> {
  if (scoring.of === 'survey-percent') {
    if (measurement.kind !== 'survey') return fail('MEASURE_OF_OTHER_KIND');
    const least = scoring.minimumSample ?? 0;
    if (measurement.sample < least) return fail('SAMPLE_TOO_SMALL', { sample: measurement.sample, minimum: least });
    const isPercent =
      compareExact(measurement.percent, EXACT_ZERO) >= 0 && compareExact(measurement.percent, HUNDRED) <= 0;
    return isPercent ? ok(measurement.percent) : fail('MEASURE_NOT_A_SHARE');
  }
  if (measurement.kind !== 'ratio') return fail('MEASURE_OF_OTHER_KIND');
  const { numerator, denominator } = measurement;
  const partOfWhole = scoring.of === 'share-of-target' || compareExact(numerator, denominator) <= 0;
  if (compareExact(denominator, EXACT_ZERO) <= 0 || compareExact(numerator, EXACT_ZERO) < 0 || !partOfWhole)
    return fail('MEASURE_NOT_A_SHARE');
  return ok(divideExact(multiplyExact(numerator, HUNDRED), denominator));
}

/** A list to choose from ends where it is longer than a person reads. */
const MOST_STEPS = 200;

/** The scores that isOnStep allows, ascending; null = any with the set's decimals, or too many to list. */
export function possibleScores({ scoring, maximum }: Criterion): readonly Points[] | null {
  switch (scoring.kind) {
    case 'rate':
    case 'extern':
      return null;
    case 'bands':
      return ascending([...scoring.bands.map((band) => band.score), ...(startsAboveZero(scoring.bands) ? [ZERO] : [])]);
    case 'recognition':
      return ascending(scoring.bands.map((band) => band.score));
    case 'yes-no':
      return ascending([ZERO, maximum]);
    case 'checklist':
      return sumsOf(scoring.items, maximum, 'once');
    case 'deduct': {
      const lost = sumsOf(
        scoring.per.map((one) => one.points),
        maximum,
        'often',
      );
      return lost && ascending([ZERO, ...lost.map((one) => subtract(maximum, one))]);
    }
    case 'manual':
      return scoring.step === null ? null : sumsOf([scoring.step], maximum, 'often');
    default:
      return assertNever(scoring);
  }
}

const ascending = (scores: readonly Points[]): readonly Points[] => [...new Set(scores)].sort((a, b) => a - b);

/** Sums of parts up to a maximum; null as soon as there are more than MOST_STEPS. */
function sumsOf(parts: readonly Points[], maximum: Points, use: 'once' | 'often'): readonly Points[] | null {
  const sums = new Set([ZERO]);
  // A set's iteration meets what is added on the way: `often` goes on from there, `once` starts from what was before.
  for (const part of parts.filter((one) => one > 0))
    for (const before of use === 'once' ? [...sums] : sums) {
      const next = add(before, part);
      if (next <= maximum) sums.add(next);
      if (sums.size > MOST_STEPS) return null;
    }
  return ascending([...sums]);
}

/**
 * Whether the method could give this score (between 0 and the maximum). A rate can give any; bands, checklists and
 * deductions only some; below the lowest of its bands a measure earns 0.
 */
export function isOnStep(criterion: Criterion, score: Points): boolean {
  const { scoring, maximum } = criterion;
  switch (scoring.kind) {
    case 'rate':
    case 'extern':
      return true;
    case 'bands':
      return scoring.bands.some((band) => band.score === score) || (score === 0 && startsAboveZero(scoring.bands));
    case 'recognition':
      return scoring.bands.some((band) => band.score === score);
    case 'yes-no':
      return score === 0 || score === maximum;
    case 'checklist':
      return isSumOf(scoring.items, score, 'once');
    case 'deduct':
      return (
        score === 0 ||
        isSumOf(
          scoring.per.map((one) => one.points),
          subtract(maximum, score),
          'often',
        )
      );
    case 'manual':
      return scoring.step === null || isMultipleOf(score, scoring.step);
    default:
      return assertNever(scoring);
  }
}

const startsAboveZero = (bands: readonly Band[]): boolean =>
  bands.every((band) => compareExact(band.from, EXACT_ZERO) > 0);
