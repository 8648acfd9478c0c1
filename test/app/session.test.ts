import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '../../electron/app/createApp.ts';
import { readSampleProfile } from '../../electron/services/initOffice.ts';
import { databaseFile } from '../../electron/store/index.ts';
import { keptWorker } from '../builders/keptWorker.ts';
import { sampleOffice, temporaryFolder } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';
import { emptyFolder, NOW, TRANSPORTS } from '../builders/transports.ts';
import { type TestWindow, windowOver } from '../builders/window.ts';

const [direct] = TRANSPORTS;
const PIN = 'đúng-mã';
const WRONG = 'sai-mã';

describe('who is working', () => {
  let app: App;
  let now = NOW;
  const later = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  afterEach(() => app.close());

  async function windowAt(folder: string): Promise<TestWindow> {
    app = createApp({ dataFolder: folder, now: () => now, startWorker: keptWorker });
    if (!direct) throw new Error('no transport');
    return windowOver(app, await direct.connect(app));
  }
  const sampleWindow = async () => windowAt(await sampleOffice());

  /** A real office with one person who holds three roles. */
  async function realOffice(): Promise<{ readonly window: TestWindow; readonly folder: string }> {
    const folder = emptyFolder();
    const window = await windowAt(folder);
    const sample = readSampleProfile() as { readonly members: readonly object[] };
    const members = [
      { user: 'lan', name: 'Trần Thị Lan', role: 'chair', roles: ['chair', 'secretary', 'administrator'] },
      { user: 'minh', name: 'Lê Văn Minh', role: 'member' },
    ];
    const file = join(temporaryFolder(), 'profile.json');
    writeFileSync(file, JSON.stringify({ ...sample, sample: false, members }));
    await window.get('office.open', { profile: await window.put(file) });
    return { window, folder };
  }

  it('is nobody at first, and in the sample office anybody without a PIN', async () => {
    const window = await sampleWindow();
    expect(await window.get('session.get', {})).toMatchObject({ person: null, locked: false, sample: true });
    const session = await window.get('session.signIn', { user: 'thuky', pin: null });
    expect(session.person).toMatchObject({ user: 'thuky', roles: ['secretary'], hasPin: false });
    expect(await window.refusal('session.signIn', { user: 'x', pin: null })).toBe('USER_UNKNOWN');
    await window.get('session.signOut', {});
    expect((await window.get('session.get', {})).person).toBeNull();
  });

  it('chooses a PIN at the first sign-in of a real office', async () => {
    const { window } = await realOffice();
    expect(await window.refusal('session.signIn', { user: 'lan', pin: null })).toBe('MEMBER_PIN_NEEDED');
    expect(await window.refusal('session.signIn', { user: 'lan', pin: PIN })).toBe('MEMBER_PIN_NEEDED');
    const session = await window.get('session.setPin', { user: 'lan', current: null, next: PIN });
    expect(session.person).toMatchObject({ user: 'lan', hasPin: true });
    expect(session.person?.roles).toEqual(['administrator', 'secretary', 'chair']);
    expect(await window.refusal('session.setPin', { user: 'lan', current: null, next: WRONG })).toBe(
      'MEMBER_PIN_WRONG',
    );
  });

  it('may do with several roles what any of them may, and the log shows them', async () => {
    const { window } = await realOffice();
    await window.get('session.setPin', { user: 'lan', current: null, next: PIN });
    const year = 2024;
    expect(await window.get('decisions.decide', { year, expected: 0 })).toEqual({ decided: 0 });
    await window.get('office.backup', {});
    const log = await window.get('office.log', { before: null, limit: 2 });
    expect(log.events.map((one) => [one.kind, one.role])).toEqual([
      ['backup-made', 'administrator, secretary, chair'],
      ['pin-set', 'administrator, secretary, chair'],
    ]);
  });

  it('changes a PIN by the one before', async () => {
    const window = await sampleWindow();
    await window.get('session.setPin', { user: 'thuky', current: null, next: PIN });
    expect(await window.refusal('session.setPin', { user: 'thuky', current: WRONG, next: 'x-x-x' })).toBe(
      'MEMBER_PIN_WRONG',
    );
    later(2);
    await window.get('session.setPin', { user: 'thuky', current: PIN, next: 'mã-mới' });
    expect(await window.refusal('session.signIn', { user: 'thuky', pin: null })).toBe('MEMBER_PIN_NEEDED');
    await window.get('session.signIn', { user: 'thuky', pin: 'mã-mới' });
  });

  it('waits longer after each wrong PIN, through a restart, and starts anew after a right one', async () => {
    // given
    const { window, folder } = await realOffice();
    await window.get('session.setPin', { user: 'lan', current: null, next: PIN });
    const tried = async (pin: string) => {
      const answer = await window.call('session.signIn', { user: 'lan', pin });
      return answer.ok ? 'in' : [answer.error.code, answer.error.params.waitSeconds];
    };
    // when
    for (const wait of [1, 2, 4]) {
      expect(await tried(WRONG)).toEqual(['MEMBER_PIN_WRONG', wait]);
      expect(await tried(PIN)).toEqual(['MEMBER_PIN_WAIT', wait]);
      later(wait);
    }
    expect(await tried(WRONG)).toEqual(['MEMBER_PIN_WRONG', 8]);
    app.close();
    const restarted = await windowAt(folder);
    // then
    expect(await restarted.refusal('session.signIn', { user: 'lan', pin: PIN })).toBe('MEMBER_PIN_WAIT');
    later(8);
    await restarted.get('session.signIn', { user: 'lan', pin: PIN });
    const wrong = await restarted.call('session.signIn', { user: 'lan', pin: WRONG });
    expect(wrong).toMatchObject({ error: { params: { waitSeconds: 1 } } });
    const kinds = (await restarted.get('office.log', { before: null, limit: 9 })).events.map((one) => one.kind);
    expect(kinds.filter((kind) => kind === 'sign-in-refused')).toHaveLength(5);
  });

  it('never waits longer than five minutes', async () => {
    const folder = await sampleOffice();
    const window = await windowAt(folder);
    await window.get('session.setPin', { user: 'thuky', current: null, next: PIN });
    outside('sqlite3', [databaseFile(folder), 'UPDATE member_pin SET wrong = 40']);
    const answer = await window.call('session.signIn', { user: 'thuky', pin: WRONG });
    expect(answer).toMatchObject({ error: { params: { waitSeconds: 300 } } });
  });

  it('is not found out by many guesses at once', async () => {
    const window = await sampleWindow();
    await window.get('session.setPin', { user: 'thuky', current: null, next: PIN });
    const guesses = await Promise.all(
      [WRONG, WRONG, PIN, WRONG].map((pin) => window.call('session.signIn', { user: 'thuky', pin })),
    );
    expect(guesses.map((one) => (one.ok ? 'in' : one.error.code))).toEqual([
      'MEMBER_PIN_WRONG',
      'MEMBER_PIN_WAIT',
      'MEMBER_PIN_WAIT',
      'MEMBER_PIN_WAIT',
    ]);
  });

  it('keeps no PIN, and no two hashes alike', async () => {
    const folder = await sampleOffice();
    const window = await windowAt(folder);
    for (const user of ['thuky', 'chutich']) await window.get('session.setPin', { user, current: null, next: PIN });
    const hashes = outside('sqlite3', [databaseFile(folder), 'SELECT hash FROM member_pin'])
      .trim()
      .split('\n');
    expect(hashes).toHaveLength(2);
    expect(new Set(hashes).size).toBe(2);
    for (const hash of hashes) expect(hash).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  });

  it('locks after a quarter of an hour without a call, and keeps the person', async () => {
    // given
    const window = await sampleWindow();
    await window.get('session.signIn', { user: 'thuky', pin: null });
    later(14 * 60);
    await window.get('round.overview', { year: 2024 });
    later(14 * 60);
    // looking at the session alone is no work
    expect((await window.get('session.get', {})).locked).toBe(false);
    later(60);
    // then
    const locked = await window.call('round.overview', { year: 2024 });
    expect(locked).toMatchObject({ error: { code: 'SIGNED_OUT', params: { locked: true } } });
    expect(await window.get('session.get', {})).toMatchObject({ locked: true, person: { user: 'thuky' } });
    await window.get('session.signIn', { user: 'thuky', pin: null });
    await window.get('round.overview', { year: 2024 });
  });

  it('takes no profile that is none', async () => {
    const window = await windowAt(emptyFolder());
    const file = join(temporaryFolder(), 'profile.json');
    writeFileSync(file, '{');
    expect(await window.refusal('office.open', { profile: await window.put(file) })).toBe('PROFILE_INVALID');
    writeFileSync(file, '{}');
    expect(await window.refusal('office.open', { profile: await window.put(file) })).toBe('PROFILE_INVALID');
    expect(await window.refusal('office.open', { profile: 'x'.repeat(32) })).toBe('FILE_NOT_FOUND');
  });
});
