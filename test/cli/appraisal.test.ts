/** Checks, settings, many adjustments, the year before and independent appraisal by the command line. */
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unitSheet } from '../../electron/services/unitSheet.ts';
import { AN_BINH, cli, cliJson, HONG_PHONG, withScores } from '../builders/office.ts';
import { done, opened, receivedRound } from '../builders/round.ts';
import { tableFile } from '../builders/table.ts';

const YEAR = ['--year', '2024'] as const;
const HEADINGS = ['Mã đơn vị', 'Mã tiêu chí', 'Điểm', 'Loại lý do', 'Lý do'] as const;
const office = () => receivedRound({ unit: HONG_PHONG }, { unit: AN_BINH, change: withScores({ '1.1': '3' }) });
const eventsOf = async (data: string) => (await cliJson(['--data', data, 'audit', 'verify'])).json.events;

describe('adjust --file', () => {
  const many = (data: string, file: string, as = 'thuky') =>
    cliJson(['--data', data, 'adjust', ...YEAR, '--file', file, '--as', as]);

  it('places every row in one go, an event each', async () => {
    const data = await office();
    const before = await eventsOf(data);
    const file = await tableFile([
      ['Danh sách điều chỉnh'],
      [...HEADINGS],
      [HONG_PHONG.code, '1.1', 3.5, 'evidence', 'Thiếu minh chứng.'],
      [HONG_PHONG.code, '3.1', '4,5', 'reference-data', 'Theo một cửa.'],
      [AN_BINH.code, '1.1', 2, 'field-check', 'Kiểm tra thực tế.'],
    ]);
    const { status, json } = await many(data, file);
    expect([
      status,
      json.faults,
      json.adjusted.map((one: { unit: string; from: string; to: string }) => [one.unit, one.from, one.to]),
    ]).toEqual([
      0,
      [],
      [
        [HONG_PHONG.code, '4', '3.5'],
        [HONG_PHONG.code, '6', '4.5'],
        [AN_BINH.code, '3', '2'],
      ],
    ]);
    expect(await eventsOf(data)).toBe(before + 3);
    expect((await cliJson(['--data', data, 'audit', 'verify'])).status).toBe(0);
  });

  it('changes nothing while a row is wrong, and names every fault with its cell', async () => {
    const data = await office();
    const before = await eventsOf(data);
    const file = await tableFile([
      [...HEADINGS, 'Điểm hiện tại'],
      [HONG_PHONG.code, '1.1', 3.5, 'evidence', 'Đúng.', 4],
      [HONG_PHONG.code, '1.1', 99, 'evidence', 'Vượt.', null],
      ['99999', '1.1', 3, 'evidence', 'Không có đơn vị.', null],
      [HONG_PHONG.code, '9.9', 3, 'evidence', 'Không có tiêu chí.', null],
      [HONG_PHONG.code, '1.2', 'nhiều', 'evidence', 'x', null],
      [HONG_PHONG.code, '1.2', 2, 'vì sao', 'x', null],
      [HONG_PHONG.code, '1.2', 2, 'evidence', '', null],
      [AN_BINH.code, '1.1', 2, 'evidence', 'Cũ.', 4],
    ]);
    const { status, json } = await many(data, file);
    expect([status, json.adjusted]).toEqual([1, []]);
    expect(json.faults.map((one: { cell: string; code: string }) => `${one.cell} ${one.code}`)).toEqual([
      'C3 SCORE_ABOVE_MAX',
      'C4 UNIT_NOT_IN_ROUND',
      'C5 CRITERION_NOT_IN_SET',
      'C6 SCORE_INVALID',
      'D7 REASON_UNKNOWN',
      'C8 NOTE_MISSING',
      'C9 STALE_SAVE',
    ]);
    expect(await eventsOf(data)).toBe(before);
  });

  it('refuses what is no such table', async () => {
    const data = await office();
    const letter = await tableFile([['Kính gửi']]);
    expect((await many(data, letter)).json.error.code).toBe('TABLE_UNREADABLE');
    expect((await many(data, await tableFile([[...HEADINGS]]))).json.error.code).toBe('TABLE_EMPTY');
    writeFileSync(letter, 'no workbook');
    expect((await many(data, letter)).json.error.code).toBe('TABLE_UNREADABLE');
    expect((await many(data, letter, 'quantri')).json.error.code).toBe('ROLE_FORBIDDEN');
    expect((await cliJson(['--data', data, 'adjust', ...YEAR, '--unit', 'x', '--as', 'thuky'])).status).toBe(2);
  });
});

