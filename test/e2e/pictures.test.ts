/**
 * Every place as a picture, kept in resources/help and shown in the README and the help. Made anew by
 * `THAMDINH_PICTURES=1 npx vitest run --project windows test/e2e/pictures.test.ts`, with pngquant where it is installed.
 * Without it only what a picture cannot say is tested: that the main action of each place is on the screen.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DroppedFile, dropFiles } from './dropFiles.ts';
import { launchBrowser, openWindow, PROJECT } from './openWindow.ts';
import { halfSeason, sampleOffice, wholeSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

type Shot = {
  readonly name: string;
  readonly role: Parameters<typeof signIn>[1];
  readonly address: string;
  /** A finished season, one under way, or one in which the workbooks are just being dropped. */
  readonly season: 'whole' | 'half' | 'begun';
  /** The one button that this place is there for; null where it only shows. */
  readonly action: RegExp | null;
};

const PLACES: readonly Shot[] = [
  { name: 'overview', role: 'secretary', address: 'overview', season: 'half', action: /^Tiếp nhận bảng/ },
  { name: 'receipt', role: 'secretary', address: 'receipt', season: 'begun', action: /^Chọn tệp…$/ },
  { name: 'appraisal', role: 'chair', address: 'appraisal/10639', season: 'half', action: /^Tới việc còn lại/ },
  { name: 'checks', role: 'secretary', address: 'checks', season: 'half', action: /^Chạy đối chiếu$/ },
  { name: 'decisions', role: 'chair', address: 'decisions', season: 'half', action: /^Quyết định \d+ đơn vị$/ },
  { name: 'papers', role: 'chair', address: 'decisions', season: 'whole', action: /^Tải 20 văn bản$/ },
  { name: 'reports', role: 'secretary', address: 'reports', season: 'whole', action: /^Lấy bảng tổng hợp/ },
  { name: 'criteria', role: 'secretary', address: 'criteria/1.3', season: 'whole', action: null },
  { name: 'log', role: 'secretary', address: 'log', season: 'whole', action: /^Xuất nhật ký/ },
  { name: 'settings', role: 'chair', address: 'settings', season: 'whole', action: /^Sao lưu dữ liệu/ },
];

/** As the page lies on a screen of 1366 × 768 at the system's own scale, and at 150 % of it. */
const SCREENS = {
  '100 %': { viewport: { width: 1366, height: 768 } },
  '150 %': { viewport: { width: 911, height: 512 }, deviceScaleFactor: 1.5 },
} as const satisfies Record<string, BrowserContextOptions>;

let browser: Browser;
let workbooks: readonly DroppedFile[];
const folders = { whole: '', half: '' };
beforeAll(async () => {
  browser = await launchBrowser();
  const season = await wholeSeason();
  folders.whole = join(season, 'data');
  folders.half = await halfSeason(season);
  workbooks = readdirSync(join(season, 'workbooks')).map((name) => ({
    name,
    bytes: readFileSync(join(season, 'workbooks', name)),
  }));
});
afterAll(() => browser.close());

async function at(shot: Shot, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await openWindow(browser, shot.season === 'begun' ? sampleOffice() : folders[shot.season], {
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
  await look(page);
  // The app remembers how its window was used.
  await speak(page, 'vi');
  await close();
}

const actionOf = (page: Page, name: RegExp) =>
  page.getByRole('main').getByRole('button', { name }).or(page.getByRole('main').getByRole('link', { name })).first();

it.each(PLACES.filter((one) => one.action !== null))('$name has its main action in sight, at either scale', (shot) =>
  at(shot, SCREENS['100 %'], async (page) => {
    for (const [scale, { viewport }] of Object.entries(SCREENS)) {
      await page.setViewportSize(viewport);
      const box = await actionOf(page, shot.action ?? /./).boundingBox();
      expect(box?.x, scale).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? Number.POSITIVE_INFINITY) + (box?.width ?? 0), scale).toBeLessThanOrEqual(viewport.width);
      expect(box?.y, scale).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0), scale).toBeLessThanOrEqual(viewport.height);
    }
  }),
);

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
