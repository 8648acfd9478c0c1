import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { dropFiles } from './dropFiles.ts';
import type { PlaceShown } from './places.ts';
import { checkedSeason, halfSeason, sampleOffice, wholeSeason } from './seasons.ts';

/** Data folders in the states that places are shown in. */
export const FOLDERS: Readonly<Record<PlaceShown['season'], () => string | Promise<string>>> = {
  whole: async () => join(await wholeSeason(), 'data'),
  half: halfSeason,
  checked: checkedSeason,
  begun: sampleOffice,
};

/** Goes to a place and waits until everything stands that it shows. */
export async function showPlace(page: Page, { name, address, season, action }: PlaceShown): Promise<void> {
  await page.evaluate((to) => location.assign(`#${to}`), address);
  await page.locator('main:not([aria-busy="true"]) h1').first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => null)');
  if (action) await actionOf(page, action).waitFor();
  if (season === 'begun') {
    await dropFiles(page, await workbooks());
    await page.getByText('Đã đọc 20 tệp', { exact: false }).waitFor();
  }
  if (address === 'decisions') await page.locator('iframe').waitFor();
  if (name === 'checks') await page.getByRole('radio', { name: /^Phát hiện \d/ }).check({ force: true });
}

export const actionOf = (page: Page, name: RegExp): Locator =>
  page.getByRole('main').getByRole('button', { name }).or(page.getByRole('main').getByRole('link', { name })).first();

async function workbooks() {
  const folder = join(await wholeSeason(), 'workbooks');
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}
