/** Where the keyboard is after a jump, and where files go that are dropped on another place. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/index.ts';
import { type DroppedFile, dropFiles } from './dropFiles.ts';
import { halfSeason, sampleOffice, wholeSeason } from './seasons.ts';
import { leave, sitDown } from './signIn.ts';
import { windowFor } from './windowFor.ts';

let workbook: DroppedFile;
beforeAll(async () => {
  const season = await wholeSeason();
  const [name = ''] = readdirSync(join(season, 'workbooks')).sort();
  workbook = { name, bytes: readFileSync(join(season, 'workbooks', name)) };
});

const PDF: DroppedFile = { name: 'van-ban.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF\n') };
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
/** "place", "place itself" while it has no stop yet, or what else holds the keyboard. */
const focusIn = (page: Page) =>
  page.evaluate(
    '(({ activeElement: at }) => (at.matches("main") ? "main itself" : at.closest("main") ? "main" : at.tagName))(document)',
  );

describe('after a jump the keyboard is in the new place', () => {
  const window = windowFor({ folder: halfSeason, role: 'secretary' });
  beforeEach(async () => {
    const { page } = window;
    await page.keyboard.press('Alt+1');
    await heading(page, 'Tổng quan').waitFor();
  });

  it.each([
    ['2', 'Tiếp nhận'],
    ['6', 'Quyết định'],
    ['7', 'Báo cáo'],
    ['8', 'Bộ tiêu chí'],
    ['0', 'Thiết lập'],
  ])('by Alt+%s', async (digit) => {
    const { page } = window;
    await page.getByRole('navigation').getByRole('link').first().focus();
    await page.keyboard.press(`Alt+${digit}`);
    await expect.poll(() => focusIn(page)).toBe('main');
  });

  it('by the finder', async () => {
    const { page } = window;
    await page.getByRole('button', { name: /Tìm đơn vị/ }).click();
    await page.keyboard.type('cong hoa');
    await page.getByRole('option', { name: /Cộng Hòa/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('.appraisal [role="grid"] :focus').waitFor();
    // It stays there: what is typed next is a score.
    await page.keyboard.press('F2');
    await page.locator('[role="grid"] input:focus').waitFor();
  });

  it('F6 comes to the cell of the sheet, not to the buttons above it', async () => {
    const { page } = window;
    await page.evaluate(() => location.assign('#appraisal/10639/1.1'));
    await page.getByRole('grid').waitFor();
    await page.getByRole('navigation').getByRole('link').first().focus();
    for (const _part of ['units', 'sheet']) await page.keyboard.press('F6');
    await page.locator('.appraisal [role="grid"] [data-column]:focus').waitFor();
  });

  it('F6 comes to the panel of a criterion without a finding, too', async () => {
    const { page } = window;
    await page.evaluate(() => location.assign('#appraisal/10639/1.1'));
    await page.getByRole('grid').waitFor();
    const seen = new Set<string>();
    await expect
      .poll(async () => {
        await page.keyboard.press('F6');
        seen.add(String(await page.evaluate('document.activeElement.closest("[data-region]")?.className')));
        return [...seen].some((one) => one.startsWith('panel'));
      })
      .toBe(true);
  });
});

describe('files dropped on another place', () => {
  const window = windowFor({ folder: halfSeason, role: null });
  const enter = async (role: Parameters<typeof sitDown>[1]) => {
    await sitDown(window.page, role);
    await window.page.keyboard.press('Alt+1');
    await heading(window.page, 'Tổng quan').waitFor();
  };

  it('workbooks go to the receipt, which takes them in', async () => {
    const { page, complaints } = window;
    await enter('secretary');
    await dropFiles(page, [workbook]);
    await heading(page, 'Tiếp nhận').waitFor();
    await page.getByText('Đã đọc 1 tệp', { exact: false }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('papers go to the check of their signatures', async () => {
    const { page } = window;
    await enter('member');
    await dropFiles(page, [PDF]);
    await heading(page, 'Quyết định').waitFor();
    await page.getByRole('complementary').getByText('van-ban.pdf', { exact: false }).waitFor();
  });

  it('a data file goes to the results of last year, and is refused there where it has none', async () => {
    const { page } = window;
    await enter('secretary');
    await dropFiles(page, [{ name: 'may-cu.db', bytes: readFileSync(databaseFile(sampleOffice())) }]);
    await page.getByRole('radio', { name: /^Năm trước/, checked: true }).waitFor();
    await page.getByText('may-cu.db không có đợt năm 2023 (chỉ có: 2024)', { exact: false }).waitFor();
  });

  it('stay outside without the right to take them in, with the reason', async () => {
    const { page } = window;
    await enter('member');
    await dropFiles(page, [workbook]);
    await page.getByText('Vai của bạn không nhận bảng tự chấm', { exact: false }).waitFor();
    await expect.poll(() => page.evaluate('location.hash')).toBe('#overview');
  });

  it('stay outside while nobody is at work, and the page stays', async () => {
    const { page } = window;
    await leave(page);
    await dropFiles(page, [workbook]);
    await page.getByText('Hãy chọn người làm việc', { exact: false }).waitFor();
    await enter('secretary');
  });

  it('never replace the page, whatever they are', async () => {
    const { page } = window;
    await enter('secretary');
    const stopped = await page.evaluate(`(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'anh.png'));
      return ['dragover', 'drop'].map((type) =>
        !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true })));
    })()`);
    expect(stopped).toEqual([true, true]);
    await page.getByText('Chỉ nhận bảng tính', { exact: false }).waitFor();
  });
});
