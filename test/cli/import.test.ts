import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../electron/workbook/index.ts';
import { points } from '../../shared/domain/points.ts';
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

const importInto = (data: string, paths: readonly string[], ...more: readonly string[]) =>
  cliJson(['--data', data, 'import', ...paths, '--year', '2024', ...more]);

describe('import', () => {
  it('answers in the form of the contract', async () => {
    const data = await sampleOffice();
    const form = await filledForm(
      temporaryFolder(),
      HONG_PHONG,
      withScores({ '1.2': '2', '5.5': 'KPS' }),
      'Xa Hong Phong.xlsx',
    );
    const { status, json } = await importInto(data, [form]);
    expect(status).toBe(0);
    expect(json).toMatchObject({
      year: 2024,
      summary: { accepted: 1, acceptedWithWarnings: 0, alreadyImported: 0, needsDecision: 0, refused: 0 },
    });
    expect(json.files[0]).toMatchObject({
      file: 'Xa Hong Phong.xlsx',
      outcome: 'accepted',
      choices: [],
      unit: { code: '10654', name: 'Xã Hồng Phong' },
      statedYear: 2024,
      version: 1,
      layout: 'template',
      selfTotal: '97',
    });
    expect(json.files[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(json.files[0].scores['1.2']).toMatchObject({ value: '2', cell: expect.stringMatching(/^[A-Z]+\d+$/) });
    expect(json.files[0].scores['5.5']).toMatchObject({ value: null, na: true });
  });

  it('stores a readable sheet with faults, and each error blocks the decision', async () => {
    const data = await sampleOffice();
    const form = await filledForm(temporaryFolder(), HONG_PHONG, withScores({ '1.1': '5', '1.2': null, '2.4': 'tốt' }));
    const { status, json } = await importInto(data, [form]);
    expect(status).toBe(0);
    expect(json.files[0].outcome).toBe('accepted-with-warnings');
    const codes = json.files[0].findings.map((one: { code: string; criterion: string }) => [one.code, one.criterion]);
    expect(codes).toEqual(
      expect.arrayContaining([
        ['SCORE_ABOVE_MAX', '1.1'],
        ['SCORE_MISSING', '1.2'],
        ['SCORE_NOT_A_NUMBER', '2.4'],
      ]),
    );
    expect(json.files[0].scores['1.1'].value).toBe('5');
    expect(json.files[0].scores['1.2'].value).toBeNull();
    const decided = (await cliJson(['--data', data, 'decide', '--year', '2024'])).json.units.find(
      (one: { code: string }) => one.code === '10654',
    );
    expect(decided).toMatchObject({ decidedTotal: null, level: null });
    expect(decided.blockers.map((one: { code: string }) => one.code)).toEqual(
      expect.arrayContaining(['FINDING_OPEN', 'SCORE_UNDECIDED']),
    );
  });

  it('knows the same bytes again, and makes a newer file the next version with its differences named', async () => {
    const data = await sampleOffice();
    const folder = temporaryFolder();
    const first = await filledForm(folder, HONG_PHONG, undefined, 'lan-1.xlsx');
    const second = await filledForm(folder, HONG_PHONG, withScores({ '1.1': '3.5' }), 'lan-2.xlsx');
    await importInto(data, [first]);
    const again = await importInto(data, [first, second]);
    expect(again.json.files.map((one: { outcome: string; version: number }) => [one.outcome, one.version])).toEqual([
      ['already-imported', 1],
      ['accepted', 2],
    ]);
    const note = again.json.files[1].findings.find((one: { code: string }) => one.code === 'SUPERSEDES_VERSION');
    expect(note).toMatchObject({ severity: 'info', params: { version: 1, changes: 1, differences: ['1.1: 4 → 3.5'] } });
  });

  it('takes the resubmission as the current version, and says that two files of one unit came together', async () => {
    const data = await sampleOffice();
    const folder = temporaryFolder();
    const first = await filledForm(folder, HONG_PHONG, undefined, 'hong-phong.xlsx');
    const second = await filledForm(folder, HONG_PHONG, withScores({ '1.1': '3.5' }), 'hong-phong-lan-2.xlsx');
    const both = await importInto(data, [second, first]);
    const severalIn = ({ findings }: { findings: readonly { code: string }[] }) =>
      findings.filter((one) => one.code === 'SEVERAL_FILES_OF_UNIT');
    expect(both.json.files.map((one: { file: string }) => one.file)).toEqual([
      'hong-phong.xlsx',
      'hong-phong-lan-2.xlsx',
    ]);
    expect(severalIn(both.json.files[0])).toEqual([]);
    expect(severalIn(both.json.files[1])).toMatchObject([
      { severity: 'info', params: { before: 'hong-phong.xlsx', now: 'hong-phong-lan-2.xlsx' } },
    ]);
    const third = await filledForm(folder, HONG_PHONG, withScores({ '1.1': '3' }), 'hong-phong-lan-3.xlsx');
    const { json } = await importInto(data, [third]);
    expect(json.files[0].findings.map((one: { code: string }) => one.code)).not.toContain('SEVERAL_FILES_OF_UNIT');
  });

  it('tells of a newer version what it cured and what it still has', async () => {
    const data = await sampleOffice();
    const folder = temporaryFolder();
    const faulty = await filledForm(
      folder,
      HONG_PHONG,
      withScores({ '1.1': '5', '1.2': null, '2.4': 'tốt' }),
      'lan-1.xlsx',
    );
    const better = await filledForm(folder, HONG_PHONG, withScores({ '2.4': 'tốt' }), 'lan-2.xlsx');
    const [, second] = (await importInto(data, [faulty, better])).json.files;
    const note = second.findings.find((one: { code: string }) => one.code === 'SUPERSEDES_VERSION');
    expect(note.params).toMatchObject({ cured: ['SCORE_ABOVE_MAX 1.1', 'SCORE_MISSING 1.2'], remaining: 1 });
  });

  it('calls content unchanged only where nothing that was stated is another', async () => {
    const data = await sampleOffice();
    const folder = temporaryFolder();
    const notesOf = async (name: string, change: Parameters<typeof filledForm>[2]) => {
      const { json } = await importInto(data, [await filledForm(folder, HONG_PHONG, change, name)]);
      return json.files[0].findings.map((one: { code: string }) => one.code);
    };
    await notesOf('1.xlsx', withScores({ '2.4': 'tốt' }));
    expect(await notesOf('2.xlsx', withScores({ '2.4': 'khá' }))).not.toContain('UNCHANGED_CONTENT');
    const sameScores = withScores({ '2.4': 'khá' });
    const otherTotal = (full: Answers): Answers => ({ ...sameScores(full), total: points('99') });
    expect(await notesOf('3.xlsx', otherTotal)).not.toContain('UNCHANGED_CONTENT');
  });

  it('counts as late from the day on which a file came in, where that is told', async () => {
    const data = await sampleOffice();
    const form = await filledForm(temporaryFolder(), AN_BINH);
    const told = (day: string) =>
      cliJson(['--data', data, 'import', form, '--year', '2024', '--dry-run', '--received', day], {
        now: '2025-01-05T02:00:00Z',
      });
    expect((await told('2024-12-15')).json.files[0].findings).toEqual([]);
    expect((await told('2024-12-16')).json.files[0].findings).toMatchObject([
      { code: 'LATE', params: { received: '2024-12-16' } },
    ]);
    expect((await told('2024-13-01')).json.error.code).toBe('USAGE');
  });

  it('ends each file in one outcome, whatever the others do', async () => {
    const data = await sampleOffice();
    const folder = temporaryFolder();
    await filledForm(folder, AN_BINH);
    writeFileSync(join(folder, 'danh-sach.csv'), 'a;b;c\n1;2;3\n');
    writeFileSync(join(folder, 'rong.xlsx'), '');
    writeFileSync(join(folder, 'anh.xlsx'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const { status, json } = await importInto(data, [folder, join(folder, 'khong-co.xlsx')]);
    expect(status).toBe(1);
    expect(json.summary).toMatchObject({ accepted: 1, refused: 4 });
    const byName = Object.fromEntries(
      json.files.map((one: { file: string; findings: { code: string; params: { kind?: string } }[] }) => [
        one.file,
        one.findings[0],
      ]),
    );
    expect(byName['danh-sach.csv']).toMatchObject({ code: 'NOT_A_WORKBOOK', params: { kind: 'csv' } });
    expect(byName['rong.xlsx']).toMatchObject({ code: 'EMPTY_FILE' });
    expect(byName['anh.xlsx']).toMatchObject({ code: 'NOT_A_WORKBOOK', params: { kind: 'picture' } });
  });

  it('asks which unit and stores nothing until it is told', async () => {
    const data = await sampleOffice();
    const stranger = { ...AN_BINH, code: '99999', name: 'Xã Không Có' };
    const form = await filledForm(temporaryFolder(), stranger);
    const asked = await importInto(data, [form]);
    expect(asked.status).toBe(1);
    expect(asked.json.files[0]).toMatchObject({
      outcome: 'needs-decision',
      unit: null,
      choices: [{ question: 'UNIT_UNKNOWN' }],
    });
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.events).toBe(1);
    const told = await importInto(data, [form], '--answer', 'UNIT_UNKNOWN=10630');
    expect(told.json.files[0]).toMatchObject({ outcome: 'accepted', unit: { code: '10630' } });
  });

  it('takes the unit’s code from the file’s name where the sheet names nobody', async () => {
    const data = await sampleOffice();
    const nobody = fileURLToPath(new URL('../fixtures/workbooks/files/unit-none.xlsx', import.meta.url));
    const named = join(temporaryFolder(), '2024_10633_tu-cham.xlsx');
    copyFileSync(nobody, named);
    expect((await importInto(data, [nobody], '--dry-run')).json.files[0].outcome).toBe('needs-decision');
    expect((await importInto(data, [named], '--dry-run')).json.files[0].unit).toEqual({
      code: '10633',
      name: 'Xã Nam Trung',
    });
  });

  it('asks which of two near names is meant, and names them', async () => {
    const data = await sampleOffice();
    const near = fileURLToPath(new URL('../fixtures/workbooks/files/unit-misspelt-near-two.xlsx', import.meta.url));
    const asked = await importInto(data, [near]);
    expect(asked.json.files[0]).toMatchObject({
      outcome: 'needs-decision',
      choices: [{ question: 'UNIT_NAME_FUZZY', options: ['10609', '10651'] }],
      findings: [{ severity: 'error', message: expect.stringContaining('Xã Nam Hưng / Xã Nam Hồng') }],
    });
    const told = await importInto(data, [near], '--answer', 'UNIT_NAME_FUZZY=10651');
    expect(told.json.files[0]).toMatchObject({ outcome: 'accepted', unit: { code: '10651' } });
  });

  it('asks about another year', async () => {
    const data = await sampleOffice();
    const set = await import('../builders/office.ts');
    const { writeBlankWorkbook, fillWorkbook } = await import('../../electron/workbook/index.ts');
    const blank = await writeBlankWorkbook({
      set: set.shippedSet(),
      authorityName: 'UBND huyện Nam Sách',
      year: 2023,
      submissionDue: '2023-12-15',
      unit: AN_BINH,
      sample: true,
      createdAt: '2023-10-15T01:00:00.000Z',
    });
    const file = join(temporaryFolder(), 'nam-truoc.xlsx');
    writeFileSync(file, await fillWorkbook(blank, set.fullMarks(set.shippedSet())));
    const asked = await importInto(data, [file]);
    expect(asked.json.files[0]).toMatchObject({
      outcome: 'needs-decision',
      choices: [{ question: 'WRONG_YEAR', options: ['2024'] }],
    });
    const told = await importInto(data, [file], '--answer', 'WRONG_YEAR=2024');
    expect(told.json.files[0]).toMatchObject({ outcome: expect.stringMatching(/^accepted/), statedYear: 2023 });
  });

  it('says with --dry-run what it would do, and does nothing', async () => {
    const data = await sampleOffice();
    const form = await filledForm(temporaryFolder(), AN_BINH);
    const dry = await importInto(data, [form], '--dry-run');
    expect(dry.json).toMatchObject({ dryRun: true, files: [{ outcome: 'accepted', version: 1 }] });
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.events).toBe(1);
    const real = await importInto(data, [form]);
    expect({ ...real.json.files[0] }).toEqual({ ...dry.json.files[0] });
  });

  it('notes a submission after the deadline', async () => {
    const data = await sampleOffice();
    const form = await filledForm(temporaryFolder(), AN_BINH);
    const late = await cliJson(['--data', data, 'import', form, '--year', '2024'], { now: '2024-12-15T17:30:00Z' });
    // 00:30 on the 16th in Vietnam
    expect(late.json.files[0].findings).toEqual([
      expect.objectContaining({ code: 'LATE', params: { received: '2024-12-16', due: '2024-12-15' } }),
    ]);
    expect(late.json.files[0].outcome).toBe('accepted');
  });

  it.each([
    ['a missing file', (folder: string) => join(folder, 'x.xlsx'), 'FILE_NOT_FOUND'],
    ['a folder without workbooks', (folder: string) => folder, 'FOLDER_WITHOUT_WORKBOOKS'],
  ])('%s is told plainly in three languages', async (_name, pathIn, code) => {
    const data = await sampleOffice();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'ảnh'));
    writeFileSync(join(folder, 'ảnh', 'a.jpg'), 'x');
    const messages = new Set<string>();
    for (const lang of ['vi', 'en', 'th']) {
      const { status, json } = await cliJson([
        '--data',
        data,
        '--lang',
        lang,
        'import',
        pathIn(folder),
        '--year',
        '2024',
      ]);
      expect([status, json.error.code]).toEqual([1, code]);
      messages.add(json.error.message);
    }
    expect(messages.size).toBe(3);
  });

  it('refuses an unknown year', async () => {
    const data = await sampleOffice();
    const { status, json } = await cliJson(['--data', data, 'import', 'x.xlsx', '--year', '2031']);
    expect([status, json.error.code, json.error.params.known]).toEqual([1, 'ROUND_UNKNOWN', ['2024']]);
  });
});

