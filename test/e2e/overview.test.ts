import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason, wholeSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

let season: string;
beforeAll(async () => {
  season = await wholeSeason();
});

describe('a season under way', () => {
  let window: OpenWindow;
  beforeAll(async () => {
    window = await openWindow(await halfSeason());
    await signIn(window.page, 'secretary');
    await window.page.getByRole('rowheader').first().waitFor();
  });
  afterAll(() => window.close());

  it('shows how far each unit has come, and what holds it', async () => {
    const { page } = window;
    const row = async (name: string) => (await page.getByRole('row', { name }).innerText()).replace(/\s+/g, ' ').trim();
    await expect.poll(() => row('Xã Thanh Quang')).toBe('Xã Thanh Quang xong xong chờ 94,10 94,10 Mức 3 tạm tính');
    await expect.poll(() => row('Xã Đồng Lạc')).toBe('Xã Đồng Lạc chờ – – chưa có');
    // What holds a unit is told in the place of its level, also a “not arisen” that nobody has decided.
    await expect
      .poll(() => row('Xã Cộng Hòa'))
      .toMatch(/vướng 92,00 – 1 1 lỗi chưa xử lý lỗi \d+ \(tổng điểm sai lệch\) chưa xử lý$/);
    await expect
      .poll(() => row('Xã An Bình'))
      .toMatch(/vướng 94,40 – tiêu chí 5\.5: chưa quyết định “không phát sinh”$/);
  });

  it('switches to every language at once, Buddhist year included', async () => {
    const { page } = window;
    await speak(page, 'th');
    await page.getByRole('heading', { name: 'ภาพรวม' }).waitFor();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('th');
    await expect.poll(() => page.getByText('รอบปี 2567', { exact: false }).isVisible()).toBe(true);
    await speak(page, 'en');
    await page.getByRole('heading', { name: 'Overview' }).waitFor();
    await expect.poll(() => page.getByRole('cell', { name: '97.50' }).first().isVisible()).toBe(true);
    await speak(page, 'vi');
    await page.getByRole('cell', { name: '97,50' }).first().waitFor();
  });

  it('uses the fonts that it brings along, and asks for nothing elsewhere', async () => {
    const { page, complaints } = window;
    const faces = await page.evaluate(
      'document.fonts.ready.then((all) => [...all].filter((one) => one.status === "loaded").map((one) => one.family))',
    );
    expect(faces).toEqual(expect.arrayContaining(['Be Vietnam Pro', 'TD Num', 'TD Thai']));
    const addresses = await page.evaluate('performance.getEntriesByType("resource").map((one) => one.name)');
    const { origin } = new URL(window.host.url);
    expect((addresses as string[]).filter((one) => !one.startsWith(origin))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it.each([
    [1366, 768],
    [1024, 600],
  ])('fits %i × %i without scrolling sideways', async (width, height) => {
    const { page } = window;
    await page.setViewportSize({ width, height });
    const overflowing = await page.evaluate(
      '["body", ".bar", ".rail", ".pipeline", ".targets"].filter((one) => { const { scrollWidth, clientWidth } = document.querySelector(one); return scrollWidth > clientWidth; })',
    );
    expect(overflowing).toEqual([]);
  });

  it.each([
    ['markup', "document.body.innerHTML = '<img src=x onerror=alert(1)>'", 'TrustedHTML'],
    ['a handler', "document.body.setAttribute('onclick', 'alert(1)')", 'TrustedScript'],
    [
      'a script from elsewhere',
      "document.createElement('script').src = 'https://example.org/x.js'",
      'TrustedScriptURL',
    ],
  ])('lets no text become %s', async (_what, code, refused) => {
    await expect(window.page.evaluate(code)).rejects.toThrow(refused);
  });
});

describe('a finished season', () => {
  it('shows every unit decided and the target met', async () => {
    const { page, host, close, complaints } = await openWindow(join(season, 'data'));
    await signIn(page, 'chair');
    await page.getByText('19 đơn vị · đã quyết định 19').waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(1 + 19);
    await expect.poll(() => page.getByText('có 17, cần 4 trong 19 đơn vị').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    // A window that is closed ends its host.
    await page.close();
    await host.ended;
    await close();
  });

  it('shows itself again after a reload, and says when the app is gone', async () => {
    const { page, host, close } = await openWindow(join(season, 'data'));
    await signIn(page, 'chair');
    await page.reload();
    await page.getByText('19 đơn vị · đã quyết định 19').waitFor();
    await page.route('**/call', (route) => route.abort());
    await page.reload();
    await page.getByRole('heading', { name: 'CONNECTION_LOST' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await host.close();
    await close().catch(() => undefined);
  });
});
