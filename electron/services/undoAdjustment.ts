/** Takes back the newest adjustment that holds: a new entry that leads to what stood before; nothing is deleted. */
import type { ScoreState } from '../../shared/domain/appraisal.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { staleSave, stateText } from './adjustScore.ts';
import { actingMember, actorOf, type Reply, roundOf, unitOf } from './context.ts';
import { roundResults } from './roundResults.ts';

export type UndoCommand = {
  readonly year: number;
  readonly unit: string;
  readonly criterion: string;
  /** Id of the adjustment that the person saw as the newest. */
  readonly adjustment: string;
  readonly user: string;
};

/** Findings that it settled are open again. @returns the score that holds now. */
export function undoAdjustment(store: Store, command: UndoCommand, now: Date): Reply<ScoreState> {
  const { year, criterion, user } = command;
  const member = actingMember(store, user, 'appraise');
  if (!member.ok) return member;
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<ScoreState>> => {
    const round = roundOf(store, year);
    if (!round.ok) return round;
    const unit = unitOf(round.value, command.unit);
    if (!unit.ok) return unit;
    const result = roundResults(store, { ...round.value, units: [unit.value] })[0];
    if (!result?.submission) return fail('NO_SUBMISSION', { unit: command.unit });
    if (result.decision) return fail('UNIT_ALREADY_DECIDED', { unit: command.unit });
    const row = result.sheet.find((one) => one.criterion.code === criterion);
    if (!row) return fail('CRITERION_NOT_IN_SET', { criterion });
    const last = row.adjustments.at(-1);
    if (!last || String(last.id) !== command.adjustment) return staleSave(row);
    // "Did not arise" is the board's to give and to take back.
    if (last.to.kind === 'not-applicable') {
      const granting = actingMember(store, user, 'grant-not-applicable');
      if (!granting.ok) return granting;
    }

    const { layer, reason, note } = last;
    const [from, to] = [last.to, row.adjustments.at(-2)?.to ?? row.stated];
    const id = store.appraisal.adjust({
      year,
      unitId: unit.value.id,
      criterion,
      layer,
      from,
      to,
      reason,
      note,
      by: user,
      at,
      reverses: last.id,
    });
    const payload = {
      id,
      reverses: last.id,
      year,
      unit: command.unit,
      criterion,
      from: stateText(from),
      to: stateText(to),
    };
    return ok({ value: to, event: { kind: 'adjustment-reversed', payload } });
  });
}
