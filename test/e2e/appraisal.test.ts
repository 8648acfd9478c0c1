import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { launchBrowser, type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason, wholeSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';

/** Thị trấn Nam Sách: nothing open, 97,50. Xã Cộng Hòa: a sum that does not add up. */
const CLEAN = '10606';
const FAULTY = '10639';

let browser: Browser;
let season: string;
let window: OpenWindow;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  season = await wholeSeason();
});
afterAll(() => browser.close());

async function openSheet(unit: string, folder: string, role: Parameters<typeof signIn>[1] = 'member'): Promise<void> {
  window = await openWindow(browser, folder);
  page = window.page;
  await signIn(page, role);
  await page.evaluate(`location.hash = 'appraisal/${unit}'`);
  await grid().waitFor();
  await page.locator('h1').first().waitFor();
}

const grid = (): Locator => page.getByRole('grid');
const score = (criterion: string): Locator =>
  grid()
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: criterion, exact: true }) })
    .locator('.c-score');
const stand = async (criterion: string): Promise<void> => {
  await score(criterion).click();
};
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const status = (): Locator => page.locator('footer.status');
const note = (): Locator => page.getByRole('dialog').getByRole('textbox');

/** Text on the clipboard as another program would leave it, pasted where the keyboard stands. */
const paste = (text: string): Promise<unknown> =>
  page.evaluate(
    `{ const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', ${JSON.stringify(text)});
       document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); }`,
  );
/** What Ctrl+C would put on the clipboard. */
const copied = (): Promise<unknown> =>
  page.evaluate(
    `(() => { const clipboardData = new DataTransfer();
       document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
       return clipboardData.getData('text/plain'); })()`,
  );

