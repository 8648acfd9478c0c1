import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { databaseFile, openStore } from '../../electron/store/index.ts';
import { AN_BINH, cli, cliJson, filledForm, sampleOffice, temporaryFolder } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';

const sqlite = (file: string, sql: string): string => outside('sqlite3', [file, sql]);

describe('the database file', () => {
  it('is written with synchronous=FULL in WAL mode and enforces foreign keys', async () => {
    const folder = await sampleOffice();
    const store = openStore(folder);
    expect(store.ok).toBe(true);
    if (!store.ok) return;
    expect(store.value.pragmas()).toEqual({ synchronous: 2, journalMode: 'wal', foreignKeys: 1 });
    store.value.close();
  });

  it.each([
    'audit_event',
    'workbook',
    'submission',
    'submission_score',
    'submission_evidence',
    'finding',
    'adjustment',
    'finding_answer',
    'unit_decision',
    'document',
    'signed_document',
  ])('refuses UPDATE and DELETE on %s, whatever program opens it', async (table) => {
    const folder = await sampleOffice();
    const db = new Database(databaseFile(folder));
    const triggers = db
      .prepare<[string], { sql: string }>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
      .all(table);
    db.close();
    expect(triggers.filter((one) => /BEFORE (UPDATE|DELETE)/.test(one.sql))).toHaveLength(2);
  });

  it('keeps the log append-only in the hands of a foreign tool', async () => {
    const file = databaseFile(await sampleOffice());
    expect(() => sqlite(file, "UPDATE audit_event SET name = 'x'")).toThrow(/never changed/);
    expect(() => sqlite(file, 'DELETE FROM audit_event')).toThrow(/never deleted/);
    const forged =
      "INSERT INTO audit_event VALUES (9, '', '', '', '', 'x', '{}', printf('%064d', 0), printf('%064d', 1))";
    expect(() => sqlite(file, forged)).toThrow(/chain is broken/);
    expect(sqlite(file, 'PRAGMA integrity_check').trim()).toBe('ok');
  });

  it('names the first broken row of the log, whichever byte of a row was changed in a copy', async () => {
    // given a log of three events
    const folder = await sampleOffice();
    await cli(['--data', folder, 'import', await filledForm(temporaryFolder(), AN_BINH), '--year', '2024']);
    await cli(['--data', folder, 'backup', '--out', join(temporaryFolder(), 'copy.db')]);
    expect((await cliJson(['--data', folder, 'audit', 'verify'])).json).toMatchObject({ intact: true, events: 3 });
    const bytes = readFileSync(databaseFile(folder));
    const db = new Database(databaseFile(folder), { readonly: true });
    const rows = db.prepare<[], { seq: number; payload: string; hash: string }>('SELECT * FROM audit_event').all();
    db.close();
    // when any one byte of the payload, or of the time, name and kind before it, is another
    const copy = temporaryFolder();
    for (const { seq, payload } of rows) {
      const start = bytes.indexOf(payload);
      for (let at = start - 40; at < start + Buffer.byteLength(payload); at += 7) {
        const altered = Buffer.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ 1;
        writeFileSync(databaseFile(copy), altered);
        // then that row is named
        const verified = await cliJson(['--data', copy, 'audit', 'verify']);
        expect(verified).toMatchObject({ status: 1, json: { intact: false, brokenAt: seq } });
      }
    }
  });

  it('notices a stored workbook whose bytes were changed', async () => {
    const folder = await sampleOffice();
    await cli(['--data', folder, 'import', await filledForm(temporaryFolder(), AN_BINH), '--year', '2024']);
    const copy = temporaryFolder();
    copyFileSync(databaseFile(folder), databaseFile(copy));
    const trigger = sqlite(databaseFile(copy), "SELECT sql FROM sqlite_schema WHERE name = 'workbook_no_update'");
    sqlite(databaseFile(copy), `DROP TRIGGER workbook_no_update; UPDATE workbook SET bytes = x'00'; ${trigger};`);
    const verified = await cliJson(['--data', copy, 'audit', 'verify']);
    expect(verified.status).toBe(1);
    expect(verified.json.alteredWorkbooks).toHaveLength(1);
  });
});

describe('a data folder that cannot be used', () => {
  const statusOf = async (folder: string, lang: string) => cliJson(['--data', folder, '--lang', lang, 'status']);

  it('without a database: says to create one', async () => {
    const { status, json } = await statusOf(temporaryFolder(), 'vi');
    expect([status, json.error.code]).toEqual([3, 'DATA_MISSING']);
    expect(json.error.message).toMatch(/init/);
  });

  it('locked by another program: nothing is changed', async () => {
    const folder = await sampleOffice();
    const other = new Database(databaseFile(folder));
    other.exec('BEGIN EXCLUSIVE');
    const form = await filledForm(temporaryFolder(), AN_BINH);
    const { status, json } = await cliJson(['--data', folder, '--lang', 'en', 'import', form, '--year', '2024']);
    other.exec('ROLLBACK');
    other.close();
    expect([status, json.error.code]).toEqual([3, 'DATA_LOCKED']);
    expect(json.error.message).toMatch(/another program/i);
    expect((await cliJson(['--data', folder, 'audit', 'verify'])).json.events).toBe(1);
  });

  it('from a newer version: is left as it is', async () => {
    const folder = await sampleOffice();
    sqlite(databaseFile(folder), 'PRAGMA user_version = 9999');
    const before = readFileSync(databaseFile(folder));
    const { status, json } = await statusOf(folder, 'th');
    expect([status, json.error.code, json.error.params.version]).toEqual([3, 'DATA_NEWER', 9999]);
    expect(readFileSync(databaseFile(folder)).equals(before)).toBe(true);
  });

  it.each([
    ['garbage', (bytes: Buffer) => Buffer.from('not a database at all'.repeat(400)).subarray(0, bytes.length)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'a page overwritten',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(4096, 0xa5), bytes.subarray(12288)]),
    ],
    ['an empty file', () => Buffer.alloc(0)],
  ])('damaged (%s): says so and points to the backup', async (_name, damage) => {
    const folder = await sampleOffice();
    writeFileSync(databaseFile(folder), damage(readFileSync(databaseFile(folder))));
    const { status, json } = await statusOf(folder, 'vi');
    expect([status, json.error.code]).toEqual([3, 'DATA_DAMAGED']);
    expect(json.error.message).toMatch(/sao lưu/);
  });

  it('whose protecting triggers were dropped: is not trusted', async () => {
    const folder = await sampleOffice();
    sqlite(databaseFile(folder), 'DROP TRIGGER audit_event_no_update');
    const { status, json } = await statusOf(folder, 'vi');
    expect([status, json.error.code, json.error.params.check]).toEqual([3, 'DATA_DAMAGED', 'schema']);
  });

  it('of another program: is not touched', async () => {
    const folder = temporaryFolder();
    sqlite(databaseFile(folder), 'CREATE TABLE t (a)');
    const { status, json } = await statusOf(folder, 'vi');
    expect([status, json.error.code]).toEqual([3, 'DATA_DAMAGED']);
  });

  it('that exists already: init refuses and changes nothing', async () => {
    const folder = await sampleOffice();
    const before = readFileSync(databaseFile(folder));
    const again = await cliJson(['--data', folder, 'init', '--sample']);
    expect([again.status, again.json.error.code]).toEqual([1, 'DATA_EXISTS']);
    expect(readFileSync(databaseFile(folder)).equals(before)).toBe(true);
  });
});
