import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../../shared/domain/checks/index.ts';
import { fairCoinTail, median, spreadOf } from '../../../../shared/domain/checks/robust.ts';
import { aRound, found, only, type UnitOptions } from '../../../builders/checkedRound.ts';
import { aCriteriaSet, aCriterion, aGroup, hundredPointSet } from '../../../builders/criteriaSets.ts';

const set = aCriteriaSet([
  aGroup('1', [aCriterion('1.1', { maximum: '10' }), aCriterion('1.2', { maximum: '10' })]),
  aGroup('2', [
    aCriterion('2.1', { maximum: '10', scoring: { kind: 'yes-no' } }),
    aCriterion('2.2', { maximum: '70' }),
  ]),
]);

const times = <T>(count: number, one: (at: number) => T): readonly T[] =>
  Array.from({ length: count }, (_none, at) => one(at));

describe('a jump', () => {
  const years = (before: readonly string[], now: readonly string[]): UnitOptions => {
    const codes = ['1.1', '1.2', '2.1', '2.2'];
    const of = (texts: readonly string[]) => Object.fromEntries(codes.map((code, at) => [code, texts[at] ?? '0']));
    return { stated: of(now), lastYear: of(before) };
  };
  const steady = times(9, () => years(['5', '5', '0', '50'], ['5', '5', '0', '50']));
  const jumps = (one: UnitOptions, others = steady) => found(aRound(set, [one, ...others]), only('jump'));

  it('in a criterion begins at 60 percent of its maximum', () => {
    expect(jumps(years(['2', '5', '0', '50'], ['8', '5', '0', '50']))).toEqual([
      'JUMP_GROUP 1 -',
      'JUMP_CRITERION 1 1.1',
    ]);
    expect(jumps(years(['2.01', '5', '0', '50'], ['8', '5', '0', '50']))).toEqual([]);
  });

  it('in a group at 30, in total at 12 percent', () => {
    expect(jumps(years(['3', '3', '0', '50'], ['6', '6', '0', '50']))).toEqual(['JUMP_GROUP 1 -']);
    expect(jumps(years(['3', '3', '0', '50'], ['6', '5.99', '0', '50']))).toEqual([]);
    expect(jumps(years(['5', '5', '0', '50'], ['5', '5', '0', '62']))).toEqual(['JUMP_TOTAL 1 -']);
    expect(jumps(years(['5', '5', '0', '50'], ['5', '5', '0', '61.99']))).toEqual([]);
  });

  it('is measured beyond what the others rose', () => {
    const risen = times(9, () => years(['5', '5', '0', '50'], ['5', '5', '0', '55']));
    expect(jumps(years(['5', '5', '0', '50'], ['5', '5', '0', '66.99']), risen)).toEqual([]);
    expect(jumps(years(['5', '5', '0', '50'], ['5', '5', '0', '67']), risen)).toEqual(['JUMP_TOTAL 1 -']);
    const fallen = times(9, () => years(['5', '5', '0', '50'], ['5', '5', '0', '40']));
    expect(jumps(years(['5', '5', '0', '50'], ['5', '5', '0', '50']), fallen)).toEqual([]);
  });

  it('is none after a no, without last year, or with a claim that it did not arise', () => {
    expect(jumps(years(['5', '5', '0', '50'], ['5', '5', '10', '50']))).toEqual([]);
    expect(jumps({ stated: { '1.1': '10' } })).toEqual([]);
    expect(jumps({ stated: { '1.1': 'KPS' }, lastYear: { '1.1': '0' } })).toEqual([]);
  });

  it('is none where other offices’ data bear it out', () => {
    const scoring = { kind: 'rate', of: 'percent', zeroBelow: null, minimumSample: null, capIf: null } as const;
    const measured = aCriteriaSet([
      aGroup('1', [
        aCriterion('1.1', { maximum: '10', scoring, referenceData: ['part', 'whole'] }),
        aCriterion('1.2', { maximum: '90' }),
      ]),
    ]);
    const unit = (part: string): UnitOptions => ({
      stated: { '1.1': '8', '1.2': '50' },
      lastYear: { '1.1': '1', '1.2': '50' },
      reference: { part, whole: '10' },
    });
    expect(found(aRound(measured, [unit('8'), ...steady]), only('jump'))).toEqual([]);
    expect(found(aRound(measured, [unit('7'), ...steady]), only('jump'))).toEqual(['JUMP_CRITERION 1 1.1']);
  });
});

