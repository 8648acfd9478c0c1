/** The store as services see it: tables to read from, and one way to write. */
import type { Actor, EventKind } from '../../shared/domain/audit.ts';
import { ok, type Params, type Result } from '../../shared/domain/result.ts';
import { appraisalTable } from './appraisal.ts';
import { auditTable } from './audit.ts';
import { documentsTable } from './documents.ts';
import { officeTable } from './office.ts';
import { type Connection, createDatabase, type DataFailure, dataFailureOf, openDatabase } from './openDatabase.ts';
import { peopleTable } from './people.ts';
import { submissionsTable } from './submissions.ts';

/** What a command did: its value, and the one event that tells of it in the log. */
export type Done<T> = { readonly value: T; readonly event: { readonly kind: EventKind; readonly payload: Params } };

export type Store = ReturnType<typeof storeOver>;

export function openStore(folder: string, mode: 'use' | 'inspect' = 'use'): Result<Store, DataFailure> {
  const db = openDatabase(folder, mode);
  return db.ok ? ok(storeOver(db.value, folder)) : db;
}

/** A new office: `fill` writes its first command; see createDatabase. */
export function createStore<E>(
  folder: string,
  fill: (store: Store) => Result<unknown, E>,
): Result<null, DataFailure | E> {
  return createDatabase(folder, (db) => fill(storeOver(db, folder)));
}

function storeOver(db: Connection, folder: string) {
  const audit = auditTable(db);
  return {
    folder,
    office: officeTable(db),
    people: peopleTable(db),
    submissions: submissionsTable(db),
    appraisal: appraisalTable(db),
    documents: documentsTable(db),
    audit,

    /**
     * One command: one IMMEDIATE transaction that holds the change and its event in the log, or nothing. `work` is
     * synchronous: nothing is awaited, rendered, signed or read from files inside.
     */
    command<T, E>(who: { readonly actor: Actor; readonly at: string }, work: () => Result<Done<T>, E>): Result<T, E> {
      db.exec('BEGIN IMMEDIATE');
      try {
        const done = work();
        if (!done.ok) {
          db.exec('ROLLBACK');
          return done;
        }
        audit.append(who.at, who.actor, done.value.event.kind, done.value.event.payload);
        db.exec('COMMIT');
        return ok(done.value.value);
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },

    /** What an error thrown out of the store means for the person at the desk; null = a fault of ours. */
    failureOf: (error: unknown): DataFailure | null => dataFailureOf(error, folder),
    /** A consistent copy while the store is in use. */
    backup: async (file: string): Promise<void> => {
      await db.backup(file);
    },
    /** As SQLite reports them for this connection. */
    pragmas: () => ({
      synchronous: db.pragma('synchronous', { simple: true }),
      journalMode: db.pragma('journal_mode', { simple: true }),
      foreignKeys: db.pragma('foreign_keys', { simple: true }),
    }),
    close: (): void => {
      db.close();
    },
  };
}
