import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCriteria, type Criterion, findCriterion, type Scoring } from '../../../shared/domain/criteriaSet.ts';
import {
  compareExact,
  type Exact,
  exact,
  formatExact,
  ofThousandths,
  type Points,
  points,
  sum,
  toExact,
  wholeExact,
} from '../../../shared/domain/points.ts';
import { expectedScore, isOnStep, type Measurement } from '../../../shared/domain/scoring.ts';
import { aCriterion, exactly, shippedSet } from '../../builders/criteriaSets.ts';

const ratio = (numerator: string, denominator: string): Measurement => ({
  kind: 'ratio',
  numerator: exactly(numerator),
  denominator: exactly(denominator),
});
const survey = (percent: string, sample: number): Measurement => ({
  kind: 'survey',
  percent: exactly(percent),
  sample,
});
const count = (value: string): Measurement => ({ kind: 'count', count: exactly(value) });
const events = (counts: Readonly<Record<string, number>>): Measurement => ({ kind: 'events', counts });
const index = (value: string): Measurement => ({ kind: 'index', value: exactly(value) });

const shipped = shippedSet();
function ofShipped(code: string): Criterion {
  const criterion = findCriterion(shipped, code);
  if (!criterion) throw new Error(`no criterion ${code}`);
  return criterion;
}

function earned(criterion: Criterion, measurement: Measurement, facts: readonly string[] = []): string {
  const score = expectedScore(criterion, measurement, new Set(facts));
  return score.ok ? formatExact(score.value) : score.error.code;
}

const rate = (rest: Partial<Extract<Scoring, { kind: 'rate' }>> = {}): Scoring => ({
  kind: 'rate',
  of: 'percent',
  zeroBelow: null,
  minimumSample: null,
  capIf: null,
  ...rest,
});

describe('a rate', () => {
  it.each([
    ['1', '2', '2'],
    ['49.999', '100', '0'],
    ['50', '100', '2'],
    ['2', '3', '8/3'],
    ['7', '7', '4'],
    ['0', '7', '0'],
    ['8', '7', 'MEASURE_NOT_A_SHARE'],
    ['1', '0', 'MEASURE_NOT_A_SHARE'],
    ['0', '0', 'MEASURE_NOT_A_SHARE'],
    ['-1', '7', 'MEASURE_NOT_A_SHARE'],
    ['1', '-7', 'MEASURE_NOT_A_SHARE'],
  ])('of criterion 1.1 (4 points, nothing below 50 percent): %s of %s earns %s', (part, whole, score) => {
    expect(earned(ofShipped('1.1'), ratio(part, whole))).toBe(score);
  });

  it.each([
    ['45', '60', '2.25'],
    ['60', '60', '3'],
    ['75', '60', '3'],
  ])('of a target (criterion 3.2): %s against %s earns %s', (reached, target, score) => {
    expect(earned(ofShipped('3.2'), ratio(reached, target))).toBe(score);
  });

  it.each([
    [['mass-complaint'], '10', '2'],
    [['mass-complaint'], '4', '1.6'],
    [[], '10', '4'],
    [['something-else'], '10', '4'],
  ])('is capped by an event (criterion 5.4): %j, %s of 10 cases earn %s', (facts, cases, score) => {
    expect(earned(ofShipped('5.4'), ratio(cases, '10'), facts)).toBe(score);
  });

  it.each([
    ['79.999', 30, '0'],
    ['80', 30, '2.4'],
    ['100', 30, '3'],
    ['90', 29, 'SAMPLE_TOO_SMALL'],
    ['100.001', 30, 'MEASURE_NOT_A_SHARE'],
    ['-1', 30, 'MEASURE_NOT_A_SHARE'],
  ])('of a survey (criterion 3.8): %s percent of %i asked earn %s', (percent, sample, score) => {
    expect(earned(ofShipped('3.8'), survey(percent, sample))).toBe(score);
  });
});

