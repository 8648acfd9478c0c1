import { expect, it } from 'vitest';
import { disputedScores } from '../../../shared/domain/disputed.ts';
import { points } from '../../../shared/domain/points.ts';
import { shippedSet } from '../../builders/criteriaSets.ts';
import { anAdjustment, aSheet, state } from '../../builders/scores.ts';

const finding = (criterion: string, expected: string, rest: object = {}) => ({
  code: 'SCORE_ABOVE_REFERENCE',
  state: 'open',
  criterion,
  params: { expected },
  ...rest,
});

const compare = (criterion: string, first: string, second: string) => ({
  criterion,
  first: state(first),
  second: state(second),
  equal: first === second,
  firstWhy: null,
  secondWhy: null,
});

it('what the board changed against the own claim, and what an open finding names for a score nobody changed', () => {
  const set = shippedSet();
  const stated = { '1.1': '4', '1.2': '3', '3.1': '6', '3.2': '3', '3.3': '3', '3.6': '2' };
  const sheet = aSheet(set, {
    stated,
    adjustments: [
      anAdjustment('1.1', '4', '3.5'),
      anAdjustment('1.2', '3', '2', { id: 2 }),
      anAdjustment('1.2', '2', '3', { id: 3, reverses: 2 }),
      anAdjustment('3.6', '2', '1', { id: 4 }),
    ],
  });
  const findings = [
    finding('3.1', '3'),
    finding('3.2', '2.84…', { code: 'SCORE_BELOW_REFERENCE' }),
    finding('3.3', '1', { state: 'explained' }),
    finding('3.6', '0.5'),
    finding('1.2', '2', { code: 'JUMP_CRITERION' }),
  ];
  expect(disputedScores(sheet, { findings, compared: [] }).map(({ criterion, to }) => [criterion, to])).toEqual([
    ['1.1', { kind: 'points', points: points('4') }],
    ['3.1', { kind: 'points', points: points('3') }],
    ['3.2', { kind: 'points', points: points('2.84') }],
    ['3.6', { kind: 'points', points: points('2') }],
  ]);
});

it('what one of two appraisers says of a score that nobody has changed: the lower one where neither keeps it', () => {
  const set = shippedSet();
  const sheet = aSheet(set, {
    stated: { '1.1': '4', '1.2': '3', '3.1': '6', '3.2': '3' },
    adjustments: [anAdjustment('3.2', '3', '2')],
  });
  const compared = [
    compare('1.1', '4', '3.5'),
    compare('1.2', '3', '3'),
    compare('3.1', '5', '3'),
    compare('3.2', '2', '1'),
  ];
  const findings = [finding('1.1', '1'), finding('1.2', '2')];
  expect(disputedScores(sheet, { findings, compared })).toEqual(
    [
      ['1.1', '3.5'],
      ['1.2', '2'],
      ['3.1', '3'],
      ['3.2', '3'],
    ].map(([criterion, to = '']) => ({ criterion, to: state(to) })),
  );
});
