import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  addExact,
  compareExact,
  decimalsOf,
  divideExact,
  type Exact,
  exact,
  formatExact,
  formatPoints,
  isMultipleOf,
  isSumOf,
  minExact,
  multiplyExact,
  negate,
  ofThousandths,
  parseExact,
  parsePoints,
  points,
  subtract,
  subtractExact,
  sum,
  sumExact,
  toExact,
  truncateExact,
  truncationHides,
  wholeExact,
} from '../../../shared/domain/points.ts';
import { exactly } from '../../builders/criteriaSets.ts';

const anyPoints = fc
  .maxSafeInteger()
  .filter((one) => Math.abs(one) < 1e12)
  .map(ofThousandths);
const smallPoints = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(ofThousandths);
const anyExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]) => exact(n, d));
/** Fractions that lie in or near a score's range, where thresholds are. */
const nearScores = fc
  .tuple(fc.bigInt({ min: 0n, max: 200_000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => exact(n, d));

describe('points as text', () => {
  it('come back from their text', () => {
    fc.assert(
      fc.property(anyPoints, (value) => {
        expect(parsePoints(formatPoints(value))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('have one text only, without trailing zeros', () => {
    expect(['87.50', '4.000', '-0.250', '0', '-0', '100.001'].map((text) => formatPoints(points(text)))).toEqual([
      '87.5',
      '4',
      '-0.25',
      '0',
      '0',
      '100.001',
    ]);
  });

  it.each(['', ' 4', '4,5', '4.', '.5', '1e2', '+4', '4.0001', '0x10', '--1', 'NaN', 'Infinity', '٤', '1234567890'])(
    'are not read from %j',
    (text) => {
      expect(parsePoints(text)).toBeNull();
      expect(() => points(text)).toThrow(RangeError);
    },
  );

  it('say how many decimals they need', () => {
    expect(['4', '4.5', '4.25', '84.995', '-0.001'].map((text) => decimalsOf(points(text)))).toEqual([0, 1, 2, 3, 3]);
  });
});

describe('points as numbers', () => {
  it('add and subtract as big integers do, and stay integers', () => {
    fc.assert(
      fc.property(anyPoints, anyPoints, (a, b) => {
        expect(BigInt(add(a, b))).toBe(BigInt(a) + BigInt(b));
        expect(BigInt(subtract(a, b))).toBe(BigInt(a) - BigInt(b));
        expect(Object.is(negate(a), -0)).toBe(false);
      }),
    );
  });

  it('sum without the drift of floats', () => {
    expect(formatPoints(sum(Array.from({ length: 1000 }, () => points('0.1'))))).toBe('100');
  });

  it('refuse what is not an exact count of thousandths', () => {
    for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(() => ofThousandths(value)).toThrow(RangeError);
    }
    const most = ofThousandths(Number.MAX_SAFE_INTEGER);
    expect(() => add(most, most)).toThrow(RangeError);
  });

  it('know the multiples of a step', () => {
    expect(isMultipleOf(points('2.5'), points('0.5'))).toBe(true);
    expect(isMultipleOf(points('2.6'), points('0.5'))).toBe(false);
    expect(isMultipleOf(points('2.5'), points('0'))).toBe(false);
    expect(isMultipleOf(points('2.5'), points('-0.5'))).toBe(false);
  });
});

describe('exact fractions', () => {
  it('calculate as unreduced big fractions do', () => {
    const same = (value: Exact, n: bigint, d: bigint) => expect(value.n * d).toBe(n * value.d);
    fc.assert(
      fc.property(anyExact, anyExact, (a, b) => {
        same(addExact(a, b), a.n * b.d + b.n * a.d, a.d * b.d);
        same(subtractExact(a, b), a.n * b.d - b.n * a.d, a.d * b.d);
        same(multiplyExact(a, b), a.n * b.n, a.d * b.d);
        if (b.n !== 0n) same(divideExact(a, b), a.n * b.d, a.d * b.n);
        same(sumExact([a, b, a]), 2n * a.n * b.d + b.n * a.d, a.d * b.d);
        expect(compareExact(a, b)).toBe(-compareExact(b, a) || 0);
        expect(compareExact(minExact(a, b), a)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('are in lowest terms with a positive denominator', () => {
    expect(exact(6n, -4n)).toEqual({ n: -3n, d: 2n });
    expect(exact(0n, -7n)).toEqual({ n: 0n, d: 1n });
    expect(() => exact(1n, 0n)).toThrow(RangeError);
    expect(() => divideExact(wholeExact(1), wholeExact(0))).toThrow(RangeError);
  });

  it('of points come back as their text', () => {
    fc.assert(
      fc.property(smallPoints, (value) => {
        expect(formatExact(toExact(value))).toBe(formatPoints(value));
      }),
    );
  });

  it.each([
    ['8700', '97', '8700/97'],
    ['-1', '3', '-1/3'],
    ['1', '8', '0.125'],
    ['-1', '2', '-0.5'],
    ['100', '1', '100'],
    ['1', '1024', '0.0009765625'],
    ['1', '125', '0.008'],
    ['0', '9', '0'],
  ])('are shown whole: %s / %s is %s', (n, d, text) => {
    expect(formatExact(exact(BigInt(n), BigInt(d)))).toBe(text);
  });

  it('come back from their text, ending or not', () => {
    fc.assert(
      fc.property(nearScores, (value) => {
        const text = formatExact(value);
        const [n = '', d = '1'] = text.split('/');
        const read = parseExact(n);
        expect(read && divideExact(read, exactly(d))).toEqual(value);
      }),
    );
  });

  it.each(['', '1/3', '1,5', ' 1', '1.', '1234567890123', '0.1234567890123', '1e5'])('are not read from %j', (text) => {
    expect(parseExact(text)).toBeNull();
  });
});

describe('truncation', () => {
  it.each([
    ['84.995', 2, '84.99'],
    ['79.995', 2, '79.99'],
    ['84.999', 2, '84.99'],
    ['85', 2, '85.00'],
    ['-84.995', 2, '-84.99'],
    ['-0.001', 2, '0.00'],
    ['0.009', 2, '0.00'],
    ['99.9', 0, '99'],
    ['0.5', 3, '0.500'],
  ])('cuts %s to %i decimals: %s', (text, decimals, shown) => {
    expect(truncateExact(exactly(text), decimals)).toBe(shown);
  });

  it('says where it hides something', () => {
    expect(truncationHides(exactly('84.995'))).toBe(true);
    expect(truncationHides(exactly('84.99'))).toBe(false);
    expect(truncationHides(exact(8700n, 97n))).toBe(true);
  });

  it('never reaches a threshold that the exact value does not', () => {
    const threshold = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => exact(BigInt(hundredths), 100n));
    fc.assert(
      fc.property(nearScores, threshold, fc.integer({ min: 0, max: 6 }), (value, from, decimals) => {
        const shown = exactly(truncateExact(value, decimals));
        expect(compareExact(shown, value)).toBeLessThanOrEqual(0);
        if (compareExact(value, from) < 0) expect(compareExact(shown, from)).toBe(-1);
        expect(compareExact(shown, value) !== 0).toBe(truncationHides(value, decimals));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a reached threshold where the decimals can show it', () => {
    fc.assert(
      fc.property(nearScores, fc.integer({ min: 0, max: 10_000 }), (value, hundredths) => {
        const from = exact(BigInt(hundredths), 100n);
        expect(compareExact(exactly(truncateExact(value)), from) >= 0).toBe(compareExact(value, from) >= 0);
      }),
    );
  });
});

describe('sums of parts', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 12 }).map(ofThousandths), { minLength: 1, maxLength: 6 });
  const total = fc.integer({ min: -2, max: 50 }).map(ofThousandths);

  it('with each part once are those that trying every choice finds', () => {
    fc.assert(
      fc.property(parts, total, (given, wanted) => {
        const choices = Array.from({ length: 2 ** given.length }, (_none, mask) =>
          sum(given.filter((_part, index) => (mask >> index) & 1)),
        );
        expect(isSumOf(given, wanted, 'once')).toBe(choices.includes(wanted));
      }),
    );
  });

  it('with parts taken often are those that counting up finds', () => {
    fc.assert(
      fc.property(parts, total, (given, wanted) => {
        const found = [true];
        for (let at = 1; at <= wanted; at++) found[at] = given.some((part) => at >= part && found[at - part]);
        expect(isSumOf(given, wanted, 'often')).toBe(wanted >= 0 && found[wanted] === true);
      }),
    );
  });

  it('stay quick where the parts are many and tiny', () => {
    const tiny = Array.from({ length: 50 }, (_none, index) => ofThousandths(index + 1));
    expect(isSumOf(tiny, points('1000'), 'often')).toBe(true);
    expect(isSumOf(tiny, points('1.276'), 'once')).toBe(false);
  });
});
