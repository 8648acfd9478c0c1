/** Signing as an office does it: whom it trusts, its pictures and its token in the settings; a batch by token, sealed from a file, brought back. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDemoAuthority, type DemoAuthority, openP12, signCertificateCode } from '../../electron/signing/index.ts';
import { openStore } from '../../electron/store/index.ts';
import { cliJson } from '../builders/office.ts';
import { photographOf, sealPicture, strokePicture } from '../builders/pictures.ts';
import { type Bench, must, openBench, sign as signElsewhere } from '../builders/signing.ts';
import { makeToken, putKey, softModule, TOKEN, TOKEN_PIN } from '../builders/softToken.ts';
import { axeViolations } from './axeViolations.ts';
import { dropFiles } from './dropFiles.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason } from './seasons.ts';
import { signIn, sitDown } from './signIn.ts';

const PIN = 'Mã PIN 24';
const validity = { from: new Date('2024-01-01T00:00:00Z'), until: new Date('2044-01-01T00:00:00Z') };
const SIGNED = new Date('2025-01-10T01:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'thamdinh-signing-'));
const at = (name: string) => join(folder, name);

let bench: Bench;
let authority: DemoAuthority;
let opened: OpenWindow;
let page: Page;
let photograph: Uint8Array;
beforeAll(async () => {
  bench = openBench();
  makeToken(bench);
  authority = await createDemoAuthority({ name: 'Cơ quan cấp thử', ...validity });
  await putKey(bench, authority, { id: 'a1', ...validity });
  const organisation = 'UBND huyện Nam Sách';
  writeFileSync(at('con-dau.p12'), await authority.issue({ name: organisation, organisation, ...validity, pin: PIN }));
  writeFileSync(at('ca.crt'), authority.caPem);
  writeFileSync(at('chu-ky.png'), strokePicture());
  writeFileSync(at('con-dau.png'), sealPicture());
  const data = await halfSeason();
  await cliJson(['--data', data, 'decide', '--year', '2024', '--as', 'chutich']);
  photograph = photographOf(codeOf(data));
  opened = await openWindow(data);
  page = opened.page;
});
afterAll(async () => {
  await opened.close();
  bench.remove();
});

/** Says more of a unit than was decided. */
function codeOf(data: string): string {
  const store = must(openStore(data));
  const key = store.signing.codeKeys()[0]?.privateKey ?? new Uint8Array();
  store.close();
  const facts = {
    year: '2024',
    unitCode: '10642',
    unitName: 'Xã Hiệp Cát',
    level: '4',
    total: '99.5',
    number: '05/QĐ-UBND',
  };
  return signCertificateCode({ ...facts, date: '2025-01-08' }, key);
}

const card = (name: string) => page.getByRole('region', { name });
const dialog = () => page.getByRole('dialog', { name: /^Ký \d+ văn bản/ });
const pick = async (button: ReturnType<Page['getByRole']>, ...names: readonly string[]) => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(names.map(at));
};
const choose = (name: string | RegExp) => dialog().getByRole('radio', { name }).check({ force: true });
const place = async (name: string) => {
  await page.getByRole('navigation', { name: 'Các phần việc' }).getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};
const papers = async (role: Parameters<typeof signIn>[1]) => {
  await sitDown(page, role);
  await place('Quyết định');
  await page.getByRole('radio', { name: 'Văn bản' }).check({ force: true });
};

