/** `meeting`: the board's meeting as the secretary took it down; shown, or recorded for the minutes. */
import type { Majority, MeetingFacts, VoteException } from '../../../shared/domain/meeting.ts';
import { countOf, presentAt } from '../../../shared/domain/meeting.ts';
import { type Failure, fail, ok, type Result } from '../../../shared/domain/result.ts';
import { dateText } from '../../../shared/i18n/formats.ts';
import { roundOf } from '../../services/context.ts';
import { boardOf } from '../../services/officePaperModels.ts';
import { recordMeeting } from '../../services/recordMeeting.ts';
import { nextMeeting } from '../../services/votedUnits.ts';
import type { Store } from '../../store/index.ts';
import type { Answer, Environment } from '../answer.ts';
import { withStore } from '../withOffice.ts';

export type MeetingOptions = {
  readonly year: number;
  readonly ordinal?: number;
  readonly date?: string;
  readonly from?: string;
  readonly until?: string;
  readonly place?: string;
  readonly need?: number;
  readonly majority: Majority;
  readonly absent?: readonly string[];
  readonly discussion?: readonly string[];
  readonly recused?: readonly string[];
  readonly against?: readonly string[];
  readonly abstained?: readonly string[];
  readonly byHand?: true;
  readonly as?: string;
};

/** Without a day it shows what is recorded. */
export const meeting = (environment: Environment, options: MeetingOptions): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) => {
    const round = roundOf(store, options.year);
    if (!round.ok) return round;
    const ordinal = options.ordinal ?? nextMeeting(store, round.value);
    if (options.date === undefined) return ok(shown(environment, store, { year: options.year, ordinal }));
    const facts = factsOf(store, { ...options, date: options.date });
    if (!facts.ok) return facts;
    const asked = { year: options.year, ordinal, facts: facts.value, user: options.as ?? '' };
    const recorded = recordMeeting(store, asked, environment.now());
    return recorded.ok ? ok(shown(environment, store, { year: options.year, ordinal })) : recorded;
  });

type Of = { readonly year: number; readonly ordinal: number };

function shown({ t, language }: Environment, store: Store, { year, ordinal }: Of): Answer {
  const facts = store.meetings.of(year).findLast((one) => one.ordinal === ordinal)?.facts ?? null;
  const board = boardOf(store.office.members()).map((one) => one.user);
  const present = facts ? presentAt(facts, facts.board ?? board).length : 0;
  const votes = (facts?.exceptions ?? []).map((one) => ({ ...one, ...(facts && countOf(facts, one.unit, present)) }));
  return {
    status: 0,
    json: { year, ordinal, meeting: facts && { ...facts, present, exceptions: votes } },
    lines: facts
      ? [
          t('cli.meeting', {
            ordinal,
            day: dateText(facts.day, language),
            place: facts.place,
            present,
            need: facts.need,
          }),
          ...votes.map((one) => t('cli.meetingVote', { ...one, recused: one.recused.join(', ') })),
        ]
      : [t('cli.meetingNone', { ordinal })],
  };
}

type Recording = MeetingOptions & { readonly date: string };

function factsOf(store: Store, options: Recording): Result<MeetingFacts, Failure> {
  const exceptions = exceptionsOf(options);
  if (!exceptions.ok) return exceptions;
  const board = boardOf(store.office.members()).length;
  return ok({
    day: options.date,
    from: options.from ?? '',
    until: options.until ?? '',
    place: options.place ?? '',
    need: options.need ?? Math.floor(board / 2) + 1,
    absent: (options.absent ?? []).map((text) => {
      const [user = '', ...reason] = text.split('=');
      return { user, reason: reason.join('=') || null };
    }),
    discussion: options.discussion ?? [],
    votes: options.byHand ? 'by-hand' : 'all-present',
    majority: options.majority,
    exceptions: exceptions.value,
  });
}

/** "10654=2" votes; "10654=thanhvien1+thuky: reason" who took no part. */
function exceptionsOf({ recused = [], against = [], abstained = [] }: Recording): Result<VoteException[], Failure> {
  const units = new Map<string, VoteException>();
  const change = (text: string, part: (value: string) => Partial<VoteException> | null): boolean => {
    const [unit = '', ...rest] = text.split('=');
    const known = units.get(unit) ?? { unit, recused: [], why: null, against: 0, abstained: 0 };
    const said = part(rest.join('='));
    if (said !== null) units.set(unit, { ...known, ...said });
    return said !== null;
  };
  const count = (kind: 'against' | 'abstained') => (value: string) =>
    /^\d{1,3}$/.test(value) ? { [kind]: Number(value) } : null;
  const people = (value: string) => {
    const [users = '', ...why] = value.split(':');
    return users === ''
      ? null
      : { recused: users.split('+').map((one) => one.trim()), why: why.join(':').trim() || null };
  };
  const wrong =
    recused.find((text) => !change(text, people)) ??
    against.find((text) => !change(text, count('against'))) ??
    abstained.find((text) => !change(text, count('abstained')));
  return wrong === undefined ? ok([...units.values()]) : fail('MEETING_VOTES', { unit: wrong.split('=')[0] ?? wrong });
}
