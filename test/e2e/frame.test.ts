import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { closeDialogs } from './closeDialogs.ts';
import { halfSeason } from './seasons.ts';
import { sitDown } from './signIn.ts';
import { COMPOSED, compose, TYPED, typeAsUniKey } from './vietnameseTyping.ts';
import { windowFor } from './windowFor.ts';

const FRAME_PLACES = ['reports', 'criteria', 'log', 'settings'];

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const personButton = (page: Page) => page.getByRole('button', { name: /Đang làm việc/ });

describe('who is working', () => {
  const window = windowFor({ folder: halfSeason, role: null });

  it('comes in with one click in the sample season, and hands over', async () => {
    const { page, complaints } = window;
    await sitDown(page, 'secretary');
    await sitDown(page, 'chair');
    await expect.poll(() => personButton(page).innerText()).toContain('chủ tịch');
    expect(complaints).toEqual([]);
  });

  it('sets a PIN, is asked for it after a lock, waits after wrong ones, and finds the work as it was', async () => {
    const { page } = window;
    await sitDown(page, 'administrator');
    await page.keyboard.press('Alt+7');
    await page.getByRole('searchbox').fill('hong');
    // given
    await personButton(page).click();
    await page.getByRole('menuitem', { name: 'Đổi mã PIN' }).click();
    await page.getByLabel('Mã PIN mới').fill('246801');
    await page.getByLabel('Nhập lại mã PIN').fill('246801');
    await page.getByRole('button', { name: 'Đặt mã PIN' }).click();
    await page.getByText('Đã đổi mã PIN.').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText(/Đã lưu \d\d:\d\d/).isVisible()).toBe(true);
    // when
    await page.keyboard.press('Control+Shift+L');
    await heading(page, 'Màn hình đang khóa').waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(0);
    for (const _try of [1, 2, 3, 4]) {
      if (await page.getByText(/chờ \d+ giây/).isVisible()) break;
      await page.getByLabel('Mã PIN', { exact: true }).fill('0000');
      await Promise.all([page.waitForResponse('**/call'), page.keyboard.press('Enter')]);
      await page.getByRole('alert').first().waitFor();
    }
    await page.getByText(/chờ \d+ giây/).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText(/chờ \d+ giây/).waitFor({ state: 'hidden', timeout: 60_000 });
    await page.getByLabel('Mã PIN', { exact: true }).fill('246801');
    await page.getByRole('button', { name: 'Mở khóa' }).click();
    // then
    await heading(page, 'Báo cáo').waitFor();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('hong');
  }, 120_000);

  it('is offered what the role allows and nothing else', async () => {
    const { page } = window;
    await sitDown(page, 'member');
    await page.keyboard.press('Alt+0');
    await heading(page, 'Thiết lập').waitFor();
    await page.getByRole('table').first().waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Sao lưu dữ liệu' }).count()).toBe(0);
  });
});

