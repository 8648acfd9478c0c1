/** The schema of the one database file: how it is made step by step, and whether a file has it to the letter. */
import { readdirSync, readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { type Failure, fail } from '../../shared/domain/result.ts';

export type Connection = Database.Database;

export type DataFailure = Failure<
  'DATA_MISSING' | 'DATA_EXISTS' | 'DATA_LOCKED' | 'DATA_NEWER' | 'DATA_DAMAGED' | 'DATA_UNWRITABLE' | 'DATA_DISK_FULL'
>;

/** "TDnh": tells our files from other SQLite databases. */
export const APPLICATION_ID = 0x54446e68;

const migrationsFolder = new URL('./migrations/', import.meta.url);

export type Migration = { readonly version: number; readonly sql: string };

export function migrations(): readonly Migration[] {
  return readdirSync(migrationsFolder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({
      version: Number.parseInt(name, 10),
      sql: readFileSync(new URL(name, migrationsFolder), 'utf8'),
    }));
}

export const versionOf = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/** Another program's database, or one of a newer version of this. */
export function identityFault(db: Connection, known: readonly Migration[], folder: string) {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    return fail('DATA_DAMAGED', { folder, check: 'application_id' });
  const [version, newest] = [versionOf(db), known.at(-1)?.version ?? 0];
  return version > newest ? fail('DATA_NEWER', { folder, version, newest }) : null;
}

/**
 * A file that somebody edited may lack the triggers that keep statements and log append-only: its schema must be to
 * the letter what the migrations make.
 */
export function contentsFault(db: Connection, known: readonly Migration[], version: number): string | null {
  const check = String(db.pragma('quick_check(1)', { simple: true }));
  if (check !== 'ok') return 'quick_check';
  const reference = new Database(':memory:');
  migrate(
    reference,
    known.filter((one) => one.version <= version),
  );
  const altered = schemaText(db) !== schemaText(reference);
  reference.close();
  return altered ? 'schema' : null;
}

const schemaText = (db: Connection): string =>
  db
    .prepare<[], { sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .all()
    .map((row) => row.sql)
    .join('\n');

export function migrate(db: Connection, all: readonly Migration[]): void {
  const version = versionOf(db);
  for (const step of all.filter((one) => one.version > version)) {
    // A table that is made anew is dropped in between: references are checked as a whole before the end instead.
    const enforced = db.pragma('foreign_keys', { simple: true });
    db.pragma('foreign_keys = OFF');
    db.transaction(() => {
      // Another program that opened the same file may have done it meanwhile.
      if (versionOf(db) >= step.version) return;
      db.exec(step.sql);
      if (db.prepare('PRAGMA foreign_key_check').get() !== undefined) throw new Error(`migration ${step.version}`);
      db.pragma(`user_version = ${step.version}`);
    }).immediate();
    db.pragma(`foreign_keys = ${enforced}`);
  }
}
