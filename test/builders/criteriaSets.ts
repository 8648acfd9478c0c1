/** Criteria sets for tests: small ones by hand, any one by chance, and the shipped one. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import type { CriteriaSet, Criterion, CriterionGroup } from '../../shared/domain/criteriaSet.ts';
import { ofThousandths, type Points, parseExact, points, sum } from '../../shared/domain/points.ts';

const shippedFile = new URL('../../resources/criteria-sets/friendly-government-sample-2024.json', import.meta.url);
export const shippedSetJson = (): unknown => JSON.parse(readFileSync(shippedFile, 'utf8'));

export function shippedSet(): CriteriaSet {
  const parsed = parseCriteriaSet(shippedSetJson());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

export const exactly = (text: string) => {
  const value = parseExact(text);
  if (value === null) throw new RangeError(`not a number: ${text}`);
  return value;
};

type CriterionOptions = Partial<Omit<Criterion, 'maximum'>> & { readonly maximum?: string | Points };

export const aCriterion = (code: string, { maximum = '5', ...rest }: CriterionOptions = {}): Criterion => ({
  code,
  title: { vi: `Tiêu chí ${code}` },
  maximum: typeof maximum === 'string' ? points(maximum) : maximum,
  scoring: { kind: 'manual', step: null },
  notApplicable: 'not-allowed',
  counted: true,
  unitKinds: null,
  guidance: null,
  evidence: null,
  evidenceRequired: false,
  crossCheckedWith: null,
  referenceData: [],
  ...rest,
});

export const aGroup = (code: string, criteria: readonly Criterion[]): CriterionGroup => ({
  code,
  numeral: code,
  title: { vi: `Nhóm ${code}` },
  maximum: sum(criteria.filter((one) => one.counted).map((one) => one.maximum)),
  criteria,
});

export const levels = (...from: readonly string[]): CriteriaSet['levels'] =>
  from.map((text, index) => ({ level: index + 1, from: exactly(text) }));

/** Sums of groups and set follow from the criteria. */
export const aCriteriaSet = (groups: readonly CriterionGroup[], rest: Partial<CriteriaSet> = {}): CriteriaSet => ({
  id: 'test-set',
  title: { vi: 'Bộ tiêu chí thử' },
  official: false,
  notice: null,
  decimals: 3,
  maximum: sum(groups.map((group) => group.maximum)),
  aggregation: 'sum',
  levels: [],
  conditions: [],
  extras: [],
  bonusMaximum: null,
  groups,
  ...rest,
});

/** One criterion of 100 points and the scheme's four levels: a total can be had by one score. */
export const hundredPointSet = (rest: Partial<CriteriaSet> = {}): CriteriaSet =>
  aCriteriaSet([aGroup('1', [aCriterion('1.1', { maximum: '100' })])], {
    levels: levels('80', '85', '90', '95'),
    ...rest,
  });

const anyCriterion = fc.record({
  maximum: fc.integer({ min: 1, max: 40_000 }).map(ofThousandths),
  notApplicable: fc.constantFrom('not-allowed' as const, 'full-points' as const, 'rescale' as const, 'zero' as const),
});

/** Any tree of 1 to 4 groups of 1 to 5 criteria, every aggregation and N/A policy, with a bonus and a penalty. */
export const anyCriteriaSet: fc.Arbitrary<CriteriaSet> = fc
  .record({
    tree: fc.array(fc.array(anyCriterion, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 4 }),
    pilot: fc.boolean(),
    aggregation: fc.constantFrom('sum', 'percent', 'mean-of-groups'),
    bonusMaximum: fc.option(fc.integer({ min: 0, max: 3000 }).map(ofThousandths)),
  })
  .map(({ tree, pilot, ...rest }) => {
    const groups = tree.map((criteria, g) =>
      aGroup(`${g + 1}`, [
        ...criteria.map((one, c) => aCriterion(`${g + 1}.${c + 1}`, one)),
        ...(pilot && g === 0 ? [aCriterion('pilot', { counted: false })] : []),
      ]),
    );
    return aCriteriaSet(groups, { ...rest, extras: EXTRAS });
  });

const EXTRAS: CriteriaSet['extras'] = [
  { code: 'BONUS_A', kind: 'bonus', title: { vi: 'Điểm thưởng A' }, maximum: points('2') },
  { code: 'BONUS_B', kind: 'bonus', title: { vi: 'Điểm thưởng B' }, maximum: points('3') },
  { code: 'PENALTY', kind: 'penalty', title: { vi: 'Điểm trừ' }, maximum: points('2') },
];