describe('a sheet to appraise', () => {
  beforeEach(async () => openSheet(CLEAN, await halfSeason(season)));
  afterEach(() => window.close());

  it('is appraised with the keyboard alone, in six keystrokes besides the reason, and undone once', async () => {
    await grid().locator('[tabindex="0"]').focus();
    const keys = ['3', ',', '5', 'Enter'];
    await press(...keys);
    await note().waitFor();
    await page.keyboard.insertText('Thiếu 2/16 nội dung');
    await press('Enter');
    expect(keys.length + 1).toBeLessThanOrEqual(6);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await grid().getByRole('gridcell', { name: 'Thiếu 2/16 nội dung' }).waitFor();
    expect(await score('1.1').innerText()).toBe('3,50');
    expect(await page.locator('tfoot').innerText()).toContain('97,00');
    // Enter has gone down, and the keyboard is back in the sheet.
    expect(await page.evaluate('document.activeElement.closest("tr").dataset.index')).toBe('2');

    await press('Control+z');
    await status().getByText('Đã hoàn tác.').waitFor();
    expect(await score('1.1').innerText()).toBe('4,00');
    await press('Control+y');
    await status().getByText('Đã làm lại.').waitFor();
    expect(await score('1.1').innerText()).toBe('3,50');
    expect(window.complaints).toEqual([]);
  });

  it('names the kind of reason by Alt and a digit, and offers the notes written before', async () => {
    await stand('1.2');
    await press('2', 'Enter', 'Alt+5');
    await page.keyboard.insertText('Kiểm tra ngày 10/12');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await stand('1.2');
    expect(await page.getByRole('complementary', { name: 'Căn cứ của điểm' }).innerText()).toContain(
      'Kiểm tra thực tế: Kiểm tra ngày 10/12',
    );
    await stand('1.4');
    await press('2', 'Enter', 'ArrowDown', 'Enter', 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await score('1.4').innerText()).toBe('2,00');
  });

  it('says at once what is wrong with a score, keeps what was typed, and Esc keeps the score', async () => {
    await stand('1.1');
    await press('9');
    await page.getByText('Vượt mức tối đa 4,00', { exact: false }).waitFor();
    await press('Enter');
    expect(await score('1.1').getByRole('textbox').inputValue()).toBe('9');
    await press('Escape');
    expect(await score('1.1').innerText()).toBe('4,00');
    await press('Delete');
    await status().getByText('Điểm không xóa được', { exact: false }).waitFor();
    await press('F2', 'End', 'Backspace', 'Backspace', 'Backspace', 'Backspace');
    await page.getByText('Không xóa được điểm', { exact: false }).waitFor();
    await press('Escape');
  });

  it('shows unsaved typing dashed and in the total, and forgets it with Esc', async () => {
    await stand('1.1');
    await press('3');
    await page.getByText('nét đứt: đã tính, chưa lưu').waitFor();
    expect(await page.locator('tfoot').innerText()).toContain('96,50');
    await press('Escape');
    await page.getByText('nét đứt: đã tính, chưa lưu').waitFor({ state: 'detached' });
  });

  it('takes a column out of Excel, shows it first, and asks once for a reason', async () => {
    await stand('1.1');
    await paste('3,5\r\n2.5\r\n9\r\n3\r\n');
    const dialog = page.getByRole('dialog', { name: 'Dán 2 điểm' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain('2 điểm sẽ đổi, 1 giữ nguyên, 1 không dùng được');
    await page.keyboard.insertText('Theo biên bản');
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await grid().getByRole('row').filter({ hasText: 'Theo biên bản' }).nth(1).waitFor();
    expect(await score('1.1').innerText()).toBe('3,50');
    expect(await score('1.2').innerText()).toBe('2,50');
    // One step back for all of it.
    await press('Control+z');
    await status().getByText('Đã hoàn tác.').waitFor();
    expect(await score('1.1').innerText()).toBe('4,00');
    expect(await score('1.2').innerText()).toBe('3,00');
  });

  it('gives a rectangle to Excel and takes it back unchanged, and sums it', async () => {
    await stand('1.1');
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    expect(await copied()).toBe('4\r\n3\r\n1,8\r\n');
    expect((await status().innerText()).replace(/\s+/g, ' ')).toContain('Chọn 3 ô Tổng 8,80');
    await press('Home');
    await press('Shift+ArrowRight');
    expect(await copied()).toBe(
      '1.1\tCông khai đầy đủ, đúng hạn các nội dung phải công khai theo Luật Thực hiện dân chủ ở cơ sở\r\n',
    );
  });

  it('shows both values when somebody was faster', async () => {
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    const other = {
      year: 2024,
      unit: CLEAN,
      criterion: '1.1',
      expected: { kind: 'points', points: '4' },
      to: { kind: 'points', points: '2' },
      reason: 'other',
      note: 'người khác',
    };
    await page.evaluate(
      `fetch('/call', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(
        JSON.stringify({ procedure: 'appraisal.adjust', input: other }),
      )} }).then((answer) => answer.text())`,
    );
    await page.keyboard.insertText('Thiếu nội dung');
    await press('Enter');
    const stale = page.getByRole('dialog', { name: 'Tiêu chí 1.1: người khác vừa sửa trước' });
    await stale.waitFor();
    expect((await stale.innerText()).replace(/\s+/g, ' ')).toContain('Hiện là 2,00 Đã gõ 3,00');
    await stale.getByRole('button', { name: 'Ghi 3,00' }).click();
    await stale.waitFor({ state: 'detached' });
    await grid().getByRole('gridcell', { name: 'Thiếu nội dung' }).waitFor();
    expect(await score('1.1').innerText()).toBe('3,00');
  });

  it('keeps what was typed when the app is out of reach, and saves it later', async () => {
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    await page.route('**/call', (route) => route.abort());
    await page.keyboard.insertText('Thiếu nội dung');
    await press('Enter');
    await status().getByText('Chưa lưu được 1 điểm.').waitFor();
    expect(await score('1.1').innerText()).toBe('3,00');
    await page.unroute('**/call');
    await status().getByRole('button', { name: 'Lưu lại' }).click();
    await status().getByText('Chưa lưu được 1 điểm.').waitFor({ state: 'detached' });
    expect(await page.locator('tfoot').innerText()).toContain('96,50');
  });

  it('folds groups by keyboard, and a folded group still tells its score', async () => {
    await stand('1.1');
    await press('ArrowUp', ' ');
    await page.getByRole('button', { name: 'Mở nhóm I', exact: true }).waitFor();
    expect(await score('1.1').count()).toBe(0);
    expect(
      await grid()
        .getByRole('row', { name: /Hoạt động công khai/ })
        .innerText(),
    ).toContain('19,80');
    await press(' ');
    await score('1.1').waitFor();
  });

  it('reads row and column to a screen reader', async () => {
    expect(
      await grid()
        .getByRole('row', { name: /^1\.1 Công khai đầy đủ/ })
        .count(),
    ).toBe(1);
    expect(await grid().getByRole('columnheader').allInnerTexts()).toEqual([
      'Mã',
      'Tiêu chí',
      'Tối đa',
      'Tự chấm',
      'Thẩm định',
      'Chênh',
      'Lý do',
      'Phát hiện',
    ]);
    expect(await grid().locator('[tabindex="0"]').count()).toBe(1);
  });

  it.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page)).toEqual([]);
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press('Escape');
    await speak(page, 'th');
    expect(await axeViolations(page)).toEqual([]);
  });
});

