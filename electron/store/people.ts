/** PINs of the people of the office, and how often somebody guessed wrong. Roles are in office.ts. */
import type { Connection } from './openDatabase.ts';

export type PinRecord = {
  /** Function, parameters, salt and hash in one text; see services/pinHash.ts. */
  readonly hash: string;
  /** Given by somebody else: good for choosing another alone. */
  readonly once: boolean;
  /** Wrong PINs in a row. */
  readonly wrong: number;
  /** ISO instant before which no PIN is looked at; null = any time. */
  readonly lockedUntil: string | null;
};

export function peopleTable(db: Connection) {
  const pin = db.prepare<[string], { hash: string; once: number; wrong: number; locked_until: string | null }>(
    'SELECT hash, once, wrong, locked_until FROM member_pin WHERE user = ?',
  );
  const holders = db.prepare<[], { user: string; once: number }>('SELECT user, once FROM member_pin');
  const set = db.prepare(
    `INSERT INTO member_pin (user, hash, once) VALUES (?, ?, ?)
     ON CONFLICT (user) DO UPDATE SET hash = excluded.hash, once = excluded.once, wrong = 0, locked_until = NULL`,
  );
  const count = db.prepare('UPDATE member_pin SET wrong = ?, locked_until = ? WHERE user = ?');

  return {
    /** Whoever has a PIN, and whether it is a one-time one. */
    withPin: (): ReadonlyMap<string, { readonly once: boolean }> =>
      new Map(holders.all().map(({ user, once }) => [user, { once: once === 1 }])),
    pin(user: string): PinRecord | null {
      const row = pin.get(user);
      return row ? { hash: row.hash, once: row.once === 1, wrong: row.wrong, lockedUntil: row.locked_until } : null;
    },
    setPin(user: string, { hash, once }: Pick<PinRecord, 'hash' | 'once'>): void {
      set.run(user, hash, once ? 1 : 0);
    },
    /** Counting attempts is no change of the office's data: it needs no event and stands outside of commands. */
    countAttempts(user: string, wrong: number, lockedUntil: string | null): void {
      count.run(wrong, lockedUntil, user);
    },
  };
}
