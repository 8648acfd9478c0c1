/** What a round sets: read by everybody, changed by the chair with a reason. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { sampleOffice } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

let window: OpenWindow;
beforeAll(async () => {
  window = await openWindow(sampleOffice());
});
afterAll(async () => {
  expect(window.complaints).toEqual([]);
  await window.close();
});
const card = () => window.page.getByRole('region', { name: /Cách xét và đối chiếu của đợt 2024/ });
const save = () => window.page.getByRole('button', { name: 'Lưu thay đổi' }).click();

it('is set by the chair, rule by rule, with a reason; the log keeps it', async () => {
  const { page } = window;
  await signIn(page, 'chair');
  await page.keyboard.press('Alt+0');
  await card().getByRole('button', { name: 'Sửa “Cách xét”' }).click();
  await page.getByLabel('Hai người thẩm định độc lập').check();
  await page.getByLabel('Hai tổng điểm được lệch (điểm)').fill('2,5');
  await page.getByLabel('Cảnh báo trước khi quyết định').selectOption({ label: 'được để ngỏ' });
  await page.getByLabel('Lý do thay đổi').fill('Theo kế hoạch số 12.');
  await save();
  const procedure = card().getByRole('row', { name: /^Cách xét/ });
  await expect.poll(() => procedure.innerText()).toMatch(/được để ngỏ[\s\S]*bật[\s\S]*2,5[\s\S]*Theo kế hoạch số 12/);

  await card().getByRole('button', { name: 'Sửa “Tăng vọt so với năm trước”' }).click();
  await page.getByLabel('Tổng tăng từ (%)').fill('nhiều');
  await page.getByLabel('Lý do thay đổi').fill('Năm đầu áp dụng.');
  await save();
  // The field itself says what it takes.
  expect(await page.locator('input:invalid').getAttribute('name')).toBe('checks.jump.totalPercent');
  await page.getByLabel('Tổng tăng từ (%)').fill('15');
  await page.getByLabel('Nhóm tăng từ (%)').fill('40');
  await save();
  await expect
    .poll(() =>
      card()
        .getByRole('row', { name: /^Tăng vọt/ })
        .innerText(),
    )
    .toMatch(/40[\s\S]*15/);

  await card().getByRole('button', { name: 'Sửa “Nộp muộn”' }).click();
  await page.getByLabel('Chạy quy tắc này').uncheck();
  await page.getByLabel('Lý do thay đổi').fill('Hạn nộp đã gia hạn miệng.');
  await save();
  await expect
    .poll(() =>
      card()
        .getByRole('row', { name: /^Nộp muộn/ })
        .innerText(),
    )
    .toContain('tắt');
  for (const [language, name] of [
    ['vi', 'Sửa “Dồn ngay trên ngưỡng”'],
    ['en', 'Edit “Bunched just above a threshold”'],
    ['th', 'แก้ไข “กระจุกเหนือเกณฑ์”'],
  ] as const) {
    await speak(page, language);
    await page.getByRole('button', { name }).click();
    await page.getByRole('dialog').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await speak(page, 'vi');
});

it('is read by everybody else', async () => {
  const { page } = window;
  await page.getByRole('button', { name: /Đang làm việc/ }).click();
  await page.getByRole('menuitem', { name: 'Đổi người' }).click();
  await signIn(page, 'secretary');
  await page.keyboard.press('Alt+0');
  await card().getByText('Chỉ chủ tịch hội đồng đổi được.').waitFor();
  expect(await card().getByRole('button').count()).toBe(0);
});
