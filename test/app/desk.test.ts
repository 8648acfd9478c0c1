/** What the app keeps for the window: preferences of the computer, unfinished texts of its people. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { App } from '../../electron/app/createApp.ts';
import { createDrafts } from '../../electron/app/drafts.ts';
import { createPreferences } from '../../electron/app/preferences.ts';
import { servedFile } from '../../electron/app/servedFile.ts';
import { DEFAULT_PREFERENCES } from '../../shared/contract/preferences.ts';
import { sampleOffice, temporaryFolder } from '../builders/office.ts';
import { appOver, emptyFolder, TRANSPORTS } from '../builders/transports.ts';
import { type TestWindow, windowOver } from '../builders/window.ts';

const [direct] = TRANSPORTS;
let app: App;
afterEach(() => app?.close());
async function windowAt(folder: string): Promise<TestWindow> {
  app = appOver(folder);
  if (!direct) throw new Error('no transport');
  return windowOver(app, await direct.connect(app));
}
const deskFile = (folder: string): string => join(folder, 'desk.json');

describe('preferences', () => {
  it('hold from start to start, chosen before there is an office or anybody has signed in', async () => {
    const folder = emptyFolder();
    const window = await windowAt(folder);
    await window.get('desk.prefer', { language: 'th' });
    await window.get('desk.prefer', { theme: 'dark', columns: { 'sheet.reason': 180 } });
    app.close();
    expect(await windowAt(folder)).toBeDefined();
    expect(app.preferences()).toEqual({
      ...DEFAULT_PREFERENCES,
      language: 'th',
      theme: 'dark',
      columns: { 'sheet.reason': 180 },
    });
  });

  it.each([
    ['another key', { colour: 'red' }],
    ['another language', { language: 'fr' }],
    ['a column without a name', { columns: { '': 100 } }],
    ['a width that is none', { columns: { a: 1.5 } }],
    ['too many columns', { columns: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`c${at}`, 100])) }],
  ])('take no %s', async (_what, input) => {
    const folder = emptyFolder();
    const window = await windowAt(folder);
    expect(await window.refusal('desk.prefer', input as never)).toBe('INPUT_INVALID');
    expect(existsSync(deskFile(folder))).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"format":"thamdinh-desk/1","pref'],
    ['another format', '{"format":"thamdinh-desk/9","preferences":{}}'],
    [
      'a key that it does not know',
      `{"format":"thamdinh-desk/1","preferences":${JSON.stringify({ ...DEFAULT_PREFERENCES, x: 1 })}}`,
    ],
    ['a file that is far too large', ' '.repeat(100_000)],
  ])('begin anew where desk.json holds %s', (_what, text) => {
    const folder = temporaryFolder();
    writeFileSync(deskFile(folder), text);
    const preferences = createPreferences(folder);
    expect(preferences.get()).toEqual(DEFAULT_PREFERENCES);
    preferences.change({ textStep: '1.3' });
    expect(createPreferences(folder).get().textStep).toBe('1.3');
  });

  it('hold until the end where nothing can be written', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const preferences = createPreferences(join(file, 'data'));
    preferences.change({ theme: 'dark' });
    expect(preferences.get().theme).toBe('dark');
  });

  it('leave with the page, as attributes and never as markup of their own', () => {
    const bytes = new TextEncoder().encode('<!doctype html>\n<html lang="vi"><body></body></html>');
    const pages = new Map([['/', { type: 'text/html; charset=utf-8', bytes }]]);
    const page = (change: Partial<typeof DEFAULT_PREFERENCES>): string =>
      new TextDecoder().decode(servedFile(pages, '/', { ...DEFAULT_PREFERENCES, ...change })?.bytes);
    expect(page({ language: 'en', theme: 'dark' })).toContain('<html lang="en" data-theme="dark" data-preferences="');
    expect(page({})).toMatch(/<html lang="vi" data-preferences="/);
    expect(page({ columns: { '"><script>': 50 } })).not.toContain('<script>');
    expect(servedFile(pages, '/other', DEFAULT_PREFERENCES)).toBeUndefined();
  });
});

describe('unfinished texts', () => {
  const KEY = 'appraisal/2024/10654/3.1/reason';

  it('are found again after a restart, by the person who wrote them alone, until they are taken away', async () => {
    const folder = await sampleOffice();
    const window = await windowAt(folder);
    await window.get('session.signIn', { user: 'thuky', pin: null });
    await window.get('desk.keepDrafts', { drafts: { [KEY]: 'Thiếu văn bản của Ủy b', other: 'x' } });
    app.close();
    const again = await windowAt(folder);
    await again.get('session.signIn', { user: 'chutich', pin: null });
    expect(await again.get('desk.drafts', {})).toEqual({ drafts: {} });
    await again.get('session.signIn', { user: 'thuky', pin: null });
    expect(await again.get('desk.drafts', {})).toEqual({ drafts: { [KEY]: 'Thiếu văn bản của Ủy b', other: 'x' } });
    await again.get('desk.keepDrafts', { drafts: { [KEY]: '' } });
    expect(await again.get('desk.drafts', {})).toEqual({ drafts: { other: 'x' } });
    expect(readFileSync(join(folder, 'drafts.json'), 'utf8')).not.toContain('Thiếu');
  });

  it.each([
    ['a key with blanks', { 'a b': 'x' }],
    ['a key without end', { ['k'.repeat(121)]: 'x' }],
    ['a text without end', { k: 'x'.repeat(40_001) }],
  ])('refuses %s', async (_what, drafts) => {
    const window = await windowAt(await sampleOffice());
    await window.get('session.signIn', { user: 'thuky', pin: null });
    expect(await window.refusal('desk.keepDrafts', { drafts })).toBe('INPUT_INVALID');
  });

  it('gives the oldest up for newer ones, and never grows without end', () => {
    const folder = temporaryFolder();
    const drafts = createDrafts(folder);
    for (let at = 0; at < 201; at += 1) drafts.keep('thuky', { [`k${at}`]: 'x' });
    expect(Object.keys(drafts.of('thuky'))).toHaveLength(200);
    expect(drafts.of('thuky')).not.toHaveProperty('k0');
    for (let at = 0; at < 30; at += 1) drafts.keep(`p${at}`, { k: 'x'.repeat(40_000) });
    expect(readFileSync(join(folder, 'drafts.json')).length).toBeLessThan(1_100_000);
    expect(drafts.of('p29')).toHaveProperty('k');
    expect(drafts.of('p0')).toEqual({});
  });

  it('holds what was written last under each key, whatever came before', () => {
    const step = fc.record({ user: fc.constantFrom('a', 'b'), key: fc.constantFrom('k', 'l', 'm'), text: fc.string() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const folder = temporaryFolder();
        const drafts = createDrafts(folder);
        const expected: Record<string, Record<string, string>> = { a: {}, b: {} };
        for (const { user, key, text } of steps) {
          drafts.keep(user, { [key]: text });
          const own = expected[user] ?? {};
          if (text === '') delete own[key];
          else own[key] = text;
        }
        for (const user of ['a', 'b']) expect(createDrafts(folder).of(user)).toEqual(expected[user]);
      }),
      { numRuns: 25 },
    );
  });

  it('begins anew where drafts.json is damaged', () => {
    const folder = join(temporaryFolder(), 'data');
    mkdirSync(folder);
    writeFileSync(join(folder, 'drafts.json'), '[{]');
    const drafts = createDrafts(folder);
    expect(drafts.of('thuky')).toEqual({});
    drafts.keep('thuky', { k: 'x' });
    expect(createDrafts(folder).of('thuky')).toEqual({ k: 'x' });
  });
});
