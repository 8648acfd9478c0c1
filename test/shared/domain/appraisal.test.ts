import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Adjustment,
  checkAdjustment,
  contribution,
  type ScoreState,
  sameState,
  statedState,
} from '../../../shared/domain/appraisal.ts';
import { decideOutcome, NO_BOARD_FACTS, waterfallSum } from '../../../shared/domain/levels.ts';
import { points, subtractExact, toExact } from '../../../shared/domain/points.ts';
import { aCriteriaSet, aCriterion, aGroup } from '../../builders/criteriaSets.ts';
import { anAdjustment, aSheet, state, stated } from '../../builders/scores.ts';

const set = aCriteriaSet(
  [
    aGroup('1', [
      aCriterion('1.1', { maximum: '10' }),
      aCriterion('1.2', { maximum: '5', notApplicable: 'full-points' }),
    ]),
  ],
  { decimals: 2 },
);

function rowOf(text: string | null, adjustments: readonly Adjustment[] = []) {
  const row = aSheet(set, { stated: { '1.1': text, '1.2': '5' }, adjustments })[0];
  if (!row) throw new Error('the set has a first criterion');
  return row;
}
/** "5>4": an adjustment from 5 to 4. */
const chain = (...steps: readonly string[]): readonly Adjustment[] =>
  steps.map((step, index) => {
    const [from = '', to = ''] = step.split('>');
    return anAdjustment('1.1', from, to, { id: index + 1 });
  });
const shown = (adjustments: readonly Adjustment[]) => adjustments.map((one) => one.id);

describe('what a unit stated', () => {
  it('is points, a claim or nothing; blank is never 0', () => {
    expect(statedState(stated('0'))).toEqual(state('0'));
    expect(statedState(stated('KPS'))).toEqual({ kind: 'claimed' });
    expect(statedState(stated(null))).toEqual({ kind: 'missing' });
    expect(statedState(undefined)).toEqual({ kind: 'missing' });
  });

  it('beside a number that says "did not arise" is a claim, which a person must judge', () => {
    expect(statedState({ ...stated('2'), notApplicable: true })).toEqual({ kind: 'claimed' });
  });

  it('adds nothing while it is a claim or missing', () => {
    const criterion = aCriterion('1', { notApplicable: 'full-points' });
    expect(['KPS', '', '3', 'NA'].map((text) => contribution(criterion, state(text)))).toEqual(
      ['0', '0', '3', '5'].map(points),
    );
  });
});

describe('adjustments', () => {
  it('lead from the statement to the score that stands', () => {
    const row = rowOf('5', chain('5>4', '4>4.5'));
    expect(row).toMatchObject({ stated: state('5'), current: state('4.5'), lapsed: [] });
    expect(shown(row.adjustments)).toEqual([1, 2]);
  });

  it('are taken back by a reversing adjustment, and both stay', () => {
    const row = rowOf('5', chain('5>4', '4>5'));
    expect(row.current).toEqual(state('5'));
    expect(shown(row.adjustments)).toEqual([1, 2]);
  });

  it('of a blank and of a claim begin there', () => {
    expect(rowOf(null, chain('>3')).current).toEqual(state('3'));
    expect(rowOf('KPS', chain('KPS>NA')).current).toEqual(state('NA'));
  });

  it('lapse when the unit changes its statement, and do not touch the new one', () => {
    const row = rowOf('6', chain('5>4', '4>3'));
    expect(row).toMatchObject({ current: state('6'), adjustments: [] });
    expect(shown(row.lapsed)).toEqual([1, 2]);
  });

  it('made on the new statement settle what lapsed', () => {
    const row = rowOf('6', chain('5>4', '6>5.5'));
    expect(row).toMatchObject({ current: state('5.5'), lapsed: [] });
    expect(shown(row.adjustments)).toEqual([2]);
  });

  it('hold again when the unit returns to its first statement, but a newer judgement is not dropped in silence', () => {
    const row = rowOf('5', chain('5>4', '3>2'));
    expect(row.current).toEqual(state('4'));
    expect(shown(row.adjustments)).toEqual([1]);
    expect(shown(row.lapsed)).toEqual([2]);
  });

  it('start anew where a later one was made on the bare statement', () => {
    const row = rowOf('5', chain('5>4', '6>2', '5>3'));
    expect(row).toMatchObject({ current: state('3'), lapsed: [] });
    expect(shown(row.adjustments)).toEqual([3]);
  });
});

