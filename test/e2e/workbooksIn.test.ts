/** Workbooks that the office itself makes: many adjustments, and the results of the year before. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tableFile } from '../builders/table.ts';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason } from './seasons.ts';
import { signIn } from './signIn.ts';

/** Thị trấn Nam Sách: 1.1 at 4,00 and 1.2 at 3,00. */
const NAM_SACH = '10606';

let window: OpenWindow;
let page: Page;
beforeAll(async () => {
  window = await openWindow(await halfSeason());
  page = window.page;
  await signIn(page, 'secretary');
});
afterAll(async () => {
  expect(window.complaints).toEqual([]);
  await window.close();
});

async function pick(button: string, rows: Parameters<typeof tableFile>[0]): Promise<void> {
  const file = await tableFile(rows);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(file);
}

it('adjustments come as one workbook: shown first, then all of them or none', async () => {
  await page.evaluate(`location.hash = 'appraisal/${NAM_SACH}'`);
  await page.getByRole('heading', { level: 1, name: 'Thị trấn Nam Sách' }).waitFor();
  const head = ['Mã đơn vị', 'Mã tiêu chí', 'Điểm', 'Loại lý do', 'Lý do'];
  const good = [NAM_SACH, '1.1', 3, 'Minh chứng', 'Thiếu 4/16 nội dung.'];
  await pick('Điều chỉnh từ Excel…', [head, good, [NAM_SACH, '1.2', 9, 'Khác', 'Nhầm.']]);
  const box = page.getByRole('dialog', { name: 'Điều chỉnh từ bảng bang.xlsx' });
  await box.getByText('Chưa ghi gì: bảng có 1 chỗ sai.').waitFor();
  await box.getByRole('listitem').filter({ hasText: 'C3' }).waitFor();
  expect(await box.getByRole('button', { name: /^Ghi/ }).count()).toBe(0);

  await pick('Chọn bảng khác', [head, good, [NAM_SACH, '1.2', 2, 'Cách chấm', 'Niêm yết 95 %.']]);
  await box.getByText('2 điều chỉnh của 1 đơn vị.').waitFor();
  const row = box.getByRole('row', { name: /^Thị trấn Nam Sách 1\.1/ });
  expect(await row.innerText()).toMatch(/4,00\s+3,00\s+Minh chứng: Thiếu 4\/16/);
  expect(await axeViolations(page)).toEqual([]);
  await box.getByRole('button', { name: 'Ghi 2 điều chỉnh' }).click();
  await page.getByText('Đã ghi 2 điều chỉnh.').waitFor();
  await page.getByRole('gridcell', { name: 'Thiếu 4/16 nội dung.' }).waitFor();
});

it('last year’s results are brought in; a merged unit shows both that it was made of', async () => {
  await page.keyboard.press('Alt+4');
  await page.getByRole('radio', { name: /^Năm trước/ }).check({ force: true });
  const head = ['Mã', 'Tên đơn vị', 'Tổng điểm', 'Mức', 'Mã đơn vị mới', '1.1'];
  await pick('Nhập kết quả năm trước', [
    head,
    [NAM_SACH, 'Thị trấn Nam Sách', 91.5, 3, null, 3.5],
    ['10998', 'Xã Cũ Một', 82, 1, '10645', null],
    ['10999', 'Xã Cũ Hai', 77.25, null, null, null],
  ]);
  await page.getByText('Đã nhập kết quả năm 2023 của 3 đơn vị.').waitFor();
  const before = page.getByRole('region', { name: 'Năm trước' });
  await expect
    .poll(() => before.getByRole('row', { name: /^Thị trấn Nam Sách/ }).innerText())
    .toMatch(/91,50[\s\S]*1$/);
  await before.getByText('nay thuộc đơn vị nào: 1').waitFor();
  await before.getByRole('button', { name: 'Ghi đơn vị kế thừa' }).click();
  const box = page.getByRole('dialog', { name: 'Xã Cũ Hai nay thuộc đơn vị nào?' });
  await box.getByLabel('Đơn vị năm nay').selectOption({ label: 'Xã An Lâm' });
  await box.getByLabel('một phần Xã Cũ Hai').check();
  await box.getByRole('button', { name: 'Ghi quan hệ' }).click();
  await before.getByText('không thừa hưởng điểm hay mức', { exact: false }).waitFor();
  const merged = before.locator('tbody').filter({ hasText: 'Xã An Lâm' });
  expect(await merged.innerText()).toMatch(
    /Xã Cũ Một[\s\S]*nhập vào[\s\S]*82,00[\s\S]*Xã Cũ Hai[\s\S]*một phần[\s\S]*77,25/,
  );
  expect(await merged.innerText()).toContain('không so từng tiêu chí');
  expect(await axeViolations(page)).toEqual([]);
  // The sheet of the merged unit shows them as well.
  await page.evaluate(`location.hash = 'appraisal/10645'`);
  await page.getByText('Xã Cũ Một (nhập vào đơn vị này), cả bảng: 82,00').waitFor();
  await page.getByText('Một phần Xã Cũ Hai, cả bảng: 77,25').waitFor();
});
