/** Takes back the newest adjustment that holds: a new entry that leads to what stood before; nothing is deleted. */
import type { ScoreState } from '../../shared/domain/appraisal.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Store } from '../store/index.ts';
import type { Reply } from './context.ts';
import { undoAdjustments } from './undoAdjustments.ts';
import type { UndoCommand } from './undoCommand.ts';

/** Findings that it settled are open again. @returns the score that holds now. */
export function undoAdjustment(store: Store, command: UndoCommand, now: Date): Reply<ScoreState> {
  const { criterion, adjustment, ...shared } = command;
  const done = undoAdjustments(store, { ...shared, adjustments: [{ criterion, adjustment }] }, now);
  if (!done.ok) return done;
  const [state] = done.value;
  if (!state) throw new Error('a reversal without an answer');
  return ok(state);
}