describe('usage', () => {
  it.each([
    [['import']],
    [['import', 'a.xlsx']],
    [['import', 'a.xlsx', '--year', 'abc']],
    [['nonsense']],
    [['import', 'a.xlsx', '--year', '2024', '--answer', 'WHAT=1']],
    [['adjust', '--year', '2024']],
    [['--lang', 'fr', 'status']],
    [['init']],
    [['sign', 'a.pdf', '--out', 'x', '--pin-env', 'PIN']],
    [['documents', '--year', '2024', '--out', 'x', '--kind', 'poem']],
  ])('%j is wrong usage: exit status 2, one message', async (argv) => {
    const json = await cliJson(argv);
    expect([json.status, json.json.error.code]).toEqual([2, expect.stringMatching(/^(USAGE|PAPER_KIND_UNKNOWN)$/)]);
    const plain = await cli(argv);
    expect(plain.status).toBe(2);
    expect(plain.out).toBe('');
    expect(plain.err.trim().split('\n')).toHaveLength(1);
  });

  it('shows help on stdout with exit status 0', async () => {
    const help = await cli(['--help']);
    expect(help.status).toBe(0);
    for (const command of [
      'init',
      'import',
      'adjust',
      'decide',
      'documents',
      'sign',
      'verify',
      'audit',
      'backup',
      'demo',
    ])
      expect(help.out).toContain(command);
  });
});
