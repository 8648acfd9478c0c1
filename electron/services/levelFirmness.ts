/** How firm a unit's level is, as its scores stand now: also while something still blocks, which is when it helps. */
import { boardFacts } from '../../shared/domain/boardFacts.ts';
import type { CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import { disputedScores } from '../../shared/domain/disputed.ts';
import {
  type Disputed,
  type Flip,
  type WhatWouldChange,
  whatWouldChange,
} from '../../shared/domain/whatWouldChange.ts';
import type { UnitResult } from './roundResults.ts';

/** null where a score is missing or not decided, and where the set gives no levels. */
export const levelFirmness = (set: CriteriaSet, unit: UnitResult): WhatWouldChange | null =>
  whatWouldChange({ set, sheet: unit.sheet, facts: boardFacts(unit.facts), disputed: contested(unit) });

/** One of the smallest sets of contested scores on which the level hangs; null where it hangs on none. */
export const hangsOn = (set: CriteriaSet, unit: UnitResult): Flip | null =>
  contested(unit).length === 0 ? null : (levelFirmness(set, unit)?.flips[0] ?? null);

const contested = ({ sheet, findings, second }: UnitResult): readonly Disputed[] =>
  disputedScores(sheet, { findings, compared: second.kind === 'compared' ? second.rows : [] });
