/** Schemes akin to the friendly-government one: the same model must hold them, as data. */
import { describe, expect, it } from 'vitest';
import { type CriteriaSet, criteriaSetFaults } from '../../../shared/domain/criteriaSet.ts';
import { decideOutcome, NO_BOARD_FACTS, type Outcome } from '../../../shared/domain/levels.ts';
import {
  divideExact,
  formatExact,
  multiplyExact,
  points,
  toExact,
  truncateExact,
  wholeExact,
} from '../../../shared/domain/points.ts';
import { ranked } from '../../../shared/domain/ranking.ts';
import { aCriteriaSet, aCriterion, aGroup, exactly, levels } from '../../builders/criteriaSets.ts';
import { anAdjustment, aSheet, type SheetOptions } from '../../builders/scores.ts';

function decided(set: CriteriaSet, options: SheetOptions, disqualifiers: readonly string[] = []): Outcome {
  expect(criteriaSetFaults(set)).toEqual([]);
  const facts = { ...NO_BOARD_FACTS, disqualifiers: new Set(disqualifiers) };
  const outcome = decideOutcome(set, aSheet(set, options), facts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

describe('the law-access standard', () => {
  const maxima = { '1': '15', '2': '30', '3': '15', '4': '10', '5': '30' };
  const set = aCriteriaSet(
    Object.entries(maxima).map(([code, maximum]) =>
      aGroup(code, [aCriterion(`${code}.1`, { maximum, notApplicable: 'full-points' })]),
    ),
    {
      levels: levels('80'),
      conditions: [
        { kind: 'criterion-minimum-percent', percent: exactly('50'), enabled: true, effect: { kind: 'not-met' } },
        {
          kind: 'disqualifier',
          code: 'LEADER_DISCIPLINED',
          enabled: true,
          effect: { kind: 'not-met' },
          title: { vi: 'Người đứng đầu bị kỷ luật trong năm' },
        },
      ],
    },
  );
  const full = { '1.1': '15', '2.1': '30', '3.1': '15', '4.1': '10', '5.1': '30' };

  it.each([
    [{ '5.1': '15' }, '85', true],
    [{ '5.1': '14.99' }, '84.99', false],
    [{ '5.1': '15', '2.1': '25' }, '80', true],
    [{ '5.1': '15', '2.1': '24.99' }, '79.99', false],
    [{ '4.1': '4.99' }, '94.99', false],
  ])('with %j the total is %s and the standard met: %s', (scores, total, met) => {
    const outcome = decided(set, { stated: { ...full, ...scores } });
    expect([formatExact(outcome.total), outcome.metStandard]).toEqual([total, met]);
  });

  it('is not met with a disciplined head, whatever the total', () => {
    expect(decided(set, { stated: full }, ['LEADER_DISCIPLINED']).metStandard).toBe(false);
  });

  it('gives full points for what did not arise, once the board agrees', () => {
    const adjustments = [anAdjustment('4.1', 'KPS', 'NA')];
    const outcome = decided(set, { stated: { ...full, '4.1': 'KPS', '5.1': '15' }, adjustments });
    expect([formatExact(outcome.total), outcome.metStandard]).toEqual(['85', true]);
  });
});

describe('a provincial PAR index', () => {
  const maxima = { '1': '18', '2': '20', '3': '22', '4': '22', '5': '18' };
  const set = aCriteriaSet(
    Object.entries(maxima).map(([code, maximum]) => aGroup(code, [aCriterion(`${code}.1`, { maximum })])),
  );
  const outcomeOf = (scores: readonly string[]) =>
    decided(set, { stated: Object.fromEntries(scores.map((score, index) => [`${index + 1}.1`, score])) });

  it('has a total and components, and no level', () => {
    const outcome = outcomeOf(['16.755', '17', '18.445', '17', '15']);
    expect(formatExact(outcome.total)).toBe('84.2');
    expect(outcome.level).toBeNull();
    expect(outcome.metStandard).toBe(false);
    const [progress] = outcome.groups;
    const percent = progress && multiplyExact(divideExact(progress.score, toExact(points('18'))), wholeExact(100));
    expect(percent && truncateExact(percent)).toBe('93.08');
  });

  it('ranks: ties share a rank and the next rank is skipped', () => {
    const entries = [
      ['18', '20', '22', '22', '10'],
      ['10', '20', '22', '22', '18'],
      ['18', '20', '22', '22', '18'],
      ['0', '20', '22', '22', '18'],
    ];
    const places = ranked(entries.map(outcomeOf)).map((place) => [place.rank, formatExact(place.entry.total)]);
    expect(places).toEqual([
      [1, '100'],
      [2, '92'],
      [2, '92'],
      [4, '82'],
    ]);
  });
});

describe('Thai local performance assessment (LPA)', () => {
  // Area 1: 23 indicators of 5 points = 115; one more is a pilot, scored and not counted. Area 2: two indicators,
  // of which one is for municipalities ("ward" here) only.
  const area1 = [
    ...Array.from({ length: 23 }, (_none, nth) => aCriterion(`1.${nth + 1}`, { notApplicable: 'rescale' })),
    aCriterion('1.24', { counted: false }),
  ];
  const area2 = [aCriterion('2.1'), aCriterion('2.2', { unitKinds: ['ward'] })];
  const groups = [aGroup('1', area1), aGroup('2', area2)];
  const pooled = aCriteriaSet(groups, { aggregation: 'percent', levels: levels('70') });
  const meanOfAreas = aCriteriaSet(groups, { aggregation: 'mean-of-groups', levels: levels('70') });
  const scoresOfArea1 = Object.fromEntries(area1.map((one) => [one.code, '4']));
  const given = { ...scoresOfArea1, '1.24': '0', '2.1': '2' };

  it('has a raw maximum other than 100, measured in percent of it', () => {
    expect(groups.map((group) => group.maximum)).toEqual([points('115'), points('10')]);
    const outcome = decided(pooled, { stated: { ...given, '2.2': '5' }, unitKind: 'ward' });
    // (92 + 7) of 125
    expect(formatExact(outcome.total)).toBe('79.2');
    expect(outcome.selfTotal).toBe(points('99'));
    expect(outcome.level).toBe(1);
  });

  it('asks each kind of unit for its own indicators', () => {
    const outcome = decided(pooled, { stated: { ...given, '2.2': '5' }, unitKind: 'commune' });
    // (92 + 2) of 120; what a unit states beside its own indicators does not count.
    expect(formatExact(outcome.total)).toBe('235/3');
    expect(outcome.selfTotal).toBe(points('94'));
  });

  it('tells the pooled percent from the mean of area percents', () => {
    // 92/115 = 80 % and 2/5 = 40 %
    expect(formatExact(decided(meanOfAreas, { stated: given }).total)).toBe('60');
    expect(decided(meanOfAreas, { stated: given }).level).toBe(0);
    expect(decided(pooled, { stated: given }).level).toBe(1);
  });

  it('never counts the pilot indicator, whatever its score, and does not wait for it', () => {
    const totals = ['0', '5', null].map((pilot) =>
      formatExact(decided(pooled, { stated: { ...given, '1.24': pilot } }).total),
    );
    expect(new Set(totals).size).toBe(1);
  });

  it('takes an indicator that did not arise out of both sides', () => {
    const adjustments = [anAdjustment('1.1', 'KPS', 'NA')];
    const outcome = decided(pooled, { stated: { ...given, '1.1': 'KPS' }, adjustments });
    // (88 + 2) of 115
    expect(formatExact(outcome.total)).toBe('1800/23');
    expect(truncateExact(outcome.total)).toBe('78.26');
  });
});
