/**
 * Every place as a picture, kept in resources/help and shown in the README and the help. Made anew by
 * `THAMDINH_PICTURES=1 npx vitest run --project windows test/e2e/pictures.test.ts`, with pngquant where it is installed.
 * Without it only what a picture cannot say is tested: that the main action of each place is on the screen.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { addComparisons } from './addComparisons.ts';
import { type DroppedFile, dropFiles } from './dropFiles.ts';
import { openWindow, PROJECT } from './openWindow.ts';
import { PLACES, type PlaceShown } from './places.ts';
import { halfSeason, sampleOffice, wholeSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

/** As the page lies on a screen of 1366 × 768 at the system's own scale, and at 150 % of it. */
const SCREENS = {
  '100 %': { viewport: { width: 1366, height: 768 } },
  '150 %': { viewport: { width: 911, height: 512 }, deviceScaleFactor: 1.5 },
} as const satisfies Record<string, BrowserContextOptions>;

let workbooks: readonly DroppedFile[];
const folders = { whole: '', half: '', checked: '' };
beforeAll(async () => {
  const season = await wholeSeason();
  folders.whole = join(season, 'data');
  folders.half = await halfSeason();
  folders.checked = await halfSeason();
  await addComparisons(folders.checked);
  workbooks = readdirSync(join(season, 'workbooks')).map((name) => ({
    name,
    bytes: readFileSync(join(season, 'workbooks', name)),
  }));
});

async function at(
  shot: PlaceShown,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, close } = await openWindow(shot.season === 'begun' ? sampleOffice() : folders[shot.season], {
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...options,
  });
  await page.clock.setFixedTime(new Date('2025-01-10T08:05:00+07:00'));
  await signIn(page, shot.role);
  await page.evaluate((address) => location.assign(`#${address}`), shot.address);
  await page.locator('main:not([aria-busy="true"]) h1').first().waitFor();
  await page.evaluate('document.fonts.ready.then(() => null)');
  if (shot.action) await actionOf(page, shot.action).waitFor();
  if (shot.season === 'begun') {
    await dropFiles(page, workbooks);
    await page.getByText('Đã đọc 20 tệp', { exact: false }).waitFor();
  }
  if (shot.address === 'decisions') await page.locator('iframe').waitFor();
  if (shot.name === 'checks') await page.getByRole('radio', { name: /^Phát hiện \d/ }).check({ force: true });
  await look(page);
  // The app remembers how its window was used.
  await speak(page, 'vi');
  await close();
}

const actionOf = (page: Page, name: RegExp) =>
  page.getByRole('main').getByRole('button', { name }).or(page.getByRole('main').getByRole('link', { name })).first();

it.each(PLACES)(
  '$name has its main action in sight and nothing over another, at either scale and with the largest letters',
  (shot) =>
    at(shot, SCREENS['100 %'], async (page) => {
      for (const [scale, { viewport }] of Object.entries(SCREENS))
        for (const step of ['1', '1.5']) {
          await page.setViewportSize(viewport);
          await page.evaluate((one) => document.documentElement.style.setProperty('--text-step', one), step);
          const hidden = shot.action && (await actionOf(page, shot.action).evaluate(hiddenPoints));
          expect([scale, step, hidden ?? []]).toEqual([scale, step, []]);
          expect([scale, step, await page.evaluate(barFaults)]).toEqual([scale, step, []]);
        }
    }),
);

/** Which of its corners and its middle cannot be clicked. Text, for it is evaluated in the page. */
const hiddenPoints = `(button) => {
  const { left, top, right, bottom } = button.getBoundingClientRect();
  const points = [[left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3], [(left + right) / 2, (top + bottom) / 2]];
  return points.filter(([x, y]) => !button.contains(document.elementFromPoint(x, y)));
}`;

/** Parts of the title bar that lie over the one before or beside the window, and a page that has slipped. */
const barFaults = `(() => {
  const parts = [...document.querySelectorAll('.app:not([hidden]) > .bar > *')].filter((one) => one.offsetWidth > 0);
  const lies = parts.filter((one, at) => one.getBoundingClientRect().left < (parts[at - 1]?.getBoundingClientRect().right ?? 0));
  const out = parts.filter((one) => one.getBoundingClientRect().right > innerWidth);
  const slipped = [document.scrollingElement, document.querySelector('#window')].filter((one) => one.scrollTop > 0);
  return [...lies, ...out, ...slipped].map((one) => one.outerHTML.slice(0, 80));
})()`;

describe.runIf(process.env.THAMDINH_PICTURES === '1')('the pictures of the help', () => {
  const screen = SCREENS['100 %'];
  it.each(PLACES)('$name', (shot) => at(shot, screen, (page) => keep(page, shot.name)));
  it.each(PLACES.filter(({ name }) => ['overview', 'appraisal'].includes(name)))('$name, dark', (shot) =>
    at(shot, { ...screen, colorScheme: 'dark' }, (page) => keep(page, `${shot.name}-dark`)),
  );
  it.each(PLACES.filter(({ name }) => ['receipt', 'decisions'].includes(name)))('$name, in Thai', (shot) =>
    at(shot, screen, async (page) => {
      await speak(page, 'th');
      await keep(page, `${shot.name}-th`);
    }),
  );
});

async function keep(page: Page, name: string): Promise<void> {
  // The folder of a test means nothing to whoever looks at the picture.
  for (const folder of await page.getByText('/data', { exact: false }).all())
    await folder.evaluate((element) => {
      element.textContent = 'D:\\ThamDinh';
    });
  await page.mouse.move(0, 0);
  // The preview draws its paper in a process of its own; nothing in the page tells when it has done so.
  const picture = await stillPicture(page);
  const small = spawnSync('pngquant', ['--quality=70-95', '--speed=1', '--strip', '-'], {
    input: picture,
    maxBuffer: 2 ** 26,
  });
  const file = join(PROJECT, 'resources/help', `window-${name}.png`);
  writeFileSync(file, small.status === 0 ? small.stdout : picture);
}

/** @returns what is seen once two pictures in a row are the same. */
async function stillPicture(page: Page): Promise<Buffer> {
  let [last, same] = [await page.screenshot(), 0];
  while (same < 5) {
    await page.evaluate('new Promise((resolve) => requestIdleCallback(() => requestAnimationFrame(resolve)))');
    const next = await page.screenshot();
    same = next.equals(last) ? same + 1 : 0;
    last = next;
  }
  return last;
}
