import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerText } from '../../electron/app/answerText.ts';
import type { Desk } from '../../electron/app/desk.ts';
import { answerCall } from '../../electron/app/dispatch.ts';
import { CALL_FAILURES } from '../../shared/contract/callFailures.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { aDesk } from '../builders/desk.ts';
import { appOver, emptyFolder } from '../builders/transports.ts';

const throwing = (error: unknown): Desk => ({
  ...aDesk(),
  context: () => {
    throw error;
  },
});
const GET = { procedure: 'office.get', input: {} };

describe('the boundary of calls', () => {
  it('turns a broken assumption into a failure', async () => {
    const answer = await answerCall(throwing(new Error('no such thing')), GET);
    expect(answer).toEqual({ ok: false, error: { code: 'UNEXPECTED', params: { detail: 'no such thing' } } });
  });

  it('knows what an error of the database means', async () => {
    const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
    expect(await answerCall(throwing(busy), GET)).toMatchObject({ error: { code: 'DATA_LOCKED' } });
  });

  it('answers text that is no JSON', async () => {
    const app = appOver(emptyFolder());
    expect(JSON.parse(await answerText(app, '{"procedure'))).toMatchObject({ error: { code: 'INPUT_INVALID' } });
    app.close();
  });

  it('refuses a data folder that holds something else', async () => {
    // given
    const folder = emptyFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'thamdinh.db'), 'not a database');
    const app = appOver(folder);
    // then
    expect(await app.dispatch(GET)).toMatchObject({ ok: false, error: { code: 'DATA_DAMAGED' } });
    app.close();
  });

  it.each(['vi', 'en', 'th'] as const)('has a text in %s for each failure of a call', (language) => {
    const t = translator(language);
    for (const code of CALL_FAILURES) expect(t(`window.failures.${code}`)).not.toMatch(/^window\./);
  });
});
