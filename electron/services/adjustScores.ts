/** Several changes of one unit, as they are pasted: all of them or none. Each has its own event in the log. */
import type { Member } from '../../shared/domain/access.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import type { Adjusted, AdjustScoresCommand } from './adjustCommand.ts';
import { allOrNone } from './allOrNone.ts';
import { actingMember, actorOf, type Reply } from './context.ts';
import { draftScores } from './draftScore.ts';
import { type PlacedChange, placeChange } from './placeChange.ts';
import { unitAtWork } from './unitAtWork.ts';

/** While two people appraise the unit independently, changes of scores are those of the person's own sheet. */
export function adjustScores(store: Store, command: AdjustScoresCommand, now: Date): Reply<readonly Adjusted[]> {
  const member = actingMember(store, command.user, 'appraise');
  if (!member.ok) return member;
  const at = now.toISOString();
  const target = unitAtWork(store, command.year, command.unit);
  if (!target.ok) return target;
  const { second, facts } = target.value.result;
  const ofFacts = command.changes.every((change) => facts.some((one) => one.code === change.criterion));
  if (second.kind === 'under-way' && !ofFacts) return draftScores(store, command, at);
  return store.command({ actor: actorOf(member.value), at }, () => place(store, command, { member: member.value, at }));
}

type Judge = { readonly member: Member; readonly at: string };

function place(store: Store, command: AdjustScoresCommand, judge: Judge): Reply<Done<readonly Adjusted[]>> {
  const placed = allOrNone(command.changes, (change): Reply<PlacedChange> => {
    const today = unitAtWork(store, command.year, command.unit);
    return today.ok ? placeChange(store, { ...today.value, ...judge }, change) : today;
  });
  if (!placed.ok) return placed;
  const [first, ...further] = placed.value.map(({ payload }) => ({ kind: 'score-adjusted', payload }) as const);
  if (!first) throw new Error('a command without changes');
  return ok({ value: placed.value.map(({ payload: _payload, ...one }) => one), event: first, further });
}
