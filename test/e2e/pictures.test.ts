/**
 * Every place as a picture, kept in resources/help and shown in the README and the help. Made anew by
 * `THAMDINH_PICTURES=1 npx vitest run --project windows test/e2e/pictures.test.ts`, with pngquant where it is installed.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, it } from 'vitest';
import { openWindow, PROJECT } from './openWindow.ts';
import { PLACES, type PlaceShown } from './places.ts';
import { FOLDERS, showPlace } from './showPlace.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

async function at(
  shot: PlaceShown,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, close } = await openWindow(await FOLDERS[shot.season](), {
    timezoneId: 'Asia/Ho_Chi_Minh',
    ...options,
  });
  await page.clock.setFixedTime(new Date('2025-01-10T08:05:00+07:00'));
  await signIn(page, shot.role);
  await showPlace(page, shot);
  await look(page);
  // The app remembers how its window was used.
  await speak(page, 'vi');
  await close();
}

describe.runIf(process.env.THAMDINH_PICTURES === '1')('the pictures of the help', () => {
  it.each(PLACES)('$name', (shot) => at(shot, {}, (page) => keep(page, shot.name)));
  it.each(PLACES.filter(({ name }) => ['overview', 'appraisal'].includes(name)))('$name, dark', (shot) =>
    at(shot, { colorScheme: 'dark' }, (page) => keep(page, `${shot.name}-dark`)),
  );
  it.each(PLACES.filter(({ name }) => ['receipt', 'decisions'].includes(name)))('$name, in Thai', (shot) =>
    at(shot, {}, async (page) => {
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
