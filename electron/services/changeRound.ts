/** The dates of a round. What was received or printed under the old ones stays as it is. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { Done, RoundDates, Store } from '../store/index.ts';
import { actingMember, actorOf, type Reply, roundOf } from './context.ts';
import { type Fields, fieldChanges } from './fieldChanges.ts';

export type RoundChange = { readonly user: string; readonly round: RoundDates };

export function changeRound(store: Store, { user, round }: RoundChange, now: Date): Reply<null> {
  const member = actingMember(store, user, 'administer');
  if (!member.ok) return member;
  const old = roundOf(store, round.year);
  if (!old.ok) return old;
  const { submissionDue, evaluationDue } = round;
  if (submissionDue > evaluationDue) return fail('DUE_ORDER', { submissionDue, evaluationDue });
  const changes = fieldChanges(fieldsOf(old.value), fieldsOf(round));
  if (changes === null) return ok(null);
  return store.command({ actor: actorOf(member.value), at: now.toISOString() }, (): Reply<Done<null>> => {
    store.office.changeRound(round);
    return ok({ value: null, event: { kind: 'round-changed', payload: { year: round.year, ...changes } } });
  });
}

const fieldsOf = ({ submissionDue, evaluationDue, decisionMonth }: RoundDates): Fields => ({
  submissionDue,
  evaluationDue,
  decisionMonth,
});
