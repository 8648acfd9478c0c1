import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoAuthority, type DemoAuthority } from '../../electron/signing/index.ts';
import { axeViolations } from './axeViolations.ts';
import { dropFiles } from './dropFiles.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

const PIN = 'Mã PIN 24';
const FROM = new Date('2024-01-01T00:00:00Z');
const UNTIL = new Date('2044-01-01T00:00:00Z');

const folder = mkdtempSync(join(tmpdir(), 'thamdinh-decisions-'));
let authority: DemoAuthority;
let opened: OpenWindow;
let page: Page;
beforeAll(async () => {
  authority = await createDemoAuthority({ name: 'Cơ quan cấp thử', from: FROM, until: UNTIL });
  writeFileSync(join(folder, 'khoa.p12'), await issuedKey(UNTIL));
  writeFileSync(join(folder, 'het-han.p12'), await issuedKey(new Date('2024-06-01T00:00:00Z')));
});

const issuedKey = (until: Date) =>
  authority.issue({ name: 'Nguyễn Văn Mẫu', organisation: 'UBND huyện Nam Sách', from: FROM, until, pin: PIN });
const enter = async (role: Parameters<typeof signIn>[1]) => {
  opened = await openWindow(await halfSeason());
  page = opened.page;
  await signIn(page, role);
  await page.keyboard.press('Alt+6');
  await page.getByRole('heading', { level: 1, name: 'Quyết định' }).waitFor();
};
const button = (name: string | RegExp) => page.getByRole('main').getByRole('button', { name });
const view = (name: string) => page.getByRole('radio', { name }).check({ force: true });
const paperRow = (name: string) => page.getByRole('grid', { name: 'Văn bản của đợt' }).getByRole('row', { name });
const verdicts = () => page.getByRole('complementary', { name: 'Trạng thái ký và kiểm tra' }).locator('.verdict');
const signing = () => page.getByRole('dialog', { name: /^Ký \d+ văn bản/ });

/** The file that the preview shows, as the page itself can fetch it. */
async function previewed(): Promise<Uint8Array> {
  const address = await page.locator('iframe').getAttribute('src');
  const base64 = await page.evaluate(
    `fetch(${JSON.stringify(address)}).then((one) => one.bytes()).then((bytes) => bytes.toBase64())`,
  );
  return Buffer.from(String(base64), 'base64');
}

const pickKey = async (name: string) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    signing().getByRole('button', { name: 'Chọn tệp chứng thư…' }).click(),
  ]);
  await chooser.setFiles(join(folder, name));
  await signing().getByText(name).waitFor();
};
const sign = async (pin: string) => {
  await signing().getByLabel('Mã PIN của chứng thư').fill(pin);
  await signing().getByRole('button', { name: 'Ký văn bản' }).click();
};

