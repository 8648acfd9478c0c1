/** A database that came from elsewhere, opened as a copy in memory: whatever happens to it, the file itself stays as it is. */
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { guarded } from './openDatabase.ts';
import {
  type Connection,
  contentsFault,
  type DataFailure,
  identityFault,
  migrate,
  migrations,
  versionOf,
} from './schema.ts';

const MAGIC = 'SQLite format 3\0';

/** Told by its bytes, whatever its name. */
export const isDatabase = (bytes: Uint8Array): boolean =>
  bytes.length >= 100 && new TextDecoder('latin1').decode(bytes.subarray(0, MAGIC.length)) === MAGIC;

/**
 * Ours, whole, and to the letter of a schema that this version knows; an older one is brought to today's in the copy.
 * Reads only from then on. @param bytes of a database file; they are not changed. @param name for the failure.
 */
export const openCopy = (bytes: Uint8Array, name: string): Result<Connection, DataFailure> =>
  guarded(name, (): Result<Connection, DataFailure> => {
    if (!isDatabase(bytes)) return fail('DATA_DAMAGED', { folder: name, check: 'header' });
    const db = new Database(withoutLog(bytes));
    try {
      const known = migrations();
      db.pragma('trusted_schema = OFF');
      db.pragma('cell_size_check = ON');
      const identity = identityFault(db, known, name);
      const check = identity === null ? contentsFault(db, known, versionOf(db)) : null;
      if (identity !== null || check !== null) {
        db.close();
        return identity ?? fail('DATA_DAMAGED', { folder: name, check: String(check) });
      }
      migrate(db, known);
      db.pragma('query_only = ON');
      return ok(db);
    } catch (error) {
      db.close();
      throw error;
    }
  });

/** SQLite opens no copy in memory whose header asks for a write-ahead log: bytes 18 and 19 (file format 1.3) say "none". */
function withoutLog(bytes: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(1, 18, 20);
  return copy;
}
