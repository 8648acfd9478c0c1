import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Look, type OpenWindow, openWindow } from './openWindow.ts';
import { signIn } from './signIn.ts';

type Asked = {
  readonly folder: () => string | Promise<string>;
  /** null = nobody sits down. */
  readonly role: Parameters<typeof signIn>[1] | null;
  readonly look?: Look;
};

/** One window for all tests of a describe: to open one costs more than most tests do. Each test then goes to its own beginning. */
export function windowFor({ folder, role, look }: Asked): Pick<OpenWindow, 'page' | 'complaints' | 'host'> {
  let opened: OpenWindow | null = null;
  const now = (): OpenWindow => {
    if (!opened) throw new Error('the window is opened before the first test');
    return opened;
  };
  beforeAll(async () => {
    opened = await openWindow(await folder(), look);
    if (role) await signIn(opened.page, role);
  });
  afterAll(() => opened?.close());
  return {
    get page(): Page {
      return now().page;
    },
    get complaints() {
      return now().complaints;
    },
    get host() {
      return now().host;
    },
  };
}
