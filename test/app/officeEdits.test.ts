/** The administrator's edits, as the window asks for them and as the log tells of them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../electron/app/createApp.ts';
import { readSampleProfile } from '../../electron/services/initOffice.ts';
import { databaseFile, openStore } from '../../electron/store/index.ts';
import type { Input } from '../../shared/contract/api.ts';
import { keptWorker } from '../builders/keptWorker.ts';
import { cliJson, filledForm, HONG_PHONG, sampleOffice, temporaryFolder } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';
import { emptyFolder, NOW, TRANSPORTS } from '../builders/transports.ts';
import { type TestWindow, windowOver } from '../builders/window.ts';

const [direct] = TRANSPORTS;
let app: App;
let window: TestWindow;
let folder: string;
let now = NOW;

async function openAt(data: string): Promise<void> {
  folder = data;
  now = NOW;
  app = createApp({ dataFolder: data, now: () => now, startWorker: keptWorker });
  if (!direct) throw new Error('no transport');
  window = windowOver(app, await direct.connect(app));
}
const enter = (user: string) => window.get('session.signIn', { user, pin: null });
const settings = () => window.get('office.settings', {});
const lastEvent = async () => (await window.get('office.log', { before: null, limit: 1 })).events[0];
const entry = async (user: string): Promise<Input<'office.changeMember'>> => {
  const found = (await settings()).members.find((one) => one.user === user);
  if (!found) throw new Error(`no ${user}`);
  const { hasPin: _hasPin, ...member } = found;
  return member;
};

beforeEach(async () => {
  await openAt(await sampleOffice());
  await enter('quantri');
});
afterEach(() => app.close());

describe('the authority', () => {
  it('changes for papers to come, told with the old value and the new one', async () => {
    const { kind: _kind, ...authority } = (await settings()).authority;
    await window.get('office.changeAuthority', {
      ...authority,
      place: 'Thanh Hà',
      signatory: { ...authority.signatory, post: 'PHÓ CHỦ TỊCH' },
    });
    const after = await settings();
    expect(after.authority).toMatchObject({ place: 'Thanh Hà', kind: 'district', signatory: { post: 'PHÓ CHỦ TỊCH' } });
    expect(await lastEvent()).toMatchObject({
      kind: 'authority-changed',
      user: 'quantri',
      role: 'administrator',
      payload: { fields: ['place', 'post'], from: ['Nam Sách', 'CHỦ TỊCH'], to: ['Thanh Hà', 'PHÓ CHỦ TỊCH'] },
    });
  });

  it('that is not changed leaves no trace', async () => {
    const { kind: _kind, ...authority } = (await settings()).authority;
    const before = await lastEvent();
    await window.get('office.changeAuthority', authority);
    expect(await lastEvent()).toEqual(before);
  });

  it('takes only what a paper can print', async () => {
    const { kind: _kind, ...authority } = (await settings()).authority;
    expect(await window.refusal('office.changeAuthority', { ...authority, name: 'UBND 🏛' })).toBe('TEXT_UNPRINTABLE');
    expect(await window.refusal('office.changeAuthority', { ...authority, name: '  ' })).toBe('INPUT_INVALID');
  });
});

it('an issued paper keeps what it printed', async () => {
  app.close();
  const form = await filledForm(temporaryFolder(), HONG_PHONG);
  await cliJson(['--data', folder, 'import', form, '--year', '2024']);
  await openAt(folder);
  await enter('thuky');
  const paper = { kind: 'certificate', unit: HONG_PHONG.code, ordinal: 1 } as const;
  const { job } = await window.get('decisions.issue', { year: 2024, papers: [paper] });
  expect((await window.ended(job)).state).toBe('ended');
  const bytesOf = () => outside('sqlite3', [databaseFile(folder), 'SELECT hex(bytes) FROM document']);
  const before = bytesOf();
  expect(before.length).toBeGreaterThan(10_000);
  await enter('quantri');
  const { kind: _kind, ...authority } = (await settings()).authority;
  await window.get('office.changeAuthority', { ...authority, name: 'Ủy ban nhân dân huyện khác' });
  expect(bytesOf()).toBe(before);
  const papers = (await window.get('decisions.get', { year: 2024 })).papers;
  expect(papers.find((one) => one.kind === 'certificate')?.issued?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

describe('the round', () => {
  const dates = { year: 2024, submissionDue: '2024-12-20', evaluationDue: '2024-12-31', decisionMonth: '2025-02' };

  it('changes its dates', async () => {
    await window.get('office.changeRound', dates);
    expect((await settings()).round).toEqual(dates);
    expect(await lastEvent()).toMatchObject({
      kind: 'round-changed',
      payload: { year: 2024, fields: ['submissionDue', 'decisionMonth'], to: ['2024-12-20', '2025-02'] },
    });
  });

  it.each([
    ['DUE_ORDER', { ...dates, evaluationDue: '2024-12-01' }],
    ['ROUND_UNKNOWN', { ...dates, year: 2023 }],
    ['INPUT_INVALID', { ...dates, submissionDue: '2024-02-30' }],
  ] as const)('refuses by %s', async (code, round) => {
    expect(await window.refusal('office.changeRound', round)).toBe(code);
  });
});

describe('people', () => {
  const lan = { user: 'lan', name: 'Trần Thị Lan', title: 'Chuyên viên', roles: ['member'] as ['member'] };

  it('come, and choose their PIN or enter the sample office at once', async () => {
    await window.get('office.addMember', lan);
    expect(await lastEvent()).toMatchObject({ kind: 'member-added', payload: { user: 'lan', roles: 'member' } });
    expect((await enter('lan')).person).toMatchObject({ name: 'Trần Thị Lan', roles: ['member'] });
    await enter('quantri');
    expect(await window.refusal('office.addMember', { ...lan, user: 'LAN' })).toBe('MEMBER_EXISTS');
    expect(await window.refusal('office.addMember', { ...lan, user: 'a b' })).toBe('INPUT_INVALID');
    expect(await window.refusal('office.addMember', { ...lan, user: 'b', name: 'x☃' })).toBe('TEXT_UNPRINTABLE');
  });

  it('change name and roles, told with old and new', async () => {
    await window.get('office.changeMember', { ...(await entry('thanhvien1')), roles: ['chair', 'member'] });
    expect(await lastEvent()).toMatchObject({
      kind: 'member-changed',
      payload: { user: 'thanhvien1', fields: ['memberRoles'], from: ['member'], to: ['member, chair'] },
    });
    expect((await enter('thanhvien1')).person?.roles).toEqual(['member', 'chair']);
  });

  it('leave: out of the door at once, their names where they acted', async () => {
    await window.get('office.changeMember', { ...(await entry('thuky')), active: false });
    expect(await window.refusal('session.signIn', { user: 'thuky', pin: null })).toBe('USER_UNKNOWN');
    expect((await window.get('session.get', {})).people.map((one) => one.user)).not.toContain('thuky');
    expect((await entry('thuky')).active).toBe(false);
    const { status } = await cliJson(['--data', folder, 'decide', '--year', '2024', '--as', 'thuky']);
    expect(status).toBe(1);
    await window.get('office.changeMember', { ...(await entry('thuky')), active: true });
    expect((await enter('thuky')).person?.user).toBe('thuky');
  });

  it('who leave while they are at the desk are out with the next call', async () => {
    await enter('thuky');
    const store = openStore(folder);
    if (!store.ok) throw new Error(store.error.code);
    outside('sqlite3', [databaseFile(folder), "UPDATE member SET active = 0 WHERE user = 'thuky'"]);
    store.value.close();
    expect(await window.refusal('round.overview', { year: 2024 }).catch(() => 'USER_UNKNOWN')).toBe('USER_UNKNOWN');
    expect((await window.get('session.get', {})).person).toBeNull();
  });

  it('the last administrator and the last chair cannot go, nor anybody by themselves', async () => {
    const [own, chair] = [await entry('quantri'), await entry('chutich')];
    expect(await window.refusal('office.changeMember', { ...own, active: false })).toBe('MEMBER_OWN');
    expect(await window.refusal('office.changeMember', { ...own, roles: ['secretary'] })).toBe('MEMBER_LAST');
    expect(await window.refusal('office.changeMember', { ...chair, active: false })).toBe('MEMBER_LAST');
    expect(await window.refusal('office.changeMember', { ...chair, roles: ['member'] })).toBe('MEMBER_LAST');
    await window.get('office.changeMember', { ...(await entry('thanhvien1')), roles: ['chair'] });
    await window.get('office.changeMember', { ...chair, active: false });
  });

  it('the database holds that as well, and deletes nobody', () => {
    for (const sql of [
      "UPDATE member SET active = 0 WHERE user = 'chutich'",
      "DELETE FROM member_role WHERE user = 'quantri' AND role = 'administrator'",
      "DELETE FROM member WHERE user = 'thanhvien1'",
    ])
      expect(() => outside('sqlite3', [databaseFile(folder), sql])).toThrow();
    expect(() =>
      outside('sqlite3', [databaseFile(folder), "UPDATE member SET active = 0 WHERE user = 'thuky'"]),
    ).not.toThrow();
  });
});

describe('a forgotten PIN', () => {
  const OWN = 'mã-của-tôi';
  beforeEach(async () => {
    await window.get('session.setPin', { user: 'thuky', current: null, next: OWN });
  });

  it('gives way to a one-time one, which is good for choosing another and nothing else', async () => {
    const { pin } = await window.get('office.resetPin', { user: 'thuky' });
    expect(pin).toMatch(/^\d{6}$/);
    expect(await lastEvent()).toMatchObject({ kind: 'pin-reset', user: 'quantri', payload: { user: 'thuky' } });
    expect(JSON.stringify(await lastEvent())).not.toContain(pin);
    await window.get('session.signOut', {});
    expect(await window.refusal('session.signIn', { user: 'thuky', pin: OWN })).toBe('MEMBER_PIN_WRONG');
    now = new Date(now.getTime() + 60_000);
    expect(await window.refusal('session.signIn', { user: 'thuky', pin })).toBe('MEMBER_PIN_ONCE');
    expect((await window.get('session.get', {})).person).toBeNull();
    const session = await window.get('session.setPin', { user: 'thuky', current: pin, next: 'mã-mới' });
    expect(session.person).toMatchObject({ user: 'thuky', hasPin: true, oneTimePin: false });
    await window.get('session.signOut', {});
    expect(await window.refusal('session.signIn', { user: 'thuky', pin })).toBe('MEMBER_PIN_WRONG');
  });

  it('also ends the wait after wrong ones', async () => {
    for (const pin of ['sai1', 'sai2']) await window.call('session.signIn', { user: 'thuky', pin });
    expect(await window.refusal('session.signIn', { user: 'thuky', pin: OWN })).toBe('MEMBER_PIN_WAIT');
    const { pin } = await window.get('office.resetPin', { user: 'thuky' });
    await window.get('session.setPin', { user: 'thuky', current: pin, next: 'mã-mới' });
  });

  it('of one’s own is no administrator’s to reset', async () => {
    expect(await window.refusal('office.resetPin', { user: 'quantri' })).toBe('MEMBER_OWN');
    expect(await window.refusal('office.resetPin', { user: 'nobody' })).toBe('USER_UNKNOWN');
  });

  it('of the last administrator is reset by whoever holds the data folder, and the log says so', async () => {
    app.close();
    const { status, json } = await cliJson(['--data', folder, 'reset-pin', '--user', 'quantri']);
    expect([status, json.user]).toEqual([0, 'quantri']);
    await openAt(folder);
    await window.get('session.setPin', { user: 'quantri', current: json.oneTimePin, next: 'mã-mới' });
    const events = (await window.get('office.log', { before: null, limit: 2 })).events;
    expect(events.map((one) => [one.kind, one.role, one.payload.user])).toEqual([
      ['pin-set', 'administrator', 'quantri'],
      ['pin-reset', 'operator', 'quantri'],
    ]);
    expect((await cliJson(['--data', folder, 'reset-pin', '--user', 'ai'])).status).toBe(1);
  });
});

it('somebody with several roles acts in the log under those that allow the act', async () => {
  // given an office of one person
  app.close();
  await openAt(emptyFolder());
  const file = join(temporaryFolder(), 'profile.json');
  const lan = { user: 'lan', name: 'Trần Thị Lan', role: 'chair', roles: ['chair', 'secretary', 'administrator'] };
  const sample = readSampleProfile() as object;
  writeFileSync(file, JSON.stringify({ ...sample, sample: false, members: [lan] }));
  await window.get('office.open', { profile: await window.put(file) });
  await window.get('session.setPin', { user: 'lan', current: null, next: '246801' });
  expect(await window.refusal('office.receiveSample', { year: 2024 })).toBe('NOT_SAMPLE');
  const form = await filledForm(temporaryFolder(), HONG_PHONG);
  await cliJson(['--data', folder, 'import', form, '--year', '2024', '--as', 'lan']);
  // when
  await cliJson(['--data', folder, 'decide', '--year', '2024', '--as', 'lan']);
  await window.get('office.changeRound', {
    year: 2024,
    submissionDue: '2024-12-16',
    evaluationDue: '2024-12-31',
    decisionMonth: '2025-01',
  });
  await window.get('office.backup', {});
  // then
  const { events } = await window.get('office.log', { before: null, limit: 6 });
  expect(events.map((one) => [one.kind, one.role])).toEqual([
    ['backup-made', 'administrator, secretary, chair'],
    ['round-changed', 'administrator'],
    ['code-key-made', 'chair'],
    ['round-decided', 'chair'],
    ['submission-imported', 'administrator, secretary'],
    ['pin-set', 'administrator, secretary, chair'],
  ]);
});
