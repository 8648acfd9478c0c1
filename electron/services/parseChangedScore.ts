import type { ScoreState } from '../../shared/domain/appraisal.ts';
import { ESTABLISHED } from '../../shared/domain/boardFacts.ts';
import { parsePoints, ZERO } from '../../shared/domain/points.ts';

/** "2.5", "2,5", "na" for what did not arise, "yes" or "no" for a disqualifier; undefined for anything else. */
export function parseChangedScore(text: string): ScoreState | undefined {
  const folded = text.trim().toLowerCase();
  if (folded === 'na' || folded === 'kps') return { kind: 'not-applicable' };
  if (folded === 'yes' || folded === 'có') return { kind: 'points', points: ESTABLISHED };
  if (folded === 'no' || folded === 'không') return { kind: 'points', points: ZERO };
  const points = parsePoints(folded.replace(',', '.'));
  return points === null ? undefined : { kind: 'points', points };
}
