import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finding } from '../../../shared/domain/findings.ts';
import { formatPoints, points } from '../../../shared/domain/points.ts';
import { acceptableTotals, differences, outcomeOf, selfTotal } from '../../../shared/domain/submission.ts';
import { aCriteriaSet, aCriterion, aGroup, shippedSet } from '../../builders/criteriaSets.ts';
import { anyHistory, statedScores } from '../../builders/scores.ts';

const set = aCriteriaSet([
  aGroup('1', [
    aCriterion('1.1'),
    aCriterion('1.2', { notApplicable: 'full-points' }),
    aCriterion('1.3', { notApplicable: 'rescale' }),
    aCriterion('1.4', { counted: false }),
  ]),
]);
const totals = (texts: Parameters<typeof statedScores>[0]) =>
  acceptableTotals(set, statedScores(texts)).map(formatPoints);

describe('the total that a unit claims', () => {
  it('is the sum of what could be read, without pilots', () => {
    const scores = statedScores({ '1.1': '4.5', '1.2': '3', '1.3': null, '1.4': '5' });
    expect(selfTotal(set, scores)).toBe(points('7.5'));
  });

  it('may be stated with or without the full points of what did not arise', () => {
    expect(totals({ '1.1': '4', '1.2': 'KPS', '1.3': '2' })).toEqual(['6', '11']);
    expect(totals({ '1.1': '4', '1.2': '5', '1.3': 'KPS' })).toEqual(['9']);
    expect(totals({})).toEqual(['0']);
  });
});

describe('a new version', () => {
  it('names what it changes, in the order of the set', () => {
    const before = statedScores({ '1.1': '4', '1.2': '3', '1.3': null, '1.4': '5' });
    const after = statedScores({ '1.4': '4', '1.1': '4', '1.2': 'KPS', '1.3': '0' });
    expect(differences(set, before, after)).toEqual([
      { criterion: '1.2', before: points('3'), after: null },
      { criterion: '1.3', before: null, after: points('0') },
      { criterion: '1.4', before: points('5'), after: points('4') },
    ]);
  });

  it('differs in nothing from itself, and the other way round in the same places', () => {
    const shipped = shippedSet();
    const anyScores = anyHistory(shipped, { decided: false }).map((history) => history.scores);
    fc.assert(
      fc.property(anyScores, anyScores, (a, b) => {
        expect(differences(shipped, a, a)).toEqual([]);
        const swapped = differences(shipped, b, a).map((one) => ({
          criterion: one.criterion,
          before: one.after,
          after: one.before,
        }));
        expect(differences(shipped, a, b)).toEqual(swapped);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what becomes of a readable sheet', () => {
  it('notes alone leave it accepted, a warning or an error does not', () => {
    expect(outcomeOf([])).toBe('accepted');
    expect(outcomeOf([finding('TEXT_NUMBER'), finding('LATE')])).toBe('accepted');
    expect(outcomeOf([finding('TEXT_NUMBER'), finding('MAX_ALTERED')])).toBe('accepted-with-warnings');
    expect(outcomeOf([finding('SCORE_MISSING')])).toBe('accepted-with-warnings');
  });
});
