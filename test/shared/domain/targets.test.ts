import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Target, targetResult, targetsOf } from '../../../shared/domain/targets.ts';

/** So many units of each level; the rest of 235 is not met. */
const round = (units: number, perLevel: Readonly<Record<number, number>>): readonly number[] => {
  const reached = Object.entries(perLevel).flatMap(([level, many]) =>
    Array.from({ length: many }, () => Number(level)),
  );
  return [...reached, ...Array.from({ length: units - reached.length }, () => 0)];
};
const share = (level: number, percent: number, base: 'all' | 'met' = 'all'): Target => ({
  kind: 'share',
  level,
  percent,
  base,
});
const top: Target = { kind: 'at-least-one', level: 4 };

describe('the targets of a year', () => {
  it.each([
    [2023, []],
    [2024, [share(1, 20)]],
    [2025, [share(2, 20)]],
    [2026, [share(2, 50), top]],
    [2027, [share(1, 90), share(2, 70), top]],
    [2030, [share(1, 90), share(2, 70), top]],
    [2031, []],
    [2567, []],
  ])('%i', (year, targets) => {
    expect(targetsOf(year)).toEqual(targets);
  });

  it('have the base of the 70 percent as a setting', () => {
    expect(targetsOf(2028, 'met')[1]).toEqual(share(2, 70, 'met'));
  });
});

describe('of 235 units', () => {
  it.each([
    [share(1, 20), 47],
    [share(2, 20), 47],
    [share(2, 50), 118],
    [share(1, 90), 212],
    [share(2, 70), 165],
  ])('%j takes %i', (target, need) => {
    const level = target.level;
    expect(targetResult(target, round(235, { [level]: need - 1 }))).toEqual({
      target,
      have: need - 1,
      need,
      met: false,
    });
    expect(targetResult(target, round(235, { [level]: need }))).toEqual({ target, have: need, need, met: true });
  });

  it('level 1 is not above level 1', () => {
    expect(targetResult(share(2, 20), round(235, { 1: 235 })).have).toBe(0);
  });

  it('one at level 4 is enough, and level 3 is not', () => {
    expect(targetResult(top, round(235, { 3: 235 }))).toMatchObject({ have: 0, need: 1, met: false });
    expect(targetResult(top, round(235, { 4: 1 }))).toMatchObject({ have: 1, need: 1, met: true });
  });

  it('the base changes the count: of 200 that meet the standard, 140 are 70 percent', () => {
    expect(targetResult(share(2, 70, 'met'), round(235, { 1: 60, 2: 140 }))).toMatchObject({ need: 140, met: true });
    expect(targetResult(share(2, 70, 'met'), round(235, { 1: 61, 2: 139 }))).toMatchObject({ need: 140, met: false });
    expect(targetResult(share(2, 70, 'all'), round(235, { 1: 60, 2: 140 }))).toMatchObject({ need: 165, met: false });
  });

  it('a unit that is not decided yet counts in the base and not in the share', () => {
    const levels = [...round(47, { 1: 47 }), ...Array.from({ length: 188 }, () => null)];
    expect(targetResult(share(1, 20), levels)).toMatchObject({ have: 47, need: 47, met: true });
    expect(targetResult(share(1, 20), levels.slice(1))).toMatchObject({ have: 46, need: 47, met: false });
  });
});

describe('a share', () => {
  it('is never rounded up, and never met by nobody', () => {
    const anyRound = fc.array(fc.option(fc.nat(4)), { maxLength: 400 });
    const anyTarget = fc.tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 100 }),
      fc.constantFrom('all' as const, 'met' as const),
    );
    fc.assert(
      fc.property(anyRound, anyTarget, (levels, [level, percent, base]) => {
        const result = targetResult(share(level, percent, base), levels);
        const of = base === 'all' ? levels.length : levels.filter((one) => one !== null && one > 0).length;
        const have = levels.filter((one) => one !== null && one >= level).length;
        expect(result.met).toBe(of > 0 && BigInt(have) * 100n >= BigInt(percent) * BigInt(of));
        if (of > 0) expect(result.met).toBe(result.have >= result.need);
      }),
    );
  });
});
