/** The board's meetings as they were taken down; a later record of the same one holds. */
import type { MeetingFacts } from '../../shared/domain/meeting.ts';
import type { Connection } from './openDatabase.ts';

export type MeetingRecord = {
  readonly year: number;
  /** Which decision of the round it prepared. */
  readonly ordinal: number;
  readonly facts: MeetingFacts;
  readonly by: string;
  readonly at: string;
};

export function meetingsTable(db: Connection) {
  const all = db.prepare<[number], { ordinal: number; facts: string; by_user: string; at: string }>(
    'SELECT ordinal, facts, by_user, at FROM meeting WHERE year = ? ORDER BY id',
  );
  const insert = db.prepare('INSERT INTO meeting (year, ordinal, facts, by_user, at) VALUES (?, ?, ?, ?, ?)');
  return {
    /** Oldest first. */
    of: (year: number): readonly MeetingRecord[] =>
      all.all(year).map(({ ordinal, facts, by_user: by, at }) => ({ year, ordinal, facts: JSON.parse(facts), by, at })),
    record({ year, ordinal, facts, by, at }: MeetingRecord): void {
      insert.run(year, ordinal, JSON.stringify(facts), by, at);
    },
  };
}
