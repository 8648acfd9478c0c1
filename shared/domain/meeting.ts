/** The board's meeting as the secretary took it down, for the minutes: nothing in it is guessed by the program. */
import { isDay } from './numberRegister.ts';
import { assertNever, type Failure, fail, ok, type Result } from './result.ts';

/** Of those who vote on a unit: more than half, at least two thirds, at least nine tenths. */
export const MAJORITIES = ['half', 'two-thirds', 'nine-tenths'] as const;
export type Majority = (typeof MAJORITIES)[number];

/** A unit on which not everybody there voted in favour. */
export type VoteException = {
  /** Code. */
  readonly unit: string;
  /** Users who were there and took no part in this vote. */
  readonly recused: readonly string[];
  /** Why they took none. */
  readonly why: string | null;
  readonly against: number;
  readonly abstained: number;
};

export type MeetingFacts = {
  /** ISO day. */
  readonly day: string;
  /** "08:30". */
  readonly from: string;
  readonly until: string;
  readonly place: string;
  /** Users; every other member was there. */
  readonly absent: readonly { readonly user: string; readonly reason: string | null }[];
  /** Members who must be there, and who must vote on each unit. */
  readonly need: number;
  readonly discussion: readonly string[];
  /** "all-present": everybody who was there agreed to every unit, but for `exceptions`. "by-hand": votes are written into the printed minutes. */
  readonly votes: 'all-present' | 'by-hand';
  /** Left out: more than half. */
  readonly majority?: Majority | undefined;
  readonly exceptions?: readonly VoteException[] | undefined;
  /** Users of the board as it was; left out in old records: as it is. */
  readonly board?: readonly string[] | undefined;
};

export type MeetingFailure = Failure<
  'MEETING_TIMES' | 'MEETING_DAY_FUTURE' | 'MEETING_QUORUM' | 'MEETING_QUORUM_UNIT' | 'MEETING_VOTES'
>;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** @param board users of its members. @param today ISO day. */
export function checkMeeting(
  facts: MeetingFacts,
  board: readonly string[],
  today: string,
): Result<null, MeetingFailure> {
  const { day, from, until, need, votes } = facts;
  if (!isDay(day) || !TIME.test(from) || !TIME.test(until) || until <= from)
    return fail('MEETING_TIMES', { day, from, until });
  if (day > today) return fail('MEETING_DAY_FUTURE', { day, today });
  const there = presentAt(facts, board);
  if (votes === 'all-present' && there.length < need) return fail('MEETING_QUORUM', { present: there.length, need });
  return checkExceptions(facts, there);
}

export function presentAt({ absent }: MeetingFacts, board: readonly string[]): readonly string[] {
  const away = new Set(absent.map((one) => one.user));
  return board.filter((one) => !away.has(one));
}

/** One vote a unit; nobody votes who was not there or took no part, and nobody twice; enough are left to vote. */
function checkExceptions(
  { exceptions = [], need, votes }: MeetingFacts,
  there: readonly string[],
): Result<null, MeetingFailure> {
  const twice = exceptions.find(({ unit }, i) => exceptions.findIndex((one) => one.unit === unit) !== i);
  if (twice) return fail('MEETING_VOTES', { unit: twice.unit });
  for (const { unit, recused, against, abstained } of exceptions) {
    const voters = there.length - recused.length;
    const strange = new Set(recused).size !== recused.length || recused.some((one) => !there.includes(one));
    if (strange || against < 0 || abstained < 0 || against + abstained > voters) return fail('MEETING_VOTES', { unit });
    if (votes === 'all-present' && voters < need) return fail('MEETING_QUORUM_UNIT', { unit, voters, need });
  }
  return ok(null);
}

export type UnitCount = {
  readonly inFavour: number;
  readonly against: number;
  readonly abstained: number;
  readonly carried: boolean;
};

/** How the board voted on a unit; null where votes are written by hand. @param present how many were there. */
export function countOf(facts: MeetingFacts, unit: string, present: number): UnitCount | null {
  if (facts.votes === 'by-hand') return null;
  const { recused = [], against = 0, abstained = 0 } = facts.exceptions?.find((one) => one.unit === unit) ?? {};
  const voters = present - recused.length;
  const inFavour = voters - against - abstained;
  return { inFavour, against, abstained, carried: isCarried(facts.majority ?? 'half', inFavour, voters) };
}

/** Whoever abstains is one of the voters. An equal vote carries nothing. */
function isCarried(majority: Majority, inFavour: number, voters: number): boolean {
  switch (majority) {
    case 'half':
      return inFavour * 2 > voters;
    case 'two-thirds':
      return inFavour * 3 >= voters * 2 && inFavour > 0;
    case 'nine-tenths':
      return inFavour * 10 >= voters * 9 && inFavour > 0;
    default:
      return assertNever(majority);
  }
}
