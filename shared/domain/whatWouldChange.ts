/**
 * How firm a level is: the way to the thresholds on either side, the smallest sets of disputed criteria that would change
 * it, and what a quarter or half a point more or less would do.
 */
import { type CriterionScore, contribution, type ScoreState } from './appraisal.ts';
import type { CriteriaSet } from './criteriaSet.ts';
import { type BoardFacts, decideOutcome, levelUnder, type Outcome } from './levels.ts';
import { addExact, type Exact, type Points, points, subtract, subtractExact, sum, toExact, ZERO } from './points.ts';

/** A criterion whose score somebody contests, and what it would be instead. */
export type Disputed = { readonly criterion: string; readonly to: ScoreState };

export type Threshold = {
  readonly level: number;
  readonly from: Exact;
  /** Points between the total and the threshold, never negative. */
  readonly distance: Exact;
};

export type Flip = {
  /** Criteria, in the order of the disputed ones. */
  readonly criteria: readonly string[];
  readonly level: number;
};

export type Stress = { readonly shift: Exact; readonly level: number; readonly changes: boolean };

export type WhatWouldChange = {
  /** As the scores stand now, whatever still waits. */
  readonly level: number;
  readonly disputed: readonly (Disputed & { readonly from: ScoreState })[];
  /** The threshold that was reached last; null below the first. */
  readonly last: Threshold | null;
  readonly next: Threshold | null;
  /** Every set of the smallest size that changes the level; empty when none does. */
  readonly flips: readonly Flip[];
  /** null = all disputed criteria were looked at; else how many were left aside (beyond MOST_DISPUTED). */
  readonly leftAside: number | null;
  readonly stress: readonly Stress[];
};

/** 2^15 sets are looked at in well under a second. */
export const MOST_DISPUTED = 15;
const SHIFTS = ['-0.5', '-0.25', '0.25', '0.5'].map((text) => toExact(points(text)));

export type Asked = {
  readonly set: CriteriaSet;
  readonly sheet: readonly CriterionScore[];
  readonly facts: BoardFacts;
  readonly disputed: readonly Disputed[];
};

/** null where there is no level to change: the set only ranks, or the total is not there yet. */
export function whatWouldChange(asked: Asked): WhatWouldChange | null {
  const { set, sheet, facts, disputed } = asked;
  const outcome = decideOutcome(set, sheet, facts);
  if (!outcome.ok || outcome.value.level === null) return null;
  const looked = disputed.slice(0, MOST_DISPUTED);
  const current = new Map(sheet.map((row) => [row.criterion.code, row.current]));
  return {
    level: outcome.value.level,
    disputed: disputed.map((one) => ({ ...one, from: current.get(one.criterion) ?? { kind: 'missing' } })),
    ...thresholdsAround(set, outcome.value.total),
    flips: smallestFlips({ ...asked, disputed: looked }, outcome.value),
    leftAside: looked.length === disputed.length ? null : disputed.length - looked.length,
    stress: stressOf(set, outcome.value),
  };
}

function thresholdsAround(set: CriteriaSet, total: Exact): Pick<WhatWouldChange, 'last' | 'next'> {
  const distances = set.levels.map(({ level, from }) => ({ level, from, difference: subtractExact(total, from) }));
  const last = distances.findLast((one) => one.difference.n >= 0n);
  const next = distances.find((one) => one.difference.n < 0n);
  return {
    last: last ? { level: last.level, from: last.from, distance: last.difference } : null,
    next: next ? { level: next.level, from: next.from, distance: subtractExact(next.from, total) } : null,
  };
}

/** The level if the total were so much higher or lower and the conditions stood as they do. */
function stressOf(set: CriteriaSet, { total, level, conditions }: Outcome): readonly Stress[] {
  return SHIFTS.map((shift) => {
    const shifted = levelUnder(set, addExact(total, shift), conditions);
    // Beyond either end of the scale the total stays at the end, and so does the level.
    const reached = shifted ?? level ?? 0;
    return { shift, level: reached, changes: reached !== level };
  });
}

/** Sets by size; the first size that holds a flip holds all the smallest ones. */
function smallestFlips(asked: Asked, outcome: Outcome): readonly Flip[] {
  const { disputed } = asked;
  const plain = isPlainSum(asked, outcome);
  if (plain && isOutOfReach(asked, outcome)) return [];
  const levelWith = plain ? bySum(asked, outcome) : byDeciding(asked);
  for (let size = 1; size <= disputed.length; size++) {
    const flips = combinations(disputed, size).flatMap((chosen): readonly Flip[] => {
      const level = levelWith(chosen);
      return level === null || level === outcome.level ? [] : [{ criteria: chosen.map((one) => one.criterion), level }];
    });
    if (flips.length > 0) return flips;
  }
  return [];
}

type LevelWith = (chosen: readonly Disputed[]) => number | null;

/** The outcome decided anew for each set: always right, and slow. */
const byDeciding =
  ({ set, sheet, facts }: Asked): LevelWith =>
  (chosen) => {
    const states = new Map(chosen.map((one) => [one.criterion, one.to]));
    const changed = sheet.map((row) => {
      const to = states.get(row.criterion.code);
      return to === undefined ? row : { ...row, current: to };
    });
    const outcome = decideOutcome(set, changed, facts);
    return outcome.ok ? outcome.value.level : null;
  };

/** Nothing is stretched, and no condition looks at single scores: the total moves by what the scores move. */
function isPlainSum({ set, sheet, disputed }: Asked, { waterfall }: Outcome): boolean {
  const contested = new Set(disputed.map((one) => one.criterion));
  const rows = sheet.filter((row) => contested.has(row.criterion.code));
  return (
    set.aggregation === 'sum' &&
    waterfall.every((step) => step.kind !== 'conversion') &&
    set.conditions.every((one) => !one.enabled || one.kind === 'disqualifier') &&
    rows.length === disputed.length &&
    [...rows.map((row) => row.current), ...disputed.map((one) => one.to)].every((one) => one.kind === 'points')
  );
}

/** By how much the total moves, by criterion. */
function movesOf({ sheet, disputed }: Asked): ReadonlyMap<string, Points> {
  return new Map(
    disputed.map(({ criterion, to }) => {
      const row = sheet.find((one) => one.criterion.code === criterion);
      const counted = row?.criterion.counted === true;
      return [
        criterion,
        counted ? subtract(contribution(row.criterion, to), contribution(row.criterion, row.current)) : ZERO,
      ];
    }),
  );
}

/** A plain sum moves the level one way only: where neither all rises nor all falls together change it, no set does. */
function isOutOfReach(asked: Asked, { total, level, conditions }: Outcome): boolean {
  const moves = [...movesOf(asked).values()];
  return [moves.filter((one) => one > 0), moves.filter((one) => one < 0)].every(
    (some) => levelUnder(asked.set, addExact(total, toExact(sum(some))), conditions) === level,
  );
}

function bySum(asked: Asked, { total, conditions }: Outcome): LevelWith {
  const moves = movesOf(asked);
  return (chosen) => {
    const moved = sum(chosen.map((one) => moves.get(one.criterion) ?? ZERO));
    return levelUnder(asked.set, addExact(total, toExact(moved)), conditions);
  };
}

function combinations<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  if (size === 0) return [[]];
  return all.flatMap((first, at) => combinations(all.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
