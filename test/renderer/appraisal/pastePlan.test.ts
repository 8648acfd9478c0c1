import { expect, it } from 'vitest';
import { type Place, planPaste } from '../../../renderer/features/appraisal/pastePlan.ts';

const band = (sum: string | null): Place => ({ kind: 'band', sum });
const criterion = (code: string): Place => ({ kind: 'criterion', criterion: code });
const places = [criterion('1.1'), criterion('1.2'), band('6.5'), criterion('2.1'), criterion('2.2')];
const column = (...values: readonly string[]) => values.map((one) => [one]);

it('lays a block that was copied out of the sheet on the same lines, sums of the bands left alone', () => {
  expect(planPaste(column('1', '2', '6,50', '3', '3,5'), places)).toEqual({
    planned: [
      { criterion: '1.1', text: '1' },
      { criterion: '1.2', text: '2' },
      { criterion: '2.1', text: '3' },
      { criterion: '2.2', text: '3,5' },
    ],
    left: 0,
  });
});

it('passes over bands with a list of bare scores', () => {
  expect(planPaste(column('1', '2', '3', '4'), places).planned.map((one) => one.criterion)).toEqual([
    '1.1',
    '1.2',
    '2.1',
    '2.2',
  ]);
});

it('changes nothing for an empty cell, and tells what is too many', () => {
  expect(planPaste(column('1', '', '3', '4', '5', '6'), places)).toEqual({
    planned: [
      { criterion: '1.1', text: '1' },
      { criterion: '2.1', text: '3' },
      { criterion: '2.2', text: '4' },
    ],
    left: 2,
  });
});
