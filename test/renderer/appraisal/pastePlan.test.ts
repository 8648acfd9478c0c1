import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Place, planPaste } from '../../../renderer/features/appraisal/pastePlan.ts';

const band = (sum: string | null): Place => ({ kind: 'band', sum, headings: ['II', 'Hoạt động giám sát'] });
const criterion = (code: string): Place => ({ kind: 'criterion', criterion: code });
const places = [criterion('1.1'), criterion('1.2'), band('6.5'), criterion('2.1'), criterion('2.2')];
const column = (...values: readonly string[]) => values.map((one) => [one]);

it('lays a block that was copied out of the sheet on the same lines, sums of the bands left alone and counted', () => {
  expect(planPaste(column('1', '2', '6,50', '3', '3,5'), places)).toEqual({
    planned: [
      { criterion: '1.1', text: '1' },
      { criterion: '1.2', text: '2' },
      { criterion: '2.1', text: '3' },
      { criterion: '2.2', text: '3,5' },
    ],
    bands: 1,
    left: 0,
  });
});

it.each(['', ' ', '\u200B', 'II', 'hoạt động  giám sát'])('takes “%s” on a band for the band', (value) => {
  expect(planPaste(column('1', '2', value, '3'), places).planned.at(-1)).toEqual({ criterion: '2.1', text: '3' });
});

it.each(['na', 'KPS', 'n/a', 'không phát sinh', 'xx', '–', '4'])(
  'takes “%s” for a score wherever it lies: nothing below it moves up',
  (value) => {
    expect(planPaste(column('1', '2', value, '3'), places)).toEqual({
      planned: [
        { criterion: '1.1', text: '1' },
        { criterion: '1.2', text: '2' },
        { criterion: '2.1', text: value },
        { criterion: '2.2', text: '3' },
      ],
      bands: 0,
      left: 0,
    });
  },
);

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
    bands: 0,
    left: 2,
  });
});

it('accounts for every value once, in order, and never drops one that is not of its band', () => {
  const value = fc.constantFrom('', 'na', 'KPS', 'xx', '1', '1,5', '6,5', 'II', '9');
  const sheet = fc.array(
    fc.oneof(fc.constant(band('6.5')), fc.integer({ min: 1, max: 99 }).map(String).map(criterion)),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 2 }), { maxLength: 14 }), sheet, (block, lines) => {
      const { planned, bands, left } = planPaste(block, lines);
      expect(planned.length + bands + left).toBe(block.flat().filter((one) => one !== '').length);
      const first = block.map((row) => row[0]).filter((one) => one !== '');
      const dropped = first.filter((one) => one !== '6,5' && one !== 'II').length;
      const onLines = planned.filter(({ text }) => text !== '6,5' && text !== 'II').length;
      const room = lines.filter((one) => one.kind === 'criterion').length;
      if (block.length <= room) expect(onLines).toBe(dropped);
    }),
  );
});
