/** Somebody else's look at adjustments that would otherwise be confirmed by their own author. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply } from './context.ts';
import { unitAtWork } from './unitAtWork.ts';

export type ConfirmCommand = {
  readonly year: number;
  readonly unit: string;
  /** null = every adjustment of the unit that waits for somebody else. */
  readonly criterion: string | null;
  readonly user: string;
};

/** @returns ids of the adjustments that are confirmed now. */
export function confirmAdjustments(store: Store, command: ConfirmCommand, now: Date): Reply<readonly number[]> {
  const { year, unit, criterion, user } = command;
  const member = actingMember(store, user, 'confirm');
  if (!member.ok) return member;
  const at = now.toISOString();
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<readonly number[]>> => {
    const target = unitAtWork(store, year, unit);
    if (!target.ok) return target;
    const waiting = target.value.result.unconfirmed.filter((one) => criterion === null || one.criterion === criterion);
    const others = waiting.filter((one) => one.by !== user);
    if (others.length === 0)
      return waiting.length > 0
        ? fail('OWN_ADJUSTMENT', { user, criterion: waiting.map((one) => one.criterion) })
        : fail('ADJUSTMENT_CONFIRMED', { unit });
    for (const { id } of others) store.appraisal.confirm({ adjustmentId: id, by: user, at });
    const ids = others.map((one) => one.id);
    const payload = { year, unit, adjustments: ids.map(String), criteria: others.map((one) => one.criterion) };
    return ok({ value: ids, event: { kind: 'adjustment-confirmed', payload } });
  });
}
