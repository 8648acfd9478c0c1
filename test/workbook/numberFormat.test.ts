import { describe, expect, it } from 'vitest';
import { numberFormat } from '../../electron/workbook/read/numberFormat.ts';

const of = (code: string) => numberFormat(164, code);
const misleading = (code: string) => [...of(code).misleading].join(' ');

describe('a number format', () => {
  it.each([
    '0.00" điểm"',
    '#,##0.00',
    'General',
    'General" đ"',
    '0.0##',
    '[Red]0;-0',
    '0;0',
    '# ?/?',
    '0.0E+00',
    '@',
    '[Blue]0.0',
    '0\\ đ',
    '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)',
    '[$-42A]#,##0.0',
    '[>=5]0.0;0.00',
  ])('%s shows each number as it is', (code) => expect([of(code).shown, misleading(code)]).toEqual(['number', '']));

  it.each([
    [';;;', 'positive negative zero'],
    ['0;;', 'negative zero'],
    ['0;-0;', 'zero'],
    ['"5"', 'positive negative zero'],
    ['0"0"', 'positive negative zero'],
    ['0\\5', 'positive negative zero'],
    ['0"."0', 'positive negative zero'],
    ['0\\,0', 'positive negative zero'],
    ['0"%"', 'positive negative zero'],
    ['0,', 'positive negative zero'],
    ['0.0,,', 'positive negative zero'],
    ['#', 'zero'],
    ['#.##', 'zero'],
    ['[>1]"1";0', 'positive negative zero'],
    ['0;"âm";"không"', 'negative zero'],
  ])('%s hides or alters %s ones', (code, signs) => expect(misleading(code)).toBe(signs));

  it.each([
    ['0%', 'percent'],
    ['0.0 %', 'percent'],
    ['d/m', 'date'],
    ['[h]:mm', 'date'],
    ['[$-42A]dd/mm/yyyy', 'date'],
  ])('%s is a %s', (code, shown) => expect(of(code).shown).toBe(shown));
});
