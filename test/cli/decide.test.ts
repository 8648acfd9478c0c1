import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/index.ts';
import {
  AN_BINH,
  cliJson,
  filledForm,
  HONG_PHONG,
  sampleOffice,
  temporaryFolder,
  withScores,
} from '../builders/office.ts';

type Unit = { readonly code: string; readonly blockers: readonly { code: string; params: Record<string, string> }[] };

const YEAR = ['--year', '2024'] as const;
const unitIn = (json: { units: readonly Unit[] }, code: string) => json.units.find((one) => one.code === code);

async function officeWith(...forms: readonly string[]): Promise<string> {
  const data = await sampleOffice();
  await cliJson(['--data', data, 'import', ...forms, ...YEAR]);
  return data;
}

const adjust = (data: string, criterion: string, score: string, as = 'thanhvien1', unit = HONG_PHONG.code) =>
  cliJson([
    '--data',
    data,
    'adjust',
    ...YEAR,
    '--unit',
    unit,
    '--criterion',
    criterion,
    '--score',
    score,
    '--reason',
    'evidence',
    '--note',
    'Thiếu minh chứng.',
    '--as',
    as,
  ]);

describe('adjust', () => {
  it('changes one score with who, when and why; the waterfall explains the way exactly', async () => {
    const data = await officeWith(await filledForm(temporaryFolder(), HONG_PHONG));
    const done = await adjust(data, '1.1', '3,5');
    expect(done).toMatchObject({ status: 0, json: { layer: 'appraised', from: '4', to: '3.5', by: 'thanhvien1' } });
    await adjust(data, '3.1', '5', 'chutich');
    const unit = unitIn((await cliJson(['--data', data, 'decide', ...YEAR])).json, HONG_PHONG.code);
    expect(unit).toMatchObject({
      selfTotal: '100',
      decidedTotal: '98.5',
      shownTotal: '98.50',
      level: 4,
      metStandard: true,
      blockers: [],
      wouldChange: {
        level: 4,
        last: { level: 4, from: '95', distance: '3.5' },
        next: null,
        disputed: [
          { criterion: '1.1', from: '3.5', to: '4' },
          { criterion: '3.1', from: '5', to: '6' },
        ],
        flips: [],
      },
    });
    expect(unit).toHaveProperty('waterfall', [
      {
        kind: 'adjustment',
        criterion: '1.1',
        delta: '-0.5',
        by: 'thanhvien1',
        reason: 'evidence',
        note: 'Thiếu minh chứng.',
      },
      {
        kind: 'adjustment',
        criterion: '3.1',
        delta: '-1',
        by: 'chutich',
        reason: 'evidence',
        note: 'Thiếu minh chứng.',
      },
    ]);
  });

  it.each([
    ['1.1', '5', 'SCORE_ABOVE_MAX'],
    ['1.1', '-1', 'SCORE_NEGATIVE'],
    ['1.1', '3.125', 'SCORE_TOO_PRECISE'],
    ['1.1', 'nhiều', 'SCORE_INVALID'],
    ['1.1', '1e2', 'SCORE_INVALID'],
    ['1.1', 'na', 'NA_NOT_ALLOWED'],
    ['9.9', '1', 'CRITERION_NOT_IN_SET'],
  ])('refuses %s = %s with %s and logs nothing', async (criterion, score, code) => {
    const data = await officeWith(await filledForm(temporaryFolder(), HONG_PHONG));
    const refused = await adjust(data, criterion, score);
    expect([refused.status, refused.json.error.code]).toEqual([1, code]);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.events).toBe(2);
  });

  it('is not for the administrator, nor for strangers', async () => {
    const data = await officeWith(await filledForm(temporaryFolder(), HONG_PHONG));
    expect((await adjust(data, '1.1', '3', 'quantri')).json.error.code).toBe('ROLE_FORBIDDEN');
    expect((await adjust(data, '1.3', 'na', 'thanhvien1')).json.error.code).toBe('ROLE_FORBIDDEN');
    expect((await adjust(data, '1.1', '3', 'ai-do')).json.error.code).toBe('USER_UNKNOWN');
    expect((await adjust(data, '1.1', '3', 'thuky', AN_BINH.code)).json.error.code).toBe('NO_SUBMISSION');
  });

  it('settles the finding of its criterion, and the board grants what did not arise', async () => {
    const form = await filledForm(temporaryFolder(), HONG_PHONG, withScores({ '1.1': '5', '5.5': 'KPS' }));
    const data = await officeWith(form);
    const before = unitIn((await cliJson(['--data', data, 'decide', ...YEAR])).json, HONG_PHONG.code);
    expect(before?.blockers.map((one) => one.code).sort()).toEqual(['FINDING_OPEN', 'NOT_APPLICABLE_UNDECIDED']);
    expect((await adjust(data, '1.1', '4')).json.settledFindings).toHaveLength(1);
    await adjust(data, '5.5', 'na', 'chutich');
    expect(unitIn((await cliJson(['--data', data, 'decide', ...YEAR])).json, HONG_PHONG.code)).toMatchObject({
      blockers: [],
      decidedTotal: '100',
    });
  });

  it('lapses when the unit changes its statement afterwards: somebody must judge anew', async () => {
    const folder = temporaryFolder();
    const data = await officeWith(await filledForm(folder, HONG_PHONG, undefined, 'a.xlsx'));
    await adjust(data, '1.1', '3');
    await cliJson([
      '--data',
      data,
      'import',
      await filledForm(folder, HONG_PHONG, withScores({ '1.1': '3.5' }), 'b.xlsx'),
      ...YEAR,
    ]);
    const unit = unitIn((await cliJson(['--data', data, 'decide', ...YEAR])).json, HONG_PHONG.code);
    expect(unit?.blockers).toMatchObject([{ code: 'ADJUSTMENT_LAPSED', params: { criterion: '1.1' } }]);
    await adjust(data, '1.1', '3');
    expect(unitIn((await cliJson(['--data', data, 'decide', ...YEAR])).json, HONG_PHONG.code)).toMatchObject({
      blockers: [],
      decidedTotal: '99',
    });
  });
});

