import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readScore, type ScoreRules } from '../../../renderer/features/appraisal/scoreText.ts';
import { formatPoints, ofThousandths } from '../../../shared/domain/points.ts';

const rules: ScoreRules = { criterion: '2.6', maximum: '3', steps: null, decimals: 2, notApplicable: 'not-allowed' };
const points = (text: string, offStep = false) => ({ kind: 'points', points: text, offStep });

it.each([
  ['2,5', points('2.5')],
  ['2.5', points('2.5')],
  [' 2,50 ', points('2.5')],
  ['\u00A02,75\u00A0', points('2.75')],
  ['3', points('3')],
  ['3,000', points('3')],
  [',5', points('0.5')],
  ['2,', points('2')],
  ['0', points('0')],
  ['-0', points('0')],
  ['', { kind: 'blank' }],
  ['  ', { kind: 'blank' }],
  ['3,01', { kind: 'wrong', code: 'SCORE_ABOVE_MAX' }],
  ['99999999999', { kind: 'wrong', code: 'SCORE_INVALID' }],
  ['-1', { kind: 'wrong', code: 'SCORE_NEGATIVE' }],
  ['\u22121', { kind: 'wrong', code: 'SCORE_NEGATIVE' }],
  ['2,505', { kind: 'wrong', code: 'SCORE_TOO_PRECISE' }],
  ['1.234,5', { kind: 'wrong', code: 'SCORE_INVALID' }],
  ['hai', { kind: 'wrong', code: 'SCORE_INVALID' }],
  ['2+1', { kind: 'wrong', code: 'SCORE_INVALID' }],
  ['1e1', { kind: 'wrong', code: 'SCORE_INVALID' }],
  ['KPS', { kind: 'wrong', code: 'NA_NOT_ALLOWED' }],
])('reads %j', (text, read) => {
  expect(readScore(text, rules)).toEqual(read);
});

it('takes "did not arise" where the criterion allows it, however it is composed', () => {
  const allowed: ScoreRules = { ...rules, notApplicable: 'full-points' };
  for (const text of ['kps', 'NA', 'không phát sinh', 'Không phát sinh'.normalize('NFD')])
    expect(readScore(text, allowed)).toEqual({ kind: 'not-applicable' });
});

it('hints at a score that the method cannot give, and takes it', () => {
  const steps: ScoreRules = { ...rules, steps: ['0', '1', '2.5', '3'] };
  expect(readScore('2,5', steps)).toEqual(points('2.5'));
  expect(readScore('2', steps)).toEqual(points('2', true));
});

it('reads every score of the scale with comma and with point alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), (hundredths) => {
      const text = formatPoints(ofThousandths(hundredths * 10));
      expect(readScore(text, rules)).toEqual(points(text));
      expect(readScore(text.replace('.', ','), rules)).toEqual(points(text));
    }),
  );
});

it('never fails, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string(), (text) =>
      ['blank', 'points', 'wrong', 'not-applicable'].includes(readScore(text, rules).kind),
    ),
  );
});