describe('check and explain', () => {
  it('lists findings as the contract says, and an explanation ends one', async () => {
    const data = await office();
    const first = await cliJson(['--data', data, 'check', ...YEAR]);
    const found = first.json.findings.find(
      (one: { code: string; unit: string }) => one.code === 'ALL_MAXIMUM' && one.unit === HONG_PHONG.code,
    );
    expect([first.status, Object.keys(found).sort()]).toEqual([
      1,
      [
        'answer',
        'cell',
        'code',
        'criterion',
        'id',
        'message',
        'params',
        'severity',
        'sheet',
        'source',
        'state',
        'todo',
        'unit',
        'why',
      ],
    ]);
    expect(found).toMatchObject({ severity: 'warning', unit: HONG_PHONG.code, state: 'open' });
    const explain = [
      '--data',
      data,
      'explain',
      ...YEAR,
      '--finding',
      found.id,
      '--note',
      'Đã kiểm tra.',
      '--as',
      'thuky',
    ];
    expect((await cliJson(explain)).json).toEqual({ id: found.id, state: 'explained' });
    const again = await cliJson(['--data', data, 'check', ...YEAR]);
    expect(again.json.findings.find((one: { id: string }) => one.id === found.id)?.state).toBe('explained');
    expect((await cli(['--data', data, 'check', ...YEAR])).out).toContain('Đối chiếu xong');
  });
});

describe('settings', () => {
  it('are listed with who set them, and set by the chair alone', async () => {
    const data = await office();
    const set = (as: string) =>
      cliJson([
        '--data',
        data,
        'settings',
        ...YEAR,
        '--set',
        'checks.jump.totalPercent=15',
        '--note',
        'Theo kế hoạch.',
        '--as',
        as,
      ]);
    expect((await set('thuky')).json.error.code).toBe('ROLE_FORBIDDEN');
    expect((await set('chutich')).json).toMatchObject({ key: 'checks.jump.totalPercent', value: '15' });
    const { json } = await cliJson(['--data', data, 'settings', ...YEAR]);
    expect(json.settings.find((one: { key: string }) => one.key === 'checks.jump.totalPercent')).toMatchObject({
      value: '15',
      initial: '12',
      change: { by: 'chutich', note: 'Theo kế hoạch.' },
    });
  });
});

