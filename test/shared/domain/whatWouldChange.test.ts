import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CriterionScore, scoreSheet } from '../../../shared/domain/appraisal.ts';
import { allCriteria, type CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import { decideOutcome, NO_BOARD_FACTS } from '../../../shared/domain/levels.ts';
import { formatExact, ofThousandths, type Points } from '../../../shared/domain/points.ts';
import { type Disputed, MOST_DISPUTED, whatWouldChange } from '../../../shared/domain/whatWouldChange.ts';
import {
  aCriteriaSet,
  aCriterion,
  aGroup,
  anyCriteriaSet,
  exactly,
  levels,
  shippedSet,
} from '../../builders/criteriaSets.ts';
import { anyHistory, aSheet, state } from '../../builders/scores.ts';

const dispute = (criterion: string, to: string): Disputed => ({ criterion, to: state(to) });

/** Four criteria of 25 points each. */
const quarters = (rest: Partial<CriteriaSet> = {}): CriteriaSet =>
  aCriteriaSet(
    [
      aGroup(
        '1',
        ['1.1', '1.2', '1.3', '1.4'].map((code) => aCriterion(code, { maximum: '25' })),
      ),
    ],
    {
      levels: levels('80', '85', '90', '95'),
      ...rest,
    },
  );

const asked = (set: CriteriaSet, stated: readonly string[], disputed: readonly Disputed[] = []) => {
  const codes = allCriteria(set).map((one) => one.code);
  const sheet = aSheet(set, { stated: Object.fromEntries(codes.map((code, at) => [code, stated[at] ?? '0'])) });
  const answer = whatWouldChange({ set, sheet, facts: NO_BOARD_FACTS, disputed });
  if (answer === null) throw new Error('there is a level');
  return answer;
};

describe('the thresholds around a total', () => {
  it.each([
    [['25', '25', '25', '9.995'], '80/4.995', '85/0.005'],
    [['25', '25', '25', '10'], '85/0', '90/5'],
    [['25', '25', '25', '25'], '95/5', null],
    [['25', '25', '25', '4.999'], null, '80/0.001'],
  ])('of %j', (stated, last, next) => {
    const answer = asked(quarters(), stated);
    const text = (one: typeof answer.last) => one && `${formatExact(one.from)}/${formatExact(one.distance)}`;
    expect([text(answer.last), text(answer.next)]).toEqual([last, next]);
  });
});

describe('the stress list', () => {
  it('tells which quarter or half a point changes the level', () => {
    const of = (stated: readonly string[]) => asked(quarters(), stated).stress.map((one) => one.level);
    expect(of(['25', '25', '25', '10'])).toEqual([1, 1, 2, 2]);
    expect(of(['25', '25', '25', '9.5'])).toEqual([1, 1, 1, 2]);
    expect(of(['25', '25', '25', '9.499'])).toEqual([1, 1, 1, 1]);
    expect(of(['25', '25', '25', '9.75'])).toEqual([1, 1, 2, 2]);
  });

  it('stays within the scale, and under the conditions that hold the level back', () => {
    expect(asked(quarters(), ['25', '25', '25', '25']).stress.map((one) => one.level)).toEqual([4, 4, 4, 4]);
    const minimum = { kind: 'criterion-minimum-percent', percent: exactly('50'), enabled: true } as const;
    const capped = quarters({ conditions: [{ ...minimum, effect: { kind: 'cap-level', level: 1 } }] });
    expect(asked(capped, ['25', '25', '25', '9.75']).stress.map((one) => one.changes)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the smallest sets that change the level', () => {
  it('are all of that size, and none larger', () => {
    const disputed = [dispute('1.1', '23'), dispute('1.2', '22'), dispute('1.3', '24'), dispute('1.4', '11')];
    const { flips } = asked(quarters(), ['25', '25', '25', '13'], disputed);
    expect(flips).toEqual([
      { criteria: ['1.1', '1.2'], level: 1 },
      { criteria: ['1.1', '1.4'], level: 1 },
      { criteria: ['1.2', '1.3'], level: 1 },
      { criteria: ['1.2', '1.4'], level: 1 },
    ]);
  });

  it('are none where nothing changes it', () => {
    expect(asked(quarters(), ['25', '25', '25', '13'], [dispute('1.4', '12')]).flips).toEqual([]);
  });

  it('say how many disputed criteria were left aside', () => {
    const set = aCriteriaSet(
      [
        aGroup(
          '1',
          Array.from({ length: 20 }, (_none, at) => aCriterion(`1.${at}`)),
        ),
      ],
      {
        levels: levels('50'),
      },
    );
    const disputed = allCriteria(set).map(({ code }) => dispute(code, '4.99'));
    const answer = asked(
      set,
      Array.from({ length: 20 }, () => '5'),
      disputed,
    );
    expect([answer.flips, answer.leftAside]).toEqual([[], 20 - MOST_DISPUTED]);
  });
});

/** Every subset, one after another. */
function bruteForce(set: CriteriaSet, sheet: readonly CriterionScore[], disputed: readonly Disputed[]) {
  const levelOf = (rows: readonly CriterionScore[]) => {
    const outcome = decideOutcome(set, rows, NO_BOARD_FACTS);
    return outcome.ok ? outcome.value.level : null;
  };
  const before = levelOf(sheet);
  const flips = Array.from({ length: 2 ** disputed.length }, (_none, bits) => {
    const chosen = disputed.filter((_one, at) => (bits >> at) & 1);
    const rows = sheet.map((row) => {
      const found = chosen.find((one) => one.criterion === row.criterion.code);
      return found ? { ...row, current: found.to } : row;
    });
    return { criteria: chosen.map((one) => one.criterion), level: levelOf(rows) };
  }).filter((one) => one.level !== null && one.level !== before);
  const least = Math.min(...flips.map((one) => one.criteria.length));
  return flips.filter((one) => one.criteria.length === least);
}

const sorted = (flips: readonly { readonly criteria: readonly string[] }[]) =>
  flips.map((one) => JSON.stringify(one)).sort();

describe('the search', () => {
  it('equals brute force for any set, N/A policy, condition and dispute', () => {
    const minimum = (kind: 'group-minimum-percent' | 'criterion-minimum-percent') => ({
      kind,
      percent: exactly('40'),
      enabled: true,
      effect: { kind: 'cap-level', level: 1 } as const,
    });
    const anyCase = anyCriteriaSet.chain((given) => {
      const percent = given.aggregation === 'sum' ? given.maximum / 1000 : 100;
      const cut = (share: number) => String(Math.round(percent * share * 1000) / 1000);
      const set: CriteriaSet = {
        ...given,
        levels: levels(cut(0.4), cut(0.5), cut(0.6)),
        conditions: [minimum('group-minimum-percent'), minimum('criterion-minimum-percent')],
      };
      return fc.record({
        set: fc.constant(set),
        history: anyHistory(set, { decided: true }),
        tos: fc.array(fc.oneof(fc.constant('NA' as const), fc.nat(1000)), { minLength: 6, maxLength: 6 }),
      });
    });
    let flipping = 0;
    fc.assert(
      fc.property(anyCase, ({ set, history, tos }) => {
        const sheet = scoreSheet(set, 'commune', history.scores, history.adjustments);
        const disputed = sheet.slice(0, tos.length).map(({ criterion }, at): Disputed => {
          const to = tos[at] ?? 0;
          const share = (of: Points, thousandths: number) => ofThousandths(Math.trunc((of * thousandths) / 1000));
          return {
            criterion: criterion.code,
            to: to === 'NA' ? { kind: 'not-applicable' } : { kind: 'points', points: share(criterion.maximum, to) },
          };
        });
        const answer = whatWouldChange({ set, sheet, facts: NO_BOARD_FACTS, disputed });
        if (answer === null) return;
        expect(sorted(answer.flips)).toEqual(sorted(bruteForce(set, sheet, disputed)));
        if (answer.flips.length > 0) flipping++;
      }),
      { numRuns: 400 },
    );
    expect(flipping).toBeGreaterThan(100);
  }, 60_000);

  it('equals brute force with 15 disputed criteria of the shipped set', () => {
    const set = shippedSet();
    const stated = Object.fromEntries(allCriteria(set).map(({ code, maximum }) => [code, String(maximum / 1000)]));
    const sheet = aSheet(set, { stated });
    const disputed = allCriteria(set)
      .slice(0, 15)
      .map(
        ({ code, maximum }, at): Disputed => ({
          criterion: code,
          to: { kind: 'points', points: ofThousandths(maximum - (at % 4) * 250) },
        }),
      );
    const answer = whatWouldChange({ set, sheet, facts: NO_BOARD_FACTS, disputed });
    expect(sorted(answer?.flips ?? [])).toEqual(sorted(bruteForce(set, sheet, disputed)));
    expect(answer?.flips[0]?.criteria.length).toBe(11);
  }, 60_000);
});
