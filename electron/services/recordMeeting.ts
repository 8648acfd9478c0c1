/** The board's meeting as the secretary took it down: what the minutes print. Taken down again, the later record holds. */

import { canonicalJson } from '../../shared/domain/audit.ts';
import { checkMeeting, type MeetingFacts } from '../../shared/domain/meeting.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { type Done, type Store, sha256Hex } from '../store/index.ts';
import { actingMember, actorOf, memberOf, type Reply, roundOf, unitOf } from './context.ts';
import { officeDay } from './officeDay.ts';
import { boardOf } from './officePaperModels.ts';
import { printableNote } from './unitAtWork.ts';

export type MeetingCommand = {
  readonly year: number;
  /** Which decision of the round it prepares. */
  readonly ordinal: number;
  readonly facts: MeetingFacts;
  readonly user: string;
};

export function recordMeeting(store: Store, { year, ordinal, facts, user }: MeetingCommand, now: Date): Reply<null> {
  const member = actingMember(store, user, 'issue');
  if (!member.ok) return member;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const board = boardOf(store.office.members()).map((one) => one.user);
  for (const { user: one } of facts.absent) {
    const known = memberOf(store, one);
    if (!known.ok) return known;
  }
  const { majority = 'half', exceptions = [] } = facts;
  for (const { unit } of exceptions) {
    const known = unitOf(round.value, unit);
    if (!known.ok) return known;
  }
  const reasons = [...facts.absent.map((one) => one.reason), ...exceptions.map((one) => one.why)];
  const words = printableNote([facts.place, ...facts.discussion, ...reasons].join(' '));
  if (!words.ok) return words;
  const at = now.toISOString();
  const sound = checkMeeting(facts, board, officeDay(at));
  if (!sound.ok) return fail(sound.error.code, sound.error.params);
  const kept: MeetingFacts = { ...facts, majority, exceptions, board };
  return store.command({ actor: actorOf(member.value), at }, (): Reply<Done<null>> => {
    store.meetings.record({ year, ordinal, facts: kept, by: user, at });
    // Votes that were not unanimous stand in the log itself, everything else by its hash.
    const votes = exceptions.map(
      ({ unit, recused, against, abstained }) =>
        `${unit}: -${against} 0=${abstained} recused=${recused.join('+') || '-'}`,
    );
    const holds = sha256Hex(canonicalJson(kept));
    const payload = { year, ordinal, day: facts.day, ...(votes.length > 0 ? { votes } : {}), holds };
    return ok({ value: null, event: { kind: 'meeting-recorded', payload } });
  });
}
