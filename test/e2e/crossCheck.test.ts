import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeSetting } from '../../electron/services/changeSetting.ts';
import { openStore } from '../../electron/store/index.ts';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

let window: OpenWindow;
beforeAll(async () => {
  const folder = await halfSeason();
  warnOften(folder);
  window = await openWindow(folder);
  await signIn(window.page, 'secretary');
  await window.page.keyboard.press('Alt+4');
  await window.page.getByRole('grid').waitFor();
});
afterAll(async () => {
  expect(window.complaints).toEqual([]);
  await window.close();
});

/** A stricter threshold, so that several units have a warning. */
function warnOften(folder: string): void {
  const store = openStore(folder);
  if (!store.ok) throw new Error(store.error.code);
  const one = { year: 2024, key: 'checks.allMaximum.percent', value: '50', note: 'Xem kỹ hơn.', user: 'chutich' };
  const done = changeSetting(store.value, one, new Date('2024-12-13T08:00:00+07:00'));
  if (!done.ok) throw new Error(done.error.code);
  store.value.close();
}

const view = (page: Page, name: RegExp) => page.getByRole('radio', { name }).check({ force: true });
const MAP = /^Bản đồ điểm/;
const FINDINGS = /^Phát hiện \d/;
const BUNCHING = /^Quanh ngưỡng/;

describe('the cross-checks of a round', () => {
  it('run by one button, and then say when', async () => {
    const { page } = window;
    await page.getByText('Đợt này chưa chạy đối chiếu', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Chạy đối chiếu' }).click();
    await page.getByText(/^Kết quả đối chiếu cập nhật \d\d:\d\d 10\/01\/2025/).waitFor();
  });

  describe('on the map', () => {
    beforeEach(() => view(window.page, MAP));

    it('name every unit by every criterion, and tell each cell in words', async () => {
      const { page } = window;
      const grid = page.getByRole('grid');
      expect(await grid.getAttribute('aria-rowcount')).toBe('20');
      await page.getByRole('gridcell', { name: /^Xã Cộng Hòa, 1\.1: [\d,]+, tối đa/ }).waitFor();
      expect(await page.getByRole('gridcell', { name: /^Xã Đồng Lạc, 1\.1: chưa có điểm/ }).count()).toBe(1);
    });

    it('are walked by the arrow keys; Enter on a mark opens its findings, filtered', async () => {
      const { page } = window;
      const total = page.getByRole('gridcell', { name: /^Xã Cộng Hòa, [1-9]\d* phát hiện$/ });
      await total.focus();
      await page.keyboard.press('ArrowRight');
      const name = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
      await expect.poll(name).toMatch(/^Xã Cộng Hòa, 1\.1:/);
      await page.keyboard.press('Control+End');
      await expect.poll(name).not.toMatch(/^Xã Cộng Hòa/);
      await total.focus();
      await page.keyboard.press('Enter');
      const rows = page.getByRole('grid', { name: 'Phát hiện' }).getByRole('rowheader');
      await rows.first().waitFor();
      for (const where of await rows.allInnerTexts()) expect(where).toMatch(/^Xã Cộng Hòa/);
    });

    it('lead to the score itself', async () => {
      const { page } = window;
      await page.getByRole('gridcell', { name: /^Xã Cộng Hòa, 1\.2:/ }).focus();
      await page.keyboard.press('Shift+Enter');
      await page.getByRole('heading', { level: 1, name: 'Xã Cộng Hòa' }).waitFor();
      expect(page.url()).toMatch(/#appraisal\/\d+\/1\.2$/);
      await page.keyboard.press('Alt+4');
      await page.getByRole('grid').waitFor();
    });
  });

  it('are filtered by rule, severity and words without accents', async () => {
    const { page } = window;
    await view(page, FINDINGS);
    const rows = page.getByRole('grid', { name: 'Phát hiện' }).getByRole('rowheader');
    await page.getByRole('searchbox').fill('cong hoa');
    await expect.poll(async () => new Set(await rows.allInnerTexts()).size).toBeGreaterThan(0);
    for (const where of await rows.allInnerTexts()) expect(where).toMatch(/^Xã Cộng Hòa|Cộng Hòa/);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('button', { name: 'Mức độ' }).click();
    await page.getByRole('dialog').getByRole('checkbox', { name: 'Lỗi' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Mức độ (1)' }).waitFor();
    await expect.poll(() => page.locator('.rows .mark:not(.error)').count()).toBe(0);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  });

  it('are explained together with the same words', async () => {
    const { page } = window;
    await view(page, FINDINGS);
    await page.getByRole('button', { name: /cảnh báo chờ xử lý/ }).click();
    const picks = page.getByRole('checkbox', { name: /^Chọn: / });
    await picks.nth(0).check();
    await picks.nth(1).check();
    const before = await picks.count();
    await page.getByRole('heading', { name: 'Giải trình 2 phát hiện đã chọn' }).waitFor();
    await page.getByRole('button', { name: 'Ghi giải trình' }).click();
    await page.getByText('Hãy ghi vì sao chấp nhận', { exact: false }).waitFor();
    await page.getByRole('textbox', { name: /Lời giải trình/ }).fill('Đã xem bản gốc của văn bản');
    await page.getByRole('button', { name: 'Ghi giải trình' }).click();
    await expect.poll(() => picks.count()).toBe(before - 2);
  });

  it('show who stands near a threshold, in words as well, and what would change a level', async () => {
    const { page } = window;
    await view(page, BUNCHING);
    await page.getByRole('row', { name: /^từ 90 đến dưới 95 \d+ \d+$/ }).waitFor();
    await page.getByRole('rowheader', { name: 'Xã Thanh Quang' }).click();
    const aside = page.getByRole('complementary', { name: 'Điều gì làm đổi mức' });
    await aside.getByText('Trên ngưỡng mức 3 (90): 4,1 điểm').waitFor();
    expect(await aside.getByText('giữ mức').count()).toBe(4);
  });

  it.each([0, 1, 2])('have no fault that axe finds, in three languages, light and dark, tab %i', async (tab) => {
    const { page } = window;
    await page.locator('.tabs input').nth(tab).check({ force: true });
    for (const language of ['en', 'th', 'vi'] as const) {
      await speak(page, language);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, 'colours')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('are shown to whoever may not run them, without the button', async () => {
    const other = await openWindow(await halfSeason());
    await signIn(other.page, 'administrator');
    await other.page.keyboard.press('Alt+4');
    await other.page.getByRole('grid').waitFor();
    expect(await other.page.getByRole('button', { name: 'Chạy đối chiếu' }).count()).toBe(0);
    await other.close();
  });
});
