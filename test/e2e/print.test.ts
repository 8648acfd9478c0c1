/** A paper out of the window onto paper: by the browser's dialog, or in Electron through its bridge. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason } from './seasons.ts';
import { signIn } from './signIn.ts';

/** Asks for a print land here instead of in a dialog, from whichever frame. */
const COUNT_PRINTS = `
  const told = top.told ??= [];
  window.print = () => told.push(location.pathname.replace(/[^/]+$/, ''));
`;
/** What Electron's preload script would have put there: answers one paper, and then no more. */
const BRIDGE = `
  const asked = [];
  window.asked = asked;
  const call = async (body) => (await fetch('/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).text();
  window.thamdinh = Object.freeze({ call, putFile: async () => '', onEvent: () => 0, printFile: async (token) => asked.push(token) === 1 });
`;

let opened: OpenWindow;
let folder: string;
beforeAll(async () => {
  folder = await halfSeason();
});

async function enter(script: string): Promise<Page> {
  opened = await openWindow(folder);
  const { page, host } = opened;
  await page.addInitScript(script);
  await page.goto(new URL('/', host.url).href);
  await signIn(page, 'chair');
  await page.evaluate("location.hash = '#decisions'");
  await page.getByRole('heading', { level: 1, name: 'Quyết định' }).waitFor();
  await page.getByRole('row', { name: 'Xã Hiệp Cát' }).click();
  await page.locator('iframe[title*="Xã Hiệp Cát"]').waitFor();
  return page;
}
const print = (page: Page) => page.getByRole('button', { name: 'In', exact: true }).click();

it('prints the very file of the preview by the browser, each time once', async () => {
  const page = await enter(COUNT_PRINTS);
  await print(page);
  await expect.poll(() => page.evaluate('window.told.length')).toBe(1);
  await print(page);
  await expect.poll(() => page.evaluate('window.told.length')).toBe(2);
  expect(await page.evaluate('window.told')).toEqual(['/file/', '/file/']);
  const [shown, printed] = await page
    .locator('iframe')
    .evaluateAll((all) => all.map((one) => new URL((one as HTMLIFrameElement).src).pathname));
  expect(printed).toBe(shown);
  await opened.close();
});

it('hands the paper to the reader in Electron, and says so when there is none', async () => {
  const page = await enter(BRIDGE);
  const failed = page.getByText('Không mở được chương trình đọc PDF', { exact: false });
  await print(page);
  expect(await failed.count()).toBe(0);
  await print(page);
  await failed.waitFor();
  const [shown] = await page
    .locator('iframe')
    .evaluateAll((all) => all.map((one) => new URL((one as HTMLIFrameElement).src).pathname));
  expect(await page.evaluate('window.asked.map((token) => "/file/" + token)')).toEqual([shown, shown]);
  await opened.close();
});
