/** Place 6 with every kind of paper: numbers, wording as it is typed, the meeting, corrections, printing from n; place 7 with summary and pack. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decideRound } from '../../electron/services/decideRound.ts';
import { openStore } from '../../electron/store/index.ts';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason } from './seasons.ts';
import { signIn } from './signIn.ts';

const folder = mkdtempSync(join(tmpdir(), 'thamdinh-papers-'));
let opened: OpenWindow;
let page: Page;
beforeAll(async () => {
  const data = await halfSeason();
  const store = openStore(data);
  if (!store.ok) throw new Error(store.error.code);
  decideRound(store.value, 2024, { user: 'chutich', expected: null }, new Date('2024-12-19T08:00:00+07:00'));
  store.value.close();
  opened = await openWindow(data);
  page = opened.page;
  // A browser without a screen has no dialog for printing.
  await page.addInitScript('window.print = () => {}');
  await page.reload();
  await signIn(page, 'chair');
  await page.keyboard.press('Alt+6');
  await page.getByRole('heading', { level: 1, name: 'Quyết định' }).waitFor();
});
afterAll(async () => {
  await opened.close();
});

const view = (name: string) => page.getByRole('radio', { name }).check({ force: true });
const row = (name: string | RegExp) => page.getByRole('grid', { name: 'Văn bản của đợt' }).getByRole('row', { name });
const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
const dialog = () => page.getByRole('dialog');
const detail = () => page.getByRole('complementary', { name: 'Trạng thái ký và kiểm tra' });
/** A picture of the window as it stands, where a developer asks for them. */
const shot = async (name: string) => {
  const out = process.env.SHOTS;
  if (out) await page.screenshot({ path: join(out, `${name}.png`) });
};

/** Text of the paper in the preview. */
async function previewText(title: string | RegExp): Promise<string> {
  const frame = page.getByTitle(title);
  await frame.waitFor();
  const address = await frame.getAttribute('src');
  const base64 = await page.evaluate(
    `fetch(${JSON.stringify(address)}).then((one) => one.bytes()).then((bytes) => bytes.toBase64())`,
  );
  const file = join(folder, 'xem.pdf');
  writeFileSync(file, Buffer.from(String(base64), 'base64'));
  return execFileSync('pdftotext', ['-raw', file, '-']).toString().replace(/\s+/g, ' ');
}

it('offers every kind with its preview; what is issued unasked is what leaves the office', async () => {
  await view('Văn bản');
  for (const kind of ['Tài liệu họp', 'Biên bản họp', 'Tờ trình', 'Báo cáo tổng hợp'])
    await page.getByRole('rowheader', { name: kind }).first().waitFor();
  await page.getByRole('row', { name: 'Lần 1' }).first().click();
  expect(await previewText(/Tài liệu họp/)).toContain('TÀI LIỆU HỌP');
  await shot('papers');
  await button(/^Xuất \d+ văn bản$/).click();
  await page.getByText(/Đã xuất \d+ văn bản vào sổ/).waitFor();
  await expect.poll(() => row('Cả đợt 2024').innerText()).toContain('chờ ký');
  await expect.poll(() => page.getByRole('row', { name: 'Lần 1' }).first().innerText()).toContain('chưa xuất');
});

it('records the number that was written by hand, says what the numbers between were, and lists it', async () => {
  await row('Cả đợt 2024').click();
  await detail().getByRole('button', { name: 'Ghi số…' }).click();
  await dialog().getByLabel('Số', { exact: true }).fill('5');
  await dialog().getByLabel('Các số 1–4 đã dùng cho văn bản nào?').fill('Văn bản khác của UBND huyện');
  expect(await axeViolations(page)).toEqual([]);
  await shot('number');
  await dialog().getByRole('button', { name: 'Ghi số' }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => row('Cả đợt 2024').innerText()).toContain('số 5/QĐ');
  await button(/^Xuất lại \d+ văn bản có số mới$/).waitFor();
  await view('Sổ số');
  const register = page.getByRole('grid', { name: 'Sổ số văn bản' });
  await expect.poll(() => register.innerText()).toContain('Văn bản khác của UBND huyện');
  await expect.poll(() => register.innerText()).toContain('số tiếp theo 6');
  await shot('register');
  expect(await axeViolations(page)).toEqual([]);
});

