import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseScore } from '../../electron/workbook/read/normaliseScore.ts';
import type { Cell, Content } from '../../electron/workbook/read/sheet.ts';
import { formatPoints, ofThousandths, points } from '../../shared/domain/points.ts';

const rules = { maximum: points('5'), mayNotArise: true, decimals: 2 };
const PLAIN_CELL = {
  row: 1,
  column: 1,
  formula: false,
  formulaText: '',
  struck: false,
  font: null,
  misshown: false,
  decimalsShown: null,
};
const normalise = (content: Content, more: Partial<typeof rules> = {}, cell: Partial<Cell> = {}) =>
  normaliseScore({ ...PLAIN_CELL, ...cell, content }, { ...rules, ...more });
const text = (typed: string): Content => ({ kind: 'text', text: typed });
const number = (stored: string): Content => ({ kind: 'number', text: stored });
const outcome = (content: Content) => {
  const { value, remarks } = normalise(content);
  return [value === null ? null : formatPoints(value), ...remarks.map(({ code }) => code)];
};

describe('a number cell', () => {
  it.each([
    ['4.5', '4.5'],
    ['0', '0'],
    ['-1', '-1'],
    ['7', '7'],
    ['2.4999999999999996', '2.5'],
    ['0.30000000000000004', '0.3'],
    ['4.5E0', '4.5'],
    ['1E-1', '0.1'],
  ])('stored as %s is %s points, exactly and as stated', (stored, expected) => {
    expect(outcome(number(stored))).toEqual([expected]);
  });

  it('keeps three decimals where two are allowed, and says so', () => {
    expect(outcome(number('2.125'))).toEqual(['2.125', 'SCORE_TOO_PRECISE']);
  });

  it.each(['0x10', 'abc', 'NaN', 'Infinity', '1_0', ''])('takes no number out of a stored %j', (stored) => {
    expect(normalise(number(stored)).value).toBeNull();
    expect(normalise(number(stored)).remarks).not.toEqual([]);
  });

  it('that its format shows rounded is taken as stored, and named', () => {
    const shown = (decimalsShown: number | null) =>
      normalise(number('2.5'), {}, { decimalsShown }).remarks.map(({ code }) => code);
    expect([shown(0), shown(1), shown(null)]).toEqual([['SCORE_SHOWN_ROUNDED'], [], []]);
  });

  it('that is struck through is no score', () => {
    expect(normalise(number('2.5'), {}, { struck: true })).toMatchObject({
      value: null,
      remarks: [{ code: 'SCORE_AMBIGUOUS' }],
    });
  });

  it.each(['2.3333333333333335', '1E-7'])('does not round %s', (stored) => {
    expect(outcome(number(stored))).toEqual([null, 'SCORE_TOO_PRECISE']);
  });

  it('reads every number of at most three decimals back from its double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (thousandths) => {
        const value = ofThousandths(thousandths);
        const { value: read } = normalise(number(String(Number(formatPoints(value)))), { decimals: 3 });
        expect(read).toBe(value);
      }),
    );
  });
});

describe('a cell that is no number', () => {
  it.each<[Content, ...unknown[]]>([
    [{ kind: 'percent', text: '0.9' }, 'SCORE_IS_PERCENT', '90%'],
    [{ kind: 'date', day: 3, month: 5, year: 2024 }, 'SCORE_IS_DATE', '03/05/2024'],
    [{ kind: 'error', text: '#REF!' }, 'SCORE_IS_ERROR', '#REF!'],
    [{ kind: 'boolean', text: 'TRUE' }, 'SCORE_NOT_A_NUMBER', 'TRUE'],
    [{ kind: 'not-calculated' }, 'FORMULA_WITHOUT_VALUE', ''],
  ])('%j is null and named %s', (content, code, raw) => {
    const read = normalise(content);
    expect([read.value, read.raw, ...read.remarks.map((one) => one.code)]).toEqual([null, raw, code]);
  });

  it('a blank cell is missing, never 0', () => {
    const read = normaliseScore(undefined, rules);
    expect([read.value, read.raw, read.remarks[0]?.code]).toEqual([null, '', 'SCORE_MISSING']);
  });
});

describe('typed text', () => {
  it.each([
    ['4,5', '4.5', 'TEXT_NUMBER', 'DECIMAL_COMMA'],
    ['4.5', '4.5', 'TEXT_NUMBER'],
    ['\u00a0 4 ', '4', 'TEXT_NUMBER'],
    ['+3', '3', 'TEXT_NUMBER'],
    ['−1', '-1', 'TEXT_NUMBER'],
    ['2,5đ', '2.5', 'SCORE_ANNOTATED', 'TEXT_NUMBER', 'DECIMAL_COMMA'],
    ['4 điểm', '4', 'SCORE_ANNOTATED', 'TEXT_NUMBER'],
    ['4 (có giải trình)', '4', 'SCORE_ANNOTATED', 'TEXT_NUMBER'],
    ['5/5', '5', 'SCORE_ANNOTATED', 'TEXT_NUMBER'],
    ['4,5 / 5,0', '4.5', 'SCORE_ANNOTATED', 'TEXT_NUMBER', 'DECIMAL_COMMA'],
    ['3/4', null, 'SCORE_SEVERAL_NUMBERS'],
    ['2 hoặc 3', null, 'SCORE_SEVERAL_NUMBERS'],
    ['90%', null, 'SCORE_IS_PERCENT'],
    ['98,17 %', null, 'SCORE_IS_PERCENT'],
    ['3/5/2024', null, 'SCORE_IS_DATE'],
    ['#REF!', null, 'SCORE_IS_ERROR'],
    ['1.000', null, 'SCORE_AMBIGUOUS'],
    ['2,500', null, 'SCORE_AMBIGUOUS'],
    ['1.234,5', null, 'SCORE_AMBIGUOUS'],
    ['0,125', '0.125', 'TEXT_NUMBER', 'DECIMAL_COMMA', 'SCORE_TOO_PRECISE'],
    ['0,3333', null, 'TEXT_NUMBER', 'DECIMAL_COMMA', 'SCORE_TOO_PRECISE'],
    ['-', null, 'SCORE_MISSING'],
    ['…', null, 'SCORE_MISSING'],
    ['x', null, 'SCORE_NOT_A_NUMBER'],
    ['Không', null, 'SCORE_NOT_A_NUMBER'],
    ['trừ 0,5', null, 'SCORE_NOT_A_NUMBER'],
    ['4..5', null, 'SCORE_SEVERAL_NUMBERS'],
  ])('%j is %s with %s %s', (typed, ...expected) => {
    expect(outcome(text(typed))).toEqual(expected);
  });

  it.each(['KPS', 'kps', 'Không phát sinh', 'K.P.S', 'không PS', 'Không có phát sinh'])('%j did not arise', (typed) => {
    expect(normalise(text(typed))).toMatchObject({ value: null, notApplicable: true, remarks: [] });
  });

  it('"did not arise" where the criterion does not allow it is kept and named', () => {
    const read = normalise(text('KPS'), { mayNotArise: false });
    expect([read.notApplicable, read.remarks.map((one) => one.code)]).toEqual([true, ['NA_NOT_ALLOWED']]);
  });

  it('never throws and never invents a value for text without digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const read = normalise(text(typed));
        if (!/\d/.test(typed)) expect(read.value).toBeNull();
        if (read.value === null && !read.notApplicable) expect(read.remarks).not.toEqual([]);
      }),
    );
  });
});