describe('last-year', () => {
  const bring = (data: string, file: string) => cliJson(['--data', data, 'last-year', file, ...YEAR, '--as', 'thuky']);
  const lastYearOf = (data: string, unit: string) => {
    const store = opened(data);
    const sheet = done(unitSheet(store, 2024, unit, null));
    store.close();
    return {
      found: sheet.lastYear.map(({ relation, result }) => [relation, result.name, result.level]),
      points: sheet.rows.find((row) => row.criterion.code === '1.1')?.lastYear ?? null,
    };
  };

  it('is the unit’s own, follows a renamed one, and of a merged one shows both and gives no score', async () => {
    const data = await office();
    const file = await tableFile([
      ['Mã đơn vị', 'Tên đơn vị', 'Tổng điểm', 'Mức', 'Mã đơn vị mới', 'Phạm vi', '1.1'],
      [HONG_PHONG.code, 'Xã Hồng Phong', '91,5', 'Mức 3', null, null, 3.5],
      ['10701', 'Xã Cũ Một', 85, 2, AN_BINH.code, 'toàn bộ', 4],
    ]);
    expect((await bring(data, file)).json).toMatchObject({ year: 2023, units: 2, unlinked: [], faults: [] });
    expect(lastYearOf(data, HONG_PHONG.code)).toEqual({ found: [['same', 'Xã Hồng Phong', 3]], points: 3500 });
    expect(lastYearOf(data, AN_BINH.code)).toEqual({ found: [['whole', 'Xã Cũ Một', 2]], points: 4000 });
    const merged = await tableFile([
      ['Mã đơn vị', 'Tên đơn vị', 'Tổng điểm', 'Mức', 'Mã đơn vị mới', '1.1'],
      ['10702', 'Xã Cũ Hai', 79, 0, AN_BINH.code, 3],
    ]);
    await bring(data, merged);
    expect(lastYearOf(data, AN_BINH.code)).toEqual({
      found: [
        ['whole', 'Xã Cũ Một', 2],
        ['whole', 'Xã Cũ Hai', 0],
      ],
      points: null,
    });
    expect((await cliJson(['--data', data, 'audit', 'verify'])).status).toBe(0);
  });

  it('a code that belonged to another unit then is not taken for today’s', async () => {
    const data = await office();
    const file = await tableFile([
      ['Mã', 'Tên đơn vị', 'Tổng điểm'],
      [HONG_PHONG.code, 'Xã Khác Hẳn', 70],
    ]);
    expect((await bring(data, file)).json.unlinked).toEqual([`${HONG_PHONG.code} Xã Khác Hẳn`]);
    expect(lastYearOf(data, HONG_PHONG.code).found).toEqual([]);
  });

  it('names every fault and stores nothing', async () => {
    const data = await office();
    const before = await eventsOf(data);
    const file = await tableFile([
      ['Mã', 'Tên đơn vị', 'Tổng điểm', 'Mã đơn vị mới'],
      [HONG_PHONG.code, 'Xã Hồng Phong', 'chín mươi', null],
      ['10702', '', 80, null],
      ['10703', 'Xã X', 80, '99999'],
      ['10704', 'Xã Y', 80, null],
      ['10704', 'Xã Y', 81, null],
    ]);
    const { status, json } = await bring(data, file);
    expect([status, json.faults.map((one: { cell: string; code: string }) => `${one.cell} ${one.code}`)]).toEqual([
      1,
      ['C2 SCORE_INVALID', 'A3 PAST_UNIT_UNNAMED', 'D4 UNIT_NOT_IN_ROUND', 'C6 PAST_UNIT_TWICE'],
    ]);
    expect(await eventsOf(data)).toBe(before);
  });
});

describe('an independent appraisal', () => {
  it('from the setting to the comparison', async () => {
    const data = await office();
    const run = (...argv: readonly string[]) => cliJson(['--data', data, ...argv]);
    await run('settings', ...YEAR, '--set', 'secondAppraisal=true', '--note', 'Kế hoạch.', '--as', 'chutich');
    await run(
      'appraisal',
      'assign',
      ...YEAR,
      '--unit',
      HONG_PHONG.code,
      '--appraisers',
      'thanhvien1',
      'thanhvien2',
      '--as',
      'thuky',
    );
    const score = (as: string, points: string) =>
      run(
        'adjust',
        ...YEAR,
        '--unit',
        HONG_PHONG.code,
        '--criterion',
        '3.1',
        '--score',
        points,
        '--reason',
        'evidence',
        '--note',
        'x',
        '--as',
        as,
      );
    expect((await score('thanhvien1', '4')).json).toMatchObject({ id: '1', layer: 'own', from: '6', to: '4' });
    expect((await score('thanhvien2', '5')).json).toMatchObject({ id: '1', layer: 'own', from: '6', to: '5' });
    const finish = (as: string) => run('appraisal', 'finish', ...YEAR, '--unit', HONG_PHONG.code, '--as', as);
    expect((await finish('thanhvien1')).json.both).toBe(false);
    expect((await run('appraisal', 'show', ...YEAR, '--unit', HONG_PHONG.code)).json).toMatchObject({
      state: 'under-way',
      rows: [],
    });
    expect((await finish('thanhvien2')).json).toMatchObject({ both: true, differing: ['3.1'] });
    const why = { reason: 'evidence', note: 'x' };
    const { json } = await run('appraisal', 'show', ...YEAR, '--unit', HONG_PHONG.code);
    expect(json.rows.filter((one: { equal: boolean }) => !one.equal)).toEqual([
      { criterion: '3.1', equal: false, first: '4', second: '5', firstWhy: why, secondWhy: why },
    ]);
  });
});
