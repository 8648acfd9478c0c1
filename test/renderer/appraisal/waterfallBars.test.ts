import { expect, it } from 'vitest';
import type { Sheet } from '../../../renderer/features/appraisal/sheetTypes.ts';
import { waterfallBars } from '../../../renderer/features/appraisal/waterfallBars.ts';

const figure = (exact: string) => ({ exact, shown: exact, cut: false });
const step = (kind: string, criterion: string | null, delta: string) => ({ kind, criterion, delta });

/** As much of a sheet as the chart looks at. */
function sheetWith(steps: readonly object[]): Sheet {
  const rows = ['1.1', '1.2'].map((criterion) => ({ criterion, change: null }));
  return {
    groups: [{ numeral: 'I', rows }],
    result: { selfTotal: figure('97.5'), total: figure('96.5'), waterfall: steps },
  } as unknown as Sheet;
}

it('a condition is a step of its own, however many hold the level back; steps that cancel out are none', () => {
  const steps = [
    step('adjustment', '1.1', '-1'),
    step('adjustment', '1.2', '-0.5'),
    step('adjustment', '1.2', '0.5'),
    step('condition', null, '0'),
    step('condition', null, '0'),
  ];
  expect(waterfallBars(sheetWith(steps), [])).toEqual([
    { id: '1.1', kind: 'criterion', delta: '-1.00', from: 97.5, to: 96.5 },
    { id: 'condition', kind: 'condition', delta: '0.00', from: 96.5, to: 96.5 },
  ]);
});
