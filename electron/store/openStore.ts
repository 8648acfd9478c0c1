/** The store as services see it: tables to read from, and one way to write. */
import type { Actor, EventKind } from '../../shared/domain/audit.ts';
import { ok, type Params, type Result } from '../../shared/domain/result.ts';
import { appraisalTable } from './appraisal.ts';
import { auditTable } from './audit.ts';
import { checksTable } from './checks.ts';
import { correctionsTable } from './corrections.ts';
import { documentsTable } from './documents.ts';
import { meetingsTable } from './meetings.ts';
import { officeTable } from './office.ts';
import { openCopy } from './openCopy.ts';
import {
  type Connection,
  createDatabase,
  type DataFailure,
  dataFailureOf,
  openDatabase,
  syncLog,
  withoutWaiting,
} from './openDatabase.ts';
import { paperNumbersTable } from './paperNumbers.ts';
import { paperTextsTable } from './paperTexts.ts';
import { pastResultsTable } from './pastResults.ts';
import { peopleTable } from './people.ts';
import { referenceTable } from './reference.ts';
import { roundSettingsTable } from './roundSettings.ts';
import { secondAppraisalTable } from './secondAppraisal.ts';
import { signingTable } from './signing.ts';
import { submissionsTable } from './submissions.ts';

export type NewEvent = { readonly kind: EventKind; readonly payload: Params };

/** What a command did: its value, and the one event that tells of it in the log. */
export type Done<T> = {
  readonly value: T;
  readonly event: NewEvent;
  /** Of a command that does several things (a pasted column, a workbook of adjustments): an event each, in their order. */
  readonly further?: readonly NewEvent[];
};

type Who = { readonly actor: Actor; readonly at: string };

export type Store = ReturnType<typeof storeOver>;

export function openStore(folder: string, mode: 'use' | 'inspect' = 'use'): Result<Store, DataFailure> {
  const db = openDatabase(folder, mode);
  return db.ok ? ok(storeOver(db.value, folder)) : db;
}

/** Another office's file, to be read from: a copy in memory. */
export function openStoreCopy(bytes: Uint8Array, name: string): Result<Store, DataFailure> {
  const db = openCopy(bytes, name);
  return db.ok ? ok(storeOver(db.value, name)) : db;
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
  const logged = <T, E>(who: Who, work: () => Result<Done<T>, E>): Result<T, E> => {
    const done = work();
    if (!done.ok) return done;
    for (const { kind, payload } of [done.value.event, ...(done.value.further ?? [])])
      audit.append(who.at, who.actor, kind, payload);
    return ok(done.value.value);
  };
  const ownChanges = db.prepare<[], number>('SELECT total_changes()').pluck();
  return {
    folder,
    office: officeTable(db),
    people: peopleTable(db),
    submissions: submissionsTable(db),
    appraisal: appraisalTable(db),
    settings: roundSettingsTable(db),
    checks: checksTable(db),
    secondAppraisal: secondAppraisalTable(db),
    reference: referenceTable(db),
    past: pastResultsTable(db),
    corrections: correctionsTable(db),
    documents: documentsTable(db),
    signing: signingTable(db),
    numbers: paperNumbersTable(db),
    paperTexts: paperTextsTable(db),
    meetings: meetingsTable(db),
    audit,

    /**
     * One command: one IMMEDIATE transaction that holds the change and its event in the log, or nothing. `work` is
     * synchronous: nothing is awaited, rendered, signed or read from files inside.
     */
    command: <T, E>(who: Who, work: () => Result<Done<T>, E>): Result<T, E> =>
      inTransaction(db, () => logged(who, work)),

    /**
     * One of many commands in a row: whole and in its order at once, but sure to outlast a power cut only after `settle`.
     * Nobody is told of it before.
     */
    commandOfMany: <T, E>(who: Who, work: () => Result<Done<T>, E>): Result<T, E> =>
      withoutWaiting(db, () => inTransaction(db, () => logged(who, work))),
    /** Waits until the disk has everything that was written before. */
    settle: (): void => syncLog(folder),

    /**
     * A change that the log tells of only later: own scores of an independent appraisal, which nobody may learn of, not
     * even that there are some, before both have finished.
     */
    inSilence: <T, E>(work: () => Result<T, E>): Result<T, E> => inTransaction(db, work),

    /** Several readings of one moment, whatever other connections write meanwhile. */
    reading: <T>(work: () => T): T => db.transaction(work).deferred(),

    /**
     * Another text after every change of the file, whoever made it: data_version counts what other connections wrote,
     * total_changes what this one did. null inside a transaction: what is read there may still be taken back.
     */
    revision: (): string | null =>
      db.inTransaction ? null : `${db.pragma('data_version', { simple: true })} ${ownChanges.get()}`,
    /** What an error thrown out of the store means for the person at the desk; null = a fault of ours. */
    failureOf: (error: unknown): DataFailure | null => dataFailureOf(error, folder),
    /** A consistent copy while the store is in use. */
    backup: async (file: string): Promise<void> => {
      await db.backup(file);
    },
    /** Another number after each change that another connection made. */
    foreignChanges: (): number => Number(db.pragma('data_version', { simple: true })),
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

/** A refusal and an exception alike leave everything as it was. */
function inTransaction<T, E>(db: Connection, work: () => Result<T, E>): Result<T, E> {
  db.exec('BEGIN IMMEDIATE');
  try {
    const done = work();
    db.exec(done.ok ? 'COMMIT' : 'ROLLBACK');
    return done;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
