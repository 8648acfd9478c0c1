/** The places of the window over each transport: what each procedure does, and its main refusals. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../electron/app/createApp.ts';
import { createDemoAuthority } from '../../electron/signing/index.ts';
import { AN_BINH, filledForm, HONG_PHONG, sampleOffice, temporaryFolder, withScores } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';
import { appOver, type Connected, TRANSPORTS } from '../builders/transports.ts';
import { type TestWindow, windowOver } from '../builders/window.ts';

const year = 2024;
const SECRETARY = { user: 'thuky', pin: null };
const CHAIR = { user: 'chutich', pin: null };
const PIN = 'khoa-1234';
const NOWHERE = 'x'.repeat(32);
const points = (text: string) => ({ kind: 'points' as const, points: text });

describe.each(TRANSPORTS)('a season in the window, $name', ({ connect }) => {
  let app: App;
  let connected: Connected;
  let window: TestWindow;
  let folder: string;
  let forms: Readonly<Record<'anBinh' | 'hongPhong' | 'stranger' | 'letter', string>>;

  beforeAll(async () => {
    folder = await sampleOffice();
    const out = temporaryFolder();
    const stranger = { ...AN_BINH, code: '99999', name: 'Xã Không Có' };
    const letter = join(out, 'thu.xlsx');
    writeFileSync(letter, 'no workbook');
    forms = {
      anBinh: await filledForm(out, AN_BINH),
      hongPhong: await filledForm(out, HONG_PHONG, withScores({ '1.2': '99', '5.5': 'KPS' })),
      stranger: await filledForm(out, stranger),
      letter,
    };
    app = appOver(folder);
    connected = await connect(app);
    window = windowOver(app, connected);
    await window.get('session.signIn', SECRETARY);
  });
  afterAll(async () => {
    await connected.close();
    app.close();
  });

  it('receives files in the background, a row for each', async () => {
    // given
    const files = [];
    for (const form of [forms.anBinh, forms.hongPhong, forms.stranger, forms.letter])
      files.push(await window.put(form));
    // when
    const { job } = await window.get('receipt.import', { year, files });
    const end = await window.ended(job);
    // then
    expect(end).toMatchObject({ state: 'ended', done: 4, all: 4, failure: null });
    const rows = (await window.get('receipt.list', { year })).files.toReversed();
    expect(rows.map((one) => [one.token, one.outcome, one.unit?.name ?? null])).toEqual([
      [files[0], 'accepted', 'Xã An Bình'],
      [files[1], 'accepted-with-warnings', 'Xã Hồng Phong'],
      [files[2], 'needs-decision', null],
      [files[3], 'refused', null],
    ]);
    expect(rows[1]?.findings.map((one) => one.code)).toContain('SCORE_ABOVE_MAX');
    expect(rows[0]).toMatchObject({ version: 1, layout: 'template', statedYear: 2024, selfTotal: { shown: '100.00' } });
  });

  it('tells its windows how far it is, and that something changed', () => {
    const events = connected.events;
    expect(events).toContainEqual(expect.objectContaining({ event: 'job', state: 'running', done: 1, all: 4 }));
    expect(events).toContainEqual({ event: 'changed' });
  });

  it('knows the same bytes again', async () => {
    const file = await window.put(forms.anBinh);
    const { job } = await window.get('receipt.import', { year, files: [file] });
    await window.ended(job);
    const [row] = (await window.get('receipt.list', { year })).files;
    expect(row).toMatchObject({ token: file, outcome: 'already-imported', version: 1 });
    expect((await window.get('receipt.preview', { year, file })).rows).toHaveLength(37);
  });

  it('answers a question in place, and shows what changed against the version before', async () => {
    // given
    const asked = (await window.get('receipt.list', { year })).files.find((one) => one.outcome === 'needs-decision');
    const file = asked?.token ?? '';
    expect(asked?.choices[0]?.options).toContainEqual({ value: '10630', label: '10630 · Xã An Bình' });
    const { rows } = await window.get('receipt.preview', { year, file });
    expect(rows[0]).toMatchObject({ criterion: '1.1', value: '4', maximum: '4', notApplicable: false });
    // when
    const answered = await window.get('receipt.answer', { year, file, question: 'UNIT_UNKNOWN', value: '10630' });
    // then
    expect(answered).toMatchObject({ outcome: 'accepted', unit: { code: '10630' }, version: 2, differences: [] });
    const again = await window.get('receipt.answer', { year, file, question: 'UNIT_UNKNOWN', value: '10654' });
    expect(again).toEqual(answered);
  });

  it('keeps every version, byte for byte', async () => {
    const { versions } = await window.get('receipt.versions', { year, unit: '10630' });
    expect(versions.map((one) => one.version)).toEqual([2, 1]);
    const made = await window.get('receipt.original', { year, unit: '10630', version: 1 });
    expect(Buffer.from(await window.fetchFile(made.token)).equals(readFileSync(forms.anBinh))).toBe(true);
  });

  it('lets an older version count again, with a reason, until a newer one comes', async () => {
    const unit = '10630';
    const version = async () =>
      (await window.get('receipt.versions', { year, unit })).versions
        .filter((one) => one.current)
        .map((one) => one.version);
    const { refusal } = window;
    expect(await refusal('receipt.chooseVersion', { year, unit, version: 1, note: ' ' })).toBe('NOTE_MISSING');
    expect(await refusal('receipt.chooseVersion', { year, unit, version: 3, note: 'x' })).toBe('VERSION_UNKNOWN');
    expect(await refusal('receipt.chooseVersion', { year, unit, version: 2, note: 'x' })).toBe('VERSION_CURRENT');
    await window.get('receipt.chooseVersion', { year, unit, version: 1, note: 'Đơn vị gửi nhầm bản nháp' });
    expect(await version()).toEqual([1]);
    // given a third file; its number goes on from the newest
    const file = await window.put(
      await filledForm(temporaryFolder(), AN_BINH, withScores({ '1.1': '3' }), 'lan-3.xlsx'),
    );
    await window.ended((await window.get('receipt.import', { year, files: [file] })).job);
    const [row] = (await window.get('receipt.list', { year })).files;
    expect(row).toMatchObject({ version: 3, differences: [{ criterion: '1.1', before: '4', after: '3' }] });
    expect(await version()).toEqual([3]);
    await window.get('receipt.chooseVersion', { year, unit, version: 2, note: 'Bản 2 là bản có chữ ký' });
    expect(await version()).toEqual([2]);
  });

  it('makes a return slip of a file and of a unit, as a page and as words for a message', async () => {
    const rows = (await window.get('receipt.list', { year })).files;
    const faulty = rows.find((one) => one.unit?.code === '10654');
    const slip = await window.get('receipt.slip', { year, of: { file: faulty?.token ?? '' }, language: 'vi' });
    expect(slip.text).toContain('PHIẾU TRẢ BẢNG TỰ CHẤM ĐIỂM');
    expect(slip.text).toMatch(/1\. Tiêu chí 1\.2, ô [A-Z]\d+: .*99/);
    const page = join(temporaryFolder(), slip.pdf.name);
    writeFileSync(page, await window.fetchFile(slip.pdf.token));
    expect(outside('pdftotext', [page, '-'])).toContain('Tiêu chí 1.2');
    const ofUnit = await window.get('receipt.slip', { year, of: { unit: '10654' }, language: 'vi' });
    expect(ofUnit.text).toBe(slip.text);
    const refused = rows.find((one) => one.outcome === 'refused');
    const other = await window.get('receipt.slip', { year, of: { file: refused?.token ?? '' }, language: 'en' });
    expect(other.text).toContain('thu.xlsx');
    expect(await window.refusal('receipt.slip', { year, of: { unit: '10630' }, language: 'vi' })).toBe(
      'NOTHING_TO_RETURN',
    );
  });

  it('gives the blank workbook for other offices’ data out, and says of a filled one what was not taken', async () => {
    const form = await window.get('receipt.referenceForm', { year });
    const file = join(temporaryFolder(), form.name);
    writeFileSync(file, await window.fetchFile(form.token));
    const taken = await window.get('receipt.reference', { year, file: await window.put(file) });
    expect(taken).toMatchObject({ outcome: 'refused', values: 0, findings: [{ code: 'REFERENCE_EMPTY' }] });
  });

  it('writes blank workbooks: one as it is, several as one zip', async () => {
    const one = await window.get('receipt.templates', { year, units: ['10630'] });
    expect(one.name).toBe('tu-cham-diem-2024-10630-xa-an-binh.xlsx');
    const all = await window.get('receipt.templates', { year, units: [] });
    expect(Object.keys(unzipSync(await window.fetchFile(all.token)))).toHaveLength(19);
  });

  it('refuses what is not there', async () => {
    const { refusal } = window;
    expect(await refusal('receipt.import', { year: 1999, files: [NOWHERE] })).toBe('ROUND_UNKNOWN');
    expect(await refusal('receipt.import', { year, files: [NOWHERE] })).toBe('FILE_NOT_FOUND');
    expect(await refusal('receipt.preview', { year, file: NOWHERE })).toBe('FILE_NOT_FOUND');
    expect(await refusal('receipt.answer', { year, file: NOWHERE, question: 'WRONG_YEAR', value: '' })).toBe(
      'FILE_NOT_FOUND',
    );
    expect(await refusal('receipt.versions', { year, unit: 'x' })).toBe('UNIT_NOT_IN_ROUND');
    expect(await refusal('receipt.original', { year, unit: '10630', version: 9 })).toBe('NO_SUBMISSION');
    expect(await refusal('receipt.templates', { year, units: ['x'] })).toBe('UNIT_NOT_IN_ROUND');
    expect(await refusal('job.cancel', { job: 'job-99' })).toBe('JOB_UNKNOWN');
  });

  it('shows a score sheet with steps, evidence and findings', async () => {
    const sheet = await window.get('appraisal.sheet', { year, unit: '10654' });
    const rows = sheet.groups.flatMap((group) => group.rows);
    expect(rows).toHaveLength(37);
    expect(rows.find((one) => one.criterion === '1.2')).toMatchObject({
      self: points('99'),
      raw: '99',
      findings: [{ code: 'SCORE_ABOVE_MAX', state: 'open' }],
      evidence: { name: 'Báo cáo 1.2' },
    });
    expect(rows.find((one) => one.criterion === '5.5')?.self).toEqual({ kind: 'claimed' });
    expect(sheet.result.total).toBeNull();
    expect(sheet.result.blockers.map((one) => one.code).sort()).toEqual(['FINDING_OPEN', 'NOT_APPLICABLE_UNDECIDED']);
  });

  it('tells what the other units state for a criterion', async () => {
    const { refusal } = window;
    const of = { year, unit: '10654', criterion: '1.2' };
    const { peers } = await window.get('appraisal.peers', of);
    expect(peers).toMatchObject([{ unit: '10630', name: 'Xã An Bình' }]);
    expect(await window.get('appraisal.peers', { ...of, unit: '10630' })).toMatchObject({
      peers: [{ unit: '10654', self: '99' }],
    });
    expect(await refusal('appraisal.peers', { ...of, criterion: '9.9' })).toBe('CRITERION_NOT_IN_SET');
    expect(await refusal('appraisal.peers', { ...of, unit: 'x' })).toBe('UNIT_NOT_IN_ROUND');
  });

  it('changes a score once, and takes it back with what it settled', async () => {
    // given
    const change = { year, unit: '10654', criterion: '1.2', reason: 'arithmetic' as const, note: 'Ghi vượt tối đa' };
    const rowOf = (sheet: Awaited<ReturnType<typeof window.get<'appraisal.sheet'>>>) =>
      sheet.groups.flatMap((group) => group.rows).find((one) => one.criterion === '1.2');
    // when
    const done = rowOf(await window.get('appraisal.adjust', { ...change, expected: points('99'), to: points('2') }));
    // then
    expect(done).toMatchObject({ current: points('2'), change: '-97', findings: [{ state: 'settled' }] });
    expect(done?.adjustments).toHaveLength(1);
    // when somebody else changes it meanwhile
    const stale = await window.call('appraisal.adjust', { ...change, expected: points('99'), to: points('1') });
    expect(stale).toMatchObject({ error: { code: 'STALE_SAVE', params: { current: '2' } } });
    // when it is taken back
    const adjustment = done?.adjustments[0]?.id ?? '';
    const undone = rowOf(await window.get('appraisal.undo', { year, unit: '10654', criterion: '1.2', adjustment }));
    expect(undone).toMatchObject({
      current: points('99'),
      change: null,
      adjustments: [],
      findings: [{ state: 'open' }],
    });
    expect(await window.refusal('appraisal.undo', { year, unit: '10654', criterion: '1.2', adjustment })).toBe(
      'STALE_SAVE',
    );
    // and done anew it settles anew
    const redone = rowOf(await window.get('appraisal.adjust', { ...change, expected: points('99'), to: points('2') }));
    expect(redone).toMatchObject({ current: points('2'), findings: [{ state: 'settled' }] });
  });

  it('refuses a score that cannot be, and a reason that is none', async () => {
    const change = { year, unit: '10654', criterion: '1.1', reason: 'evidence' as const, note: 'x' };
    const refused = (change2: object) =>
      window.refusal('appraisal.adjust', { ...change, expected: points('4'), to: points('1'), ...change2 });
    expect(await refused({ to: points('5') })).toBe('SCORE_ABOVE_MAX');
    expect(await refused({ to: points('-1') })).toBe('SCORE_NEGATIVE');
    expect(await refused({ to: points('1.005') })).toBe('SCORE_TOO_PRECISE');
    expect(await refused({ to: points('một') })).toBe('SCORE_INVALID');
    expect(await refused({ to: { kind: 'missing' } })).toBe('SCORE_INVALID');
    expect(await refused({ to: { kind: 'not-applicable' } })).toBe('NA_NOT_ALLOWED');
    expect(await refused({ note: '  ' })).toBe('NOTE_MISSING');
    expect(await refused({ criterion: '9.9' })).toBe('CRITERION_NOT_IN_SET');
    expect(await refused({ unit: '10606' })).toBe('NO_SUBMISSION');
    const claim = { criterion: '5.5', expected: { kind: 'claimed' as const }, to: { kind: 'not-applicable' as const } };
    expect(await refused(claim)).toBe('ROLE_FORBIDDEN');
    expect(await window.refusal('appraisal.explain', { year, unit: '10654', finding: '9999', note: 'x' })).toBe(
      'FINDING_NOT_FOUND',
    );
  });

  it('grants by the chair what did not arise, takes it back, and grants it again', async () => {
    await window.get('session.signIn', CHAIR);
    const claim = { year, unit: '10654', criterion: '5.5', reason: 'not-applicable' as const, note: 'Không phát sinh' };
    const grant = { ...claim, expected: { kind: 'claimed' as const }, to: { kind: 'not-applicable' as const } };
    const granted = await window.get('appraisal.adjust', grant);
    const rowIn = (sheet: typeof granted) =>
      sheet.groups.flatMap((group) => group.rows).find((one) => one.criterion === '5.5');
    const adjustment = rowIn(granted)?.adjustments[0]?.id ?? '';
    const undone = await window.get('appraisal.undo', { year, unit: '10654', criterion: '5.5', adjustment });
    expect(rowIn(undone)?.current).toEqual({ kind: 'claimed' });
    const again = await window.get('appraisal.adjust', grant);
    expect(again.result).toMatchObject({ blockers: [], total: { exact: expect.any(String) } });
  });

  it('ranks, and gives the ranking as a workbook', async () => {
    const ranking = await window.get('reports.ranking', { year });
    expect(ranking.rows.slice(0, 2).map((one) => [one.rank, one.name])).toEqual([
      [1, 'Xã An Bình'],
      [2, 'Xã Hồng Phong'],
    ]);
    expect(ranking.rows.slice(2).every((one) => one.rank === null)).toBe(true);
    expect(ranking.undecided).toBe(19);
    const file = join(temporaryFolder(), 'rank.xlsx');
    const made = await window.get('reports.workbook', { year });
    writeFileSync(file, await window.fetchFile(made.token));
    const cells = `import openpyxl; s=openpyxl.load_workbook('${file}').active; print([c.value for r in s.iter_rows() for c in r])`;
    expect(outside('/usr/bin/python3', ['-c', cells])).toMatch(/1, '10630', 'Xã An Bình', 100, 100, 'Mức 4'/);
  });

  it('decides once, what the chair saw as ready', async () => {
    expect(await window.refusal('decisions.decide', { year, expected: 3 })).toBe('STALE_SAVE');
    expect(await window.get('decisions.decide', { year, expected: 2 })).toEqual({ decided: 2 });
    const change = { year, unit: '10630', criterion: '1.1', reason: 'board' as const, note: 'x' };
    expect(await window.refusal('appraisal.adjust', { ...change, expected: points('4'), to: points('1') })).toBe(
      'UNIT_ALREADY_DECIDED',
    );
    const { units, papers } = await window.get('decisions.get', { year });
    expect(units.filter((one) => one.decided).map((one) => one.name)).toEqual(['Xã An Bình', 'Xã Hồng Phong']);
    expect(papers.map((one) => one.kind).slice(3)).toEqual(['meeting-pack', 'minutes', 'proposal', 'summary']);
    const outgoing = papers.slice(0, 3);
    expect(outgoing.map((one) => [one.kind, one.unit?.name ?? null, one.draft, one.issued, one.signed])).toEqual([
      ['decision', null, false, null, null],
      ['certificate', 'Xã An Bình', false, null, null],
      ['certificate', 'Xã Hồng Phong', false, null, null],
    ]);
  });

  it('previews the very paper that it issues, signs and gives out', async () => {
    // given
    const papers = (await window.get('decisions.get', { year })).papers.slice(0, 3).map(({ kind, unit, ordinal }) => ({
      kind,
      unit: unit?.code ?? null,
      ordinal,
    }));
    const [decision = { kind: 'decision' as const, unit: null, ordinal: 1 }] = papers;
    const preview = await window.get('decisions.preview', { year, paper: decision });
    const key = await putKey();
    const fileKey = (file: string, pin: string) => ({ kind: 'file' as const, file, pin });
    const sign = { year, papers, role: 'person' as const, sealFollows: true, reason: null };
    const right = { ...sign, key: fileKey(key.token, PIN) };
    expect(await window.refusal('decisions.sign', right)).toBe('PAPER_NOT_ISSUED');
    expect(await window.refusal('decisions.fetch', { year, papers })).toBe('PAPER_NOT_ISSUED');
    // when
    const issued = await window.get('decisions.issue', { year, papers });
    expect(await window.ended(issued.job)).toMatchObject({ state: 'ended', done: 3, failure: null });
    // then
    const unsigned = await window.get('decisions.fetch', { year, papers: [decision] });
    expect(await window.fetchFile(unsigned.token)).toEqual(await window.fetchFile(preview.token));
    // when
    expect(await window.refusal('decisions.sign', { ...sign, key: fileKey(key.token, 'wrong') })).toBe('PIN_WRONG');
    expect(await window.refusal('decisions.sign', { ...sign, key: fileKey(NOWHERE, PIN) })).toBe('FILE_NOT_FOUND');
    expect(await window.refusal('decisions.sign', { ...right, role: 'organisation' })).toBe('SIGNATURE_NOT_DUE');
    const signing = await window.get('decisions.sign', right);
    expect(await window.ended(signing.job)).toMatchObject({ state: 'ended', done: 3, failure: null });
    // then
    const signed = await window.get('decisions.fetch', { year, papers });
    const files = Object.entries(unzipSync(await window.fetchFile(signed.token)));
    expect(files.map(([name]) => name)).toContain('01-quyet-dinh-2024.pdf');
    const tokens = [];
    for (const [name, bytes] of files) tokens.push(await connected.put(name, new Uint8Array(bytes)));
    const verified = await window.get('decisions.verify', { files: tokens, authorities: [key.authority] });
    expect(verified.files.map((one) => [one.verdict, one.register])).toEqual(Array(3).fill(['valid', 'matches']));
    const listed = (await window.get('decisions.get', { year })).papers.slice(0, 3);
    expect(listed.every((one) => one.issued && one.signed?.signer === 'Nguyễn Văn Mẫu')).toBe(true);
  });

  async function putKey(): Promise<{ readonly token: string; readonly authority: string }> {
    const validity = { from: new Date('2024-01-01T00:00:00Z'), until: new Date('2044-01-01T00:00:00Z') };
    const authority = await createDemoAuthority({ name: 'CA của bài thử', ...validity });
    const p12 = await authority.issue({ name: 'Nguyễn Văn Mẫu', organisation: 'UBND', ...validity, pin: PIN });
    return {
      token: await connected.put('khoa.p12', new Uint8Array(p12)),
      authority: await connected.put('ca.crt', new TextEncoder().encode(authority.caPem)),
    };
  }

  it('shows the criteria set, the settings and the log, and backs up', async () => {
    const set = await window.get('office.criteriaSet', { year });
    expect(set.groups.flatMap((group) => group.criteria)).toHaveLength(37);
    const settings = await window.get('office.settings', {});
    expect(settings).toMatchObject({ round: { year: 2024 }, dataFolder: folder });
    const log = await window.get('office.log', { before: null, limit: 3 });
    expect(log.events.map((one) => one.kind)).toEqual(Array(3).fill('document-signed'));
    expect(log.events[0]).toMatchObject({ user: 'chutich', role: 'chair' });
    // A person reads which paper it was, not the hash of its bytes.
    expect(log.events.every(({ paper }) => paper !== null)).toBe(true);
    expect(log.events.some(({ paper }) => paper?.unit?.startsWith('Xã ') || paper?.unit === null)).toBe(true);
    const older = await window.get('office.log', { before: log.events[2]?.seq ?? null, limit: 500 });
    expect(log.chain).toMatchObject({ intact: true, events: 3 + older.events.length });
    expect(older.events.map((one) => one.kind)).toContain('adjustment-reversed');
    const exported = await window.get('office.exportLog', {});
    const lines = new TextDecoder()
      .decode(await window.fetchFile(exported.token))
      .trim()
      .split('\n');
    expect(lines).toHaveLength(3 + older.events.length);
    const backup = await window.get('office.backup', {});
    const file = join(temporaryFolder(), 'backup.db');
    writeFileSync(file, await window.fetchFile(backup.token));
    expect(outside('sqlite3', [file, 'PRAGMA integrity_check']).trim()).toBe('ok');
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
    expect(existsSync(join(folder, 'thamdinh.db'))).toBe(true);
  });

  it('forgets the receipt when it is told to', async () => {
    await window.get('receipt.forget', {});
    expect((await window.get('receipt.list', { year })).files).toEqual([]);
  });
});
