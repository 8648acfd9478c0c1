import { describe, expect, it } from 'vitest';
import type { Adjustment, ScoreState } from '../../../shared/domain/appraisal.ts';
import { scoreSheet } from '../../../shared/domain/appraisal.ts';
import { boardFacts, checkFact, ESTABLISHED, factRows } from '../../../shared/domain/boardFacts.ts';
import { decideOutcome, waterfallSum } from '../../../shared/domain/levels.ts';
import { formatExact, points, subtractExact, toExact, ZERO } from '../../../shared/domain/points.ts';
import { aCriteriaSet, aCriterion, aGroup, levels } from '../../builders/criteriaSets.ts';

const title = { vi: 'x' };
const set = aCriteriaSet([aGroup('1', [aCriterion('1.1', { maximum: '100' })])], {
  levels: levels('80', '90'),
  extras: [
    { code: 'B1', kind: 'bonus', title, maximum: points('5') },
    { code: 'B2', kind: 'bonus', title, maximum: points('5') },
    { code: 'P1', kind: 'penalty', title, maximum: points('10') },
  ],
  bonusMaximum: points('6'),
  conditions: [{ kind: 'disqualifier', code: 'D1', enabled: true, effect: { kind: 'cap-level', level: 1 }, title }],
});
const of = (text: string): ScoreState => ({ kind: 'points', points: points(text) });
const fact = (
  id: number,
  criterion: string,
  from: ScoreState,
  to: ScoreState,
  reverses: number | null = null,
): Adjustment => ({
  id,
  criterion,
  layer: 'board',
  from,
  to,
  reason: 'board',
  note: `Lần ${id}`,
  by: 'chutich',
  at: '2024-12-20T00:00:00.000Z',
  reverses,
});
const outcomeWith = (...adjustments: readonly Adjustment[]) => {
  const sheet = scoreSheet(
    set,
    'commune',
    { '1.1': { value: points('88'), notApplicable: false, raw: '', sheet: '', cell: '' } },
    [],
  );
  const outcome = decideOutcome(set, sheet, boardFacts(factRows(set, adjustments)));
  if (!outcome.ok) throw new Error(outcome.error.code);
  const { total, selfTotal, waterfall } = outcome.value;
  expect(formatExact(waterfallSum(waterfall))).toBe(formatExact(subtractExact(total, toExact(selfTotal))));
  return outcome.value;
};

describe('what the board establishes', () => {
  it('adds, caps and takes points as steps of their own, each with who and why', () => {
    const outcome = outcomeWith(
      fact(1, 'B1', of('0'), of('4')),
      fact(2, 'B2', of('0'), of('3')),
      fact(3, 'P1', of('0'), of('1.5')),
    );
    expect(outcome.waterfall.map((one) => [one.kind, one.criterion, formatExact(one.delta), one.by, one.note])).toEqual(
      [
        ['bonus', 'B1', '4', 'chutich', 'Lần 1'],
        ['bonus', 'B2', '3', 'chutich', 'Lần 2'],
        ['penalty', 'P1', '-1.5', 'chutich', 'Lần 3'],
        ['bonus-cap', null, '-1', null, null],
      ],
    );
    expect([formatExact(outcome.total), outcome.level]).toEqual(['92.5', 2]);
  });

  it('a disqualifier caps the level, with its reason; taken back it is as if nobody had judged', () => {
    const missing: ScoreState = { kind: 'missing' };
    const yes = fact(1, 'D1', missing, { kind: 'points', points: ESTABLISHED });
    const bonus = fact(2, 'B1', of('0'), of('5'));
    const held = outcomeWith(yes, bonus);
    expect([held.level, held.conditions.map((one) => one.met)]).toEqual([1, [false]]);
    expect(held.waterfall.at(-1)).toMatchObject({ kind: 'condition', reason: 'D1', by: 'chutich', note: 'Lần 1' });
    const back = outcomeWith(yes, bonus, fact(3, 'D1', yes.to, missing, 1));
    expect([back.level, back.conditions]).toEqual([2, []]);
    const no = outcomeWith(fact(1, 'D1', missing, of('0')));
    expect(no.conditions.map((one) => one.met)).toEqual([true]);
  });

  it('gives no more than the set does, and only yes or no for a disqualifier', () => {
    const row = (code: string) => {
      const found = factRows(set, []).find((one) => one.code === code);
      if (!found) throw new Error(code);
      return found;
    };
    const codeOf = (code: string, to: ScoreState, note = 'x') => {
      const checked = checkFact(row(code), to, note);
      return checked.ok ? 'ok' : checked.error.code;
    };
    expect([
      codeOf('B1', of('5')),
      codeOf('B1', of('5.001')),
      codeOf('P1', of('-1')),
      codeOf('P1', of('1'), ' '),
      codeOf('D1', of('0.5')),
      codeOf('D1', { kind: 'points', points: ZERO }),
      codeOf('D1', { kind: 'not-applicable' }),
    ]).toEqual(['ok', 'SCORE_ABOVE_MAX', 'SCORE_NEGATIVE', 'NOTE_MISSING', 'FACT_YES_NO', 'ok', 'NA_NOT_ALLOWED']);
  });
});
