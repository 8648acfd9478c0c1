import { describe, expect, it } from 'vitest';
import { parseCriteriaSet } from '../../../shared/contract/criteriaSetFile.ts';
import { allCriteria, findCriterion } from '../../../shared/domain/criteriaSet.ts';
import { points, wholeExact } from '../../../shared/domain/points.ts';
import { shippedSet, shippedSetJson } from '../../builders/criteriaSets.ts';
import { changed } from '../../builders/json.ts';

const smallest = {
  format: 'thamdinh-criteria-set/1',
  id: 'smallest',
  title: { vi: 'Bộ nhỏ nhất' },
  maximum: '10',
  levels: [],
  groups: [
    {
      code: 'A',
      title: { vi: 'Nhóm A' },
      maximum: '10',
      criteria: [{ code: 'A.1', title: { vi: 'Một' }, maximum: '10' }],
    },
  ],
};

function refusal(json: unknown): string {
  const parsed = parseCriteriaSet(json);
  return parsed.ok ? 'accepted' : `${parsed.error.params.at}: ${parsed.error.params.problem}`;
}
/** The shipped set with one thing changed. */
const refusalOf = (path: string, value: unknown) => refusal(changed(shippedSetJson(), path, value));

describe('the shipped criteria set', () => {
  it('is read whole', () => {
    const set = shippedSet();
    expect(set).toMatchObject({
      id: 'friendly-government-sample-2024',
      official: false,
      decimals: 2,
      aggregation: 'sum',
    });
    expect(allCriteria(set)).toHaveLength(37);
    expect(findCriterion(set, '5.4')?.scoring).toEqual({
      kind: 'rate',
      of: 'percent',
      zeroBelow: null,
      minimumSample: null,
      capIf: { event: 'mass-complaint', points: points('2') },
    });
    expect(findCriterion(set, '4.3')?.scoring).toEqual({ kind: 'manual', step: points('0.5') });
    expect(findCriterion(set, '5.7')?.scoring.kind).toBe('recognition');
    expect(set.conditions.map((one) => [one.kind, one.enabled, one.effect.kind])).toEqual([
      ['group-minimum-percent', false, 'not-met'],
      ['disqualifier', true, 'warning'],
      ['disqualifier', false, 'not-met'],
      ['disqualifier', true, 'not-met'],
    ]);
  });
});

describe('a set with the least that must be said', () => {
  it('has the defaults of the format', () => {
    const parsed = parseCriteriaSet(smallest);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        official: false,
        notice: null,
        decimals: 2,
        aggregation: 'sum',
        conditions: [],
        extras: [],
        bonusMaximum: null,
      },
    });
    expect(parsed.ok && parsed.value.groups[0]).toMatchObject({
      numeral: 'A',
      criteria: [
        {
          scoring: { kind: 'manual', step: null },
          notApplicable: 'not-allowed',
          counted: true,
          unitKinds: null,
          evidenceRequired: false,
        },
      ],
    });
  });

  it.each([
    [{ kind: 'yes-no' }, { kind: 'yes-no' }],
    [
      { kind: 'extern', from: '0', to: '5' },
      { kind: 'extern', from: wholeExact(0), to: wholeExact(5) },
    ],
    [
      { kind: 'checklist', items: ['4', '6'] },
      { kind: 'checklist', items: [points('4'), points('6')] },
    ],
    [
      { kind: 'bands', of: 'count', bands: [['3', '10']] },
      { kind: 'bands', of: 'count', minimumSample: null, bands: [{ from: wholeExact(3), score: points('10') }] },
    ],
  ])('reads the method %j', (given, scoring) => {
    const parsed = parseCriteriaSet(changed(smallest, 'groups.0.criteria.0.scoring', given));
    expect(parsed.ok && parsed.value.groups[0]?.criteria[0]?.scoring).toEqual(scoring);
  });

  it('reads an effect that caps the level', () => {
    const condition = { kind: 'group-minimum-percent', percent: '50', enabled: true, effect: { capLevel: 1 } };
    const parsed = parseCriteriaSet({ ...smallest, levels: [{ level: 1, from: '8' }], conditions: [condition] });
    expect(parsed.ok && parsed.value.conditions[0]?.effect).toEqual({ kind: 'cap-level', level: 1 });
  });
});

