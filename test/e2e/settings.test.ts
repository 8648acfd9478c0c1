/** Settings of the office, a forgotten PIN, preferences from start to start, unfinished texts, and the sample's tour. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { cliJson, filledForm, HONG_PHONG, temporaryFolder } from '../builders/office.ts';
import { axeViolations } from './axeViolations.ts';
import { openWindow } from './openWindow.ts';
import { sampleOffice } from './seasons.ts';
import { leave, signIn, sitDown } from './signIn.ts';
import { LANGUAGES, speak } from './speak.ts';
import { windowFor } from './windowFor.ts';

const settingsOf = async (page: Page, role: Parameters<typeof sitDown>[1]): Promise<void> => {
  await sitDown(page, role);
  await page.keyboard.press('Alt+0');
  await page.getByRole('table').first().waitFor();
};
const save = (page: Page) => page.getByRole('button', { name: 'Lưu thay đổi' }).click();

describe('the office', () => {
  const window = windowFor({ folder: sampleOffice, role: null });

  it('is edited by the administrator, and the log tells old and new', async () => {
    const { page, complaints } = window;
    await settingsOf(page, 'administrator');
    await page.getByRole('button', { name: 'Sửa thông tin cơ quan' }).click();
    await page.getByLabel('Nơi ký').fill('Thanh Hà');
    await page.getByLabel('Thẩm quyền ký').fill('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH');
    await save(page);
    await page.getByRole('region', { name: 'Cơ quan' }).getByText('Thanh Hà').waitFor();
    await page.getByRole('button', { name: 'Sửa đợt đánh giá' }).click();
    await page.getByLabel('Hạn đánh giá xong').fill('2024-12-01');
    await save(page);
    await page.getByText('DUE_ORDER').waitFor();
    await page.getByLabel('Hạn đánh giá xong').fill('2024-12-30');
    await save(page);
    await page.getByText('30/12/2024').waitFor();
    await page.keyboard.press('Alt+9');
    await page.getByText('Đợt 2024: Hạn đánh giá xong: 31/12/2024 → 30/12/2024').waitFor();
    await page.getByText('Nơi ký: Nam Sách → Thanh Hà; Thẩm quyền ký: TM. ỦY BAN NHÂN DÂN →').waitFor();
    expect(complaints).toEqual([]);
  });

  it('takes people in, gives them roles, and lets them go, but never the last of a needed role', async () => {
    const { page } = window;
    await settingsOf(page, 'administrator');
    await page.getByRole('button', { name: 'Thêm người' }).click();
    await page.getByLabel('Họ và tên').fill('Phạm Thị Thử');
    await page.getByLabel('Tên ngắn').fill('thu.pham');
    await page.getByLabel(/chủ tịch/).check();
    await save(page);
    const row = page.getByRole('row', { name: /Phạm Thị Thử/ });
    await expect.poll(() => row.innerText()).toContain('thành viên, chủ tịch');
    await page.getByRole('button', { name: 'Sửa Phạm Thị Thử' }).click();
    await page.getByLabel('Đang làm việc').uncheck();
    await save(page);
    await expect.poll(() => row.innerText()).toContain('đã thôi');
    await page.getByRole('button', { name: /^Sửa Nguyễn Văn Mẫu/ }).click();
    await page.getByLabel('Đang làm việc').uncheck();
    await save(page);
    await page.getByText('MEMBER_LAST').waitFor();
    await page.getByText('Đây là chủ tịch cuối cùng').waitFor();
  });

  it('is read by everybody else', async () => {
    const { page } = window;
    await settingsOf(page, 'chair');
    await page.getByText('sau 15 phút không thao tác').waitFor();
    for (const name of ['Sửa thông tin cơ quan', 'Sửa đợt đánh giá', 'Thêm người', /^Sửa [^“]/])
      expect(await page.getByRole('button', { name }).count()).toBe(0);
  });

  it('has forms without a fault that axe finds, light and dark', async () => {
    const { page } = window;
    await settingsOf(page, 'administrator');
    for (const name of ['Sửa thông tin cơ quan', 'Sửa đợt đánh giá', 'Thêm người']) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').waitFor();
      expect([name, await axeViolations(page)]).toEqual([name, []]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect([name, await axeViolations(page, 'colours')]).toEqual([name, []]);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

describe('a person', () => {
  const window = windowFor({ folder: sampleOffice, role: null });

  it('finds every code in the help, by code and by words without accents', async () => {
    const { page } = window;
    await sitDown(page, 'member');
    await page.keyboard.press('F1');
    const search = page.getByRole('searchbox', { name: 'Tìm trong trợ giúp' });
    await search.fill('TOTAL_MISMATCH');
    await page
      .getByRole('term')
      .filter({ hasText: /^TOTAL_MISMATCH$/ })
      .waitFor();
    await search.fill('vuot muc toi da');
    await page.getByRole('button', { name: /^Mã lỗi và phát hiện/ }).click();
    await page.getByRole('term').filter({ hasText: 'SCORE_ABOVE_MAX' }).first().waitFor();
  });

  it('who forgot the PIN gets a one-time one, and chooses one again with it', async () => {
    const { page } = window;
    // given
    await sitDown(page, 'secretary');
    await page.getByRole('button', { name: /Đang làm việc/ }).click();
    await page.getByRole('menuitem', { name: 'Đổi mã PIN' }).click();
    await page.getByLabel('Mã PIN mới').fill('246801');
    await page.getByLabel('Nhập lại mã PIN').fill('246801');
    await page.getByRole('button', { name: 'Đặt mã PIN' }).click();
    await page.getByText('Đã đổi mã PIN.').waitFor();
    await page.keyboard.press('Escape');
    await leave(page);
    // when
    await settingsOf(page, 'administrator');
    await page.getByRole('button', { name: /^Cấp mã PIN cho Trần Thị Mẫu/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cấp mã PIN' }).click();
    const given = await page.locator('.one-time-pin').innerText();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await leave(page);
    // then
    await page.getByRole('button', { name: /Trần Thị Mẫu/ }).click();
    await page.getByText('Quản trị đã cấp mã dùng một lần.').waitFor();
    await page.getByLabel('Mã dùng một lần').fill(given);
    await page.getByLabel('Mã PIN mới').fill('135790');
    await page.getByLabel('Nhập lại mã PIN').fill('135790');
    await page.getByRole('button', { name: 'Đặt mã PIN' }).click();
    await page.getByRole('navigation', { name: 'Các phần việc' }).waitFor();
  });
});

describe('preferences', () => {
  it('are found again at the next start, in the very first answer, before any script', async () => {
    const folder = sampleOffice();
    const first = await openWindow(folder);
    const { page } = first;
    await settingsOf(page, 'secretary');
    await page.getByRole('radio', { name: 'Tối' }).check({ force: true });
    await page.getByRole('radio', { name: '130 %' }).check({ force: true });
    await speak(page, 'en');
    await first.close();
    const second = await openWindow(folder);
    await second.page.getByRole('heading', { name: 'Who is working?' }).waitFor();
    expect(await second.page.evaluate('getComputedStyle(document.body).fontSize')).toBe('16.9px');
    const answer = await second.page.request.get(new URL('/', second.page.url()).href, {
      headers: { 'Sec-Fetch-Site': 'same-origin' },
    });
    expect(await answer.text()).toContain('<html lang="en" data-theme="dark"');
    await second.close();
  });
});

describe('the tour of the sample season', () => {
  it('is offered once, goes on over a change of person, and is found again in the help', async () => {
    const folder = sampleOffice();
    const { page, complaints, close } = await openWindow(folder, { tour: true });
    await signIn(page, 'secretary');
    const tour = page.getByRole('region', { name: 'Đi một vòng mùa mẫu' });
    await tour.getByRole('button', { name: 'Bắt đầu' }).focus();
    await page.keyboard.press('Enter');
    await tour.getByText('Bước 1/9').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: 'Tiếp nhận' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await tour.getByRole('button', { name: 'Nhận bảng mẫu của các xã' }).click();
    await page.getByText('Đã đọc 20 tệp').waitFor();
    await tour.getByRole('button', { name: 'Tiếp' }).click();
    await tour.getByRole('button', { name: 'Tiếp' }).click();
    await page.getByRole('heading', { level: 1, name: 'Xã Cộng Hòa' }).waitFor();
    for (const step of [5, 6, 7]) {
      await tour.getByRole('button', { name: 'Tiếp' }).click();
      await tour.getByText(`Bước ${step}/9`).waitFor();
    }
    await sitDown(page, 'chair');
    await tour.getByText('Bước 7/9').waitFor();
    await tour.getByRole('button', { name: 'Đóng' }).click();
    await tour.waitFor({ state: 'detached' });
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: 'Đi một vòng mùa mẫu' }).click();
    await page.getByRole('button', { name: 'Đi một vòng', exact: true }).click();
    await tour.getByText('Bước 1/9').waitFor();
    await tour.getByRole('button', { name: 'Tiếp' }).focus();
    await page.keyboard.press('Escape');
    // The page brings it over behind its own back: a reload must not be faster.
    await expect.poll(() => readFileSync(join(folder, 'desk.json'), 'utf8')).toContain('"tourSeen":true');
    expect(complaints).toEqual([]);
    await page.reload();
    await page.getByRole('navigation', { name: 'Các phần việc' }).waitFor();
    expect(await tour.count()).toBe(0);
    await close();
  });

  describe('with large text', () => {
    const window = windowFor({ folder: sampleOffice, role: 'secretary', look: { tour: true } });
    beforeAll(async () => {
      await window.page.keyboard.press('Alt+0');
      await window.page.getByRole('radio', { name: '150 %' }).check({ force: true });
    });

    it.each(Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])('covers nothing, in %s', async (language) => {
      const { page } = window;
      await speak(page, language);
      const [tour, place] = [await page.locator('.tour').boundingBox(), await page.getByRole('main').boundingBox()];
      expect((place?.y ?? 0) + (place?.height ?? 0)).toBeLessThanOrEqual((tour?.y ?? 0) + 1);
      expect(tour?.height).toBeLessThan(140);
    });
  });
});

it('an unfinished reason outlives a crash of the browser and a new start', async () => {
  // given
  const folder = sampleOffice();
  const form = await filledForm(temporaryFolder(), HONG_PHONG);
  await cliJson(['--data', folder, 'import', form, '--year', '2024']);
  const window = await openWindow(folder);
  const sheet = async (page: Page) => {
    await signIn(page, 'member');
    await page.evaluate("location.hash = 'appraisal/10654/1.1'");
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '1.1', exact: true }) });
    await row.locator('.c-score').click();
  };
  await sheet(window.page);
  for (const key of ['3', 'Enter']) await window.page.keyboard.press(key);
  await window.page.getByRole('dialog').getByRole('textbox').waitFor();
  await window.page.keyboard.insertText('Thiếu văn bản của Ủy b');
  // when
  const kept = () => (existsSync(join(folder, 'drafts.json')) ? readFileSync(join(folder, 'drafts.json'), 'utf8') : '');
  await expect.poll(kept).toContain('Thiếu văn bản của Ủy b');
  const crashed = window.page.waitForEvent('crash');
  await window.page.goto('chrome://crash').catch(() => undefined);
  await crashed;
  await window.close();
  // then
  const later = await openWindow(folder);
  await sheet(later.page);
  await later.page.keyboard.press('Enter');
  const note = later.page.getByRole('dialog').getByRole('textbox');
  await note.waitFor();
  expect(await note.inputValue()).toBe('Thiếu văn bản của Ủy b');
  await later.close();
});
