/** What the board did not agree to is not decided: the result is appraised again, or voted on again at another meeting. */
import { countOf, presentAt } from '../../shared/domain/meeting.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import type { MeetingRecord } from '../store/index.ts';
import type { Blocker } from './blocker.ts';

/** The last meeting speaks, and of that the last record. @param meetings of the round, oldest record first. */
export function voteBlocker(meetings: readonly MeetingRecord[], { code }: RoundUnit): readonly Blocker[] {
  const last = Math.max(0, ...meetings.map((one) => one.ordinal));
  const facts = meetings.findLast((one) => one.ordinal === last)?.facts;
  if (!facts?.board || !facts.exceptions?.some((one) => one.unit === code)) return [];
  const count = countOf(facts, code, presentAt(facts, facts.board).length);
  if (count === null || count.carried) return [];
  const { inFavour, against, abstained } = count;
  return [{ code: 'VOTE_NOT_CARRIED', params: { inFavour, voters: inFavour + against + abstained } }];
}
