import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { adjustScore } from '../../electron/services/adjustScore.ts';
import { changeSetting } from '../../electron/services/changeSetting.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import { points } from '../../shared/domain/points.ts';
import { addComparisons, COMPARED } from './addComparisons.ts';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { halfSeason, wholeSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { speak } from './speak.ts';
import { COMPOSED, compose, TYPED, typeAsUniKey } from './vietnameseTyping.ts';

/** Thị trấn Nam Sách: nothing open, 97,50. Xã Cộng Hòa: a sum that does not add up. */
const CLEAN = '10606';
const FAULTY = '10639';

let season: string;
let window: OpenWindow;
let page: Page;
beforeAll(async () => {
  season = await wholeSeason();
});

async function openSheet(unit: string, folder: string, role: Parameters<typeof signIn>[1] = 'member'): Promise<void> {
  window = await openWindow(folder);
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
/** Where a column is filtered, no longer. */
async function showAll(): Promise<void> {
  const all = page.getByRole('button', { name: 'Hiện tất cả theo thứ tự bộ tiêu chí' });
  if (await all.isVisible()) await all.click();
}
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
    await expect.poll(() => score('1.1').innerText()).toBe('3,50');
    await expect.poll(() => page.locator('tfoot').innerText()).toContain('97,00');
    // Enter has gone down, and the keyboard is back in the sheet.
    await expect.poll(() => page.evaluate('document.activeElement.closest("tr").dataset.index')).toBe('2');

    await press('Control+z');
    await status().getByText('Đã hoàn tác.').waitFor();
    await expect.poll(() => score('1.1').innerText()).toBe('4,00');
    await press('Control+y');
    await status().getByText('Đã làm lại.').waitFor();
    await expect.poll(() => score('1.1').innerText()).toBe('3,50');
    expect(window.complaints).toEqual([]);
  });

  it('keeps the way back over a look into another place', async () => {
    for (const [criterion, score] of [
      ['1.1', '3'],
      ['1.2', '2'],
    ] as const) {
      await stand(criterion);
      await press(score, 'Enter');
      await note().waitFor();
      await page.keyboard.insertText(`Lý do ${criterion}`);
      await press('Enter');
      await grid()
        .getByRole('gridcell', { name: `Lý do ${criterion}` })
        .waitFor();
    }
    await press('Alt+1');
    await page.getByRole('heading', { level: 1, name: 'Tổng quan' }).waitFor();
    await press('Alt+3');
    await grid().locator(':focus').waitFor();
    await press('Control+z');
    await expect.poll(() => score('1.2').innerText()).toBe('3,00');
    expect(await score('1.1').innerText()).toBe('3,00');
    await press('Control+z');
    await expect.poll(() => score('1.1').innerText()).toBe('4,00');
    await press('Control+z');
    await status().getByText('Không còn gì để hoàn tác.').waitFor();
  });

  it('names the kind of reason by Alt and a digit, and offers the notes written before', async () => {
    await stand('1.2');
    await press('2', 'Enter', 'Alt+5');
    await page.keyboard.insertText('Kiểm tra ngày 10/12');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await stand('1.2');
    await expect
      .poll(() => page.getByRole('complementary', { name: 'Căn cứ của điểm' }).innerText())
      .toContain('Kiểm tra thực tế: Kiểm tra ngày 10/12');
    await stand('1.4');
    await press('2', 'Enter', 'ArrowDown', 'Enter', 'Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(() => score('1.4').innerText()).toBe('2,00');
  });

  it('says at once what is wrong with a score, keeps what was typed, and Esc keeps the score', async () => {
    await stand('1.1');
    await press('9');
    await page.getByText('Vượt mức tối đa 4,00', { exact: false }).waitFor();
    await press('Enter');
    await expect.poll(() => score('1.1').getByRole('textbox').inputValue()).toBe('9');
    await press('Escape');
    await expect.poll(() => score('1.1').innerText()).toBe('4,00');
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
    await expect.poll(() => page.locator('tfoot').innerText()).toContain('96,50');
    await press('Escape');
    await page.getByText('nét đứt: đã tính, chưa lưu').waitFor({ state: 'detached' });
  });

  it('keeps a typed score and its half-written reason over Esc, a jump and a reload; a second Esc gives both up', async () => {
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    await page.keyboard.insertText('Thiếu nội');
    await press('Escape');
    await status().getByText('bấm Enter để ghi lý do', { exact: false }).waitFor();
    expect(await score('1.1').innerText()).toBe('3,00');

    await page.evaluate(`location.hash = 'appraisal/${FAULTY}'`);
    await page.getByRole('heading', { name: 'Xã Cộng Hòa' }).first().waitFor();
    await page.evaluate(`location.hash = 'appraisal/${CLEAN}'`);
    await status().getByText('Còn 1 điểm chưa lưu.').waitFor();
    await page.reload();
    await status().getByText('Còn 1 điểm chưa lưu.').waitFor();
    await stand('1.1');
    await press('Enter');
    await note().waitFor();
    expect(await note().inputValue()).toBe('Thiếu nội');

    await press('Escape');
    await note().waitFor({ state: 'detached' });
    await press('Escape');
    await status().getByText('Đã bỏ điểm vừa gõ ở 1.1', { exact: false }).waitFor();
    expect(await score('1.1').innerText()).toBe('4,00');
    await press('3', 'Enter');
    await note().waitFor();
    expect(await note().inputValue()).toBe('');
  });

  it('keeps what stood in the field when the window went away', async () => {
    await stand('1.1');
    await press('3', ',', '5');
    await page.reload();
    await status().getByText('Còn 1 điểm chưa lưu.').waitFor();
    expect(await score('1.1').innerText()).toBe('3,50');
  });

  it('sorts by a column and back with the third click, and keeps the keyboard on its criterion', async () => {
    const sort = page.getByRole('button', { name: 'Tối đa', exact: true });
    await stand('1.2');
    await sort.click();
    await page.getByText('Đang hiện 37/37 tiêu chí · Tối đa tăng dần').waitFor();
    expect(await grid().locator('tr.band').count()).toBe(0);
    await sort.click();
    await page.getByText('Tối đa giảm dần').waitFor();
    expect(await grid().locator('tbody .c-maximum').first().innerText()).toBe('6,00');
    await sort.click();
    await page.getByText('Tối đa giảm dần').waitFor({ state: 'detached' });
    expect(await grid().locator('tr.current .c-code').innerText()).toBe('1.2');
  });

  it('filters by text without accents and by check list, and pastes onto the lines that are seen', async () => {
    await stand('1.1');
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'Alt+ArrowDown');
    await page.getByRole('searchbox', { name: 'Có chữ' }).waitFor();
    await page.keyboard.insertText('niem yet');
    await page.getByText('Đang hiện 1/37 tiêu chí').waitFor();
    await press('Enter');
    await page.getByRole('button', { name: 'Hiện tất cả theo thứ tự bộ tiêu chí' }).click();

    await stand('1.1');
    await press('ArrowLeft', 'ArrowLeft', 'Alt+ArrowDown');
    await page.getByRole('checkbox', { name: 'Tất cả' }).click();
    await page.getByRole('checkbox', { name: '4,00' }).click();
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const codes = () => grid().locator('tbody tr:not(.band) .c-code').allInnerTexts();
    // As many as the bar above the sheet says: all of them have been drawn.
    await expect
      .poll(async () => {
        const said = await page.locator('.arranged span').first().innerText();
        return said.includes(`Đang hiện ${(await codes()).length}/37`);
      })
      .toBe(true);
    const shown = await codes();
    expect(shown.length).toBeGreaterThan(1);
    await stand(shown[0] ?? '');
    await paste('2\r\n2\r\n');
    const dialog = page.getByRole('dialog', { name: /^Dán/ });
    await dialog.getByText('dòng ẩn không đổi', { exact: false }).waitFor();
    await expect.poll(() => dialog.getByRole('rowheader').allInnerTexts()).toEqual(shown.slice(0, 2));
    await page.keyboard.insertText('Theo biên bản');
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => score(shown[1] ?? '').innerText()).toBe('2,00');
  });

  it('remembers the width of a column that was changed by keyboard', async () => {
    await stand('1.1');
    const width = async (): Promise<number> => (await score('1.1').boundingBox())?.width ?? 0;
    const before = await width();
    await press('Alt+ArrowDown');
    await page.getByRole('button', { name: 'Rộng hơn' }).press('Enter');
    await press('Escape');
    expect(await width()).toBe(before + 16);
    await page.reload();
    await score('1.1').waitFor();
    expect(await width()).toBe(before + 16);
  });

  it('takes a column out of Excel, shows it first, and asks once for a reason', async () => {
    await stand('1.1');
    await paste('3,5\r\n2.5\r\n9\r\n3\r\n');
    const dialog = page.getByRole('dialog', { name: 'Dán 2 điểm' });
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toContain('2 điểm sẽ đổi, 1 giữ nguyên, 1 không dùng được');
    await page.keyboard.insertText('Theo biên bản');
    await press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await grid().getByRole('row').filter({ hasText: 'Theo biên bản' }).nth(1).waitFor();
    await expect.poll(() => score('1.1').innerText()).toBe('3,50');
    await expect.poll(() => score('1.2').innerText()).toBe('2,50');
    // One step back for all of it.
    await press('Control+z');
    await status().getByText('Đã hoàn tác.').waitFor();
    await expect.poll(() => score('1.1').innerText()).toBe('4,00');
    await expect.poll(() => score('1.2').innerText()).toBe('3,00');
  });

  it('gives a rectangle to Excel and takes it back unchanged, and sums it', async () => {
    await stand('1.1');
    await press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(copied).toBe('4\r\n3\r\n1,8\r\n');
    await expect.poll(async () => (await status().innerText()).replace(/\s+/g, ' ')).toContain('Chọn 3 ô Tổng 8,80');
    await press('Home');
    await press('Shift+ArrowRight');
    await expect
      .poll(copied)
      .toBe('1.1\tCông khai đầy đủ, đúng hạn các nội dung phải công khai theo Luật Thực hiện dân chủ ở cơ sở\r\n');
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
    await expect.poll(async () => (await stale.innerText()).replace(/\s+/g, ' ')).toContain('Hiện là 2,00 Đã gõ 3,00');
    await stale.getByRole('button', { name: 'Ghi 3,00' }).click();
    await stale.waitFor({ state: 'detached' });
    await grid().getByRole('gridcell', { name: 'Thiếu nội dung' }).waitFor();
    await expect.poll(() => score('1.1').innerText()).toBe('3,00');
  });

  it('lays “na” below a band where it was copied from, and drops nothing in silence', async () => {
    await stand('1.7');
    await paste('1,5\r\n2\r\nna\r\n3\r\n1\r\n');
    const dialog = page.getByRole('dialog', { name: /^Dán/ });
    await dialog.waitFor();
    const said = (await dialog.getByRole('row').allInnerTexts()).join('\n');
    expect(said).toMatch(/2\.1\t[^\n]*\n“na”/);
    await press('Escape');
  });

  it('lets the window have its keys while a score is typed, and keeps the score', async () => {
    await stand('1.1');
    await press('3', 'Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await score('1.1').innerText()).toBe('3,00');
    await stand('1.2');
    await press('2', 'Alt+1');
    await page.locator('.place.appraisal').waitFor({ state: 'detached' });
    await press('Alt+3');
    await status().getByText('Còn 2 điểm chưa lưu.').waitFor();
    await stand('1.3');
    // Too much to be a score: it stays in its field, and the window acts all the same.
    await press('9', 'F1');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await expect.poll(() => score('1.3').getByRole('textbox').inputValue()).toBe('9');
  });

  it('shows what the asked criterion rests on until it is answered, and counts it in its band', async () => {
    const panel = page.getByRole('complementary', { name: 'Căn cứ của điểm' });
    await stand('1.1');
    await press('3', ',', '5', 'Enter');
    await note().waitFor();
    expect(await panel.locator('.code-line').innerText()).toContain('1.1');
    expect(await grid().locator('tr.current .c-code').innerText()).toBe('1.1');
    expect(await grid().locator('tr.current .c-change').innerText()).toBe('−0,50');
    expect(await grid().locator('tr.band .c-score').first().innerText()).toBe('19,30');
    expect(await page.locator('tfoot').innerText()).toContain('97,00');
    await page.keyboard.insertText('Thiếu nội dung');
    await press('Enter');
    await note().waitFor({ state: 'detached' });
    await expect.poll(() => grid().locator('tr.current .c-code').innerText()).toBe('1.2');
  });

  it('shows six rows and more at 150 %, whole, from the first column on', async () => {
    await page.setViewportSize({ width: 911, height: 512 });
    await page.reload();
    await score('1.1').waitFor();
    const seen = (await page.evaluate(
      `(() => { const box = document.querySelector('.grid-scroll'); const at = box.getBoundingClientRect();
         const top = at.top + box.querySelector('thead').offsetHeight; const foot = at.bottom - box.querySelector('tfoot').offsetHeight;
         const rows = [...box.querySelectorAll('tbody tr')].map((one) => one.getBoundingClientRect());
         return { rows: rows.filter((one) => one.top >= top - 1 && one.bottom <= foot + 1).length, left: box.scrollLeft }; })()`,
    )) as { readonly rows: number; readonly left: number };
    expect(seen.rows).toBeGreaterThanOrEqual(6);
    expect(seen.left).toBe(0);
    const panel = page.getByRole('complementary', { name: 'Căn cứ của điểm' });
    expect(await panel.isVisible()).toBe(false);
    await stand('1.1');
    await press('Shift+F2');
    await panel.waitFor();
    await press('Shift+F2');
    await panel.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Căn cứ', exact: true }).click();
    await panel.waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });

  it('keeps what was typed when the app is out of reach, and saves it later', async () => {
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    await page.route('**/call', (route) => route.abort());
    await page.keyboard.insertText('Thiếu nội dung');
    await press('Enter');
    await status().getByText('Còn 1 điểm chưa lưu.').waitFor();
    await expect.poll(() => score('1.1').innerText()).toBe('3,00');
    await page.unroute('**/call');
    await status().getByRole('button', { name: 'Lưu lại' }).click();
    await status().getByText('Còn 1 điểm chưa lưu.').waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('tfoot').innerText()).toContain('96,50');
  });

  it('folds groups by keyboard, and a folded group still tells its score', async () => {
    await stand('1.1');
    await press('ArrowUp', ' ');
    await page.getByRole('button', { name: 'Mở nhóm I', exact: true }).waitFor();
    await expect.poll(() => score('1.1').count()).toBe(0);
    await expect
      .poll(() =>
        grid()
          .getByRole('row', { name: /Hoạt động công khai/ })
          .innerText(),
      )
      .toContain('19,80');
    await press(' ');
    await score('1.1').waitFor();
  });

  it('reads row and column to a screen reader', async () => {
    await expect
      .poll(() =>
        grid()
          .getByRole('row', { name: /^1\.1 Công khai đầy đủ/ })
          .count(),
      )
      .toBe(1);
    await expect
      .poll(() => grid().getByRole('columnheader').allInnerTexts())
      .toEqual(['Mã', 'Tiêu chí', 'Tối đa', 'Tự chấm', 'Thẩm định', 'Chênh', 'Lý do', 'Phát hiện']);
    await expect.poll(() => grid().locator('[tabindex="0"]').count()).toBe(1);
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

describe('Vietnamese typing', () => {
  beforeAll(async () => openSheet(CLEAN, await halfSeason(season)));
  afterAll(() => window.close());

  const fields = {
    note: async () => {
      await stand('1.1');
      await press('3', 'Enter');
      await note().waitFor();
      await note().fill('');
      return note();
    },
    'score cell': async () => {
      await showAll();
      await stand('1.1');
      await press('F2', 'Control+a', 'Delete');
      return score('1.1').getByRole('textbox');
    },
    'column filter': async () => {
      await showAll();
      await stand('1.1');
      await press('Alt+ArrowDown');
      const filter = page.getByRole('searchbox', { name: 'Có chữ' });
      await filter.fill('');
      return filter;
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
      await typeAsUniKey(page);
      await expect.poll(() => field.inputValue()).toBe(TYPED);
      await press('Escape');
    });
    it.each(Object.entries(COMPOSED))(`composed by %s, in the ${place}`, async (_way, states) => {
      const field = await open();
      await compose(page, states, ' tiếng Việt');
      await expect.poll(() => field.inputValue()).toBe(TYPED);
      await press('Escape');
    });
  }

  it('says at once that a word is no score, and keeps the word', async () => {
    const field = await fields['score cell']();
    await page.keyboard.insertText('Được');
    await score('1.1').getByRole('alert').waitFor();
    await press('Enter');
    expect(await field.inputValue()).toBe('Được');
    await press('Escape');
  });

  it('finds units without accents', async () => {
    const filter = await fields.filter();
    await page.keyboard.insertText('hong');
    const units = page.getByRole('complementary', { name: 'Danh sách đơn vị' }).getByRole('link');
    const names = async () =>
      (await units.allInnerTexts()).map((one) => one.split('\n').find((line) => line.startsWith('Xã')));
    await expect.poll(names).toEqual(['Xã Hồng Phong', 'Xã Nam Hồng']);
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

describe('a change of somebody else', () => {
  it('waits to be confirmed by another person, and not by its author', async () => {
    // given a score that the chair lowered
    const folder = await halfSeason(season);
    await openSheet(CLEAN, folder, 'chair');
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    await page.keyboard.insertText('Thiếu minh chứng');
    await press('Enter');
    await page.getByRole('gridcell', { name: 'Thiếu minh chứng' }).waitFor();
    const confirm = () => page.getByRole('button', { name: 'Xác nhận', exact: true });
    await stand('1.1');
    await page.getByText('Chờ người khác xác nhận.').waitFor();
    expect(await confirm().count()).toBe(0);
    await page.evaluate("location.hash = 'decisions'");
    await page.getByRole('link', { name: /^tiêu chí 1\.1: .* cần người khác xác nhận$/ }).click();
    await grid().waitFor();
    expect(await grid().locator('tr.current .c-code').innerText()).toBe('1.1');
    await window.close();
    // when
    await openSheet(CLEAN, folder, 'member');
    await stand('1.1');
    await confirm().click();
    // then
    await page.getByText('Đã xác nhận: Lê Văn Mẫu').waitFor();
    expect(await confirm().count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await window.close();
  });
});

describe('changes that wait for another person', () => {
  const year = 2024;
  const now = new Date('2024-12-14T08:00:00+07:00');
  const lowered = (store: Store, criterion: string, score: string): void => {
    const to = { kind: 'points', points: points(score) } as const;
    const change = { criterion, expected: null, to, reason: 'evidence', note: 'Thiếu minh chứng' } as const;
    const done = adjustScore(store, { ...change, year, unit: CLEAN, user: 'chutich' }, now);
    if (!done.ok) throw new Error(done.error.code);
  };
  async function loweredTwice(): Promise<readonly [string, Store]> {
    const folder = await halfSeason(season);
    const store = openStore(folder);
    if (!store.ok) throw new Error(store.error.code);
    lowered(store.value, '1.1', '3');
    lowered(store.value, '1.2', '2');
    return [folder, store.value];
  }
  afterEach(() => window.close());

  it('are confirmed all by one button', async () => {
    const [folder, store] = await loweredTwice();
    store.close();
    await openSheet(CLEAN, folder);
    await page.getByText('2 điều chỉnh mới chỉ người lập xem:').waitFor();
    await page.getByRole('button', { name: 'Xác nhận tất cả' }).click();
    await page.getByText('mới chỉ người lập xem:').waitFor({ state: 'detached' });
    for (const criterion of ['1.1', '1.2']) {
      await stand(criterion);
      await page.getByText('Đã xác nhận: Lê Văn Mẫu').waitFor();
    }
    expect(window.complaints).toEqual([]);
  });

  it('do not wait where the round asks for no second person', async () => {
    const [folder, store] = await loweredTwice();
    const one = { year, key: 'confirmation', value: 'none', note: 'Chỉ có một người.', user: 'chutich' };
    if (!changeSetting(store, one, now).ok) throw new Error('not set');
    store.close();
    await openSheet(CLEAN, folder);
    await stand('1.1');
    await page.getByText('Minh chứng: Thiếu minh chứng').waitFor();
    expect(await page.getByRole('button', { name: /^Xác nhận/ }).count()).toBe(0);
    expect(await page.getByText(/chỉ người lập xem/).count()).toBe(0);
  });
});

describe('what others say about a unit', () => {
  beforeEach(async () => {
    const folder = await halfSeason(season);
    await addComparisons(folder);
    await openSheet(COMPARED, folder, 'member');
  });
  afterEach(() => window.close());
  const panel = (): Locator => page.getByRole('complementary', { name: 'Căn cứ của điểm' });

  it('stands beside its scores, with its arithmetic', async () => {
    const heads = await grid().getByRole('columnheader').allInnerTexts();
    expect(heads.slice(3, 6)).toEqual(['Tự chấm', 'Năm trước', 'Đối chiếu']);
    await page.evaluate(`location.hash = 'appraisal/${COMPARED}/3.1'`);
    await score('3.1').waitFor();
    expect(await grid().locator('tr.current .c-lastYear').innerText()).toBe('5,00');
    expect(await grid().locator('tr.current .c-reference').innerText()).toBe('3,00');
    await panel().getByText('152/160 = 95% → 3 trên 6 điểm', { exact: false }).first().waitFor();
    await panel().getByText('Cả bảng: 41,00').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is a finding with its reason and its cure, and takes the words of the unit', async () => {
    await page.getByText(/điều vướng trước khi quyết định/).click();
    await page.locator('.obstacles').getByRole('button').first().click();
    const card = panel().getByRole('article').filter({ hasText: 'SCORE_ABOVE_REFERENCE' });
    await card.getByText('Điều chỉnh về điểm theo số liệu', { exact: false }).waitFor();
    await card.getByRole('button', { name: 'Ghi lời giải trình của đơn vị' }).click();
    await page.keyboard.insertText('Số liệu Một cửa tính cả hồ sơ tạm dừng.');
    await press('Enter');
    await card.getByRole('blockquote').getByText('Số liệu Một cửa tính cả hồ sơ tạm dừng.').waitFor();
    expect(window.complaints).toEqual([]);
  });

  it('warns, and the warning can be explained', async () => {
    const card = panel().getByRole('article').filter({ hasText: 'JUMP_TOTAL' }).first();
    await card.getByText('Vì sao').waitFor();
    await card.getByRole('button', { name: 'Ghi giải trình', exact: true }).click();
    await page.keyboard.insertText('Xã đã lập Trung tâm hành chính công từ tháng 3');
    await press('Enter');
    await card.waitFor({ state: 'detached' });
    expect(window.complaints).toEqual([]);
  });
});

describe('the result', () => {
  beforeEach(async () => openSheet(CLEAN, await halfSeason(season), 'chair'));
  afterEach(() => window.close());
  const choose = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: 'Kết quả', exact: true }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  it('can be read aloud, and copied', async () => {
    await choose('Lời công bố kết quả');
    const dialog = page.getByRole('dialog', { name: 'Lời công bố kết quả' });
    await dialog.getByText('tự chấm 97,5 điểm', { exact: false }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Chép' }).click();
    await dialog.getByText('Đã chép.').waitFor();
  });

  it.each([
    ['Phiếu điểm PDF', /^phieu-diem-2024-.*\.pdf$/],
    ['Phiếu điểm Excel', /^phieu-diem-2024-.*\.xlsx$/],
  ])('%s is handed out', async (item, name) => {
    const download = page.waitForEvent('download');
    await choose(item);
    expect((await download).suggestedFilename()).toMatch(name);
    expect(window.complaints).toEqual([]);
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
    await expect.poll(() => grid().getByRole('textbox').count()).toBe(0);
    await expect.poll(() => score('1.1').getAttribute('aria-readonly')).toBe('true');
    await window.close();
  });
});