it('the administrator says whom the office trusts, how its signatures look, and which token it has', async () => {
  await signIn(page, 'administrator');
  await place('Thiết lập');
  await pick(card('Nơi cấp chứng thư được tin').getByRole('button', { name: /^Thêm chứng thư/ }), 'ca.crt');
  await card('Nơi cấp chứng thư được tin').getByText('Cơ quan cấp thử', { exact: true }).waitFor();
  const pictures = card('Hình chữ ký và con dấu');
  await pick(pictures.getByRole('button', { name: 'Chọn ảnh PNG…' }).first(), 'ca.crt');
  await pictures.getByText('PICTURE_UNREADABLE').waitFor();
  await pick(pictures.getByRole('button', { name: 'Chọn ảnh PNG…' }).first(), 'chu-ky.png');
  await pictures.getByRole('img', { name: 'Hình đang dùng, rộng 45 mm' }).waitFor();
  await pick(pictures.getByRole('button', { name: 'Chọn ảnh PNG…' }).last(), 'con-dau.png');
  await pictures.getByRole('img', { name: 'Hình đang dùng, rộng 36 mm' }).waitFor();
  const token = card('Thiết bị ký (USB token)');
  await token.getByLabel('Tệp thư viện của hãng').fill(softModule());
  await token.getByRole('button', { name: 'Lưu và tìm thiết bị' }).click();
  await token.getByText('còn đủ lần nhập mã PIN').waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

it('what another tool signed comes back into the register; anything else is told why not', async () => {
  await papers('chair');
  await page.getByRole('button', { name: /^Xuất \d+ văn bản$/ }).click();
  await page.getByText(/Đã xuất \d+ văn bản vào sổ/).waitFor();
  const saving = page.getByRole('button', { name: 'Tải văn bản' }).first();
  const [download] = await Promise.all([page.waitForEvent('download'), saving.click()]);
  await download.saveAs(at('chua-ky.pdf'));
  const p12 = await authority.issue({ name: 'Lê Văn Ký Ngoài', organisation: 'x', ...validity, pin: PIN });
  const key = must(await openP12(p12, PIN, SIGNED));
  const out = new Uint8Array(readFileSync(at('chua-ky.pdf')));
  writeFileSync(at('da-ky.pdf'), await signElsewhere(out, key, { signedAt: SIGNED }));
  await page.getByRole('button', { name: /^Ký \d+ văn bản…$/ }).click();
  await choose('Công cụ khác');
  await pick(dialog().getByRole('button', { name: 'Đưa tệp đã ký trở lại…' }), 'da-ky.pdf', 'chua-ky.pdf');
  await dialog().getByText('Đã vào sổ.').waitFor();
  await dialog().getByText('Lê Văn Ký Ngoài', { exact: false }).waitFor();
  await dialog().getByText('Chưa có chữ ký nào', { exact: false }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('a batch is signed by token with one PIN; a wrong one is told with what is left', async () => {
  await page.getByRole('button', { name: /^Ký \d+ văn bản…$/ }).click();
  await dialog().getByText(TOKEN).waitFor();
  await dialog().getByLabel('Mã PIN của thiết bị').fill('000000');
  await page.keyboard.press('Enter');
  await dialog()
    .getByText(/TOKEN_PIN_WRONG/)
    .waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await dialog().getByLabel('Mã PIN của thiết bị').fill(TOKEN_PIN);
  await page.keyboard.press('Enter');
  await page.getByText(/Đã ký \d+ văn bản\./).waitFor();
});

it('then the organisation seals them with the key of a file', async () => {
  await page.getByRole('button', { name: /^Ký \d+ văn bản…$/ }).click();
  await choose('Tệp chứng thư');
  await pick(dialog().getByRole('button', { name: 'Chọn tệp chứng thư…' }), 'con-dau.p12');
  await dialog().getByLabel('Mã PIN của chứng thư').fill(PIN);
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'detached' });
  const grid = page.getByRole('grid', { name: 'Văn bản của đợt' });
  await grid.getByRole('row', { name: 'Xã Hiệp Cát' }).click();
  await page.getByText('Ký bởi UBND huyện Nam Sách', { exact: false }).waitFor();
});

it('a photograph of a certificate is verified by its code', async () => {
  const jpeg = await page.evaluate(
    `(async () => {
      const picture = await createImageBitmap(new Blob([Uint8Array.fromBase64('${Buffer.from(photograph).toString('base64')}')]));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext('2d').drawImage(picture, 0, 0);
      return (await (await canvas.convertToBlob({ type: 'image/jpeg' })).bytes()).toBase64();
    })()`,
  );
  await dropFiles(page, [{ name: 'anh-chup.jpg', bytes: Buffer.from(String(jpeg), 'base64') }]);
  await page.getByText('Mã QR thật, do Ủy ban nhân dân huyện Nam Sách ký.').waitFor();
  await page.getByText('KHÁC kết quả trong dữ liệu của cơ quan.').waitFor();
});
