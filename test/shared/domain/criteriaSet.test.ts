import { describe, expect, it } from 'vitest';
import {
  allCriteria,
  appliesTo,
  type CriteriaSet,
  criteriaSetFaults,
  findCriterion,
  type Scoring,
  textIn,
  totalMaximum,
} from '../../../shared/domain/criteriaSet.ts';
import { formatExact, points, wholeExact } from '../../../shared/domain/points.ts';
import { aCriteriaSet, aCriterion, aGroup, exactly, levels, shippedSet } from '../../builders/criteriaSets.ts';

const faults = (set: CriteriaSet) => criteriaSetFaults(set).map((one) => `${one.code} ${one.at}`);
const oneCriterion = (scoring: Scoring) => aCriteriaSet([aGroup('1', [aCriterion('1.1', { scoring })])]);
const bandsOf = (...bands: readonly (readonly [from: string, score: string])[]): Scoring => ({
  kind: 'bands',
  of: 'percent',
  minimumSample: null,
  bands: bands.map(([from, score]) => ({ from: exactly(from), score: points(score) })),
});

describe('the shipped set', () => {
  it('has five groups, 100 points, and no fault', () => {
    const set = shippedSet();
    expect(faults(set)).toEqual([]);
    expect(set.groups.map((group) => group.code)).toEqual(['1', '2', '3', '4', '5']);
    expect(formatExact(totalMaximum(set))).toBe('100');
    expect(set.levels.map((one) => formatExact(one.from))).toEqual(['80', '85', '90', '95']);
  });
});

describe('the parts of a set', () => {
  const set = aCriteriaSet([
    aGroup('1', [aCriterion('1.1', { unitKinds: ['ward'] })]),
    aGroup('2', [aCriterion('2.1')]),
  ]);

  it('are found by their code', () => {
    expect(allCriteria(set).map((one) => one.code)).toEqual(['1.1', '2.1']);
    expect(findCriterion(set, '2.1')?.code).toBe('2.1');
    expect(findCriterion(set, '2')).toBeUndefined();
  });

  it('are for some kinds of unit or for all', () => {
    const [first, second] = allCriteria(set);
    expect(first && [appliesTo(first, 'ward'), appliesTo(first, 'commune')]).toEqual([true, false]);
    expect(second && appliesTo(second, 'special-zone')).toBe(true);
  });

  it('are named in Vietnamese where a language lacks a text', () => {
    expect(textIn({ vi: 'Nhóm', th: 'กลุ่ม' }, 'th')).toBe('กลุ่ม');
    expect(textIn({ vi: 'Nhóm' }, 'en')).toBe('Nhóm');
  });

  it('are measured on 100 where the total is a percentage', () => {
    expect(formatExact(totalMaximum(set))).toBe('10');
    expect(formatExact(totalMaximum({ ...set, aggregation: 'percent' }))).toBe('100');
  });
});

describe('a faulty set', () => {
  const sound = aCriteriaSet([aGroup('1', [aCriterion('1.1'), aCriterion('1.2')])]);

  it('with a code twice', () => {
    expect(faults(aCriteriaSet([aGroup('1', [aCriterion('1'), aCriterion('1.2')])]))).toEqual(['DUPLICATE_CODE 1']);
    const extra = { code: '1.2', kind: 'bonus', title: { vi: 'x' }, maximum: points('1') } as const;
    expect(faults({ ...sound, extras: [extra] })).toEqual(['DUPLICATE_CODE 1.2']);
    const disqualifier = {
      kind: 'disqualifier',
      code: 'X',
      enabled: true,
      effect: { kind: 'warning' },
      title: { vi: 'x' },
    } as const;
    expect(faults({ ...sound, conditions: [disqualifier, disqualifier] })).toEqual(['DUPLICATE_CODE X']);
  });

  it('with a sum that is not the sum of its parts', () => {
    const [group] = sound.groups;
    expect(group && faults({ ...sound, groups: [{ ...group, maximum: points('11') }] })).toEqual([
      'GROUP_MAXIMUM 1',
      'SET_MAXIMUM test-set',
    ]);
    expect(faults({ ...sound, maximum: points('9.999') })).toEqual(['SET_MAXIMUM test-set']);
  });

  it('with a criterion worth nothing', () => {
    expect(faults(aCriteriaSet([aGroup('1', [aCriterion('1.1', { maximum: '0' })])]))).toEqual(['MAXIMUM_RANGE 1.1']);
  });

  it.each([
    [levels('8', '8')],
    [levels('9', '8')],
    [levels('10.001')],
    [levels('-1')],
    [
      [
        { level: 2, from: wholeExact(5) },
        { level: 1, from: wholeExact(6) },
      ],
    ],
  ])('with levels out of order or out of reach (case %#)', (given) => {
    expect(faults({ ...sound, levels: given })).toHaveLength(1);
    expect(faults({ ...sound, levels: given })[0]).toContain('LEVELS_ORDER');
  });

  it.each<[string, Scoring]>([
    ['a band above the maximum', bandsOf(['0', '0'], ['90', '5.001'])],
    ['a band below nothing', bandsOf(['0', '-1'])],
    ['two bands from one value', bandsOf(['90', '1'], ['90.0', '2'])],
    ['no bands', bandsOf()],
    [
      'a rank twice',
      {
        kind: 'recognition',
        bands: [
          { rank: 'a', score: points('1') },
          { rank: 'a', score: points('2') },
        ],
      },
    ],
    ['items that miss the maximum', { kind: 'checklist', items: [points('2'), points('2.5')] }],
    ['an item worth nothing', { kind: 'checklist', items: [points('5'), points('0')] }],
    ['a deduction of nothing', { kind: 'deduct', per: [{ event: 'a', points: points('0') }] }],
    [
      'an event twice',
      {
        kind: 'deduct',
        per: [
          { event: 'a', points: points('1') },
          { event: 'a', points: points('2') },
        ],
      },
    ],
    ['an empty span', { kind: 'extern', from: wholeExact(50), to: wholeExact(50) }],
    ['a step of nothing', { kind: 'manual', step: points('0') }],
  ])('with a method that has %s', (_what, scoring) => {
    expect(faults(oneCriterion(scoring))).toEqual(['BANDS 1.1']);
  });

  it.each([
    { kind: 'group-minimum-percent', percent: exactly('100.1'), enabled: true, effect: { kind: 'not-met' } },
    { kind: 'criterion-minimum-percent', percent: exactly('-1'), enabled: true, effect: { kind: 'not-met' } },
    { kind: 'group-minimum-percent', percent: exactly('50'), enabled: false, effect: { kind: 'cap-level', level: 3 } },
  ] as const)('with a condition that cannot be (case %#)', (condition) => {
    const set = { ...sound, levels: levels('8', '9'), conditions: [condition] };
    expect(faults(set)).toEqual([`CONDITION ${condition.kind}`]);
  });
});