describe('a broken set is refused with the place named:', () => {
  it.each<[path: string, value: unknown, at: string]>([
    ['format', 'thamdinh-criteria-set/2', 'format'],
    ['format', undefined, 'format'],
    ['id', '../../etc/passwd', 'id'],
    ['title', 'only a text', 'title'],
    ['title.vi', undefined, 'title.vi'],
    ['decimals', 4, 'decimals'],
    ['decimals', '2', 'decimals'],
    ['maximum', 100, 'maximum'],
    ['maximum', '100,5', 'maximum'],
    ['maximum', '-1', 'maximum'],
    ['maximum', '10000.001', 'maximum'],
    ['aggregation', 'average', 'aggregation'],
    ['levels.0.from', '80 %', 'levels.0.from'],
    ['levels.0.level', 0, 'levels.0.level'],
    ['conditions.0.kind', 'moon-phase', 'conditions.0.kind'],
    ['conditions.1.effect', 'death', 'conditions.1.effect'],
    ['conditions.1.enabled', 'yes', 'conditions.1.enabled'],
    ['groups', [], 'groups'],
    ['groups.0.criteria', [], 'groups.0.criteria'],
    ['groups.1.criteria.2.maximum', '3.0001', 'groups.1.criteria.2.maximum'],
    ['groups.1.criteria.2.code', '  ', 'groups.1.criteria.2.code'],
    ['groups.1.criteria.2.code', 'constructor', 'groups.1.criteria.2.code'],
    ['groups.1.criteria.2.code', '__proto__', 'groups.1.criteria.2.code'],
    ['groups.1.criteria.2.notApplicable', 'maybe', 'groups.1.criteria.2.notApplicable'],
    ['groups.1.criteria.2.unitKinds', ['village'], 'groups.1.criteria.2.unitKinds.0'],
    ['groups.0.criteria.0.scoring.kind', 'guess', 'groups.0.criteria.0.scoring.kind'],
    ['groups.0.criteria.0.scoring.zeroBelow', 'half', 'groups.0.criteria.0.scoring.zeroBelow'],
    ['groups.0.criteria.1.scoring.of', 'colour', 'groups.0.criteria.1.scoring.of'],
    ['groups.0.criteria.1.scoring.bands.2.1', 'x', 'groups.0.criteria.1.scoring.bands.2.1'],
    ['groups.0.criteria.3.scoring.items', [], 'groups.0.criteria.3.scoring.items'],
  ])('%s = %j', (path, value, at) => {
    expect(refusalOf(path, value)).toSatisfy(
      (said: string) => said.startsWith(`${at}: `) && said.length > at.length + 2,
    );
  });

  it.each([null, undefined, 1, 'text', [], {}, true])('%j', (json) => {
    expect(parseCriteriaSet(json)).toMatchObject({ ok: false, error: { code: 'CRITERIA_SET_INVALID' } });
  });

  it.each([
    ['notAplicable', 'notAplicable'],
    ['title.fr', 'title.fr'],
    ['groups.0.weight', 'groups.0.weight'],
    ['groups.0.criteria.2.notAplicable', 'groups.0.criteria.2.notAplicable'],
    ['groups.0.criteria.0.scoring.zeroBelov', 'groups.0.criteria.0.scoring.zeroBelov'],
    ['conditions.1.efect', 'conditions.1.efect'],
  ])('an unknown key %s, which would silently mean its default', (path, at) => {
    expect(refusalOf(path, 'rescale')).toContain(`${at}: `);
  });

  it.each([
    ['groups.0.maximum', '21', '1: GROUP_MAXIMUM'],
    ['groups.0.criteria.0.maximum', '5', '1: GROUP_MAXIMUM'],
    ['maximum', '101', 'friendly-government-sample-2024: SET_MAXIMUM'],
    ['groups.0.criteria.1.code', '1.1', '1.1: DUPLICATE_CODE'],
    ['levels.1.from', '80', '2: LEVELS_ORDER'],
    ['levels.3.from', '100.5', '4: LEVELS_ORDER'],
    ['groups.0.criteria.3.scoring.items.0', '0.8', '1.4: BANDS'],
    ['groups.0.criteria.1.scoring.bands.0.1', '3.5', '1.2: BANDS'],
    ['conditions.0.percent', '120', 'group-minimum-percent: CONDITION'],
  ])('a mistake of sums or order: %s = %j', (path, value, refused) => {
    expect(refusalOf(path, value)).toBe(refused);
  });
});

describe('a hostile set', () => {
  const many = (count: number, one: (nth: number) => unknown) =>
    Array.from({ length: count }, (_none, nth) => one(nth));
  const criterion = (nth: number) => ({ code: `A.${nth}`, title: { vi: 'x' }, maximum: '1' });

  it.each<[string, unknown]>([
    ['a thousand levels', { ...smallest, levels: many(1000, (nth) => ({ level: nth + 1, from: `${nth}` })) }],
    ['100,000 criteria in a group', changed(smallest, 'groups.0.criteria', many(100_000, criterion))],
    ['a thousand groups', { ...smallest, groups: many(1000, (nth) => ({ ...smallest.groups[0], code: `G${nth}` })) }],
    ['a title of a million letters', changed(smallest, 'title.vi', 'x'.repeat(1_000_000))],
    ['a number of a million digits', changed(smallest, 'maximum', '9'.repeat(1_000_000))],
    ['a code of a million letters', changed(smallest, 'groups.0.criteria.0.code', '1'.repeat(1_000_000))],
  ])('with %s is refused quickly and in few words', (_what, json) => {
    const started = performance.now();
    const parsed = parseCriteriaSet(json);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed).length).toBeLessThan(600);
  });

  it('of the largest size and sums that is let in stays exact', () => {
    const groups = many(50, (g) => ({
      code: `G${g}`,
      title: { vi: 'x' },
      maximum: '10000',
      criteria: many(500, (c) => ({ code: `${g}.${c}`, title: { vi: 'x' }, maximum: '10000' })),
    }));
    expect(refusal({ ...smallest, groups })).toBe('G0: GROUP_MAXIMUM');
  });

  it('keeps nothing of what a polluted object inherits', () => {
    const json: unknown = JSON.parse(JSON.stringify(smallest).replace('{', '{"__proto__":{"official":true},'));
    const parsed = parseCriteriaSet(json);
    expect(parsed.ok && parsed.value.official).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'official')).toBe(false);
  });
});