describe('the chair', () => {
  beforeAll(() => enter('chair'));
  afterAll(() => opened.close());

  it('sees what blocks a unit, with the way to it', async () => {
    const blocked = page.getByRole('row', { name: 'Xã Cộng Hòa' });
    await expect.poll(() => blocked.innerText()).toContain('tổng điểm sai lệch');
    const link = blocked.getByRole('link', { name: 'Mở thẩm định Xã Cộng Hòa' });
    await expect.poll(() => link.getAttribute('href')).toBe('#appraisal/10639');
    await expect.poll(() => page.getByRole('row', { name: 'Xã Đồng Lạc' }).innerText()).toContain('chưa nộp bảng');
  });

  it('sees the very paper before deciding, marked as a draft', async () => {
    await page.getByRole('row', { name: 'Xã Hiệp Cát' }).click();
    await page.getByText('Giấy công nhận · Xã Hiệp Cát').first().waitFor();
    await page.locator('iframe[title*="Xã Hiệp Cát"]').waitFor();
    writeFileSync(join(folder, 'xem.pdf'), await previewed());
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'xem.pdf'), '-']).toString();
    expect(text).toContain('XÃ HIỆP CÁT');
  });

  it('is told when something changed since the list was shown; nothing is decided then', async () => {
    await page.route('**/call', (route) => {
      const sent = route.request().postData() ?? '';
      return route.continue({ postData: sent.replace(/"expected":\d+/, '"expected":3') });
    });
    await button(/^Quyết định \d+ đơn vị$/).click();
    const dialog = page.getByRole('dialog', { name: /^Quyết định \d+ đơn vị\?$/ });
    await dialog.getByRole('button', { name: 'Quyết định', exact: true }).click();
    await dialog.getByText('STALE_SAVE').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.unroute('**/call');
    await dialog.getByRole('button', { name: 'Thôi' }).click();
  });

  it('decides the units that the confirmation lists', async () => {
    await button(/^Quyết định \d+ đơn vị$/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row').first().waitFor();
    const listed = await dialog.getByRole('row').count();
    await expect.poll(() => dialog.getByRole('heading').innerText()).toBe(`Quyết định ${listed} đơn vị?`);
    await dialog.getByRole('button', { name: 'Quyết định', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(`Đã quyết định ${listed}/19`, { exact: false }).waitFor();
  });

  it('issues all papers', async () => {
    await view('Văn bản');
    await button(/^Xuất \d+ văn bản$/).click();
    await page.getByText(/Đã xuất \d+ văn bản vào sổ/).waitFor();
    await expect.poll(() => paperRow('Cả đợt 2024').innerText()).toContain('chờ ký');
  });

  it('is refused with the reason while signing, and no PIN stays in the page', async () => {
    await button(/^Ký \d+ văn bản…$/).click();
    await signing().getByRole('button', { name: 'Ký văn bản' }).click();
    await signing().getByText('Hãy chọn tệp chứng thư và nhập mã PIN.').waitFor();
    await pickKey('khoa.p12');
    await sign('sai');
    await signing().getByText('PIN_WRONG').waitFor();
    await expect.poll(() => signing().getByLabel('Mã PIN của chứng thư').inputValue()).toBe('');
    await pickKey('het-han.p12');
    await sign(PIN);
    await signing().getByText('CERTIFICATE_EXPIRED').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('signs them', async () => {
    await pickKey('khoa.p12');
    await signing().getByLabel('Mã PIN của chứng thư').fill(PIN);
    await page.keyboard.press('Enter');
    await page.getByText(/Đã ký \d+ văn bản\./).waitFor();
    await signing().waitFor({ state: 'detached' });
    await expect.poll(() => paperRow('Xã Hiệp Cát').innerText()).toContain('đã ký');
  });

  it('saves one paper or several, ticked by keyboard', async () => {
    await paperRow('Cả đợt 2024').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    const [download] = await Promise.all([page.waitForEvent('download'), button('Tải 2 văn bản').click()]);
    expect(download.suggestedFilename()).toBe('van-ban-2024.zip');
    const names = execFileSync('unzip', ['-Z1', await download.path()]).toString();
    expect(names.trim().split('\n')).toHaveLength(2);
  });

  it('verifies any PDF: untrusted, trusted once its authority is, altered, unsigned, unreadable', async () => {
    await paperRow('Xã Hiệp Cát').click();
    await page.getByText('Ký bởi Nguyễn Văn Mẫu', { exact: false }).waitFor();
    await page.locator('iframe[title*="Xã Hiệp Cát"]').waitFor();
    const signed = await previewed();
    const altered = Uint8Array.from(signed);
    const middle = Math.floor(signed.length / 3);
    altered[middle] = (altered[middle] ?? 0) ^ 1;
    // given
    await dropFiles(page, [
      { name: 'ky.pdf', bytes: signed },
      { name: 'sua.pdf', bytes: altered },
      { name: 'chua-ky.pdf', bytes: readFileSync(join(folder, 'xem.pdf')) },
      { name: 'hong.pdf', bytes: Buffer.from('no pdf') },
      { name: 'ghi-chu.txt', bytes: Buffer.from('no pdf') },
    ]);
    const said = async () => (await verdicts().getByRole('heading').allInnerTexts()).map((one) => one.trim());
    await page.getByText('Không phải PDF, hồ sơ hay ảnh nên bỏ qua: ghi-chu.txt').waitFor();
    await verdicts().first().waitFor();
    const others = ['Đã bị sửa sau khi ký', 'Chưa có chữ ký', 'Không đọc được tệp'];
    await expect.poll(said).toEqual(['Nguyên vẹn, nhưng chưa tin được người ký', ...others]);
    await expect.poll(() => verdicts().first().innerText()).toContain('Trùng với bản trong sổ văn bản');
    // when
    await dropFiles(page, [{ name: 'co-quan.pem', bytes: Buffer.from(authority.caPem) }]);
    await page.getByText('Đang tin thêm: co-quan.pem', { exact: false }).waitFor();
    // then
    await verdicts().getByText('Nguyên vẹn, chữ ký hợp lệ').waitFor();
    await expect.poll(async () => (await said()).slice(1)).toEqual(others);
    await dropFiles(page, [{ name: 'sai.pem', bytes: Buffer.from('no certificate') }]);
    await page.getByText('AUTHORITIES_UNREADABLE').waitFor();
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
    // The browser's own PDF viewer loads its parts beside ours.
    expect(opened.complaints.filter((one) => !/^chrome(-extension)?:/.test(one))).toEqual([]);
  });
});

describe('a member', () => {
  beforeAll(() => enter('member'));
  afterAll(() => opened.close());

  it('sees results and papers, and is offered neither decision nor signature', async () => {
    await page.getByRole('row', { name: 'Xã Hiệp Cát' }).waitFor();
    await expect.poll(() => button(/^Quyết định \d+/).count()).toBe(0);
    await view('Văn bản');
    await paperRow('Cả đợt 2024').waitFor();
    await expect.poll(() => button(/^(Xuất|Ký) \d+/).count()).toBe(0);
  });
});
