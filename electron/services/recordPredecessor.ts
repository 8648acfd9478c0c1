/** Which unit of the year before a unit of the round was made of. */
import { fail, ok } from '../../shared/domain/result.ts';
import { foldName } from '../../shared/domain/unit.ts';
import type { Done, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf, unitOf } from './context.ts';
import { keepChecksCurrent } from './runChecks.ts';

export type PredecessorCommand = {
  readonly year: number;
  readonly unit: string;
  /** Code and name that the predecessor had at the end of the year before. */
  readonly predecessor: { readonly code: string; readonly name: string };
  readonly extent: 'whole' | 'part' | 'none';
  readonly user: string;
};

/** Says that a unit was made of another, as a whole or in part; "none" takes it back. */
export function recordPredecessor(store: Store, command: PredecessorCommand, now: Date): Reply<null> {
  const { year, predecessor, extent, user } = command;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, command.unit);
  if (!unit.ok) return unit;
  const member = actingMember(store, user, 'import');
  if (!member.ok) return member;
  const found = store.past
    .unitsOn(`${year - 1}-12-31`)
    .find((one) => one.code === predecessor.code && foldName(one.name) === foldName(predecessor.name));
  if (!found || found.id === unit.value.id)
    return fail('PAST_UNIT_UNKNOWN', { unit: predecessor.code, name: predecessor.name });
  const at = now.toISOString();
  const actor = actorOf(member.value);
  const done = store.command({ actor, at }, (): Reply<Done<null>> => {
    store.past.link({ unitId: unit.value.id, predecessor: found.id, extent, by: user, at });
    const payload = { year, unit: command.unit, predecessor: `${predecessor.code} ${found.name}`, extent };
    return ok({ value: null, event: { kind: 'predecessor-recorded', payload } });
  });
  if (!done.ok) return done;
  return keepChecksCurrent(store, round.value, { actor, now });
}
