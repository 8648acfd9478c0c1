/** The windows' way through checks, settings, confirmation and an independent appraisal. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '../../electron/app/createApp.ts';
import { AN_BINH, HONG_PHONG } from '../builders/office.ts';
import { receivedRound } from '../builders/round.ts';
import { tableFile } from '../builders/table.ts';
import { appOver, type Connected, TRANSPORTS } from '../builders/transports.ts';
import { type TestWindow, windowOver } from '../builders/window.ts';

const year = 2024;
const unit = HONG_PHONG.code;
const points = (text: string) => ({ kind: 'points' as const, points: text });
let app: App;
let connected: Connected;
let window: TestWindow;

beforeAll(async () => {
  app = appOver(await receivedRound({ unit: HONG_PHONG }, { unit: AN_BINH }));
  const [direct] = TRANSPORTS;
  if (!direct) throw new Error('no transport');
  connected = await direct.connect(app);
  window = windowOver(app, connected);
});
afterAll(async () => {
  await connected.close();
  app.close();
});
const as = (user: string) => window.get('session.signIn', { user, pin: null });
const adjust = (criterion: string, from: string, to: string) =>
  window.call('appraisal.adjust', {
    year,
    unit,
    criterion,
    expected: points(from),
    to: points(to),
    reason: 'evidence',
    note: 'Thiếu minh chứng.',
    links: [{ kind: 'evidence', ref: criterion }],
  });

it('runs the checks, explains a warning, and keeps what was said', async () => {
  await as('thuky');
  expect(await window.get('checks.list', { year })).toMatchObject({ lastRun: null, findings: [] });
  const { findings, summary } = await window.get('checks.run', { year });
  const finding = findings.find((one) => one.code === 'ALL_MAXIMUM' && one.unit?.code === unit)?.id ?? '';
  expect(summary.warnings).toBeGreaterThan(0);
  // One document that many criteria cite: the same words to all of them, or to none.
  const shared = findings.filter((one) => one.code === 'EVIDENCE_NUMBER_SHARED').map((one) => one.id ?? '');
  expect(shared.length).toBeGreaterThan(1);
  const words = { year, note: 'Đã kiểm tra.' };
  expect(await window.refusal('checks.explain', { ...words, findings: [finding, '99999'] })).toBe('FINDING_NOT_FOUND');
  expect((await window.get('checks.list', { year })).summary).toEqual(summary);
  await window.get('checks.explain', { ...words, findings: [finding, ...shared] });
  const again = await window.get('checks.run', { year });
  expect(again.findings.find((one) => one.id === finding)).toMatchObject({ state: 'explained', ofRound: true });
});

it('shows what an adjustment rests on, who else has looked at it, and how firm the level is', async () => {
  await as('chutich');
  await adjust('1.1', '4', '3');
  const { units } = await window.get('decisions.get', { year });
  const own = units.find((one) => one.code === unit)?.blockers.filter((one) => one.code === 'OWN_ADJUSTMENT');
  expect(own).toEqual([
    { code: 'OWN_ADJUSTMENT', params: { criterion: '1.1', by: 'chutich', name: 'Nguyễn Văn Mẫu (dữ liệu mẫu)' } },
  ]);
  expect(await window.refusal('appraisal.confirm', { year, unit, criterion: null })).toBe('OWN_ADJUSTMENT');
  await as('thuky');
  const sheet = await window.get('appraisal.confirm', { year, unit, criterion: '1.1' });
  const row = sheet.groups.flatMap((group) => group.rows).find((one) => one.criterion === '1.1');
  expect(row?.adjustments).toMatchObject([
    { confirmedBy: { user: 'thuky', name: 'Trần Thị Mẫu (dữ liệu mẫu)' }, links: [{ kind: 'evidence', ref: '1.1' }] },
  ]);
  expect(sheet.result.sentences.map((one) => one.code)).toContain('lowered');
  expect(sheet.result.firmness?.stress).toHaveLength(4);
  const words = { year, unit, criterion: '1.1', finding: null, note: 'Văn bản gửi sau.' };
  const explained = await window.get('appraisal.recordExplanation', words);
  expect(explained.groups[0]?.rows[0]?.explanations).toMatchObject([{ note: 'Văn bản gửi sau.', by: 'thuky' }]);
  const made = await window.get('appraisal.scoreSheet', { year, unit, format: 'xlsx', language: 'vi' });
  expect(made.name).toBe('phieu-diem-2024-10654-xa-hong-phong.xlsx');
});

it('adjusts from a workbook, and brings in the year before', async () => {
  await as('thuky');
  const many = await tableFile([
    ['Mã đơn vị', 'Mã tiêu chí', 'Điểm', 'Loại lý do', 'Lý do'],
    [AN_BINH.code, '1.1', 3, 'Minh chứng', 'Thiếu.'],
  ]);
  const file = await window.put(many);
  const { changes } = await window.get('appraisal.previewWorkbook', { year, file });
  expect(changes).toEqual([
    {
      unit: AN_BINH.code,
      name: AN_BINH.name,
      criterion: '1.1',
      from: points('4'),
      to: points('3'),
      reason: 'evidence',
      note: 'Thiếu.',
      offStep: false,
    },
  ]);
  // Nothing is kept of a preview; and where another score stands by now than it showed, nothing is changed.
  const asBefore = await window.get('appraisal.sheet', { year, unit: AN_BINH.code });
  expect(asBefore.groups[0]?.rows[0]?.adjustments).toEqual([]);
  const stale = await window.get('appraisal.adjustFromWorkbook', { year, file, seen: [points('2')] });
  expect(stale).toMatchObject({ adjusted: [], faults: [{ code: 'STALE_SAVE', cell: 'C2' }] });
  const seen = changes.map((one) => one.from);
  const { adjusted } = await window.get('appraisal.adjustFromWorkbook', { year, file, seen });
  expect(adjusted).toMatchObject([{ unit: AN_BINH.code, from: points('4'), to: points('3') }]);
  const past = await tableFile([
    ['Mã', 'Tên đơn vị', 'Tổng điểm'],
    [unit, HONG_PHONG.name, 88],
    ['10999', 'Xã Cũ', 77],
  ]);
  const brought = await window.get('round.importLastYear', { year, file: await window.put(past) });
  expect(brought).toMatchObject({ year: 2023, units: 2, unlinked: ['10999 Xã Cũ'] });
  expect((await window.get('round.lastYear', { year })).unlinked).toMatchObject([
    { code: '10999', source: 'workbook' },
  ]);
  const predecessor = { code: '10999', name: 'Xã Cũ' };
  await window.get('round.recordPredecessor', { year, unit: AN_BINH.code, predecessor, extent: 'part' });
  const sheet = await window.get('appraisal.sheet', { year, unit: AN_BINH.code });
  expect(sheet.lastYear).toMatchObject([{ relation: 'part', name: 'Xã Cũ', total: { shown: '77.00' } }]);
  const before = await window.get('round.lastYear', { year });
  expect([before.year, before.unlinked]).toEqual([2023, []]);
  expect(before.units.find((one) => one.code === AN_BINH.code)).toMatchObject({
    found: [{ relation: 'part', name: 'Xã Cũ' }],
    compared: 0,
  });
  const { units, criteria } = await window.get('checks.matrix', { year });
  const own = units.find((one) => one.code === AN_BINH.code);
  expect([criteria.length, own?.scores[0]]).toEqual([37, { self: points('4'), current: points('3') }]);
});

it('two appraise independently, each on his own sheet', async () => {
  await as('chutich');
  const asked = { key: 'secondAppraisal', value: 'true' };
  const words = { year, note: 'Theo kế hoạch.' };
  // One that is no value, and nothing is set.
  const wrong = [asked, { key: 'spreadLimit', value: 'nhiều' }];
  expect(await window.refusal('round.changeSettings', { ...words, settings: wrong })).toBe('SETTING_INVALID');
  expect((await window.get('round.settings', { year })).settings.filter((one) => one.change !== null)).toEqual([]);
  const change = { ...words, settings: [asked, { key: 'spreadLimit', value: '3' }] };
  const { settings } = await window.get('round.changeSettings', change);
  expect(settings.find((one) => one.key === 'secondAppraisal')).toMatchObject({
    value: 'true',
    change: { by: 'chutich', byName: 'Nguyễn Văn Mẫu (dữ liệu mẫu)' },
  });
  await window.get('appraisal.assign', { year, units: [unit], appraisers: ['thuky', 'thanhvien1'] });
  await as('thuky');
  await adjust('3.1', '6', '5');
  expect((await window.get('appraisal.sheet', { year, unit })).second).toMatchObject({
    kind: 'under-way',
    own: 'open',
    rows: [],
  });
  expect(await window.refusal('office.backup', {})).toBe('APPRAISAL_UNDER_WAY');
  await window.get('appraisal.finish', { year, unit });
  await as('thanhvien1');
  const { second } = await window.get('appraisal.finish', { year, unit });
  expect(second.rows.filter((one) => !one.equal)).toEqual([
    {
      criterion: '3.1',
      first: points('6'),
      second: points('5'),
      equal: false,
      firstWhy: null,
      secondWhy: { reason: 'evidence', note: 'Thiếu minh chứng.' },
      open: true,
    },
  ]);
  const { units } = await window.get('appraisal.pairs', { year });
  expect(units).toMatchObject([
    { unit: AN_BINH.code, kind: 'unassigned', users: [], open: 0 },
    { unit, kind: 'compared', users: ['thanhvien1', 'thuky'], own: null, open: 1 },
  ]);
  expect(second.users.map((one) => one.user)).toEqual(['thanhvien1', 'thuky']);
});
