/**
 * One change by a member of the board, with its reason: of a criterion's score, or of a bonus, penalty or disqualifier.
 * The statement itself stays.
 */
import { ok } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import type { AdjustCommand, Adjusted } from './adjustCommand.ts';
import { adjustScores } from './adjustScores.ts';
import type { Reply } from './context.ts';

export function adjustScore(store: Store, command: AdjustCommand, now: Date): Reply<Adjusted> {
  const { year, unit, user, ...change } = command;
  const done = adjustScores(store, { year, unit, user, changes: [change] }, now);
  if (!done.ok) return done;
  const [adjusted] = done.value;
  if (!adjusted) throw new Error('a change without an answer');
  return ok(adjusted);
}
