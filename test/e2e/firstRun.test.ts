import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { emptyFolder } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';
import { windowFor } from './windowFor.ts';

describe('the first page', () => {
  const window = windowFor({ folder: emptyFolder, role: null });
  beforeAll(() => window.page.getByRole('heading', { name: 'Bắt đầu' }).waitFor());

  it('has no fault that axe finds, in three languages, light and dark', async () => {
    const { page } = window;
    for (const language of ['en', 'th', 'vi'] as const) {
      await speak(page, language);
      expect(await axeViolations(page)).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, 'colours')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  it('refuses a profile file that is none, and says where it is wrong', async () => {
    const { page } = window;
    const file = join(mkdtempSync(join(tmpdir(), 'thamdinh-e2e-')), 'profile.json');
    writeFileSync(file, '{"format":"thamdinh-profile/1"}');
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('PROFILE_INVALID').waitFor();
    await expect.poll(() => page.getByText('“authority”').isVisible()).toBe(true);
  });
});

describe('a computer without data', () => {
  let window: OpenWindow;
  beforeEach(async () => {
    window = await openWindow(emptyFolder());
    await window.page.getByRole('heading', { name: 'Bắt đầu' }).waitFor();
  });
  afterEach(() => window.close());

  it('opens the sample season, whose mark is on every screen', async () => {
    const { page, complaints } = window;
    await page.getByRole('button', { name: 'Mở mùa mẫu' }).click();
    await signIn(page, 'secretary');
    await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(19);
    await expect.poll(() => page.getByText('DỮ LIỆU MẪU', { exact: true }).isVisible()).toBe(true);
    await expect.poll(() => page.title()).toBe('Thẩm Định · Ủy ban nhân dân huyện Nam Sách · DỮ LIỆU MẪU');
    expect(complaints).toEqual([]);
  });

  it('is used by keyboard alone', async () => {
    const { page } = window;
    // language, then the first of the three ways
    for (const _stop of [1, 2]) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Ai đang làm việc?' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Tổng quan' }).waitFor();
  });

  it('sets up an office in six steps, names what a skipped one left open, and lets its people choose PINs', async () => {
    const { page, complaints } = window;
    const next = () => page.getByRole('button', { name: 'Tiếp tục' }).click();
    const skip = () => page.getByRole('button', { name: 'Bỏ qua' }).click();
    // given: everything skipped but for people and units
    await page.getByRole('button', { name: 'Bắt đầu lập' }).click();
    await skip();
    await skip();
    await page.getByLabel('Họ và tên').fill('Trần Thị Thử');
    await expect.poll(() => page.getByLabel('Tên ngắn').inputValue()).toBe('thu.tran');
    await next();
    await page.getByLabel('Dán từ Excel').fill('00101\tXã Một\n00102\tThị trấn Hai');
    await page.getByText('2 đơn vị đọc được').waitFor();
    await next();
    await next();
    expect(await axeViolations(page)).toEqual([]);
    // when: the step that is missing is filled in
    await page.getByRole('button', { name: 'Cơ quan', exact: true }).click();
    await page.getByLabel('Tên cơ quan').fill('Ủy ban nhân dân huyện Thử');
    await page.getByLabel('Nơi ký').fill('Thử');
    await page.getByLabel('Tỉnh, thành phố').fill('Thử');
    await page.getByLabel('Họ tên người ký').fill('Nguyễn Văn Thử');
    for (const _step of ['authority', 'people', 'units', 'round']) await next();
    await page.getByText('Chưa có ai quyết định').waitFor();
    await page.getByRole('button', { name: 'Hội đồng', exact: true }).click();
    await page.getByLabel('chủ tịch', { exact: false }).check();
    for (const _step of ['people', 'units', 'round']) await next();
    await page.getByText('Điều chỉnh điểm phải do người khác xác nhận', { exact: false }).waitFor();
    await page.getByText('Trần Thị Thử (thu.tran)', { exact: false }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tạo dữ liệu' }).click();
    // then
    await page.getByRole('button', { name: /Trần Thị Thử/ }).click();
    await page.getByLabel('Mã PIN', { exact: true }).fill('246801');
    await page.getByLabel('Nhập lại mã PIN').fill('135790');
    await page.getByRole('button', { name: 'Đặt mã PIN' }).click();
    await page.getByText('Hai lần nhập không giống nhau').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Nhập lại mã PIN').fill('246801');
    await page.getByRole('button', { name: 'Đặt mã PIN' }).click();
    await page.getByRole('rowheader', { name: 'Thị trấn Hai' }).waitFor();
    await expect.poll(() => page.getByText('DỮ LIỆU MẪU', { exact: true }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
