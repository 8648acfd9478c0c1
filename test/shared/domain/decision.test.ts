import { describe, expect, it } from 'vitest';
import { papersOf } from '../../../shared/domain/decision.ts';
import { aDecidedUnit, aDecisionModel } from '../../builders/decisionModel.ts';

describe('the papers of a round', () => {
  it('are the decision, a certificate for each unit with a level and a notice for each other one', () => {
    const units = [
      aDecidedUnit({ code: '10654', level: 1 }),
      aDecidedUnit({ code: '10666', level: 0, total: '79.995' }),
    ];
    expect(papersOf(aDecisionModel({ units }))).toEqual([
      { kind: 'decision', unit: null, ordinal: 1 },
      { kind: 'certificate', unit: '10654', ordinal: 1 },
      { kind: 'notice', unit: '10666', ordinal: 1 },
    ]);
  });
});
