import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CriterionScore, scoreSheet } from '../../../shared/domain/appraisal.ts';
import type { Condition, CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import {
  type BoardFacts,
  decideOutcome,
  NO_BOARD_FACTS,
  type Outcome,
  statedTotal,
  undecidedRows,
  waterfallSum,
} from '../../../shared/domain/levels.ts';
import {
  compareExact,
  formatExact,
  ofThousandths,
  points,
  subtractExact,
  toExact,
} from '../../../shared/domain/points.ts';
import {
  aCriteriaSet,
  aCriterion,
  aGroup,
  anyCriteriaSet,
  exactly,
  hundredPointSet,
  levels,
  shippedSet,
} from '../../builders/criteriaSets.ts';
import { anAdjustment, anyHistory, aSheet } from '../../builders/scores.ts';
import { thorough } from '../../builders/thorough.ts';

const SHEETS = thorough ? 10_000 : 2000;

function decided(set: CriteriaSet, sheet: readonly CriterionScore[], facts: BoardFacts = NO_BOARD_FACTS): Outcome {
  const outcome = decideOutcome(set, sheet, facts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** The total worked out anew on plain big integers, unreduced: n / d points. */
function oracleTotal(set: CriteriaSet, sheet: readonly CriterionScore[], facts: BoardFacts): { n: bigint; d: bigint } {
  const parts = set.groups.map((group) => {
    let [earned, available] = [0n, 0n];
    for (const { criterion, current } of sheet) {
      if (!criterion.counted || !group.criteria.some((one) => one.code === criterion.code)) continue;
      const outOfCount = current.kind === 'not-applicable' && criterion.notApplicable === 'rescale';
      if (outOfCount) continue;
      available += BigInt(criterion.maximum);
      if (current.kind === 'points') earned += BigInt(current.points);
      if (current.kind === 'not-applicable' && criterion.notApplicable === 'full-points')
        earned += BigInt(criterion.maximum);
    }
    return { earned, available };
  });
  let [n, d] = [0n, 1n];
  if (set.aggregation === 'mean-of-groups') {
    const applicable = parts.filter((one) => one.available > 0n);
    for (const { earned, available } of applicable) [n, d] = [n * available + 100n * earned * d, d * available];
    d *= BigInt(applicable.length);
  } else {
    const scale = set.aggregation === 'percent' ? 100_000n : BigInt(set.maximum);
    n = parts.reduce((all, one) => all + one.earned, 0n) * scale;
    d = parts.reduce((all, one) => all + one.available, 0n) * 1000n;
  }
  const given = (kind: string) =>
    facts.extras
      .filter((one) => set.extras.find(({ code }) => code === one.code)?.kind === kind)
      .reduce((all, one) => all + BigInt(one.points), 0n);
  const cap = set.bonusMaximum === null ? null : BigInt(set.bonusMaximum);
  const bonus = cap !== null && given('bonus') > cap ? cap : given('bonus');
  return { n: n * 1000n + (bonus - given('penalty')) * d, d: d * 1000n };
}

function expectExact(set: CriteriaSet, sheet: readonly CriterionScore[], outcome: Outcome, facts: BoardFacts): void {
  const oracle = oracleTotal(set, sheet, facts);
  expect(outcome.total.n * oracle.d).toBe(oracle.n * outcome.total.d);
  expect(waterfallSum(outcome.waterfall)).toEqual(subtractExact(outcome.total, toExact(outcome.selfTotal)));
  const selfSum = sheet.reduce(
    (all, { criterion, stated }) => (stated.kind === 'points' && criterion.counted ? all + BigInt(stated.points) : all),
    0n,
  );
  expect(BigInt(outcome.selfTotal)).toBe(selfSum);
  for (const { delta } of outcome.waterfall) expect([typeof delta.n, typeof delta.d]).toEqual(['bigint', 'bigint']);
  expect([
    outcome.selfTotal,
    ...sheet.map((row) => (row.current.kind === 'points' ? row.current.points : 0)),
  ]).toSatisfy((all: number[]) => all.every(Number.isSafeInteger));
}

describe(`${SHEETS} sheets of the shipped set`, () => {
  it('have the total of an independent sum, and a waterfall that explains it exactly', () => {
    const set = shippedSet();
    fc.assert(
      fc.property(anyHistory(set, { decided: true }), ({ scores, adjustments }) => {
        const sheet = scoreSheet(set, 'commune', scores, adjustments);
        const outcome = decided(set, sheet);
        expectExact(set, sheet, outcome, NO_BOARD_FACTS);
        const reached = [80n, 85n, 90n, 95n].filter((from) => outcome.total.n >= from * outcome.total.d).length;
        expect(outcome.level).toBe(reached);
      }),
      { numRuns: SHEETS },
    );
  }, 30_000);
});

describe('sheets of any set', () => {
  const extra = (code: string, most: number) =>
    fc.option(fc.integer({ min: 0, max: most }).map((given) => ({ code, points: ofThousandths(given) })));
  const anyFacts = fc
    .tuple(extra('BONUS_A', 2000), extra('BONUS_B', 3000), extra('PENALTY', 2000))
    .map((given): BoardFacts => ({ ...NO_BOARD_FACTS, extras: given.filter((one) => one !== null) }));
  const anyCase = anyCriteriaSet.chain((set) =>
    fc.record({ set: fc.constant(set), history: anyHistory(set, { decided: true }), facts: anyFacts }),
  );

  it('are exact with every N/A policy, aggregation, bonus and penalty, or refused for a reason', () => {
    let exactOnes = 0;
    fc.assert(
      fc.property(anyCase, ({ set, history, facts }) => {
        const sheet = scoreSheet(set, 'commune', history.scores, history.adjustments);
        const outcome = decideOutcome(set, sheet, facts);
        if (outcome.ok) {
          exactOnes++;
          expectExact(set, sheet, outcome.value, facts);
          return;
        }
        const counting = sheet.filter((row) => row.criterion.counted);
        const nothing = counting.every(
          (row) => row.current.kind === 'not-applicable' && row.criterion.notApplicable === 'rescale',
        );
        expect(outcome.error.code).toBe(nothing ? 'NOTHING_APPLICABLE' : 'TOTAL_OUT_OF_RANGE');
        if (nothing) return;
        const { n, d } = oracleTotal(set, sheet, facts);
        const most = set.aggregation === 'sum' ? BigInt(set.maximum) : 100_000n;
        expect(n < 0n || n * 1000n > most * d).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(exactOnes).toBeGreaterThan(2000);
  }, 30_000);

  it('never get a total while something is undecided', () => {
    const anyOpenCase = anyCriteriaSet.chain((set) =>
      fc.record({ set: fc.constant(set), history: anyHistory(set, { decided: false }) }),
    );
    fc.assert(
      fc.property(anyOpenCase, ({ set, history }) => {
        const sheet = scoreSheet(set, 'commune', history.scores, history.adjustments);
        const open = sheet.filter((row) => row.criterion.counted && ['claimed', 'missing'].includes(row.current.kind));
        expect(undecidedRows(sheet).map((one) => one.params.criterion)).toEqual(open.map((row) => row.criterion.code));
        const outcome = decideOutcome(set, sheet, NO_BOARD_FACTS);
        const isUndecided = !outcome.ok && outcome.error.code.endsWith('_UNDECIDED');
        expect(isUndecided).toBe(open.length > 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a criterion that did not arise', () => {
  const setWith = (notApplicable: 'full-points' | 'rescale' | 'zero') =>
    aCriteriaSet(
      [aGroup('1', [aCriterion('1.1', { maximum: '90' }), aCriterion('1.2', { maximum: '10', notApplicable })])],
      { levels: levels('80', '85', '90', '95') },
    );
  const agreed = [anAdjustment('1.2', 'KPS', 'NA', { reason: 'not-applicable', layer: 'board' })];

  it.each([
    ['full-points', '82', '10'],
    ['rescale', '80', '8'],
    ['zero', '72', '0'],
  ] as const)('under the policy %s', (policy, total, gained) => {
    const set = setWith(policy);
    const outcome = decided(set, aSheet(set, { stated: { '1.1': '72', '1.2': 'KPS' }, adjustments: agreed }));
    expect(formatExact(outcome.total)).toBe(total);
    expect(outcome.selfTotal).toBe(points('72'));
    expect(formatExact(waterfallSum(outcome.waterfall))).toBe(gained);
    expect(outcome.waterfall[0]).toMatchObject({ kind: 'not-applicable', criterion: '1.2', by: 'thanhvien1' });
  });

  it.each([
    ['KPS', 'NOT_APPLICABLE_UNDECIDED'],
    [null, 'SCORE_UNDECIDED'],
  ])('and is stated as %j stays undecided on the word of the unit alone', (text, code) => {
    const set = setWith('full-points');
    const sheet = aSheet(set, { stated: { '1.1': '90', '1.2': text } });
    expect(decideOutcome(set, sheet, NO_BOARD_FACTS)).toEqual({
      ok: false,
      error: { code, params: { criterion: '1.2' } },
    });
    expect(statedTotal(sheet)).toBe(points('90'));
  });

  it('is no total where nothing else is left', () => {
    const set = aCriteriaSet([aGroup('1', [aCriterion('1.1', { notApplicable: 'rescale' })])]);
    const sheet = aSheet(set, { stated: { '1.1': 'KPS' }, adjustments: [anAdjustment('1.1', 'KPS', 'NA')] });
    expect(decideOutcome(set, sheet, NO_BOARD_FACTS)).toMatchObject({
      ok: false,
      error: { code: 'NOTHING_APPLICABLE' },
    });
  });
});

describe('the waterfall', () => {
  it('names every change with who, why and in what order, and skips what came to nothing', () => {
    const set = hundredPointSet();
    const adjustments = [
      anAdjustment('1.1', '92', '88', { by: 'thanhvien1', reason: 'evidence', note: 'thiếu biên bản' }),
      anAdjustment('1.1', '88', '89.5', {
        id: 2,
        by: 'chutich',
        layer: 'board',
        reason: 'explanation',
        note: 'đã bổ sung',
      }),
    ];
    const outcome = decided(set, aSheet(set, { stated: { '1.1': '92' }, adjustments }));
    expect(outcome.waterfall.map(({ delta, ...step }) => ({ ...step, delta: formatExact(delta) }))).toEqual([
      {
        kind: 'adjustment',
        criterion: '1.1',
        by: 'thanhvien1',
        reason: 'evidence',
        note: 'thiếu biên bản',
        delta: '-4',
      },
      { kind: 'adjustment', criterion: '1.1', by: 'chutich', reason: 'explanation', note: 'đã bổ sung', delta: '1.5' },
    ]);
    expect(outcome).toMatchObject({ selfTotal: points('92'), level: 2 });
  });

  it('shows the cap on bonuses as a step of its own', () => {
    const extras = [
      { code: 'A', kind: 'bonus', title: { vi: 'A' }, maximum: points('3') },
      { code: 'B', kind: 'bonus', title: { vi: 'B' }, maximum: points('3') },
      { code: 'C', kind: 'penalty', title: { vi: 'C' }, maximum: points('5') },
    ] as const;
    const set = hundredPointSet({ extras, bonusMaximum: points('4') });
    const facts = { ...NO_BOARD_FACTS, extras: ['A', 'B', 'C'].map((code) => ({ code, points: points('3') })) };
    const outcome = decided(set, aSheet(set, { stated: { '1.1': '84' } }), facts);
    expect(outcome.waterfall.map((step) => [step.kind, step.criterion, formatExact(step.delta)])).toEqual([
      ['bonus', 'A', '3'],
      ['bonus', 'B', '3'],
      ['penalty', 'C', '-3'],
      ['bonus-cap', null, '-2'],
    ]);
    expect(formatExact(outcome.total)).toBe('85');
    expect(outcome.level).toBe(2);
  });

  it.each([
    ['UNKNOWN', '1'],
    ['A', '3.001'],
    ['A', '-1'],
  ])('takes no extra that the set does not give: %s with %s points', (code, given) => {
    const extras = [{ code: 'A', kind: 'bonus', title: { vi: 'A' }, maximum: points('3') }] as const;
    const set = hundredPointSet({ extras });
    const facts = { ...NO_BOARD_FACTS, extras: [{ code, points: points(given) }] };
    expect(() => decideOutcome(set, aSheet(set, { stated: { '1.1': '84' } }), facts)).toThrow(RangeError);
  });
});

describe('conditions besides the total', () => {
  const minimum = (kind: 'group-minimum-percent' | 'criterion-minimum-percent', percent: string): Condition => ({
    kind,
    percent: exactly(percent),
    enabled: true,
    effect: { kind: 'not-met' },
  });
  const disqualifier = (effect: Condition['effect'], enabled = true): Condition => ({
    kind: 'disqualifier',
    code: 'LEADER_DISCIPLINED',
    enabled,
    effect,
    title: { vi: 'Người đứng đầu bị kỷ luật' },
  });
  const twoGroups = (conditions: readonly Condition[], notApplicable: 'zero' | 'rescale' | 'full-points' = 'zero') =>
    aCriteriaSet(
      [
        aGroup('1', [aCriterion('1.1', { maximum: '80' })]),
        aGroup('2', [aCriterion('2.1', { maximum: '10', notApplicable }), aCriterion('2.2', { maximum: '10' })]),
      ],
      { levels: levels('80', '85', '90', '95'), conditions },
    );

  it.each([
    ['10', true],
    ['9.999', false],
  ])('a group needs half of its maximum: %s of 20', (score, met) => {
    const set = twoGroups([minimum('group-minimum-percent', '50')]);
    const outcome = decided(set, aSheet(set, { stated: { '1.1': '80', '2.1': score, '2.2': '0' } }));
    expect(outcome.conditions.map((one) => [one.code, one.params.of, one.met])).toEqual([
      ['GROUP_MINIMUM', '1', true],
      ['GROUP_MINIMUM', '2', met],
    ]);
    expect(outcome.level).toBe(met ? 3 : 0);
    expect(outcome.metStandard).toBe(met);
    expect(outcome.waterfall.filter((step) => step.kind === 'condition').length).toBe(met ? 0 : 1);
  });

  it.each([
    ['5', '5', true],
    ['9', '4.99', false],
  ])('each criterion needs half of its maximum: %s and %s of 10', (first, second, met) => {
    const set = twoGroups([minimum('criterion-minimum-percent', '50')]);
    const outcome = decided(set, aSheet(set, { stated: { '1.1': '80', '2.1': first, '2.2': second } }));
    expect(outcome.conditions.every((one) => one.met)).toBe(met);
    expect(outcome.metStandard).toBe(met);
  });

  it.each([
    ['full-points', true],
    ['rescale', true],
    ['zero', false],
  ] as const)('a criterion that did not arise meets its minimum under %s: %s', (policy, met) => {
    const set = twoGroups([minimum('criterion-minimum-percent', '50')], policy);
    const adjustments = [anAdjustment('2.1', 'KPS', 'NA')];
    const outcome = decided(set, aSheet(set, { stated: { '1.1': '80', '2.1': 'KPS', '2.2': '10' }, adjustments }));
    expect(outcome.conditions.every((one) => one.met)).toBe(met);
  });

  it.each([
    [{ kind: 'warning' }, 4, 0],
    [{ kind: 'not-met' }, 0, 1],
    [{ kind: 'cap-level', level: 2 }, 2, 1],
    [{ kind: 'cap-level', level: 0 }, 0, 1],
  ] as const)('a disqualifier with the effect %j leaves level %i', (effect, level, steps) => {
    const set = hundredPointSet({ conditions: [disqualifier(effect)] });
    const sheet = aSheet(set, { stated: { '1.1': '96' } });
    const outcome = decided(set, sheet, { ...NO_BOARD_FACTS, disqualifiers: new Set(['LEADER_DISCIPLINED']) });
    expect(outcome.level).toBe(level);
    expect(outcome.metStandard).toBe(level > 0);
    expect(outcome.conditions).toMatchObject([{ code: 'LEADER_DISCIPLINED', met: false }]);
    expect(outcome.waterfall.filter((step) => step.kind === 'condition')).toHaveLength(steps);
    expect(formatExact(outcome.total)).toBe('96');
  });

  it('a cap never raises a level, and one that is switched off does nothing', () => {
    const facts = { ...NO_BOARD_FACTS, disqualifiers: new Set(['LEADER_DISCIPLINED']) };
    const capped = hundredPointSet({ conditions: [disqualifier({ kind: 'cap-level', level: 3 })] });
    expect(decided(capped, aSheet(capped, { stated: { '1.1': '81' } }), facts).level).toBe(1);
    const off = hundredPointSet({ conditions: [disqualifier({ kind: 'not-met' }, false)] });
    expect(decided(off, aSheet(off, { stated: { '1.1': '96' } }), facts)).toMatchObject({ level: 4, conditions: [] });
  });

  it('no level ever rises by a condition', () => {
    const effects = fc.constantFrom<Condition['effect']>(
      { kind: 'warning' },
      { kind: 'not-met' },
      { kind: 'cap-level', level: 1 },
      { kind: 'cap-level', level: 3 },
    );
    fc.assert(
      fc.property(effects, fc.integer({ min: 0, max: 100_000 }), fc.boolean(), (effect, total, found) => {
        const set = hundredPointSet({ conditions: [disqualifier(effect)] });
        const sheet = aSheet(set, {
          stated: {},
          adjustments: [anAdjustment('1.1', '', { kind: 'points', points: ofThousandths(total) })],
        });
        const facts = { ...NO_BOARD_FACTS, disqualifiers: new Set(found ? ['LEADER_DISCIPLINED'] : []) };
        const plain = decided(hundredPointSet(), sheet).level ?? 0;
        const held = decided(set, sheet, facts);
        expect(held.level ?? 0).toBeLessThanOrEqual(plain);
        expect(compareExact(held.total, toExact(ofThousandths(total)))).toBe(0);
      }),
    );
  });
});