describe('the middle and the spread', () => {
  it.each([
    [[3], 3],
    [[1, 2], 1.5],
    [[9, 1, 5], 5],
    [[4, 1, 3, 2], 2.5],
  ])('of %j is %s', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('one strange value does not pull them along; a flat list falls back to the mean deviation, or to none', () => {
    expect(spreadOf([1, 2, 3, 4, 5])).toEqual(spreadOf([1, 2, 3, 4, 1000]));
    expect(spreadOf([2, 2, 2, 2, 4]).scale).toBeCloseTo((2 / 5) * 1.253314);
    expect(spreadOf([2, 2, 2]).scale).toBe(0);
  });

  it('the coin’s tail is exact', () => {
    expect(fairCoinTail(10, 10)).toBeCloseTo(1 / 1024, 12);
    expect(fairCoinTail(9, 10)).toBeCloseTo(11 / 1024, 12);
    expect(fairCoinTail(0, 10)).toBeCloseTo(1, 12);
  });
});

describe('far above the peers', () => {
  const claims = (own: string, others: readonly string[], rest: Partial<UnitOptions> = {}) =>
    found(
      aRound(set, [{ stated: { '1.1': own }, ...rest }, ...others.map((one) => ({ stated: { '1.1': one } }))]),
      only('peers', { totalPercent: 100 }),
    );
  const spread = ['1', '2', '2', '3', '3', '4', '4', '5', '5', '6'];

  it('begins beyond the z-score', () => {
    // Middle 3, deviations' middle 1: z = 0.6745 × (claim − 3), so 8.19 lies at 3.5.
    const even = ['1', '2', '2', '2', '3', '3', '4', '4', '4', '5'];
    expect(claims('8.1', even)).toEqual([]);
    expect(claims('8.3', even)).toEqual(['PEER_OUTLIER 1 1.1']);
  });

  it('works in a flat criterion, and lets a small step pass', () => {
    const flat = times(12, () => '4');
    expect(claims('10', flat)).toEqual(['PEER_OUTLIER 1 1.1']);
    expect(claims('8', flat)).toEqual(['PEER_OUTLIER 1 1.1']);
    expect(claims('7.99', flat)).toEqual([]);
    expect(claims('4', flat)).toEqual([]);
  });

  it('leaves low claims alone, and rounds with too few peers', () => {
    expect(
      claims(
        '0',
        times(12, () => '9'),
      ),
    ).toEqual([]);
    expect(
      claims(
        '10',
        times(7, () => '4'),
      ),
    ).toEqual([]);
    expect(
      claims(
        '10',
        times(8, () => '4'),
      ),
    ).toEqual(['PEER_OUTLIER 1 1.1']);
  });

  it('holds a single township against all, communes against communes', () => {
    expect(
      claims(
        '10',
        times(12, () => '4'),
        { kind: 'township' },
      ),
    ).toEqual(['PEER_OUTLIER 1 1.1']);
    const wards = times(12, () => ({ kind: 'ward', stated: { '1.1': '10' } }) as const);
    const communes = times(12, (at) => ({ stated: { '1.1': at === 0 ? '10' : '4' } }));
    expect(found(aRound(set, [...wards, ...communes]), only('peers', { totalPercent: 100 }))).toEqual([
      'PEER_OUTLIER 13 1.1',
    ]);
  });

  it('also in total', () => {
    const total = (own: string) =>
      found(
        aRound(set, [{ stated: { '2.2': own } }, ...spread.map((one) => ({ stated: { '2.2': one } }))]),
        only('peers', { criterionPercent: 1000 }),
      );
    expect([total('13'), total('14')]).toEqual([[], ['PEER_OUTLIER_TOTAL 1 -']]);
  });
});

describe('every maximum', () => {
  const many = aCriteriaSet([
    aGroup(
      '1',
      times(37, (at) => aCriterion(`1.${at + 1}`)),
    ),
  ]);
  const sheet = (full: number) =>
    found(
      aRound(many, [{ stated: Object.fromEntries(times(37, (at) => [`1.${at + 1}`, at < full ? '5' : '4'])) }]),
      only('allMaximum'),
    );

  it.each([
    [37, 1],
    [36, 1],
    [35, 0],
  ])('%s of 37', (full, count) => {
    expect(sheet(full)).toHaveLength(count);
  });

  it('needs claims: an empty sheet is none', () => {
    expect(found(aRound(many, [{ stated: {} }]), only('allMaximum'))).toEqual([]);
  });
});

describe('bunching above a level', () => {
  const totals = (above: number, below: number, at = '85.0') =>
    runChecks(
      aRound(hundredPointSet(), [
        ...times(above, () => ({ stated: { '1.1': at } })),
        ...times(below, () => ({ stated: { '1.1': '84.5' } })),
      ]),
      only('bunching'),
    );

  it('is found beyond chance, once for the round, naming the units', () => {
    const [one, ...others] = totals(10, 0);
    expect([one?.code, one?.unitId, one?.otherUnits.length, others]).toEqual(['BUNCHED_ABOVE_LEVEL', null, 10, []]);
    expect(one?.params).toMatchObject({ level: 2, from: '85', above: 10, below: 0 });
  });

  it.each([
    [9, 0, 0],
    [10, 0, 1],
    [14, 2, 0],
    [16, 2, 1],
  ])('%s above, %s below', (above, below, count) => {
    expect(totals(above, below)).toHaveLength(count);
  });

  it('looks one point far: the threshold is above, a point more is not', () => {
    expect(totals(10, 0, '85.99')).toHaveLength(1);
    expect(totals(10, 0, '86')).toHaveLength(0);
  });
});
