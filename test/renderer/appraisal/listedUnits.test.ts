import { describe, expect, it } from 'vitest';
import { listedUnits } from '../../../renderer/features/appraisal/listedUnits.ts';
import type { OverviewUnit } from '../../../shared/contract/api.ts';

const unit = (code: string, name: string, more: Partial<OverviewUnit> = {}): OverviewUnit => ({
  code,
  name,
  stage: 'ready',
  version: 1,
  level: null,
  selfTotal: null,
  decidedTotal: null,
  open: { errors: 0, warnings: 0 },
  blockers: [],
  ...more,
});
const total = (exact: string) => ({ exact, shown: exact, cut: false });
const units = [
  unit('10630', 'Xã An Bình', { selfTotal: total('84.5') }),
  unit('10657', 'Xã Đồng Lạc', { stage: 'awaited' }),
  unit('10654', 'Xã Hồng Phong', { selfTotal: total('100'), open: { errors: 0, warnings: 2 } }),
  unit('10651', 'Xã Nam Hồng', { stage: 'blocked', selfTotal: total('9.5'), open: { errors: 1, warnings: 0 } }),
];
const codes = (wanted: Partial<Parameters<typeof listedUnits>[1]>): readonly string[] =>
  listedUnits(units, { sought: '', without: [], order: 'name', ...wanted }).map((one) => one.code);

describe('the list of units', () => {
  it.each([
    ['hong', ['10654', '10651']],
    ['HỒNG', ['10654', '10651']],
    ['d', ['10657']],
    ['1063', ['10630']],
    ['không có', []],
  ])('finds %j with and without accents, and by code', (sought, found) => {
    expect(codes({ sought })).toEqual(found);
  });

  it('leaves out what was unticked', () => {
    expect(codes({ without: ['ready'] })).toEqual(['10657', '10651']);
  });

  it('orders by total as a number, who has none last, and by what is open', () => {
    expect(codes({ order: 'total' })).toEqual(['10654', '10630', '10651', '10657']);
    expect(codes({ order: 'open' })).toEqual(['10654', '10651', '10630', '10657']);
  });
});
