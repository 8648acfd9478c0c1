/** What a review by strangers found and what must stay mended. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/index.ts';
import {
  AN_BINH,
  cli,
  cliJson,
  filledForm,
  HONG_PHONG,
  sampleOffice,
  temporaryFolder,
  withScores,
} from '../builders/office.ts';
import { needTool, outside } from '../builders/outsideTools.ts';

const YEAR = ['--year', '2024'] as const;
const on =
  (data: string) =>
  (...argv: readonly string[]) =>
    cliJson(['--data', data, ...argv]);

describe('a round decided in parts', () => {
  it('gives one decision per part; the first stays as it is', async () => {
    const data = await sampleOffice();
    const run = on(data);
    const [forms, first, second] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    await run('import', await filledForm(forms, HONG_PHONG), ...YEAR);
    await run('decide', ...YEAR, '--as', 'chutich');
    await run('documents', ...YEAR, '--out', first);
    await run('import', await filledForm(forms, AN_BINH), ...YEAR);
    await cliJson(['--data', data, 'decide', ...YEAR, '--as', 'chutich'], { now: '2025-02-01T00:00:00Z' });
    await run('documents', ...YEAR, '--out', second);
    expect(readdirSync(second).filter((name) => name.includes('quyet-dinh'))).toEqual([
      '01-quyet-dinh-2024.pdf',
      '02-quyet-dinh-2024.pdf',
    ]);
    for (const name of readdirSync(first))
      expect(readFileSync(join(second, name)).equals(readFileSync(join(first, name)))).toBe(true);
    const text = outside('pdftotext', ['-raw', join(second, '02-quyet-dinh-2024.pdf'), '-']);
    expect(text).toContain('bổ sung');
    expect(text).toContain('Xã An Bình');
    expect(text).not.toContain('Xã Hồng Phong');
  });
});

describe('answers to questions', () => {
  it('are not used for files that did not ask, and for one file only', async () => {
    const run = on(await sampleOffice());
    const forms = temporaryFolder();
    const stranger = { ...AN_BINH, code: '99999', name: 'Xã Không Có' };
    await filledForm(forms, HONG_PHONG, undefined, 'a.xlsx');
    await filledForm(forms, stranger, undefined, 'b.xlsx');
    await filledForm(forms, stranger, withScores({ '1.1': '1' }), 'c.xlsx');
    const { json } = await run('import', forms, ...YEAR, '--answer', 'UNIT_UNKNOWN=10630');
    expect(
      json.files.map((one: { unit: { code: string } | null; outcome: string }) => one.unit?.code ?? one.outcome),
    ).toEqual(['10654', '10630', 'needs-decision']);
  });
});

describe('a self total with a gap', () => {
  it('is printed as a dash, not as a number', async () => {
    const run = on(await sampleOffice());
    const out = temporaryFolder();
    await run('import', await filledForm(temporaryFolder(), HONG_PHONG, withScores({ '1.1': null })), ...YEAR);
    await run(
      'adjust',
      ...YEAR,
      '--unit',
      '10654',
      '--criterion',
      '1.1',
      '--score',
      '4',
      '--reason',
      'evidence',
      '--note',
      'Đủ.',
      '--as',
      'thuky',
    );
    await run('decide', ...YEAR, '--as', 'chutich');
    await run('documents', ...YEAR, '--out', out, '--kind', 'decision');
    const text = outside('pdftotext', ['-raw', join(out, '01-quyet-dinh-2024.pdf'), '-']);
    expect(text).toMatch(/Xã Hồng Phong – 100,00 Mức 4/);
  });
});

describe('reasons', () => {
  it('hold only what a paper can print: refused when typed, not when it is too late', async () => {
    const run = on(await sampleOffice());
    await run('import', await filledForm(temporaryFolder(), HONG_PHONG), ...YEAR);
    const refused = await run(
      'adjust',
      ...YEAR,
      '--unit',
      '10654',
      '--criterion',
      '1.1',
      '--score',
      '3',
      '--reason',
      'evidence',
      '--note',
      'Thiếu 😀 中',
      '--as',
      'thuky',
    );
    expect(refused.json.error).toMatchObject({ code: 'TEXT_UNPRINTABLE', params: { characters: ['😀', '中'] } });
  });
});

describe('records that were edited around the app', () => {
  it.each([
    [
      'a score',
      'submission_score',
      "UPDATE submission_score SET value = 1000 WHERE criterion = '1.1'",
      'submission 2024/10654/1',
    ],
    ['a reason', 'adjustment', "UPDATE adjustment SET note = 'khác'", 'adjustment 1'],
    ['a decision', 'unit_decision', 'UPDATE unit_decision SET level = 1', 'decision 2024/10654'],
    ['a paper', 'document', "UPDATE document SET bytes = x'25' WHERE kind = 'certificate'", 'paper '],
  ])('%s: named by audit verify although triggers and schema were mended', async (_name, table, sql, what) => {
    needTool('sqlite3');
    const data = await sampleOffice();
    const run = on(data);
    await run('import', await filledForm(temporaryFolder(), HONG_PHONG), ...YEAR);
    await run(
      'adjust',
      ...YEAR,
      '--unit',
      '10654',
      '--criterion',
      '1.1',
      '--score',
      '3',
      '--reason',
      'evidence',
      '--note',
      'Thiếu.',
      '--as',
      'thuky',
    );
    await run('decide', ...YEAR, '--as', 'chutich');
    await run('documents', ...YEAR, '--out', temporaryFolder());
    expect((await run('audit', 'verify')).json).toMatchObject({ intact: true, alteredRecords: [] });
    const trigger = outside('sqlite3', [
      databaseFile(data),
      `SELECT sql FROM sqlite_schema WHERE name = '${table}_no_update'`,
    ]);
    execFileSync('sqlite3', [databaseFile(data), `DROP TRIGGER ${table}_no_update; ${sql}; ${trigger};`]);
    const { status, json } = await run('audit', 'verify');
    expect([status, json.intact]).toEqual([1, true]);
    expect(json.alteredRecords[0]).toContain(what);
  });
});

describe('sets that only rank', () => {
  it('give no certificate and no notice', async () => {
    const profile = JSON.parse(
      readFileSync(new URL('../../resources/sample/nam-sach-2024.json', import.meta.url), 'utf8'),
    );
    const set = JSON.parse(
      readFileSync(
        new URL('../../resources/criteria-sets/friendly-government-sample-2024.json', import.meta.url),
        'utf8',
      ),
    );
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'p.json'),
      `\uFEFF${JSON.stringify({ ...profile, criteriaSet: { ...set, levels: [] } })}`,
    );
    const run = on(join(folder, 'data'));
    await run('init', '--profile', join(folder, 'p.json'));
    await run('import', await filledForm(temporaryFolder(), HONG_PHONG), ...YEAR);
    const { json } = await run('decide', ...YEAR, '--as', 'chutich');
    expect(json.targets).toEqual([]);
    expect((await run('documents', ...YEAR, '--out', temporaryFolder())).json.error.code).toBe('SET_ONLY_RANKS');
  });
});

describe('the command line', () => {
  it('tells of progress on stderr with --json too, and of a missing command', async () => {
    const data = await sampleOffice();
    const form = await filledForm(temporaryFolder(), HONG_PHONG);
    const run = await cli(['--json', '--data', data, 'import', form, ...YEAR]);
    expect(run.err).toMatch(/^\[1\/1\] /);
    expect((await cliJson([])).json.error.code).toBe('USAGE');
  });

  it('two that create an office at once: one does, the other is told', async () => {
    const folder = join(temporaryFolder(), 'data');
    const both = await Promise.all([
      cliJson(['--data', folder, 'init', '--sample']),
      cliJson(['--data', folder, 'init', '--sample']),
    ]);
    expect(both.map((one) => one.json.error?.code ?? 'made').sort()).toEqual(['DATA_EXISTS', 'made']);
    expect(readdirSync(folder)).toEqual(['thamdinh.db']);
  });
});
