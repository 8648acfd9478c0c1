import { describe, expect, it } from 'vitest';
import type { Found } from '../../../renderer/features/crossCheck/crossCheckTypes.ts';
import { canAnswer, foundFindings, NO_FILTER, OPEN_ONLY } from '../../../renderer/features/crossCheck/foundFindings.ts';
import { ALL_OF_UNIT, cellFindings, shadeOf } from '../../../renderer/features/crossCheck/heatCells.ts';

const finding = (change: Partial<Found>): Found => ({
  id: '1',
  code: 'TOTAL_MISMATCH',
  severity: 'warning',
  state: 'open',
  sheet: null,
  cell: null,
  criterion: null,
  params: {},
  ofRound: false,
  answer: null,
  unit: { code: '10639', name: 'Xã Cộng Hòa' },
  ...change,
});

describe('the shade of a cell', () => {
  it.each([
    ['0', '4', 0],
    ['0.79', '4', 0],
    ['0.8', '4', 1],
    ['3.999', '4', 4],
    ['4', '4', 5],
    ['4.5', '4', 5],
    ['-1', '4', 0],
  ])('%s of %s is step %i', (points, maximum, step) => {
    expect(shadeOf({ kind: 'points', points }, maximum)).toBe(step);
  });

  it('is none without points', () => {
    expect(shadeOf({ kind: 'missing' }, '4')).toBeNull();
    expect(shadeOf({ kind: 'not-applicable' }, '4')).toBeNull();
  });
});

describe('what is open in a cell', () => {
  it('is counted with its worst, and once more for the unit; what is answered or of the round is not', () => {
    const cells = cellFindings([
      finding({ criterion: '1.1', severity: 'info' }),
      finding({ criterion: '1.1', severity: 'error' }),
      finding({ criterion: '1.1', severity: 'warning' }),
      finding({ criterion: '1.1', severity: 'error', state: 'cured' }),
      finding({}),
      finding({ unit: null }),
    ])('10639');
    expect(cells.get('1.1')).toEqual({ worst: 'error', count: 3 });
    expect(cells.get(ALL_OF_UNIT)).toEqual({ worst: 'error', count: 4 });
  });
});

describe('the list of findings', () => {
  const all = [
    finding({ id: '1', severity: 'info' }),
    finding({ id: '2', severity: 'error', state: 'settled', criterion: '1.1' }),
    finding({ id: '3', unit: null }),
  ];
  const ids = (filter: typeof NO_FILTER) =>
    foundFindings(all, filter, (one) => `${one.code} ${one.unit?.name ?? ''}`).map((one) => one.id);

  it('shows the worst first, and what a filter lets through', () => {
    expect(ids(NO_FILTER)).toEqual(['2', '3', '1']);
    expect(ids(OPEN_ONLY)).toEqual(['3', '1']);
    expect(ids({ ...NO_FILTER, text: 'cong hoa' })).toEqual(['2', '1']);
    expect(ids({ ...NO_FILTER, criterion: '1.1' })).toEqual(['2']);
    expect(ids({ ...NO_FILTER, chosen: { ...NO_FILTER.chosen, unit: [''] } })).toEqual(['3']);
  });

  it.each([
    ['a warning, by whoever may explain', {}, true, false],
    ['an error of the sheet, by the chair alone', { severity: 'error' }, false, true],
    ['an error of one criterion, by nobody: a score cures it', { severity: 'error', criterion: '1.1' }, false, false],
    ['an answered one, by nobody', { state: 'explained' }, false, false],
    ['one that is not stored, by nobody', { id: null }, false, false],
  ] as const)('has %s, answered', (_what, change, explainer, settler) => {
    expect(canAnswer(finding(change), { explain: true, settle: false })).toBe(explainer);
    expect(canAnswer(finding(change), { explain: false, settle: true })).toBe(settler);
  });
});
