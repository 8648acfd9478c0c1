/** What the sample communes write into their forms: seeded, so that every run tells the same story. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { allCriteria, type CriteriaSet, type Criterion } from '../../../shared/domain/criteriaSet.ts';
import {
  add,
  isMultipleOf,
  ofThousandths,
  type Points,
  points,
  subtract,
  sum,
  ZERO,
} from '../../../shared/domain/points.ts';
import { isOnStep } from '../../../shared/domain/scoring.ts';
import type { StatedEvidence } from '../../../shared/domain/submission.ts';

/** A random whole number from 0 to `below` - 1. */
export type Dice = (below: number) => number;

export function seededDice(seed: number): Dice {
  const generator = xoroshiro128plus(seed);
  return (below) => uniformInt(generator, 0, below - 1);
}

const GRID = points('0.05');
const STEP = points('0.25');
const MOST_STEPS_DOWN = 8;

/** The scores that the criterion's method can give, from the maximum down, on a grid that a clerk would use. */
function downwards(criterion: Criterion): readonly Points[] {
  const grid = criterion.scoring.kind === 'rate' || criterion.scoring.kind === 'extern' ? GRID : STEP;
  const scores: Points[] = [];
  for (let score = criterion.maximum; score >= 0; score = subtract(score, grid))
    if (isOnStep(criterion, score)) scores.push(score);
  return scores;
}

/** The next score below that the method can give; the score itself when it is the lowest. */
export const oneStepDown = (criterion: Criterion, score: Points): Points =>
  downwards(criterion).find((one) => one < score && (criterion.scoring.kind !== 'rate' || isMultipleOf(one, STEP))) ??
  score;

/** Scores that add up to `aim` or a little more: full marks, then points lost here and there as in real sheets. */
export function scoresAimingAt(set: CriteriaSet, aim: Points, dice: Dice): ReadonlyMap<string, Points> {
  const criteria = allCriteria(set);
  const lists = new Map(criteria.map((criterion) => [criterion.code, downwards(criterion)]));
  const scores = new Map(criteria.map((criterion) => [criterion.code, criterion.maximum]));
  let total = sum(scores.values());
  for (let tries = 0; tries < 5000 && total > aim; tries += 1) {
    const criterion = criteria[dice(criteria.length)];
    const list = criterion ? lists.get(criterion.code) : undefined;
    if (!criterion || !list) continue;
    const now = scores.get(criterion.code) ?? ZERO;
    const lower = list[Math.min(list.indexOf(now) + 1 + dice(MOST_STEPS_DOWN), list.length - 1)] ?? now;
    const after = subtract(total, subtract(now, lower));
    // Nobody claims half of a criterion away, and the sheet must not fall below its aim.
    if (add(lower, lower) < criterion.maximum || after < aim) continue;
    scores.set(criterion.code, lower);
    total = after;
  }
  return scores;
}

const KINDS = ['BC', 'KH', 'QĐ', 'TB', 'BB'] as const;
const NAMES = ['Báo cáo', 'Kế hoạch', 'Quyết định', 'Thông báo', 'Biên bản'] as const;

/** One document per criterion: numbers never repeat within a unit, dates lie in the assessed year. */
export function sampleEvidence(set: CriteriaSet, year: number, dice: Dice): Readonly<Record<string, StatedEvidence>> {
  return Object.fromEntries(
    allCriteria(set).map((criterion, index) => {
      const kind = dice(KINDS.length);
      const number = `${index * 7 + 3 + dice(7)}/${KINDS[kind] ?? 'BC'}-UBND`;
      const date = `${String(1 + dice(28)).padStart(2, '0')}/${String(1 + dice(11)).padStart(2, '0')}/${year}`;
      return [criterion.code, { number, date, name: `${NAMES[kind] ?? 'Báo cáo'} về tiêu chí ${criterion.code}` }];
    }),
  );
}

export const halfPointMore = (score: Points): Points => add(score, ofThousandths(500));
