/** What the other units of a round state for one criterion, beside which a unit's own score is judged. */
import { allCriteria } from '../../shared/domain/criteriaSet.ts';
import type { Points } from '../../shared/domain/points.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { Store } from '../store/index.ts';
import { type Reply, roundOf, unitOf } from './context.ts';

type Asked = { readonly year: number; readonly unit: string; readonly criterion: string };
export type PeerSelf = { readonly unit: RoundUnit; readonly self: Points };

/** In the order of the round's units; those that left it blank or claim that it did not arise are left out. */
export function peerScores(store: Store, { year, unit: code, criterion }: Asked): Reply<readonly PeerSelf[]> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const own = unitOf(round.value, code);
  if (!own.ok) return own;
  if (!allCriteria(round.value.set).some((one) => one.code === criterion))
    return fail('CRITERION_NOT_IN_SET', { criterion });
  const stated = new Map(store.submissions.statedScores(year, criterion).map((one) => [one.unitId, one.value]));
  return ok(
    round.value.units.flatMap((unit) => {
      const self = unit.id === own.value.id ? undefined : stated.get(unit.id);
      return self === undefined ? [] : [{ unit, self }];
    }),
  );
}