describe('any history of statements and adjustments', () => {
  const texts = fc.constantFrom('', 'KPS', '0', '2', '3.5', '5');
  const targets = fc.constantFrom('NA', '0', '2', '3.5', '5', 'KPS', '');
  type Event = { readonly kind: 'state' | 'adjust'; readonly text: string };
  const anyEvents: fc.Arbitrary<readonly Event[]> = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('state' as const), text: texts }),
      fc.record({ kind: fc.constant('adjust' as const), text: targets }),
    ),
    { maxLength: 12 },
  );

  /** As the services do it: an adjustment starts from the score that stands when it is made. */
  function play(events: readonly Event[]): { readonly text: string; readonly adjustments: readonly Adjustment[] } {
    let [text, adjustments] = ['5', [] as readonly Adjustment[]];
    for (const event of events) {
      if (event.kind === 'state') text = event.text;
      else {
        const { current } = rowOf(text === '' ? null : text, adjustments);
        const next = anAdjustment('1.1', current, event.text, { id: adjustments.length + 1 });
        adjustments = [...adjustments, next];
      }
    }
    return { text, adjustments };
  }

  it('has one unbroken chain, keeps the newest judgement in sight, and is explained exactly', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { text, adjustments } = play(events);
        const row = rowOf(text === '' ? null : text, adjustments);
        let at: ScoreState = row.stated;
        for (const one of row.adjustments) {
          expect(sameState(one.from, at)).toBe(true);
          at = one.to;
        }
        expect(row.current).toEqual(at);
        const newest = adjustments.at(-1);
        const inSight = row.lapsed.length > 0 ? row.lapsed : row.adjustments;
        expect(inSight.at(-1)).toBe(newest);

        const sheet = aSheet(set, { stated: { '1.1': text === '' ? null : text, '1.2': '5' }, adjustments });
        const outcome = decideOutcome(set, sheet, NO_BOARD_FACTS);
        if (!outcome.ok) return;
        const { total, selfTotal, waterfall } = outcome.value;
        expect(waterfallSum(waterfall)).toEqual(subtractExact(total, toExact(selfTotal)));
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing lapsed right after an adjustment', () => {
    fc.assert(
      fc.property(anyEvents, targets, (events, target) => {
        const { text, adjustments } = play([...events, { kind: 'adjust', text: target }]);
        const row = rowOf(text === '' ? null : text, adjustments);
        expect(row.lapsed).toEqual([]);
        expect(row.current).toEqual(state(target));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an adjustment that is asked for', () => {
  const criterion = aCriterion('1.1', { maximum: '3', scoring: { kind: 'manual', step: points('0.5') } });
  const check = (to: string, note = 'lý do', of = criterion) => checkAdjustment(set, of, state(to), note);

  it.each([
    ['3', false],
    ['0', false],
    ['2.5', false],
    ['2.25', true],
  ])('to %s may be made; off the step: %s', (to, offStep) => {
    expect(check(to)).toEqual({ ok: true, value: { offStep } });
  });

  it.each([
    ['3.01', 'SCORE_ABOVE_MAX'],
    ['-0.01', 'SCORE_NEGATIVE'],
    ['2.125', 'SCORE_TOO_PRECISE'],
    ['NA', 'NA_NOT_ALLOWED'],
  ])('to %s is refused: %s', (to, code) => {
    expect(check(to)).toMatchObject({ ok: false, error: { code, params: { criterion: '1.1' } } });
  });

  it('without a reason is refused', () => {
    expect(check('3', ' \n ')).toMatchObject({ ok: false, error: { code: 'NOTE_MISSING' } });
  });

  it('to "did not arise" may be made where the criterion allows it', () => {
    const allowed = aCriterion('1.1', { notApplicable: 'rescale' });
    expect(check('NA', 'không phát sinh', allowed)).toEqual({ ok: true, value: { offStep: false } });
  });
});

describe('an adjustment that was taken back', () => {
  const judged = anAdjustment('1.1', '5', '4', { id: 1 });
  const reversal = anAdjustment('1.1', '4', '5', { id: 2, reverses: 1 });

  it('no longer stands, nor does its reversal', () => {
    expect(rowOf('5', [judged, reversal])).toMatchObject({ current: state('5'), adjustments: [], lapsed: [] });
  });

  it('leaves those before it in force', () => {
    const second = anAdjustment('1.1', '4', '3', { id: 2 });
    const back = anAdjustment('1.1', '3', '4', { id: 3, reverses: 2 });
    const row = rowOf('5', [judged, second, back]);
    expect(row.current).toEqual(state('4'));
    expect(shown(row.adjustments)).toEqual([1]);
  });

  it('can be made anew', () => {
    const again = anAdjustment('1.1', '5', '4', { id: 3 });
    const row = rowOf('5', [judged, reversal, again]);
    expect([row.current, shown(row.adjustments)]).toEqual([state('4'), [3]]);
  });

  it('does not lapse when the unit states something else', () => {
    expect(rowOf('3', [judged, reversal])).toMatchObject({ current: state('3'), adjustments: [], lapsed: [] });
  });
});
