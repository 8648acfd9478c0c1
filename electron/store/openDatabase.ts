/** Opens the one database file of an office, after checks that treat the file as untrusted. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import {
  APPLICATION_ID,
  type Connection,
  contentsFault,
  type DataFailure,
  identityFault,
  type Migration,
  migrate,
  migrations,
  versionOf,
} from './schema.ts';

export type { Connection, DataFailure } from './schema.ts';

const FILE_NAME = 'thamdinh.db';
type DataFault = { readonly ok: false; readonly error: DataFailure };

/** How long a command waits for another program's write before it says that the data is locked. */
const BUSY_MS = 3000;
const FULL_BELOW_BYTES = 1 << 20;

export const databaseFile = (folder: string): string => join(folder, FILE_NAME);

/**
 * Makes a new database under another name, lets `fill` write what it must hold, and only then gives it its name: a
 * folder has a whole database or none. Refuses to touch one that is there.
 */
export function createDatabase<E>(
  folder: string,
  fill: (db: Connection) => Result<unknown, E>,
): Result<null, DataFailure | E> {
  const file = databaseFile(folder);
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
  if (existsSync(file)) return fail('DATA_EXISTS', { folder });
  return guarded(folder, (): Result<null, DataFailure | E> => {
    makeFolder(folder);
    try {
      const db = new Database(draft, { timeout: BUSY_MS });
      try {
        db.pragma(`application_id = ${APPLICATION_ID}`);
        configure(db);
        migrate(db, migrations());
        const filled = fill(db);
        if (!filled.ok) return filled;
      } finally {
        db.close();
      }
      return giveName(draft, file) ? ok(null) : fail('DATA_EXISTS', { folder });
    } finally {
      for (const part of ['', '-wal', '-shm']) rmSync(draft + part, { force: true });
    }
  });
}

/** A link is refused where the name is taken, so of two that race one wins; where links are unknown, a look must do. */
function giveName(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (existsSync(file)) return false;
    if (
      !(
        error instanceof Error &&
        'code' in error &&
        /^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EXDEV)$/.test(String(error.code))
      )
    )
      throw error;
    renameSync(draft, file);
    return true;
  }
}

/** Parents first, each tried once: Node's own recursive form was seen to try for ever under /proc. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else was faster.
    if (!existsSync(folder)) throw error;
  }
}

/**
 * `inspect` opens read-only and skips the checks of the contents, so that a damaged file can still be examined.
 */
export function openDatabase(folder: string, mode: 'use' | 'inspect' = 'use'): Result<Connection, DataFailure> {
  const file = databaseFile(folder);
  if (!existsSync(file)) return fail('DATA_MISSING', { folder });
  return guarded(folder, (): Result<Connection, DataFailure> => {
    const db = new Database(file, { timeout: BUSY_MS, fileMustExist: true, readonly: mode === 'inspect' });
    return closingOnFailure(db, () => {
      const known = migrations();
      const identity = identityFault(db, known, folder);
      if (identity !== null) return identity;
      if (mode === 'inspect') return ok(db);
      configure(db);
      const check = contentsFault(db, known, versionOf(db));
      if (check !== null) return fail('DATA_DAMAGED', { folder, check });
      const kept = keepBeforeMigration(db, known, folder);
      if (kept !== null) return kept;
      migrate(db, known);
      return ok(db);
    });
  });
}

/**
 * An older database is checked whole and copied beside itself, once, before its schema is changed. The copy is opened and
 * checked as well: a backup that nobody has read is none.
 */
function keepBeforeMigration(db: Connection, known: readonly Migration[], folder: string): DataFault | null {
  const version = versionOf(db);
  if (version === (known.at(-1)?.version ?? 0)) return null;
  const check = String(db.pragma('integrity_check(1)', { simple: true }));
  if (check !== 'ok') return fail('DATA_DAMAGED', { folder, check });
  const copy = join(folder, `thamdinh-before-migration-${version}.db`);
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
  const sound = inspectFile(copy);
  return sound.ok ? null : sound;
}

