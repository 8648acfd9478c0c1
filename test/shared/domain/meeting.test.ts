import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkMeeting,
  countOf,
  MAJORITIES,
  type MeetingFacts,
  presentAt,
  type VoteException,
} from '../../../shared/domain/meeting.ts';

const BOARD = ['a', 'b', 'c', 'd', 'e'];
const held = (change: Partial<MeetingFacts> = {}): MeetingFacts => ({
  day: '2025-01-06',
  from: '08:00',
  until: '10:00',
  place: 'phòng họp',
  absent: [{ user: 'e', reason: null }],
  need: 3,
  discussion: [],
  votes: 'all-present',
  ...change,
});
const vote = (change: Partial<VoteException> = {}): VoteException => ({
  unit: '10654',
  recused: [],
  why: null,
  against: 0,
  abstained: 0,
  ...change,
});
const said = (facts: MeetingFacts): string => {
  const checked = checkMeeting(facts, BOARD, '2025-01-06');
  return checked.ok ? 'ok' : checked.error.code;
};

describe('what cannot have been', () => {
  it.each<readonly [string, Partial<MeetingFacts>, string]>([
    ['fewer than needed were there', { need: 5 }, 'MEETING_QUORUM'],
    ['somebody absent took no part', { exceptions: [vote({ recused: ['e'] })] }, 'MEETING_VOTES'],
    ['a stranger took no part', { exceptions: [vote({ recused: ['x'] })] }, 'MEETING_VOTES'],
    ['the same person twice', { exceptions: [vote({ recused: ['a', 'a'] })] }, 'MEETING_VOTES'],
    ['more votes than voters', { exceptions: [vote({ recused: ['a'], against: 2, abstained: 2 })] }, 'MEETING_VOTES'],
    ['two votes on one unit', { exceptions: [vote(), vote()] }, 'MEETING_VOTES'],
    ['too few left to vote', { exceptions: [vote({ recused: ['a', 'b'] })] }, 'MEETING_QUORUM_UNIT'],
    ['nothing of it', { exceptions: [vote({ recused: ['a'], against: 1, abstained: 2 })] }, 'ok'],
  ])('%s', (_, change, code) => {
    expect(said(held(change))).toBe(code);
  });
});

describe('a vote', () => {
  const counted = (change: Partial<VoteException>, facts: Partial<MeetingFacts> = {}) =>
    countOf(held({ exceptions: [vote(change)], ...facts }), '10654', 4);

  it('is of those who were there and took part; of other units everybody’s', () => {
    expect(counted({ recused: ['a'], against: 1 })).toEqual({ inFavour: 2, against: 1, abstained: 0, carried: true });
    expect(countOf(held({ exceptions: [vote({ against: 4 })] }), '10630', 4)).toMatchObject({
      inFavour: 4,
      carried: true,
    });
    expect(counted({}, { votes: 'by-hand' })).toBeNull();
  });

  it('is carried by more than half, and an equal one carries nothing', () => {
    expect(counted({ against: 2 })?.carried).toBe(false);
    expect(counted({ abstained: 2 })?.carried).toBe(false);
    expect(counted({ abstained: 1 })?.carried).toBe(true);
  });

  it('is carried by a larger share where the board asks for one', () => {
    expect(counted({ recused: ['a'], against: 1 }, { majority: 'two-thirds' })?.carried).toBe(true);
    expect(counted({ against: 2 }, { majority: 'two-thirds' })?.carried).toBe(false);
    expect(counted({ against: 1 }, { majority: 'nine-tenths' })?.carried).toBe(false);
    expect(counted({}, { majority: 'nine-tenths' })?.carried).toBe(true);
  });

  it('of sound facts counts everybody who took part once, and more in favour never undoes it (property)', () => {
    const facts = fc.record({
      recused: fc.subarray(['a', 'b', 'c', 'd']),
      against: fc.nat(4),
      abstained: fc.nat(4),
      majority: fc.constantFrom(...MAJORITIES),
    });
    fc.assert(
      fc.property(facts, ({ majority, ...one }) => {
        const given = held({ need: 1, majority, exceptions: [vote(one)] });
        if (said(given) !== 'ok') return;
        const present = presentAt(given, BOARD).length;
        const count = countOf(given, '10654', present);
        expect((count?.inFavour ?? 0) + one.against + one.abstained + one.recused.length).toBe(present);
        const better = countOf(held({ majority, exceptions: [vote({ ...one, against: 0 })] }), '10654', present);
        if (count?.carried) expect(better?.carried).toBe(true);
      }),
    );
  });
});