/** Telex and VNI keys of "Được tiếng Việt", as an input method hands them over: composed letter by letter. */
const COMPOSED = {
  Telex: ['D', 'Đ', 'Đu', 'Đuo', 'Đươ', 'Đươc', 'Được'],
  VNI: ['D', 'Du', 'Duo', 'Duoc', 'Dươc', 'Được', 'Được'],
};
/** UniKey's way: n backspaces, then what stands in their place. */
const REWRITTEN: readonly (readonly [number, string])[] = [
  [0, 'D'],
  [1, 'Đ'],
  [0, 'u'],
  [0, 'o'],
  [2, 'ươ'],
  [0, 'c'],
  [2, 'ợc'],
  [0, ' '],
  [0, 't'],
  [0, 'i'],
  [0, 'e'],
  [1, 'ê'],
  [0, 'n'],
  [0, 'g'],
  [3, 'ếng'],
  [0, ' '],
  [0, 'V'],
  [0, 'i'],
  [0, 'e'],
  [1, 'ê'],
  [0, 't'],
  [2, 'ệt'],
];

async function typeAsUniKey(): Promise<void> {
  for (const [backspaces, text] of REWRITTEN) {
    for (let at = 0; at < backspaces; at += 1) await page.keyboard.press('Backspace');
    await page.keyboard.insertText(text);
  }
}

async function compose(states: readonly string[], rest: string): Promise<void> {
  const client = await page.context().newCDPSession(page);
  for (const text of states)
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await client.send('Input.insertText', { text: states.at(-1) ?? '' });
  await page.keyboard.insertText(rest);
}

describe('Vietnamese typing', () => {
  beforeAll(async () => openSheet(CLEAN, await halfSeason(season)));
  afterAll(() => window.close());

  const fields = {
    note: async () => {
      await stand('1.1');
      await press('3', 'Enter');
      await note().waitFor();
      return note();
    },
    filter: async () => {
      await press('Control+f');
      const filter = page.getByRole('searchbox', { name: 'Lọc đơn vị' });
      await filter.fill('');
      return filter;
    },
  };
  for (const [place, open] of Object.entries(fields)) {
    it(`by backspaces, as UniKey does, in the ${place}`, async () => {
      const field = await open();
      await typeAsUniKey();
      expect(await field.inputValue()).toBe('Được tiếng Việt');
      await press('Escape');
    });
    it.each(Object.entries(COMPOSED))(`composed by %s, in the ${place}`, async (_way, states) => {
      const field = await open();
      await compose(states, ' tiếng Việt');
      expect(await field.inputValue()).toBe('Được tiếng Việt');
      await press('Escape');
    });
  }

  it('finds units without accents', async () => {
    const filter = await fields.filter();
    await page.keyboard.insertText('hong');
    const units = page.getByRole('complementary', { name: 'Danh sách đơn vị' }).getByRole('link');
    expect((await units.allInnerTexts()).map((one) => one.split('\n').find((line) => line.startsWith('Xã')))).toEqual([
      'Xã Hồng Phong',
      'Xã Nam Hồng',
    ]);
    await filter.fill('');
  });
});

describe('a sheet with something open', () => {
  beforeEach(async () => openSheet(FAULTY, await halfSeason(season), 'chair'));
  afterEach(() => window.close());

  it('leads the chair to what is left, and takes the answer', async () => {
    await page.getByRole('button', { name: /^Tới việc còn lại/ }).click();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Giải trình' }).waitFor();
    await page.keyboard.insertText('Đã đối chiếu bản giấy');
    await press('Enter');
    await page.getByRole('button', { name: 'Sang đơn vị kế tiếp' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sang đơn vị kế tiếp' }).click();
    await page.getByRole('heading', { name: 'Xã Hiệp Cát' }).waitFor();
  });
});

describe('who may not', () => {
  it.each([
    ['the administrator', 'administrator', () => halfSeason(season), 'Chỉ xem: vai trò hiện tại không thẩm định.'],
    ['anybody once it is decided', 'member', async () => join(season, 'data'), 'Đã quyết định: chỉ xem.'],
  ] as const)('%s only reads', async (_who, role, folder, said) => {
    await openSheet(CLEAN, await folder(), role);
    await status().getByText(said).waitFor();
    await stand('1.1');
    await press('3');
    expect(await grid().getByRole('textbox').count()).toBe(0);
    expect(await score('1.1').getAttribute('aria-readonly')).toBe('true');
    await window.close();
  });
});
