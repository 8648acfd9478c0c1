import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECK_RULES, runChecks } from '../../../../shared/domain/checks/index.ts';
import { nearDuplicates } from '../../../../shared/domain/checks/nearDuplicates.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../../../shared/domain/checks/settings.ts';
import { CHECK_SEVERITY } from '../../../../shared/domain/findings.ts';
import { checks } from '../../../../shared/i18n/checks.ts';
import { findingText } from '../../../../shared/i18n/findingText.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { cleanSeason } from '../../../builders/cleanSeason.ts';
import { shippedSet } from '../../../builders/criteriaSets.ts';
import { FRAUDS, plant } from '../../../builders/plantedFrauds.ts';

const set = shippedSet();

describe('the rules', () => {
  it('are one for each setting', () => {
    expect(CHECK_RULES.map((one) => one.name).sort()).toEqual(Object.keys(DEFAULT_CHECK_SETTINGS).sort());
  });

  it.each(['vi', 'en', 'th'] as const)('have texts in %s: what, why and what to do', (language) => {
    const codes = Object.keys(CHECK_SEVERITY).sort();
    const { findings, why, todo } = checks[language];
    for (const texts of [findings, why, todo]) expect(Object.keys(texts).sort()).toEqual(codes);
  });
});

describe('findings of a season', () => {
  it.each(Object.keys(FRAUDS).filter((name) => name !== 'bunching above a level'))(
    '%s is found where it was planted',
    (name) => {
      const planted = plant(name, cleanSeason(set, 24, 5), 11);
      const findings = runChecks(planted.round, DEFAULT_CHECK_SETTINGS);
      expect(findings.some((one) => one.code === planted.code && one.unitId === planted.unitId)).toBe(true);
      for (const one of findings)
        for (const language of ['vi', 'en', 'th'] as const)
          expect(findingText(translator(language), one)).not.toMatch(/findings\.|arithmetic\.|undefined|null|\{\{/);
    },
  );

  it('have keys of their own, that another run and another order of the units repeat', () => {
    const round = plant("another unit's document", cleanSeason(set, 24, 3), 3).round;
    const keys = runChecks(round, DEFAULT_CHECK_SETTINGS).map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
    const turned = { ...round, units: round.units.toReversed() };
    expect(
      runChecks(turned, DEFAULT_CHECK_SETTINGS)
        .map((one) => one.key)
        .sort(),
    ).toEqual(keys.toSorted());
  });
});

describe('near duplicates', () => {
  const WORDS = 'a b c d e f g h i k l m'.split(' ');
  const shinglesOf = (text: string) => {
    const words = text.split(' ');
    return new Set(words.slice(2).map((_word, at) => words.slice(at, at + 3).join(' ')));
  };

  it('join the pairs that comparing each with each joins', () => {
    const anyText = fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
      .map((words) => words.join(' '));
    const edited = fc.tuple(anyText, fc.nat(13), fc.constantFrom(...WORDS)).map(([text, at, word]) => [
      text,
      text
        .split(' ')
        .map((one, index) => (index === at ? word : one))
        .join(' '),
    ]);
    fc.assert(
      fc.property(fc.array(edited, { minLength: 1, maxLength: 8 }), (pairs) => {
        const texts = pairs.flat().map((text, owner) => ({ owner, text }));
        const limits = { similarPercent: 60, leastOwn: 2, commonFrom: 4 };
        const sets = texts.map((one) => shinglesOf(one.text));
        const uses = (shingle: string) => sets.filter((one) => one.has(shingle)).length;
        const joined = (a: number, b: number): boolean => {
          const [x = new Set<string>(), y = new Set<string>()] = [sets[a], sets[b]];
          const shared = [...x].filter((one) => y.has(one));
          const own = shared.filter((one) => uses(one) < limits.commonFrom);
          const all = x.size + y.size - shared.length;
          return own.length >= limits.leastOwn && shared.length * 100 >= limits.similarPercent * all;
        };
        const groups = texts.map((_one, at) => at);
        for (const a of groups.keys())
          for (let b = a + 1; b < texts.length; b++)
            if (joined(a, b)) {
              const [from, to] = [groups[b], groups[a] ?? a];
              for (const at of groups.keys()) if (groups[at] === from) groups[at] = to;
            }
        const expected = [...Map.groupBy(groups.keys(), (at) => groups[at]).values()].filter((one) => one.length > 1);
        const canonical = (all: readonly (readonly number[])[]) =>
          all.map((one) => one.toSorted((a, b) => a - b).join()).sort();
        expect(canonical(nearDuplicates(texts, [], limits))).toEqual(canonical(expected));
      }),
      // A fixed seed: two shingles of one bucket look common once in some thousand rounds.
      { numRuns: 300, seed: 1 },
    );
  });
});
