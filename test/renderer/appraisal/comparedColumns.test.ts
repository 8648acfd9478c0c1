import { expect, it } from 'vitest';
import { comparedColumns } from '../../../renderer/features/appraisal/comparedColumns.ts';
import { expectedText } from '../../../renderer/features/appraisal/expectedText.ts';
import type { CriterionRow, Sheet } from '../../../renderer/features/appraisal/sheetTypes.ts';
import { waitsForOther } from '../../../renderer/features/appraisal/waitsForOther.ts';
import { translator } from '../../../shared/i18n/translator.ts';

type Given = Pick<CriterionRow, 'lastYear' | 'expected'>;
const RATIO = { method: 'ratio', part: '152', whole: '160', percent: '95', expected: '3', maximum: '6' };
const EXPECTED = { points: '3.00', params: RATIO };

/** As far as the comparison looks at it. */
const sheetOf = (...rows: readonly Given[]): Sheet => ({ groups: [{ rows }] }) as unknown as Sheet;
const columnsOf = (...rows: readonly Given[]) => comparedColumns(sheetOf(...rows)).map((one) => one.id);

it('leaves out a column that would stand empty', () => {
  const nothing = { lastYear: null, expected: null };
  expect(columnsOf(nothing, nothing)).toEqual([]);
  expect(columnsOf(nothing, { ...nothing, lastYear: '2.5' })).toEqual(['lastYear']);
  expect(columnsOf({ ...nothing, expected: EXPECTED }, nothing)).toEqual(['reference']);
  expect(columnsOf({ lastYear: '0', expected: EXPECTED })).toEqual(['lastYear', 'reference']);
});

it('sums a group of last year only where no score is missing', () => {
  const sumOf = (...years: readonly (string | null)[]) => {
    const sheet = sheetOf(...years.map((lastYear) => ({ lastYear, expected: null })));
    const [column] = comparedColumns(sheet);
    const [group] = sheet.groups;
    if (!column || !group) throw new Error('nothing to sum');
    return column.of({ kind: 'group', group, open: true });
  };
  expect(sumOf('0.1', '0.2')).toBe('0.3');
  expect(sumOf('2.5', null)).toBeNull();
});

it('says how the expected score follows from the data of other offices', () => {
  const row = { expected: EXPECTED, self: { kind: 'points', points: '6' } } as const;
  expect(expectedText(translator('vi'), 'vi', row)).toBe('152/160 = 95% → 3 trên 6 điểm, tự chấm 6,00');
  expect(expectedText(translator('vi'), 'vi', { ...row, expected: null })).toBeNull();
});

it('asks for another look at what changed a score and at nothing else', () => {
  const sheet = { result: { unconfirmed: [{ criterion: '1.1', by: 'a' }] } } as unknown as Sheet;
  const [four, three] = [{ kind: 'points', points: '4' } as const, { kind: 'points', points: '3' } as const];
  const made = { by: 'a', from: four, to: three, confirmedBy: null } as CriterionRow['adjustments'][number];
  expect(waitsForOther(sheet, '1.1', made)).toBe(true);
  expect(waitsForOther(sheet, '1.2', made)).toBe(false);
  expect(waitsForOther(sheet, '1.1', { ...made, by: 'b' })).toBe(false);
  expect(waitsForOther(sheet, '1.1', { ...made, to: four })).toBe(false);
  expect(waitsForOther(sheet, '1.1', { ...made, confirmedBy: { user: 'b', name: 'B' } })).toBe(false);
});