/** WAL silently means synchronous=NORMAL in this build: FULL is set, and read back. Schema code from the file is not trusted. */
function configure(db: Connection): void {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  if (db.pragma('synchronous', { simple: true }) !== 2) throw new Error('synchronous is not FULL');
}

/** Commits of `work` do not wait for the disk; all others go on doing so. The order of commits, and each as a whole, stay safe. */
export function withoutWaiting<T>(db: Connection, work: () => T): T {
  db.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    db.pragma('synchronous = FULL');
  }
}

/**
 * What SQLite itself does after each commit with FULL. Pages that a checkpoint has moved out of the log were synced by it.
 * SQLite keeps no locks on the log file, so closing this handle of it lets none go.
 */
export function syncLog(folder: string): void {
  const log = openSync(`${databaseFile(folder)}-wal`, 'r+');
  try {
    fsyncSync(log);
  } finally {
    closeSync(log);
  }
}

function closingOnFailure(
  db: Connection,
  work: () => Result<Connection, DataFailure>,
): Result<Connection, DataFailure> {
  try {
    const result = work();
    if (!result.ok) db.close();
    return result;
  } catch (error) {
    db.close();
    throw error;
  }
}

export function guarded<T, E>(folder: string, work: () => Result<T, E>): Result<T, DataFailure | E> {
  try {
    return work();
  } catch (error) {
    const known = dataFailureOf(error, folder);
    if (known === null) throw error;
    return { ok: false, error: known };
  }
}

/** What an error thrown by SQLite or the file system means for the data folder; null for any other error. */
export function dataFailureOf(error: unknown, folder: string): DataFailure | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const { code } = error;
  const because = (failure: DataFailure['code']): DataFailure => ({ code: failure, params: { folder, check: code } });
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return because('DATA_LOCKED');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return because('DATA_DAMAGED');
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return because('DATA_DISK_FULL');
  if (code.startsWith('SQLITE_IOERR')) return because(isFull(folder) ? 'DATA_DISK_FULL' : 'DATA_UNWRITABLE');
  if (/^(SQLITE_(READONLY|CANTOPEN|PERM)|E(ACCES|PERM|ROFS|EXIST|NOTDIR|NOENT))/.test(code))
    return because('DATA_UNWRITABLE');
  return null;
}

/** SQLite reports a full disk as a plain I/O error where it maps the file. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < FULL_BELOW_BYTES;
  } catch {
    return false;
  }
}

/** Whether a file, opened read-only, is a sound database of ours that this version can use. */
export function inspectFile(file: string): Result<null, DataFailure> {
  return guarded(file, (): Result<null, DataFailure> => {
    const db = new Database(file, { readonly: true, fileMustExist: true });
    try {
      const known = migrations();
      const identity = identityFault(db, known, file);
      if (identity !== null) return identity;
      const check = contentsFault(db, known, versionOf(db));
      return check === null ? ok(null) : fail('DATA_DAMAGED', { folder: file, check });
    } finally {
      db.close();
      // What a read-only look leaves beside a file in WAL mode; a log with something in it is not ours to delete.
      if (!existsSync(`${file}-wal`) || statSync(`${file}-wal`).size === 0)
        for (const part of ['-wal', '-shm']) rmSync(file + part, { force: true });
    }
  });
}

/**
 * Puts another database file in place of today's, which is kept beside it under a dated name together with its
 * write-ahead log: a log left behind would be taken for the new file's.
 */
export function replaceDatabase(folder: string, replacement: string, stamp: string): void {
  const file = databaseFile(folder);
  for (const part of ['', '-wal', '-shm'])
    if (existsSync(file + part)) renameSync(file + part, join(folder, `thamdinh-before-restore-${stamp}.db${part}`));
  renameSync(replacement, file);
}
