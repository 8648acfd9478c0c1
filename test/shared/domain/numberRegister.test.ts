import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNumbers, type HeldNumbers, isDay, nextNumber, seriesOf } from '../../../shared/domain/numberRegister.ts';
import { ROUND_PAPER_KINDS } from '../../../shared/domain/officePapers.ts';

const TODAY = '2025-03-01';
const paper = (number: number, day = '2025-01-08'): HeldNumbers => ({ kind: 'paper', number, day });
const held: readonly HeldNumbers[] = [
  { kind: 'elsewhere', number: 1, until: 4, note: 'văn bản khác' },
  paper(5),
  paper(7, '2025-01-10'),
];
const wanted = { number: 8, count: 1, day: '2025-01-10', elsewhere: null as string | null };
const codeOf = (change: Partial<typeof wanted>) => {
  const answer = checkNumbers(held, { ...wanted, ...change }, TODAY);
  return answer.ok ? 'ok' : answer.error.code;
};

describe('a number', () => {
  it.each([
    ['follows the last one', {}, 'ok'],
    ['fills a place that was taken back', { number: 6 }, 'ok'],
    ['is not given twice', { number: 7 }, 'NUMBER_TAKEN'],
    ['nor within several', { number: 6, count: 2 }, 'NUMBER_TAKEN'],
    ['nor where another paper of the office has it', { number: 3 }, 'NUMBER_ELSEWHERE'],
    ['leaves none out unsaid', { number: 10 }, 'NUMBER_GAP'],
    ['leaves some out that are said', { number: 10, elsewhere: 'văn bản khác' }, 'ok'],
    ['is whole and above 0', { number: 0 }, 'NUMBER_INVALID'],
    ['ends', { number: 99_999, count: 2, elsewhere: 'x' }, 'NUMBER_INVALID'],
    ['has a day of the calendar', { day: '2025-02-29' }, 'NUMBER_DAY_INVALID'],
    ['has no day to come', { day: '2025-03-02' }, 'NUMBER_DAY_FUTURE'],
    ['has no day before a lower one', { day: '2025-01-09' }, 'NUMBER_DAY_ORDER'],
    ['has no day after a higher one', { number: 6, day: '2025-01-11' }, 'NUMBER_DAY_ORDER'],
  ] as const)('%s', (_name, change, code) => expect(codeOf(change)).toBe(code));

  it('given one after the other as they are proposed is never refused, and never twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 20 }), (counts) => {
        let entries: readonly HeldNumbers[] = [];
        for (const count of counts) {
          const number = nextNumber(entries);
          expect(checkNumbers(entries, { number, count, day: TODAY, elsewhere: null }, TODAY)).toEqual({
            ok: true,
            value: { gap: null },
          });
          entries = [...entries, ...Array.from({ length: count }, (_, index) => paper(number + index, TODAY))];
        }
        const numbers = entries.map((one) => one.number);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(Math.max(0, ...numbers)).toBe(numbers.length);
      }),
    );
  });

  it('is of a series; what has none is not numbered', () => {
    expect(ROUND_PAPER_KINDS.filter((kind) => seriesOf(kind) === null)).toEqual([
      'certificate',
      'meeting-pack',
      'minutes',
    ]);
    expect(seriesOf('amendment')).toBe(seriesOf('decision'));
  });

  it.each(['2024-02-29', '2000-02-29', '2025-12-31'])('%s is a day', (day) => expect(isDay(day)).toBe(true));
  it.each(['1900-02-29', '2025-04-31', '2025-13-01', '25-1-1', ''])('“%s” is none', (day) =>
    expect(isDay(day)).toBe(false),
  );
});
