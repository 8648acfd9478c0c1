/** Papers between printing and registering: on the disk, not in memory, however many a round has. */
import Database from 'better-sqlite3';

export type StagedPapers = ReturnType<typeof openStagedPapers>;

/**
 * A database of its own without a name, which SQLite keeps in a temporary file and removes with `close` or the end of the program; nothing of it is
 * in the office's file before the one transaction that registers all.
 */
export function openStagedPapers() {
  const db = new Database('');
  db.pragma('journal_mode = OFF');
  db.pragma('cache_size = -2000');
  db.exec('CREATE TABLE paper (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const insert = db.prepare('INSERT OR IGNORE INTO paper (sha256, bytes) VALUES (?, ?)');
  const one = db.prepare<[string], Buffer>('SELECT bytes FROM paper WHERE sha256 = ?').pluck();
  return {
    put: (sha256: string, bytes: Uint8Array): void => {
      insert.run(sha256, bytes);
    },
    /** @throws where no such paper was put here. */
    bytes(sha256: string): Uint8Array {
      const bytes = one.get(sha256);
      if (!bytes) throw new Error(`not staged: ${sha256}`);
      return bytes;
    },
    close: (): void => {
      db.close();
    },
  };
}
