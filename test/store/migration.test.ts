/** Databases as earlier versions of the schema left them, kept in test/fixtures/store. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseFile, openStore, type Store, sha256Hex } from '../../electron/store/index.ts';
import { cliJson, sampleOffice, temporaryFolder } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';

/** By schema: events of the log. */
const KEPT = { '0010': 4, '0020': 4, '0080': 16 } as const;
type Schema = keyof typeof KEPT;
const COPY = 'thamdinh-before-migration-10.db';

function olderOffice(schema: Schema = '0010'): string {
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder);
  copyFileSync(new URL(`../fixtures/store/schema-${schema}.db`, import.meta.url), databaseFile(folder));
  return folder;
}

function opened(folder: string): Store {
  const store = openStore(folder);
  if (!store.ok) throw new Error(JSON.stringify(store.error));
  return store.value;
}

describe.each(Object.entries(KEPT) as [Schema, number][])('a database of schema %s', (schema, events) => {
  it('is brought to the schema that a new one has, and stays sound', async () => {
    // given
    const [older, newer] = [olderOffice(schema), await sampleOffice()];
    // when
    opened(older).close();
    // then
    const tables = 'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name';
    const of = (folder: string, sql: string) => outside('sqlite3', [databaseFile(folder), sql]);
    expect(of(older, tables)).toBe(of(newer, tables));
    expect(of(older, 'PRAGMA user_version')).toBe(of(newer, 'PRAGMA user_version'));
    expect(of(older, 'PRAGMA integrity_check; PRAGMA foreign_key_check').trim()).toBe('ok');
  });

  it('keeps its log and its people, all at work', async () => {
    const folder = olderOffice(schema);
    const store = opened(folder);
    expect(store.office.members()).toHaveLength(store.office.everyone().length);
    store.close();
    const { json } = await cliJson(['--data', folder, 'audit', 'verify']);
    expect(json).toMatchObject({ intact: true, events, alteredWorkbooks: [], alteredRecords: [] });
  });
});

describe('a database with decisions and papers', () => {
  it('gives out the papers as they were issued, with their number, and keeps what was decided since', () => {
    const store = opened(olderOffice('0080'));
    const decisions = [...store.appraisal.decisions(2024).values()];
    expect(decisions).toHaveLength(3);
    expect([...store.corrections.of(2024)].map((one) => one.kind)).toEqual(['amendment']);
    const issued = store.documents.issued(2024);
    expect(new Set(issued.map((one) => one.kind))).toEqual(new Set(['decision', 'certificate', 'notice']));
    for (const { sha256 } of issued) expect(sha256Hex(store.documents.bytes(sha256) ?? new Uint8Array())).toBe(sha256);
    expect(store.numbers.held().map((one) => one.number)).toEqual([1]);
    expect(store.settings.changes(2024)).toHaveLength(2);
    store.close();
  });
});

describe('a database of the second schema', () => {
  it('keeps PINs as their owners chose them', () => {
    const store = opened(olderOffice('0020'));
    expect(store.people.pin('chutich')).toMatchObject({ once: false, wrong: 0 });
    store.close();
  });
});

describe('a database of the first schema', () => {
  it('keeps people with their role, adjustments and answers', () => {
    const store = opened(olderOffice());
    const roles = store.office.members().map((one) => [one.user, one.roles]);
    expect(roles).toContainEqual(['chutich', ['chair']]);
    expect(roles).toContainEqual(['thuky', ['secretary']]);
    const adjustments = [...store.appraisal.adjustments(2024).values()].flat();
    expect(adjustments.map((one) => [one.criterion, one.by, one.reverses])).toEqual([
      ['1.2', 'thuky', null],
      ['1.1', 'thanhvien1', null],
    ]);
    const settled = store.submissions.findings(2024).filter((one) => one.state === 'settled');
    expect(settled.map((one) => [one.code, one.answer?.note])).toEqual([['SCORE_ABOVE_MAX', 'Ghi vượt tối đa']]);
    expect(store.pragmas()).toMatchObject({ synchronous: 2, foreignKeys: 1 });
    store.close();
  });

  it('is kept beside the new one, once, as it was', () => {
    // given
    const folder = olderOffice();
    // when it is opened twice
    opened(folder).close();
    opened(folder).close();
    // then
    expect(readdirSync(folder).filter((name) => name.includes('before-migration'))).toEqual([COPY]);
    const copy = join(folder, COPY);
    expect(outside('sqlite3', [copy, 'PRAGMA user_version; PRAGMA integrity_check']).trim()).toBe('10\nok');
  });

  it('that somebody altered is left as it is', () => {
    const folder = olderOffice();
    outside('sqlite3', [databaseFile(folder), 'DROP TRIGGER finding_answer_no_delete']);
    const store = openStore(folder);
    expect(store).toMatchObject({ ok: false, error: { code: 'DATA_DAMAGED', params: { check: 'schema' } } });
    expect(outside('sqlite3', [databaseFile(folder), 'PRAGMA user_version']).trim()).toBe('10');
    expect(existsSync(join(folder, COPY))).toBe(false);
  });
});

describe('what was said about a finding', () => {
  it('is said once, until it is taken back', () => {
    const store = opened(olderOffice());
    const [settled] = store.submissions.findings(2024).filter((one) => one.state === 'settled');
    const again = { findingId: settled?.id ?? 0, note: 'x', adjustmentId: null, by: 'thuky', at: '2024-12-11' };
    const actor = { user: 'thuky', name: 'x', role: 'secretary' };
    const answering = () =>
      store.command({ actor, at: '2024-12-11' }, () => {
        store.submissions.answer({ ...again, state: 'settled' });
        return { ok: true, value: { value: null, event: { kind: 'finding-settled', payload: {} } } } as const;
      });
    expect(answering).toThrow(/the finding is answered/);
    store.close();
  });
});
