import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFreeSheet, fullNumbers } from '../builders/workbook.ts';
import { axeViolations } from './axeViolations.ts';
import { type DroppedFile, dropFiles } from './dropFiles.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { sampleOffice, wholeSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

let workbooks: readonly DroppedFile[];
let opened: OpenWindow;
let page: Page;
beforeAll(async () => {
  const folder = join(await wholeSeason(), 'workbooks');
  workbooks = readdirSync(folder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
});

const enter = async (role: Parameters<typeof signIn>[1]) => {
  opened = await openWindow(sampleOffice());
  page = opened.page;
  await signIn(page, role);
  await page.keyboard.press('Alt+2');
  await page.getByRole('heading', { level: 1, name: 'Tiếp nhận' }).waitFor();
};
const row = (name: string | RegExp) => page.getByRole('grid').getByRole('row', { name });
const detail = () => page.getByRole('complementary', { name: 'Chi tiết' });
const report = (text: string) => page.getByRole('status').getByText(text).waitFor();
const nameless = async (year = 2024): Promise<DroppedFile> => ({
  name: `bang cham ${year}.xlsx`,
  bytes: await aFreeSheet({ scores: fullNumbers(), above: [`BẢNG TỰ CHẤM ĐIỂM NĂM ${year}`] }),
});

/** The form with values typed into the first cells of its first unit. */
async function withValues(form: Buffer, values: readonly string[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(form).buffer);
  const first = book.worksheets[0]?.getRow(6);
  for (const [index, value] of values.entries()) if (first) first.getCell(3 + index).value = value;
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('the secretary', () => {
  beforeAll(() => enter('secretary'));
  afterAll(() => opened.close());

  it('is told what to do while there is nothing', async () => {
    await page.getByRole('heading', { name: 'Chưa có tệp nào trong phiên này' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('has a checked list of 20 dropped files after four actions, a question among them', async () => {
    const withoutOne = workbooks.filter(({ name }) => !name.includes('minh-tan'));
    // 1
    await dropFiles(page, [...withoutOne, await nameless()]);
    await report('Đã đọc 20 tệp: nhận 19, cần chọn 1, từ chối 0.');
    // 2, 3, 4: the file with the open question is chosen already
    await detail().getByRole('searchbox', { name: 'Tìm (gõ không dấu cũng được)' }).fill('minh tan');
    await detail().getByRole('radio', { name: '10666 · Xã Minh Tân' }).check();
    await detail().getByRole('button', { name: 'Xác nhận và tiếp nhận' }).click();
    await row('Xã Minh Tân').waitFor();
    await expect.poll(() => page.getByRole('grid').getByRole('row').count()).toBe(1 + 20);
    await expect.poll(() => page.getByRole('button', { name: 'cần chọn' }).count()).toBe(0);
    await page.getByText('Đã có bảng của 19/19 đơn vị.', { exact: false }).waitFor();
  });

  it('sees of a fault the code, the sentence and the very cell', async () => {
    await row('Xã Nam Trung').click();
    await detail().getByText('SCORE_ABOVE_MAX').waitFor();
    await expect
      .poll(() => detail().getByText('Tiêu chí 4.1: điểm 3,5 vượt mức tối đa 3').first().isVisible())
      .toBe(true);
    await detail().getByRole('button', { name: 'Đến ô D33' }).click();
    await expect.poll(() => page.locator(':focus').getAttribute('data-cell')).toBe('D33');
    await detail().getByRole('checkbox', { name: 'Chỉ dòng có phát hiện' }).check();
    await expect.poll(() => detail().getByRole('row').count()).toBe(1 + 1);
  });

  it('compares a second version with the first, and gets each as it was sent', async () => {
    await row('Xã Hợp Tiến 2').click();
    await detail().getByText('Khác bản trước', { exact: false }).waitFor();
    const second = workbooks.find(({ name }) => name.endsWith('hop-tien-lan-2.xlsx'));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      detail()
        .getByRole('button', { name: `Tải bản 2: ${second?.name}` })
        .click(),
    ]);
    expect(readFileSync(await download.path()).equals(second?.bytes ?? new Uint8Array())).toBe(true);
  });

  it('filters the list by outcome', async () => {
    await page.getByRole('button', { name: 'đã nhận, có lưu ý' }).click();
    await row('Xã Minh Tân').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'đã nhận, có lưu ý' }).click();
    await row('Xã Minh Tân').waitFor();
  });

  it('is told of what is no table, cannot be read, is here already, or is of another year', async () => {
    const [known] = workbooks;
    if (!known) expect.unreachable('the season has workbooks');
    const broken = { name: 'hong.xlsx', bytes: Buffer.from('no workbook') };
    const letter = { name: 'cong-van.docx', bytes: Buffer.from('a letter') };
    await dropFiles(page, [known, broken, letter, await nameless(2023)]);
    await report('Không phải bảng tính nên bỏ qua: cong-van.docx');
    await row(/đã có từ trước.*nam-sach/).waitFor();
    await row(/từ chối.*hong\.xlsx.*Tệp không phải bảng tính/).waitFor();
    await row(/cần chọn.*bang cham 2023/).click();
    await detail().getByText('Cần trả lời').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('works by keyboard: picks, walks the rows, goes to the detail', async () => {
    const choosing = page.waitForEvent('filechooser');
    await row('Xã An Bình').focus();
    await page.keyboard.press('Control+o');
    expect((await choosing).isMultiple()).toBe(true);
    await page.keyboard.press('ArrowDown');
    const below = await page.locator(':focus').innerText();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.locator(':focus').innerText()).toContain('Xã An Bình');
    expect(below).not.toContain('Xã An Bình');
    await expect.poll(() => detail().getByRole('heading', { level: 2 }).innerText()).toBe('Xã An Bình');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Chi tiết');
  });

  it('sends a faulty file back: words for a message, and a page', async () => {
    await row('Xã Nam Trung').click();
    await detail().getByRole('button', { name: 'Phiếu trả…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Phiếu trả bảng tự chấm điểm' });
    await expect
      .poll(() => dialog.getByRole('textbox', { name: 'Nội dung tin nhắn' }).inputValue())
      .toContain('Tiêu chí 4.1, ô D33');
    expect(await axeViolations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Tải phiếu PDF' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^phieu-tra-2024-\d{5}-xa-nam-trung\.pdf$/);
    await page.keyboard.press('Escape');
  });

  it('lets an older version count again, with a reason', async () => {
    await row('Xã Hợp Tiến 2').click();
    await detail().getByRole('button', { name: 'Tính bản này…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Tính bản 1 thay cho bản đang tính' });
    await dialog.getByRole('button', { name: 'Tính bản này' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Bản 2 gửi nhầm');
    await dialog.getByRole('button', { name: 'Tính bản này' }).click();
    await detail().locator('.versions li', { hasText: 'đang tính' }).locator('b', { hasText: '1' }).waitFor();
  });

  it('is asked about a near name with the reason and the names that are near', async () => {
    const name = 'unit-misspelt-near-two.xlsx';
    await dropFiles(page, [
      { name, bytes: readFileSync(new URL(`../fixtures/workbooks/files/${name}`, import.meta.url)) },
    ]);
    await row(/cần chọn.*near-two/).click();
    await detail().getByText('gần giống những đơn vị dưới đây', { exact: false }).waitFor();
    await expect.poll(() => detail().getByRole('radio').count()).toBeGreaterThan(1);
  });

  it('takes other offices’ data in, and names what was not taken', async () => {
    await page.getByRole('button', { name: 'Số liệu đối chiếu…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Số liệu của cơ quan khác' });
    const [form] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Xuất bảng trống' }).click(),
    ]);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Đưa bảng đã điền vào…' }).click(),
    ]);
    await chooser.setFiles({
      name: 'so-lieu.xlsx',
      mimeType: '',
      buffer: await withValues(readFileSync(await form.path()), ['khoảng 150', '160']),
    });
    await dialog.getByText('“so-lieu.xlsx”: đã lấy 1 số liệu của 1 đơn vị.').waitFor();
    await dialog.getByText('REFERENCE_UNREADABLE').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('sees every unit, and makes blank workbooks for chosen ones', async () => {
    await page.getByRole('radio', { name: 'Theo đơn vị' }).check({ force: true });
    await expect.poll(() => page.getByRole('grid', { name: 'Đơn vị của đợt' }).getByRole('row').count()).toBe(1 + 19);
    await page.getByRole('button', { name: 'Xuất bảng trống…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Xuất bảng trống' });
    await dialog.getByRole('radio', { name: 'Chỉ những đơn vị được chọn' }).check();
    await dialog.getByRole('button', { name: 'Xuất bảng', exact: true }).click();
    await dialog.getByText('Chưa chọn đơn vị nào.', { exact: false }).waitFor();
    await dialog.getByRole('searchbox').fill('hong');
    await dialog.getByRole('checkbox', { name: 'Xã Hồng Phong' }).check();
    await dialog.getByRole('checkbox', { name: 'Xã Nam Hồng' }).check();
    expect(await axeViolations(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Xuất bảng', exact: true }).click(),
    ]);
    expect(basename(download.suggestedFilename())).toMatch(/\.zip$/);
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Tệp vừa nhận' }).check({ force: true });
  });

  it.each([
    ['light', 'vi', 'all'],
    ['light', 'en', 'all'],
    ['light', 'th', 'all'],
    ['dark', 'vi', 'colours'],
  ] as const)('has no fault that axe finds, %s, %s', async (colorScheme, language, rules) => {
    await page.emulateMedia({ colorScheme });
    await speak(page, language);
    expect(await axeViolations(page, rules)).toEqual([]);
    await speak(page, 'vi');
  });

  it('says when the app is gone, and keeps what is shown', async () => {
    expect(opened.complaints).toEqual([]);
    await page.route('**/call', (route) => route.abort());
    await dropFiles(page, workbooks.slice(0, 1));
    await page.getByText('CONNECTION_LOST').waitFor();
    await expect.poll(() => row('Xã Nam Trung').isVisible()).toBe(true);
  });
});

describe('a member', () => {
  beforeAll(() => enter('member'));
  afterAll(() => opened.close());

  it('may look, and is offered no way to take files in', async () => {
    await page.getByText('Bạn xem được tại đây', { exact: false }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: 'Chọn tệp…' }).count()).toBe(0);
    await dropFiles(page, workbooks.slice(0, 1));
    await page.getByRole('heading', { name: 'Chưa có tệp nào trong phiên này' }).waitFor();
    expect(opened.complaints).toEqual([]);
  });
});
