/** Two people appraise one unit, each on his own sheet, and the chair resolves where they differ. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSetting } from '../../electron/services/changeSetting.ts';
import { openStore } from '../../electron/store/index.ts';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason } from './seasons.ts';
import { leave } from './signIn.ts';
import { speak } from './speak.ts';

/** Thị trấn Nam Sách: nothing open, 97,50. */
const UNIT = '10606';
const PEOPLE = { secretary: /Trần Thị Mẫu/, first: /Lê Văn Mẫu/, second: /Phạm Thị Mẫu/, chair: /Nguyễn Văn Mẫu/ };

let window: OpenWindow;
let page: Page;
beforeAll(async () => {
  const folder = await halfSeason();
  const store = openStore(folder);
  if (!store.ok) throw new Error(store.error.code);
  const now = new Date('2024-12-14T08:00:00+07:00');
  for (const [key, value] of [
    ['secondAppraisal', 'true'],
    ['spreadLimit', '1'],
  ] as const)
    changeSetting(store.value, { year: 2024, key, value, note: 'Theo kế hoạch.', user: 'chutich' }, now);
  store.value.close();
  window = await openWindow(folder);
  page = window.page;
});
afterAll(async () => {
  expect(window.complaints).toEqual([]);
  await window.close();
});

/** Another person sits down at the same window. */
async function sitDown(who: keyof typeof PEOPLE): Promise<void> {
  await leave(page);
  await page.getByRole('button', { name: PEOPLE[who] }).click();
  await page.getByRole('navigation', { name: 'Các phần việc' }).waitFor();
  await page.evaluate(`location.hash = 'appraisal/${UNIT}'`);
  await bar().waitFor();
}
const bar = () => page.getByRole('region', { name: 'Thẩm định độc lập' });
const score = (criterion: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: criterion, exact: true }) })
    .locator('.c-score');
async function adjust(criterion: string, typed: string, note: string): Promise<void> {
  await score(criterion).click();
  for (const key of [...typed, 'Enter']) await page.keyboard.press(key);
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.insertText(note);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
async function finish(): Promise<void> {
  await bar().getByRole('button', { name: 'Kết thúc thẩm định' }).click();
  await page.getByRole('button', { name: 'Kết thúc, không sửa nữa' }).click();
}

describe('an independent appraisal in the window', () => {
  it('begins with two people, named by the secretary for one unit or for many', async () => {
    await sitDown('secretary');
    await page.getByText('Chỉ xem: chờ phân công hai người.').waitFor();
    await bar().getByRole('button', { name: 'Phân công hai người' }).click();
    await page.getByRole('button', { name: 'Phân công 1 đơn vị' }).click();
    await page.getByText('Hãy chọn hai người khác nhau').waitFor();
    await page.getByLabel('Người thứ nhất').selectOption({ label: 'Lê Văn Mẫu (dữ liệu mẫu)' });
    await page.getByLabel('Người thứ hai').selectOption({ label: 'Phạm Thị Mẫu (dữ liệu mẫu)' });
    await page.getByRole('button', { name: 'Phân công 1 đơn vị' }).click();
    await bar()
      .getByText(/đang thẩm định độc lập/)
      .waitFor();
    await page.getByText('Chỉ xem: hai người đang chấm độc lập.').waitFor();
  });

  it('is blind: the second sees nothing of what the first has scored', async () => {
    await sitDown('first');
    await page.getByRole('button', { name: 'Bảng riêng chờ chấm: 1' }).waitFor();
    await adjust('1.1', '3', 'Thiếu một văn bản.');
    await adjust('1.2', '2', 'Niêm yết chưa đủ.');
    await finish();
    await bar()
      .getByText(/Đã kết thúc phần của mình/)
      .waitFor();
    await page.getByText('Chỉ xem: đã kết thúc phần của mình.').waitFor();
    await sitDown('second');
    await bar()
      .getByText(/Bảng riêng: chỉ Phạm Thị Mẫu/)
      .waitFor();
    expect([await score('1.1').innerText(), await score('1.2').innerText()]).toEqual(['4,00', '3,00']);
    expect(await page.locator('.work').innerText()).not.toContain('Thiếu một văn bản');
  });

  it('is sent back to both where their totals lie too far apart', async () => {
    await adjust('1.1', '0', 'Không có minh chứng.');
    await finish();
    await bar().getByText('Lần 2').waitFor();
    await bar()
      .getByText(/lệch 2 điểm \(giới hạn 1\)/)
      .waitFor();
    expect(await score('1.1').innerText()).toBe('4,00');
  });

  it('is compared criterion by criterion once both have finished, and what both found alike stands', async () => {
    await adjust('1.2', '2', 'Niêm yết chưa đủ.');
    await adjust('1.1', '3,5', 'Trễ hạn một số văn bản.');
    await finish();
    await sitDown('first');
    await adjust('1.1', '3', 'Thiếu một văn bản.');
    await adjust('1.2', '2', 'Chưa niêm yết ở thôn.');
    await finish();
    const box = page.getByRole('dialog', { name: 'So sánh hai kết quả thẩm định' });
    const row = box.getByRole('row', { name: /^1\.1/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/3,00[\s\S]*Thiếu một văn bản[\s\S]*3,50[\s\S]*chờ quyết định/);
    expect(await box.getByRole('button', { name: 'Quyết định' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => score('1.2').innerText()).toBe('2,00');
    await bar()
      .getByText(/giống nhau 36 tiêu chí; 1 tiêu chí khác nhau/)
      .waitFor();
  });

  it('is resolved by the chair, with a reason', async () => {
    await sitDown('chair');
    await page.getByRole('button', { name: 'Chỗ khác nhau chờ quyết định: 1' }).waitFor();
    await bar().getByRole('button', { name: 'Xem so sánh' }).click();
    const box = page.getByRole('dialog', { name: 'So sánh hai kết quả thẩm định' });
    await page.keyboard.insertText('Theo biên bản kiểm tra thực tế.');
    await page.keyboard.press('Enter');
    await box.getByText('Hãy chọn theo người nào').waitFor();
    await box.getByLabel('Theo Phạm Thị Mẫu (dữ liệu mẫu): 3,50').check();
    await box.getByRole('button', { name: /Quyết định điểm/ }).click();
    await expect.poll(() => box.getByRole('row', { name: /^1\.1/ }).innerText()).toContain('biên bản kiểm tra');
    for (const language of ['vi', 'en', 'th'] as const) {
      await page.keyboard.press('Escape');
      await speak(page, language);
      await page.locator('.second button').click();
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.keyboard.press('Escape');
    await speak(page, 'vi');
    await bar()
      .getByText(/mọi chỗ khác nhau đã quyết định/)
      .waitFor();
    await expect.poll(() => score('1.1').innerText()).toBe('3,50');
    expect(await page.getByText(/mới chỉ người lập xem/).count()).toBe(0);
  });
});
