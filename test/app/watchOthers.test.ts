import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { App } from '../../electron/app/createApp.ts';
import { initOffice, readSampleProfile } from '../../electron/services/initOffice.ts';
import { appOver, emptyFolder, NOW } from '../builders/transports.ts';

const CHAIR = { user: 'chutich', pin: null };
let apps: readonly App[];
let heard: unknown[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const folder = emptyFolder();
  initOffice(folder, readSampleProfile(), NOW);
  apps = [appOver(folder), appOver(folder)];
  heard = [];
  apps[0]?.onEvent((event) => heard.push(event));
});
afterEach(() => {
  for (const app of apps) app.close();
  vi.useRealTimers();
});

const ask = (app: App | undefined, procedure: string, input: unknown = {}) => app?.dispatch({ procedure, input });

it('tells its window what a second window over the same data changed, once', async () => {
  const [first, second] = apps;
  await ask(first, 'office.get');
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([]);
  // when
  await ask(second, 'session.signIn', CHAIR);
  await ask(second, 'session.setPin', { user: 'chutich', current: null, next: '294617' });
  vi.advanceTimersByTime(10_000);
  // then
  expect(heard).toEqual([{ event: 'changed' }]);
});

it('says nothing twice of what it wrote itself, and nothing after its end', async () => {
  const [first, second] = apps;
  await ask(first, 'session.signIn', CHAIR);
  vi.advanceTimersByTime(2000);
  await ask(first, 'session.setPin', { user: 'chutich', current: null, next: '294617' });
  // the command itself has told of it
  heard = [];
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([]);
  first?.close();
  await ask(second, 'session.setPin', { user: 'chutich', current: '294617', next: '715392' });
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual([]);
});
