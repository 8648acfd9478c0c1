import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, LEAST_WIDTH, MOST_WIDTH } from '../../../renderer/features/appraisal/grid/columnWidths.ts';
import { reveal } from '../../../renderer/features/appraisal/grid/reveal.ts';
import type { ColumnWidth, GridColumn } from '../../../renderer/features/appraisal/grid/types.ts';

const column = (id: string, width: ColumnWidth): GridColumn<null> => ({
  id,
  title: id,
  heads: false,
  numeric: false,
  wraps: false,
  width,
  show: () => null,
  text: () => '',
  compare: () => 0,
});
const columns = [
  column('code', 44),
  column('title', { share: 5, least: 150 }),
  column('score', 60),
  column('reason', { share: 2, least: 110 }),
];

describe('widths', () => {
  it('share what figures leave, and shrink no further than they can be read', () => {
    expect(columnWidths(columns, {}, 804)).toEqual([44, 500, 60, 200]);
    expect(columnWidths(columns, {}, 200)).toEqual([44, 150, 60, 110]);
  });

  it('take what a person gave, within bounds', () => {
    expect(columnWidths(columns, { title: 300, score: 2, code: 9000 }, 804).slice(0, 3)).toEqual([
      MOST_WIDTH,
      300,
      LEAST_WIDTH,
    ]);
  });
});

it('brings a cell into sight, and does not move for one that is', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 90 }), fc.nat(5000), (start, height, from) => {
      const to = reveal({ start, end: start + height }, { from, length: 100 });
      expect(start >= to && start + height <= to + 100).toBe(true);
      if (start >= from && start + height <= from + 100) expect(to).toBe(from);
    }),
  );
  expect(reveal({ start: 500, end: 900 }, { from: 0, length: 100 })).toBe(500);
});
