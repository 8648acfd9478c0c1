import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownChange, shownPoints } from '../../../renderer/features/appraisal/shownPoints.ts';
import { difference, exactOf, summarise } from '../../../renderer/features/appraisal/sums.ts';
import { formatPoints, ofThousandths } from '../../../shared/domain/points.ts';

it('sums a selection exactly and cuts the mean, never rounding it up', () => {
  expect(summarise(['2.75', '3', '2.75', '2', '3', '2'])).toEqual({
    count: 6,
    sum: '15.50',
    mean: '2.58',
    least: '2.00',
    most: '3.00',
  });
  expect(summarise(['0.1', '0.2'])?.sum).toBe('0.30');
  expect(summarise(['', 'KPS', '–'])).toBeNull();
});

it('reads fractions of the contract', () => {
  expect(exactOf('8700/97')).toEqual({ n: 8700n, d: 97n });
  for (const text of ['', '1/0', '1/2/3', 'x', '1/', '-']) expect(exactOf(text)).toBeNull();
});

it('differences of scores add back up', () => {
  const hundredths = fc.integer({ min: 0, max: 2000 });
  fc.assert(
    fc.property(hundredths, hundredths, (a, b) => {
      const [from, to] = [formatPoints(ofThousandths(a * 10)), formatPoints(ofThousandths(b * 10))];
      expect(Number(difference(from, to))).toBeCloseTo((b - a) / 100, 9);
    }),
  );
  expect(difference(null, '1')).toBeNull();
});

it('lines up two decimals, and never cuts a third', () => {
  expect(shownPoints('2.5', 'vi')).toBe('2,50');
  expect(shownPoints('2.505', 'vi')).toBe('2,505');
  expect(shownPoints('100', 'en')).toBe('100.00');
  expect(shownChange('-1', 'vi')).toBe('−1,00');
  expect(shownChange('0.5', 'vi')).toBe('+0,50');
  expect(shownChange('0.00', 'vi')).toBe('0,00');
});
