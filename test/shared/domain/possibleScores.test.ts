import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allCriteria, type Criterion, type Scoring } from '../../../shared/domain/criteriaSet.ts';
import { formatPoints, ofThousandths, type Points, parseExact, points } from '../../../shared/domain/points.ts';
import { isOnStep, possibleScores } from '../../../shared/domain/scoring.ts';
import { shippedSet } from '../../builders/office.ts';

const [model] = allCriteria(shippedSet());
const scored = (scoring: Scoring, maximum: Points): Criterion => {
  if (!model) throw new Error('the set is empty');
  return { ...model, scoring, maximum };
};
const shown = (scoring: Scoring, maximum = '4') =>
  possibleScores(scored(scoring, points(maximum)))?.map(formatPoints) ?? null;
const from = (text: string) => parseExact(text) ?? { n: 0n, d: 1n };

describe('the scores that a method can give', () => {
  it.each<[string, Scoring, readonly string[] | null]>([
    ['yes or no', { kind: 'yes-no' }, ['0', '4']],
    ['a checklist', { kind: 'checklist', items: ['1', '1', '2'].map(points) }, ['0', '1', '2', '3', '4']],
    ['deductions', { kind: 'deduct', per: [{ event: 'a', points: points('1.5') }] }, ['0', '1', '2.5', '4']],
    ['steps', { kind: 'manual', step: points('2') }, ['0', '2', '4']],
    ['free judgement', { kind: 'manual', step: null }, null],
    ['more than a person reads', { kind: 'manual', step: points('0.01') }, null],
    [
      'bands above zero',
      { kind: 'bands', of: 'percent', minimumSample: null, bands: [{ from: from('50'), score: points('2') }] },
      ['0', '2'],
    ],
    ['a recognition', { kind: 'recognition', bands: [{ rank: 'a', score: points('3') }] }, ['3']],
    ['an index', { kind: 'extern', from: from('0'), to: from('1') }, null],
  ])('%s', (_what, scoring, expected) => {
    expect(shown(scoring)).toEqual(expected);
  });

  it('are those that isOnStep allows, no more and no fewer', () => {
    const part = fc.integer({ min: 100, max: 2000 }).map((one) => ofThousandths(one - (one % 100)));
    const scoring = fc.oneof<fc.Arbitrary<Scoring>[]>(
      fc.array(part, { minLength: 1, maxLength: 5 }).map((items): Scoring => ({ kind: 'checklist', items })),
      fc
        .array(part, { minLength: 1, maxLength: 3 })
        .map(
          (all): Scoring => ({ kind: 'deduct', per: all.map((one, index) => ({ event: `${index}`, points: one })) }),
        ),
      part.map((step): Scoring => ({ kind: 'manual', step })),
    );
    fc.assert(
      fc.property(scoring, (one) => {
        const criterion = scored(one, points('4'));
        const every = Array.from({ length: 41 }, (_, tenth) => ofThousandths(tenth * 100));
        const allowed = every.filter((score) => isOnStep(criterion, score));
        expect(possibleScores(criterion)).toEqual(allowed);
      }),
    );
  });
});