it('shows the wording in the paper as it is typed, keeps it, and takes it back', async () => {
  await view('Mẫu');
  const closing = page.getByLabel('Đoạn kết');
  await closing.fill('Kính trình {{authority}} xem xét sớm./.');
  await expect
    .poll(() => previewText(/Tờ trình/), { timeout: 20_000 })
    .toContain('Kính trình Ủy ban nhân dân huyện Nam Sách xem xét sớm./.');
  await shot('wording');
  expect(await axeViolations(page)).toEqual([]);
  await button('Lưu 1 đoạn').click();
  await button('Lưu 0 đoạn').waitFor();
  await closing.fill('{{unit}}');
  await page.getByText('TEMPLATE_FIELD_UNKNOWN').waitFor();
  await button('Trở về mẫu gốc').click();
  await button('Lưu 1 đoạn').click();
  await button('Lưu 0 đoạn').waitFor();
  expect(await closing.inputValue()).toContain('Hội đồng trình {{authority}}');
});

it('prints the meeting as the secretary took it down', async () => {
  await view('Văn bản');
  await page.getByRole('row', { name: 'Lần 1' }).nth(1).click();
  await detail().getByRole('button', { name: 'Ghi cuộc họp…' }).click();
  await dialog().getByLabel('Bắt đầu').fill('08:00');
  await dialog().getByLabel('Kết thúc').fill('10:30');
  await dialog().getByLabel('Địa điểm').fill('phòng họp số 2');
  await dialog().getByText('Người có mặt tán thành').click();
  await dialog().getByLabel('Thêm đơn vị…').selectOption({ index: 1 });
  await dialog().getByLabel('Không tán thành').fill('1');
  const voted = dialog().getByRole('group', { name: /^(Xã|Thị trấn) [^(]+$/ });
  await voted.getByRole('checkbox').nth(1).check();
  await voted.getByLabel(/^Lý do không biểu quyết/).fill('quê ở đơn vị này');
  await shot('meeting');
  expect(await axeViolations(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Lưu cuộc họp' }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => previewText(/Biên bản họp/), { timeout: 20_000 }).toContain('tại phòng họp số 2');
  expect(await previewText(/Biên bản họp/)).toContain('(quê ở đơn vị này).');
});

it('amends a decided unit: a paper of its own, and the former one told as superseded', async () => {
  await view('Kết quả');
  await page.getByRole('row', { name: 'Xã Hiệp Cát' }).click();
  await detail().getByRole('button', { name: 'Sửa đổi…' }).click();
  const score = dialog().getByLabel(/^Điểm tiêu chí 1\.1,/);
  await score.fill('1,5');
  await dialog().getByLabel('Lý do (in trong quyết định)').fill('Đối chiếu lại minh chứng.');
  await shot('amend');
  expect(await axeViolations(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Quyết định sửa đổi 1 tiêu chí' }).click();
  await dialog().waitFor({ state: 'detached' });
  await detail().getByText('Kết quả đã được sửa đổi bằng quyết định mới.').waitFor();
  await view('Văn bản');
  await page.getByRole('rowheader', { name: 'Quyết định sửa đổi' }).waitFor();
  await expect.poll(() => row('Xã Hiệp Cát').first().innerText()).toContain('đã thay thế');
  await row('Xã Hiệp Cát').last().click();
  expect(await previewText(/Quyết định sửa đổi · Xã Hiệp Cát/)).toContain('Đối chiếu lại minh chứng.');
  await shot('amended');
});

it('prints one paper after the other, and goes on where it stopped', async () => {
  await button(/^In lần lượt \d+ văn bản…$/).click();
  await dialog().getByRole('button', { name: 'In văn bản 1' }).click();
  await dialog().getByRole('button', { name: 'In văn bản 2' }).waitFor();
  await shot('print');
  await dialog().getByRole('button', { name: 'Đóng' }).last().click();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Quyết định' }).waitFor();
  await view('Văn bản');
  await button(/^In lần lượt \d+ văn bản…$/).click();
  await dialog().getByRole('button', { name: 'In văn bản 2' }).waitFor();
  await page.keyboard.press('Escape');
});

it('gives summary and meeting pack from the reports, as PDF and for Word', async () => {
  await page.keyboard.press('Alt+7');
  const summary = page.getByRole('group', { name: 'Báo cáo tổng hợp' });
  for (const form of ['PDF', 'Word']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      summary.getByRole('button', { name: form }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(form === 'PDF' ? /bao-cao-tong-hop-2024\.pdf$/ : /\.docx$/);
  }
  await shot('reports');
  expect(await axeViolations(page)).toEqual([]);
  // The page was left once, and with it what was on its way.
  expect(opened.complaints.filter((one) => !/net::ERR_ABORTED$/.test(one))).toEqual([]);
});
