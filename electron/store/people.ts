/** PINs of the people of the office, and how often somebody guessed wrong. Roles are in office.ts. */
import type { Connection } from './openDatabase.ts';

export type PinRecord = {
  /** Function, parameters, salt and hash in one text; see services/pinHash.ts. */
  readonly hash: string;
  /** Wrong PINs in a row. */
  readonly wrong: number;
  /** ISO instant before which no PIN is looked at; null = any time. */
  readonly lockedUntil: string | null;
};

export function peopleTable(db: Connection) {
  const pin = db.prepare<[string], { hash: string; wrong: number; locked_until: string | null }>(
    'SELECT hash, wrong, locked_until FROM member_pin WHERE user = ?',
  );
  const holders = db.prepare<[], { user: string }>('SELECT user FROM member_pin');
  const set = db.prepare(
    `INSERT INTO member_pin (user, hash) VALUES (?, ?)
     ON CONFLICT (user) DO UPDATE SET hash = excluded.hash, wrong = 0, locked_until = NULL`,
  );
  const count = db.prepare('UPDATE member_pin SET wrong = ?, locked_until = ? WHERE user = ?');

  return {
    withPin: (): ReadonlySet<string> => new Set(holders.all().map((one) => one.user)),
    pin(user: string): PinRecord | null {
      const row = pin.get(user);
      return row ? { hash: row.hash, wrong: row.wrong, lockedUntil: row.locked_until } : null;
    },
    setPin(user: string, hash: string): void {
      set.run(user, hash);
    },
    /** Counting attempts is no change of the office's data: it needs no event and stands outside of commands. */
    countAttempts(user: string, wrong: number, lockedUntil: string | null): void {
      count.run(wrong, lockedUntil, user);
    },
  };
}