describe('bands', () => {
  it.each([
    ['100', '6'],
    ['99', '6'],
    ['98.999', '5'],
    ['98', '5'],
    ['95', '3'],
    ['94.999', '1'],
    ['90', '1'],
    ['89.999', '0'],
    ['0', '0'],
  ])('of a percentage (criterion 3.1): %s percent earn %s', (percent, score) => {
    expect(earned(ofShipped('3.1'), ratio(percent, '100'))).toBe(score);
  });

  it('decide on the exact share: 989 of 999 is 98.998… percent, not 99', () => {
    expect(earned(ofShipped('3.1'), ratio('989', '999'))).toBe('5');
    expect(earned(ofShipped('3.1'), ratio('99', '100'))).toBe('6');
  });

  it.each([
    ['0', '0'],
    ['1', '0'],
    ['2', '1'],
    ['3.5', '1'],
    ['4', '2'],
    ['400', '2'],
    ['-1', 'MEASURE_NOT_A_COUNT'],
  ])('of a count (criterion 1.6): %s earn %s', (value, score) => {
    expect(earned(ofShipped('1.6'), count(value))).toBe(score);
  });

  it.each([
    ['90', 30, '2'],
    ['89.99', 30, '1'],
    ['79', 200, '0'],
    ['95', 29, 'SAMPLE_TOO_SMALL'],
  ])('of a survey (criterion 4.7): %s percent of %i asked earn %s', (percent, sample, score) => {
    expect(earned(ofShipped('4.7'), survey(percent, sample))).toBe(score);
  });

  it('earn nothing below the lowest one', () => {
    const bands = [{ from: exactly('90'), score: points('2') }];
    const criterion = aCriterion('1', { scoring: { kind: 'bands', of: 'percent', bands, minimumSample: null } });
    expect(earned(criterion, ratio('89', '100'))).toBe('0');
    expect(isOnStep(criterion, points('0'))).toBe(true);
  });

  it('of recognitions (criterion 5.7) know their ranks only', () => {
    const rank = (name: string): Measurement => ({ kind: 'recognition', rank: name });
    expect(['province', 'district', 'none', 'world'].map((name) => earned(ofShipped('5.7'), rank(name)))).toEqual([
      '2',
      '1',
      '0',
      'RANK_UNKNOWN',
    ]);
  });
});

describe('the other methods', () => {
  it('yes-no earns all or nothing', () => {
    expect(earned(ofShipped('4.5'), { kind: 'yes-no', met: true })).toBe('2');
    expect(earned(ofShipped('4.5'), { kind: 'yes-no', met: false })).toBe('0');
  });

  it('a checklist adds its items', () => {
    const met = (...ticks: readonly boolean[]): Measurement => ({ kind: 'checklist', met: ticks });
    expect(earned(ofShipped('1.5'), met(true, false, true))).toBe('1.5');
    expect(earned(ofShipped('1.5'), met(false, false, false))).toBe('0');
    expect(earned(ofShipped('1.5'), met(true, true))).toBe('MEASURE_OF_OTHER_KIND');
  });

  it.each([
    [{}, '3'],
    [{ reprimand: 1 }, '1.5'],
    [{ reprimand: 2 }, '0'],
    [{ reprimand: 1, 'warning-or-worse': 1 }, '0'],
    [{ reprimand: Number.MAX_SAFE_INTEGER }, '0'],
    [{ reprimand: -1 }, 'MEASURE_NOT_A_COUNT'],
    [{ reprimand: 0.5 }, 'MEASURE_NOT_A_COUNT'],
    [{ reprimand: Number.NaN }, 'MEASURE_NOT_A_COUNT'],
  ])('deductions (criterion 2.5) start at the maximum and end at 0: %j leaves %s', (counts, score) => {
    expect(earned(ofShipped('2.5'), events(counts))).toBe(score);
  });

  it.each([
    ['49', '0'],
    ['50', '0'],
    ['75', '2.5'],
    ['100', '5'],
    ['120', '5'],
  ])('another index is converted in a straight line: %s of 50 to 100 earns %s of 5', (value, score) => {
    const criterion = aCriterion('1', { scoring: { kind: 'extern', from: wholeExact(50), to: wholeExact(100) } });
    expect(earned(criterion, index(value))).toBe(score);
  });

  it('what is judged by hand has no expected score', () => {
    expect(earned(ofShipped('4.3'), count('1'))).toBe('SCORED_BY_HAND');
  });

  it('a measurement of another kind is refused, never read as 0', () => {
    const every: readonly Measurement[] = [
      ratio('1', '2'),
      survey('90', 100),
      count('3'),
      { kind: 'recognition', rank: 'none' },
      { kind: 'yes-no', met: true },
      { kind: 'checklist', met: [] },
      events({}),
      index('1'),
    ];
    for (const criterion of allCriteria(shipped)) {
      const answers = every.map((one) => expectedScore(criterion, one));
      const fitting = answers.filter((one) => one.ok || one.error.code !== 'MEASURE_OF_OTHER_KIND');
      const [least, most] =
        criterion.scoring.kind === 'manual' ? [8, 8] : criterion.scoring.kind === 'checklist' ? [0, 0] : [1, 1];
      expect(fitting.length, criterion.code).toBeGreaterThanOrEqual(least);
      expect(fitting.length, criterion.code).toBeLessThanOrEqual(most);
    }
  });
});

