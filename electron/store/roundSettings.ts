/** What was set for a round, by key; only ever added to. */
import type { Connection } from './openDatabase.ts';

export type SettingChange = {
  readonly key: string;
  readonly value: string;
  readonly note: string;
  readonly by: string;
  readonly at: string;
};

export function roundSettingsTable(db: Connection) {
  const all = db.prepare<[number], { key: string; value: string; note: string; by_user: string; at: string }>(
    'SELECT key, value, note, by_user, at FROM round_setting WHERE year = ? ORDER BY id',
  );
  const insert = db.prepare(
    'INSERT INTO round_setting (year, key, value, note, by_user, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  return {
    /** Oldest first; the last of a key holds. */
    changes: (year: number): readonly SettingChange[] =>
      all
        .all(year)
        .map(({ key, value, note, by_user, at }) => ({ key, value: String(JSON.parse(value)), note, by: by_user, at })),
    set(year: number, { key, value, note, by, at }: SettingChange): void {
      insert.run(year, key, JSON.stringify(value), note, by, at);
    },
  };
}