describe('the frame', () => {
  const window = windowFor({ folder: halfSeason, role: 'secretary' });
  beforeEach(() => closeDialogs(window.page));

  it('leads to every place by rail and by Alt with its number, with what waits there', async () => {
    const { page, complaints } = window;
    const links = page.getByRole('navigation', { name: 'Các phần việc' }).getByRole('link');
    await expect.poll(() => links.count()).toBe(9);
    await expect.poll(() => links.nth(1).innerText()).toContain('5');
    for (const [index, name] of [
      [4, 'Đối chiếu'],
      [7, 'Báo cáo'],
      [8, 'Bộ tiêu chí'],
      [9, 'Nhật ký'],
      [0, 'Thiết lập'],
    ] as const) {
      await page.keyboard.press(`Alt+${index}`);
      await heading(page, name).waitFor();
    }
    expect(complaints).toEqual([]);
  });

  it('finds units, criteria and places without accents', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('xa hong');
    await expect.poll(() => page.getByRole('option').first().innerText()).toContain('Xã Hồng Phong');
    await page.getByRole('combobox').fill('nhat ky');
    await page.keyboard.press('Enter');
    await heading(page, 'Nhật ký').waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('kq');
    await expect.poll(() => page.getByText('Không thấy gì khớp').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  it('goes round its regions with F6, each with a visible focus', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+7');
    await heading(page, 'Báo cáo').waitFor();
    const regions = new Set<string>();
    for (const _step of [1, 2, 3, 4, 5, 6]) {
      await page.keyboard.press('F6');
      regions.add(
        String(await page.evaluate('document.activeElement.closest(".rail, .statusline, .bar, .sheet")?.className')),
      );
      await expect.poll(() => page.evaluate('document.activeElement.matches(":focus-visible")')).toBe(true);
    }
    expect([...regions].map((one) => one.split(' ').at(-1)).sort()).toEqual(
      expect.arrayContaining(['bar', 'rail', 'sheet', 'statusline']),
    );
  });

  it('helps with the open place, searches all pages, and lists the keys', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+9');
    await page.keyboard.press('F1');
    await page.getByRole('heading', { level: 3, name: 'Nhật ký' }).waitFor();
    await page.getByRole('searchbox', { name: 'Tìm trong trợ giúp' }).fill('chung thu');
    await page.getByRole('heading', { level: 3, name: 'Quyết định' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Tìm trong trợ giúp' }).fill('giay phep');
    await page.getByRole('button', { name: 'Giấy phép đi kèm' }).click();
    for (const name of ['react-aria-components', 'better-sqlite3', 'Sarabun (font)', 'Copyright (c) Meta Platforms'])
      await page.getByText(name).first().waitFor();
    await page.keyboard.press('Escape');
    await heading(page, 'Nhật ký').click();
    await page.keyboard.press('?');
    await page.getByText('Tìm nhanh ở mọi nơi').waitFor();
    await page.getByText('Shift F2').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('keeps what is typed when the app does not answer, and goes on when it does', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+7');
    await page.getByRole('searchbox').fill('nam');
    await page.route('**/call', (route) => route.abort());
    await page.getByRole('button', { name: 'Lấy bảng tổng hợp cho tỉnh' }).click();
    await page.getByText('Mất liên lạc với chương trình').waitFor();
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('nam');
    await page.unroute('**/call');
    await page.getByRole('alert').last().getByRole('button', { name: 'Thử lại' }).click();
    await page.getByText('Mất liên lạc với chương trình').waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('nam');
  });
});

describe('theme and text size', () => {
  const window = windowFor({ folder: halfSeason, role: 'secretary' });

  it('are remembered over a reload that is faster than the app', async () => {
    const { page } = window;
    await page.route('**/call', (route) =>
      route.request().postData()?.includes('desk.prefer') ? route.abort() : route.continue(),
    );
    await page.keyboard.press('Alt+0');
    await page.getByRole('radio', { name: 'Tối' }).check({ force: true });
    await page.getByRole('radio', { name: '130 %' }).check({ force: true });
    await page.unroute('**/call');
    await page.reload();
    await heading(page, 'Thiết lập').waitFor();
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await expect.poll(() => page.evaluate('getComputedStyle(document.body).fontSize')).toBe('16.9px');
    await expect.poll(() => page.evaluate('sessionStorage.length')).toBe(0);
  });
});

describe('Vietnamese typing', () => {
  const window = windowFor({ folder: halfSeason, role: 'administrator' });
  beforeEach(() => closeDialogs(window.page));

  it.each([
    ['the finder', 'Control+k', 'combobox'],
    ['the search of the help', 'F1', 'searchbox'],
    ['the filter of the ranking', 'Alt+7', 'searchbox'],
    ['the filter of the criteria', 'Alt+8', 'searchbox'],
    ['the filter of the log', 'Alt+9', 'searchbox'],
    ['a form of the settings', 'Alt+0', 'textbox'],
  ] as const)('comes out as it was meant in %s, by UniKey, Telex and VNI', async (_place, key, role) => {
    const { page } = window;
    await page.keyboard.press(key);
    if (key === 'Alt+0') await page.getByRole('button', { name: 'Sửa thông tin cơ quan' }).click();
    const field = (key === 'Alt+0' ? page.getByRole('dialog') : page).getByRole(role).first();
    for (const type of [typeAsUniKey, ...Object.values(COMPOSED).map((states) => composing(states))]) {
      await field.fill('');
      await field.focus();
      await type(page);
      await expect.poll(() => field.inputValue()).toBe(TYPED);
    }
  });
});

const composing =
  (states: readonly string[]) =>
  (page: Page): Promise<void> =>
    compose(page, states, ' tiếng Việt');

describe('the places of the frame', () => {
  const window = windowFor({ folder: halfSeason, role: 'secretary' });

  it('rank the units, filter them, and hand out the workbook', async () => {
    const { page, complaints } = window;
    await page.keyboard.press('Alt+7');
    const first = page.getByRole('row').nth(1);
    await first.waitFor();
    await expect.poll(() => first.innerText()).toContain('Thị trấn Nam Sách');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('thai tan');
    await expect.poll(() => page.getByRole('rowheader').allInnerTexts()).toEqual(['Xã Thái Tân']);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lấy bảng tổng hợp cho tỉnh' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
    expect(complaints).toEqual([]);
  });

  it('show a criterion with its guidance, straight from the finder', async () => {
    const { page } = window;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('1.3');
    await page.keyboard.press('Enter');
    await heading(page, 'Bộ tiêu chí').waitFor();
    await expect.poll(() => page.locator('details[open]').count()).toBe(1);
  });

  it('show the log with its chain, filtered by kind and text, and export it', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+9');
    await page.getByText('Chuỗi nguyên vẹn: 16 dòng').waitFor();
    await page.getByLabel('Loại việc').selectOption({ label: 'Tạo dữ liệu cơ quan' });
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1);
    await page.getByLabel('Loại việc').selectOption({ label: 'Mọi loại việc' });
    await page.getByRole('searchbox').fill('hop tien');
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(2);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất nhật ký' }).click();
    expect((await download).suggestedFilename()).not.toBe('');
  });

  it('back up the data', async () => {
    const { page } = window;
    await page.keyboard.press('Alt+0');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sao lưu dữ liệu' }).click();
    await download;
    await page.getByText('Đã sao lưu vào tệp').waitFor();
  });

  it.each([
    [1366, 768, '1'],
    [1366, 768, '1.5'],
    [1024, 600, '1'],
  ])('fit %i × %i at text size %s without scrolling sideways, main button in sight', async (width, height, step) => {
    const { page } = window;
    await page.setViewportSize({ width, height });
    await page.evaluate((one) => document.documentElement.style.setProperty('--text-step', one), step);
    for (const place of FRAME_PLACES) {
      await page.evaluate((hash) => location.assign(hash), `#${place}`);
      await page.getByRole('main').waitFor();
      const overflowing = await page.evaluate(
        '[".bar", "main", ".head"].filter((one) => { const part = document.querySelector(one); return part && part.scrollWidth > part.clientWidth; })',
      );
      expect([place, overflowing]).toEqual([place, []]);
      for (const button of await page.locator('.button.main').all())
        expect((await button.boundingBox())?.y).toBeLessThan(height);
    }
  });
});
