/** The board's meeting as the secretary took it down, for the minutes: nothing in it is counted or guessed by the program. */
import { isDay } from './numberRegister.ts';
import { type Failure, fail, ok, type Result } from './result.ts';

export type MeetingFacts = {
  /** ISO day. */
  readonly day: string;
  /** "08:30". */
  readonly from: string;
  readonly until: string;
  readonly place: string;
  /** Users; every other member was there. */
  readonly absent: readonly { readonly user: string; readonly reason: string | null }[];
  /** Members who must be there. */
  readonly need: number;
  readonly discussion: readonly string[];
  /** "all-present": everybody who was there agreed to every unit. "by-hand": votes are written into the printed minutes. */
  readonly votes: 'all-present' | 'by-hand';
};

export type MeetingFailure = Failure<'MEETING_TIMES' | 'MEETING_DAY_FUTURE' | 'MEETING_QUORUM'>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @param members how many the board has. @param today ISO day. */
export function checkMeeting(facts: MeetingFacts, members: number, today: string): Result<null, MeetingFailure> {
  const { day, from, until, absent, need, votes } = facts;
  if (!isDay(day) || !TIME.test(from) || !TIME.test(until) || until <= from)
    return fail('MEETING_TIMES', { day, from, until });
  if (day > today) return fail('MEETING_DAY_FUTURE', { day, today });
  const present = members - absent.length;
  if (votes === 'all-present' && present < need) return fail('MEETING_QUORUM', { present, need });
  return ok(null);
}
