/** How firm a unit's level is, as its scores stand now: also while something still blocks, which is when it helps. */
import { boardFacts } from '../../shared/domain/boardFacts.ts';
import type { CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import { disputedScores } from '../../shared/domain/disputed.ts';
import { type WhatWouldChange, whatWouldChange } from '../../shared/domain/whatWouldChange.ts';
import type { UnitResult } from './roundResults.ts';

/** null where a score is missing or not decided, and where the set gives no levels. */
export function levelFirmness(
  set: CriteriaSet,
  { sheet, facts, findings, second }: UnitResult,
): WhatWouldChange | null {
  const compared = second.kind === 'compared' ? second.rows : [];
  const disputed = disputedScores(sheet, { findings, compared });
  return whatWouldChange({ set, sheet, facts: boardFacts(facts), disputed });
}