describe('any method with any measurement', () => {
  const anyExact = fc
    .tuple(fc.bigInt({ min: -20n, max: 130_000n }), fc.bigInt({ min: 1n, max: 1000n }))
    .map(([n, d]) => exact(n, d));
  const scoreUpTo = (maximum: Points) => fc.integer({ min: 0, max: maximum }).map(ofThousandths);
  const bandsUpTo = (maximum: Points) =>
    fc.uniqueArray(fc.record({ from: anyExact, score: scoreUpTo(maximum) }), {
      minLength: 1,
      maxLength: 5,
      selector: (band) => formatExact(band.from),
    });
  const parts = fc.array(
    fc.integer({ min: 1, max: 40 }).map((tenths) => ofThousandths(tenths * 100)),
    {
      minLength: 1,
      maxLength: 5,
    },
  );

  /** A criterion whose method fits its maximum, as criteriaSetFaults demands. */
  const anyMethod: fc.Arbitrary<Criterion> = parts.chain((items) => {
    const maximum = sum(items);
    const sample = fc.option(fc.nat(40));
    const method: fc.Arbitrary<Scoring> = fc.oneof(
      fc.record({
        kind: fc.constant('rate' as const),
        of: fc.constantFrom('percent' as const, 'share-of-target' as const, 'survey-percent' as const),
        zeroBelow: fc.option(anyExact),
        minimumSample: sample,
        capIf: fc.option(fc.record({ event: fc.constant('mass-complaint'), points: scoreUpTo(maximum) })),
      }),
      fc.record({
        kind: fc.constant('bands' as const),
        of: fc.constantFrom('percent' as const, 'count' as const, 'survey-percent' as const),
        bands: bandsUpTo(maximum),
        minimumSample: sample,
      }),
      fc.constant({
        kind: 'recognition' as const,
        bands: [
          { rank: 'none', score: points('0') },
          { rank: 'district', score: maximum },
        ],
      }),
      fc.constant({ kind: 'yes-no' as const }),
      fc.constant({ kind: 'checklist' as const, items }),
      fc.constant({ kind: 'deduct' as const, per: items.map((one, nth) => ({ event: `event-${nth}`, points: one })) }),
      fc.constant({ kind: 'extern' as const, from: wholeExact(10), to: wholeExact(90) }),
    );
    return method.map((scoring) => aCriterion('1', { maximum, scoring }));
  });
  const small = fc.integer({ min: -2, max: 60 });
  const constant = <const T>(value: T) => fc.constant(value);
  const measurements = {
    ratio: fc.record({ kind: constant('ratio'), numerator: anyExact, denominator: anyExact }),
    survey: fc.record({ kind: constant('survey'), percent: anyExact, sample: small }),
    count: fc.record({ kind: constant('count'), count: anyExact }),
    recognition: fc.record({ kind: constant('recognition'), rank: fc.constantFrom('none', 'district', 'world') }),
    'yes-no': fc.record({ kind: constant('yes-no'), met: fc.boolean() }),
    checklist: fc.record({ kind: constant('checklist'), met: fc.array(fc.boolean(), { maxLength: 5 }) }),
    events: fc.record({
      kind: constant('events'),
      counts: fc.dictionary(fc.constantFrom('event-0', 'event-1', 'event-2'), fc.oneof(small, fc.double())),
    }),
    index: fc.record({ kind: constant('index'), value: anyExact }),
  } satisfies Record<Measurement['kind'], fc.Arbitrary<Measurement>>;
  const fittingKind = ({ scoring }: Criterion): Measurement['kind'] => {
    if (scoring.kind === 'deduct') return 'events';
    if (scoring.kind === 'extern' || scoring.kind === 'manual') return 'index';
    if (scoring.kind !== 'rate' && scoring.kind !== 'bands') return scoring.kind;
    return scoring.of === 'survey-percent' ? 'survey' : scoring.of === 'count' ? 'count' : 'ratio';
  };
  const anyCase = anyMethod.chain((criterion) =>
    fc.tuple(
      fc.constant(criterion),
      fc.oneof(
        { weight: 8, arbitrary: measurements[fittingKind(criterion)] },
        { weight: 1, arbitrary: fc.oneof(...Object.values<fc.Arbitrary<Measurement>>(measurements)) },
      ),
    ),
  );
  const toThousandths = (score: Exact): Points | null =>
    (score.n * 1000n) % score.d === 0n ? ofThousandths(Number((score.n * 1000n) / score.d)) : null;

  it('expects a score between 0 and the maximum, and one that the method can give', () => {
    let scored = 0;
    fc.assert(
      fc.property(anyCase, fc.boolean(), ([criterion, measurement], complaint) => {
        const score = expectedScore(criterion, measurement, new Set(complaint ? ['mass-complaint'] : []));
        if (!score.ok) return;
        scored++;
        expect(compareExact(score.value, wholeExact(0))).toBeGreaterThanOrEqual(0);
        expect(compareExact(score.value, toExact(criterion.maximum))).toBeLessThanOrEqual(0);
        const inPoints = toThousandths(score.value);
        const stepless = criterion.scoring.kind === 'rate' || criterion.scoring.kind === 'extern';
        if (!stepless) expect(inPoints).not.toBeNull();
        if (inPoints !== null) expect(isOnStep(criterion, inPoints)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(scored).toBeGreaterThan(1500);
  });

  it('never earns less for a better rate', () => {
    const percents = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(percents, fc.option(fc.nat(100)), ([low, high], zeroBelow) => {
        const scoring = rate({ zeroBelow: zeroBelow === null ? null : wholeExact(zeroBelow) });
        const criterion = aCriterion('1', { scoring });
        const [worse, better] = [low, high].map((part) => expectedScore(criterion, ratio(String(part), '1000')));
        expect(worse?.ok && better?.ok && compareExact(worse.value, better.value)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the steps of a method', () => {
  /** Every score from 0 to the maximum in steps of 0.05 that the method gives for some answer. */
  const givenBy = (criterion: Criterion, answers: readonly Measurement[]): ReadonlySet<string> =>
    new Set(answers.map((answer) => earned(criterion, answer)));
  const grid = (criterion: Criterion) =>
    Array.from({ length: criterion.maximum / 50 + 1 }, (_none, nth) => ofThousandths(nth * 50));
  const ticks = (items: number): readonly Measurement[] =>
    Array.from({ length: 2 ** items }, (_none, mask) => ({
      kind: 'checklist',
      met: Array.from({ length: items }, (_tick, bit) => ((mask >> bit) & 1) === 1),
    }));
  const happenings = (names: readonly string[]): readonly Measurement[] =>
    names.length === 1
      ? Array.from({ length: 12 }, (_none, times) => events({ [names[0] ?? '']: times }))
      : Array.from({ length: 144 }, (_none, both) =>
          events({ [names[0] ?? '']: both % 12, [names[1] ?? '']: Math.floor(both / 12) }),
        );

  function answersTo({ scoring }: Criterion): readonly Measurement[] | null {
    switch (scoring.kind) {
      case 'bands':
        return Array.from({ length: 201 }, (_none, half) =>
          scoring.of === 'count'
            ? count(String(half))
            : scoring.of === 'percent'
              ? ratio(String(half), '200')
              : survey(formatExact(exact(BigInt(half), 2n)), 100),
        );
      case 'recognition':
        return scoring.bands.map(({ rank }) => ({ kind: 'recognition', rank }));
      case 'yes-no':
        return [true, false].map((met) => ({ kind: 'yes-no', met }));
      case 'checklist':
        return ticks(scoring.items.length);
      case 'deduct':
        return happenings(scoring.per.map((one) => one.event));
      default:
        return null;
    }
  }

  const stepped = allCriteria(shipped).filter((one) => answersTo(one) !== null);
  it.each(stepped.map((one) => [one.code, one] as const))(
    'of criterion %s are the scores that trying every answer gives',
    (_code, criterion) => {
      const possible = givenBy(criterion, answersTo(criterion) ?? []);
      for (const score of grid(criterion))
        expect(isOnStep(criterion, score), formatExact(toExact(score))).toBe(possible.has(formatExact(toExact(score))));
    },
  );

  it('of a deduction end at 0 even where no number of deductions comes to the maximum', () => {
    const criterion = aCriterion('1', {
      maximum: '4',
      scoring: { kind: 'deduct', per: [{ event: 'late', points: points('1.5') }] },
    });
    const possible = givenBy(criterion, happenings(['late']));
    expect([...possible].sort()).toEqual(['0', '1', '2.5', '4']);
    for (const score of grid(criterion))
      expect(isOnStep(criterion, score)).toBe(possible.has(formatExact(toExact(score))));
  });

  it('of a manual score are the multiples of its step; without one, any', () => {
    expect(grid(ofShipped('4.3')).filter((score) => isOnStep(ofShipped('4.3'), score)).length).toBe(7);
    expect(isOnStep(aCriterion('1', { scoring: { kind: 'manual', step: null } }), points('0.001'))).toBe(true);
  });

  it('are found quickly even where a set asks for the impossible', () => {
    const per = [
      { event: 'late-minute', points: points('0.001') },
      { event: 'late-hour', points: points('0.007') },
    ];
    const criterion = aCriterion('1', { maximum: '10000', scoring: { kind: 'deduct', per } });
    expect(isOnStep(criterion, points('0.001'))).toBe(true);
  });
});