describe('decide', () => {
  it('a typed-over total blocks until the chair settles it', async () => {
    const data = await officeWith(
      await filledForm(temporaryFolder(), HONG_PHONG, (full) => ({ ...full, total: 98_500 as never })),
    );
    const blocker = unitIn((await cliJson(['--data', data, 'decide', ...YEAR])).json, HONG_PHONG.code)?.blockers[0];
    expect(blocker).toMatchObject({ code: 'FINDING_OPEN', params: { rule: 'TOTAL_MISMATCH' } });
    const explain = (as: string) =>
      cliJson([
        '--data',
        data,
        'explain',
        ...YEAR,
        '--finding',
        blocker?.params.finding ?? '',
        '--note',
        'Cộng nhầm.',
        '--as',
        as,
      ]);
    expect((await explain('thanhvien1')).json.error.code).toBe('ROLE_FORBIDDEN');
    expect((await explain('chutich')).json.state).toBe('settled');
    expect((await explain('chutich')).json.error.code).toBe('FINDING_NOT_OPEN');
    expect(unitIn((await cliJson(['--data', data, 'decide', ...YEAR])).json, HONG_PHONG.code)).toMatchObject({
      decidedTotal: '100',
    });
  });

  it('only the chair decides, only what nothing blocks, and what is decided stays', async () => {
    const folder = temporaryFolder();
    const data = await officeWith(
      await filledForm(folder, HONG_PHONG),
      await filledForm(folder, AN_BINH, withScores({ '1.1': null })),
    );
    expect((await cliJson(['--data', data, 'decide', ...YEAR, '--as', 'thuky'])).json.error.code).toBe(
      'ROLE_FORBIDDEN',
    );
    const decided = await cliJson(['--data', data, 'decide', ...YEAR, '--as', 'chutich']);
    expect(decided).toMatchObject({ status: 1, json: { decided: 1 } });
    expect((await adjust(data, '1.1', '3')).json.error.code).toBe('UNIT_ALREADY_DECIDED');
    const newer = await filledForm(folder, HONG_PHONG, withScores({ '1.1': '1' }), 'sau.xlsx');
    const late = await cliJson(['--data', data, 'import', newer, ...YEAR]);
    expect(late.json.files[0]).toMatchObject({ outcome: 'refused', findings: [{ code: 'UNIT_ALREADY_DECIDED' }] });
    const again = await cliJson(['--data', data, 'decide', ...YEAR, '--as', 'chutich']);
    expect(again.json.decided).toBe(0);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.events).toBe(5);
  });

  it('shows the targets of the year with what is still needed', async () => {
    const data = await officeWith(await filledForm(temporaryFolder(), HONG_PHONG));
    const { json } = await cliJson(['--data', data, 'decide', ...YEAR]);
    expect(json.targets).toEqual([{ kind: 'share', level: 1, percent: 20, base: 'all', have: 1, need: 4, met: false }]);
  });
});

