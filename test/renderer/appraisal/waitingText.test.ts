import { expect, it } from 'vitest';
import type { Waiting } from '../../../renderer/features/appraisal/sheetTypes.ts';
import { readWaiting, writeWaiting } from '../../../renderer/features/appraisal/waitingText.ts';

const typed: Waiting = {
  criterion: '1.1',
  expected: { kind: 'points', points: '4' },
  to: { kind: 'points', points: '3.5' },
  reason: null,
  note: '',
};
const reasoned: Waiting = {
  ...typed,
  criterion: '5.5',
  to: { kind: 'not-applicable' },
  reason: 'board',
  note: 'Theo họp',
};

it('gives back what was kept, with and without a reason', () => {
  expect(readWaiting(writeWaiting([typed, reasoned]))).toEqual([typed, reasoned]);
  expect(writeWaiting([])).toBe('');
  expect(readWaiting('')).toEqual([]);
});

it.each([
  '{',
  '7',
  '{"criterion":"1.1"}',
  '[null]',
  JSON.stringify([{ ...typed, to: { kind: 'points' } }]),
  JSON.stringify([{ ...typed, expected: { kind: 'wish' } }]),
])('takes nothing out of %s', (text) => {
  expect(readWaiting(text)).toEqual([]);
});
