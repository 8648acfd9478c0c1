/**
 * From other offices' data to the score that a criterion's method gives, with the arithmetic to show: "152/160 = 95 % →
 * 3 of 6 points". Which indicator is which follows from their order in the criteria set (`referenceData`).
 */
import type { Criterion } from './criteriaSet.ts';
import { briefExact, divideExact, type Exact, formatPoints, multiplyExact, wholeExact } from './points.ts';
import { assertNever, type Failure, fail, ok, type Params, type Result } from './result.ts';
import { expectedScore, type Measurement, type ScoringFailure } from './scoring.ts';

export type ReferenceValue =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'word'; readonly word: string };
/** Indicators of one unit by name, as other offices reported them. */
export type ReferenceData = Readonly<Record<string, ReferenceValue>>;

export type Expectation = { readonly expected: Exact; readonly measurement: Measurement };
export type ExpectationFailure = ScoringFailure | Failure<'REFERENCE_MISSING'>;

const HUNDRED = wholeExact(100);

/** The number that an office reported for an indicator; null = none. */
export function numberOf(reference: ReferenceData, indicator: string | undefined): Exact | null {
  const value = indicator === undefined ? undefined : reference[indicator];
  return value?.kind === 'number' ? value.value : null;
}

export function expectation(criterion: Criterion, reference: ReferenceData): Result<Expectation, ExpectationFailure> {
  const measurement = measurementOf(criterion, reference);
  if (measurement === null) return fail('REFERENCE_MISSING', { criterion: criterion.code });
  const expected = expectedScore(criterion, measurement, eventsOf(criterion, reference));
  return expected.ok ? ok({ expected: expected.value, measurement }) : expected;
}

/** Reported events that cap the criterion, such as the mass complaint of 5.4. */
function eventsOf({ scoring }: Criterion, reference: ReferenceData): ReadonlySet<string> {
  if (scoring.kind !== 'rate' || scoring.capIf === null) return new Set();
  const count = numberOf(reference, scoring.capIf.event);
  return new Set(count !== null && count.n > 0n ? [scoring.capIf.event] : []);
}

function measurementOf({ scoring, referenceData }: Criterion, reference: ReferenceData): Measurement | null {
  const [first, second] = referenceData;
  const value = numberOf(reference, first);
  switch (scoring.kind) {
    case 'rate':
    case 'bands':
      if (value === null) return null;
      if (scoring.of === 'count') return { kind: 'count', count: value };
      if (scoring.of === 'survey-percent') return surveyOf(value, numberOf(reference, second));
      return ratioOf(value, second === undefined ? HUNDRED : numberOf(reference, second));
    case 'recognition': {
      const rank = first === undefined ? undefined : reference[first];
      return rank?.kind === 'word' ? { kind: 'recognition', rank: rank.word } : null;
    }
    case 'yes-no':
      return value === null ? null : { kind: 'yes-no', met: value.n > 0n };
    case 'checklist': {
      const items = referenceData.map((one) => numberOf(reference, one));
      return items.length !== scoring.items.length || items.some((one) => one === null)
        ? null
        : { kind: 'checklist', met: items.map((one) => one !== null && one.n > 0n) };
    }
    case 'deduct':
      return eventCounts(
        scoring.per.map((one) => one.event),
        referenceData.map((one) => numberOf(reference, one)),
      );
    case 'extern':
      return value === null ? null : { kind: 'index', value };
    case 'manual':
      return null;
    default:
      return assertNever(scoring);
  }
}

const ratioOf = (numerator: Exact, denominator: Exact | null): Measurement | null =>
  denominator === null ? null : { kind: 'ratio', numerator, denominator };

const surveyOf = (percent: Exact, sample: Exact | null): Measurement | null =>
  sample === null || sample.d !== 1n ? null : { kind: 'survey', percent, sample: Number(sample.n) };

function eventCounts(events: readonly string[], counts: readonly (Exact | null)[]): Measurement | null {
  if (counts.length !== events.length || counts.length === 0) return null;
  const whole = counts.map((one) => (one?.d === 1n ? Number(one.n) : null));
  if (whole.some((one) => one === null)) return null;
  return { kind: 'events', counts: Object.fromEntries(events.map((event, index) => [event, whole[index] ?? 0])) };
}

/** The arithmetic of an expectation that holds (its denominator is above 0) as parameters; `method` names its sentence (`arithmetic.<method>` of the catalogues). */
export function arithmetic({ expected, measurement }: Expectation, criterion: Criterion): Params {
  return {
    ...measured(measurement),
    expected: briefExact(expected),
    maximum: formatPoints(criterion.maximum),
  };
}

function measured(measurement: Measurement): Params {
  switch (measurement.kind) {
    case 'ratio': {
      const { numerator, denominator } = measurement;
      const percent = divideExact(multiplyExact(numerator, HUNDRED), denominator);
      const params = { part: briefExact(numerator), whole: briefExact(denominator), percent: briefExact(percent) };
      return { method: 'ratio', ...params };
    }
    case 'survey':
      return { method: 'survey', percent: briefExact(measurement.percent), sample: measurement.sample };
    case 'count':
      return { method: 'count', part: briefExact(measurement.count) };
    case 'recognition':
      return { method: 'recognition', part: measurement.rank };
    case 'yes-no':
      return { method: measurement.met ? 'yes' : 'no' };
    case 'checklist':
      return {
        method: 'checklist',
        part: measurement.met.filter((one) => one).length,
        whole: measurement.met.length,
      };
    case 'events':
      return { method: 'events', part: Object.values(measurement.counts).reduce((all, one) => all + one, 0) };
    case 'index':
      return { method: 'index', part: briefExact(measurement.value) };
    default:
      return assertNever(measurement);
  }
}