describe('papers without a decision', () => {
  it('are drafts, and say so', async () => {
    const data = await officeWith(await filledForm(temporaryFolder(), HONG_PHONG));
    const out = temporaryFolder();
    const { status, json } = await cliJson(['--data', data, 'documents', ...YEAR, '--out', out]);
    expect(status).toBe(0);
    expect(
      json.files.map((one: { kind: string; unit: string | null; draft: boolean }) => [one.kind, one.unit, one.draft]),
    ).toEqual([
      ['decision', null, true],
      ['certificate', HONG_PHONG.code, true],
    ]);
    expect(readdirSync(out)).toHaveLength(2);
  });

  it('do not exist before anything was received', async () => {
    const { status, json } = await cliJson([
      '--data',
      await sampleOffice(),
      'documents',
      ...YEAR,
      '--out',
      temporaryFolder(),
    ]);
    expect([status, json.error.code]).toEqual([1, 'NO_SUBMISSION']);
  });
});

describe('backup and restore', () => {
  it('gives back the very state, and keeps what was there beside it', async () => {
    const data = await officeWith(await filledForm(temporaryFolder(), HONG_PHONG));
    const copy = join(temporaryFolder(), 'b.db');
    expect(await cliJson(['--data', data, 'backup', '--out', copy])).toMatchObject({ status: 0 });
    await adjust(data, '1.1', '3');
    expect(await cliJson(['--data', data, 'restore', copy])).toMatchObject({ status: 0 });
    const unit = unitIn((await cliJson(['--data', data, 'decide', ...YEAR])).json, HONG_PHONG.code);
    expect(unit).toMatchObject({ decidedTotal: '100' });
    expect(readdirSync(data).some((name) => name.startsWith('thamdinh-before-restore-'))).toBe(true);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).json.intact).toBe(true);
  });

  it('refuses what is no backup, and leaves the data alone', async () => {
    const data = await sampleOffice();
    const before = readFileSync(databaseFile(data));
    const junk = join(temporaryFolder(), 'junk.db');
    writeFileSync(junk, 'x'.repeat(5000));
    const { status, json } = await cliJson(['--data', data, 'restore', junk]);
    expect([status, json.error.code]).toEqual([1, 'BACKUP_INVALID']);
    expect(readFileSync(databaseFile(data)).equals(before)).toBe(true);
    const existing = await cliJson(['--data', data, 'backup', '--out', junk]);
    expect(existing.json.error.code).toBe('OUTPUT_UNWRITABLE');
    expect(existsSync(join(data, 'thamdinh-restoring.db'))).toBe(false);
  });
});
