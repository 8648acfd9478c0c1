import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  AS_GIVEN,
  arrangedIds,
  isArranged,
  NO_FILTER,
  sortedNext,
} from '../../../renderer/features/appraisal/grid/arrange.ts';
import type { GridColumn, GridRow } from '../../../renderer/features/appraisal/grid/types.ts';

type Score = { readonly name: string; readonly points: number | null };

const column = (id: string, more: Pick<GridColumn<Score>, 'text' | 'compare' | 'kindOf'>): GridColumn<Score> => ({
  id,
  title: id,
  heads: false,
  numeric: false,
  wraps: false,
  width: 50,
  show: () => null,
  ...more,
});
const columns = [
  column('name', { text: (row) => row.name, compare: (a, b) => a.name.localeCompare(b.name, 'vi') }),
  column('points', {
    text: (row) => String(row.points ?? ''),
    compare: (a, b) => (a.points ?? 0) - (b.points ?? 0),
    kindOf: (row) => (row.points === null ? 'missing' : 'points'),
  }),
];
const band = (id: string): GridRow<Score> => ({ id, band: true, value: { name: id, points: null } });
const row = (id: string, name: string, points: number | null): GridRow<Score> => ({
  id,
  band: false,
  value: { name, points },
});
const rows = [
  band('I'),
  row('1.1', 'Niêm yết thủ tục', 3),
  row('1.2', 'Đối thoại', null),
  band('II'),
  row('2.1', 'Công khai', 1),
  row('2.2', 'Đường dây nóng', 3),
];
const by = (change: Partial<Arrangement>): readonly string[] => arrangedIds(rows, columns, { ...AS_GIVEN, ...change });

describe('filters', () => {
  it.each([
    ['niem yet', ['I', '1.1']],
    ['NIÊM', ['I', '1.1']],
    ['d', ['I', '1.2', 'II', '2.2']],
    ['  ', ['I', '1.1', '1.2', 'II', '2.1', '2.2']],
    ['không có', []],
  ])('by text %j', (text, shown) => {
    expect(by({ filters: { name: { ...NO_FILTER, text } } })).toEqual(shown);
  });

  it('by check list, and only bands that still have rows', () => {
    expect(by({ filters: { points: { text: '', without: ['points'] } } })).toEqual(['I', '1.2']);
  });

  it('of several columns hold together', () => {
    const filters = { name: { text: 'd', without: [] }, points: { text: '', without: ['missing'] } };
    expect(by({ filters })).toEqual(['II', '2.2']);
  });
});

describe('sort', () => {
  it('leaves out bands, keeps equals in their order, and has what is blank last both ways', () => {
    expect(by({ sort: { column: 'points', down: false } })).toEqual(['2.1', '1.1', '2.2', '1.2']);
    expect(by({ sort: { column: 'points', down: true } })).toEqual(['1.1', '2.2', '2.1', '1.2']);
  });

  it('goes up, down, and back to the given order with the third click', () => {
    const first = sortedNext(null, 'points');
    const second = sortedNext(first, 'points');
    expect([first, second, sortedNext(second, 'points')]).toEqual([
      { column: 'points', down: false },
      { column: 'points', down: true },
      null,
    ]);
    expect(sortedNext(second, 'name')).toEqual({ column: 'name', down: false });
  });

  it('loses and invents no row', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 5 }))), fc.boolean(), (points, down) => {
        const many = points.map((one, at) => row(String(at), `dòng ${at}`, one));
        const ids = arrangedIds(many, columns, { sort: { column: 'points', down }, filters: {} });
        expect([...ids].sort()).toEqual(many.map((one) => one.id).sort());
      }),
    );
  });
});

it('knows when nothing is arranged', () => {
  expect(isArranged(AS_GIVEN)).toBe(false);
  expect(isArranged({ sort: null, filters: { name: { text: ' ', without: [] } } })).toBe(false);
  expect(isArranged({ sort: null, filters: { name: { text: 'a', without: [] } } })).toBe(true);
});
