/** The sheet as a table: sorted, filtered, copied from and pasted into, on a small screen. */
import { describe, expect, it } from 'vitest';
import { axeViolations } from './axeViolations.ts';
import { speak } from './speak.ts';
import { untouchedSheets } from './untouchedSheets.ts';

describe('a sheet as a table', () => {
  const { window, sheet } = untouchedSheets();
  const { grid, score, stand, press, paste, copied, status } = sheet;

  it('sorts by a column and back with the third click, and keeps the keyboard on its criterion', async () => {
    const { page } = window;
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
    const { page } = window;
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

  it('takes a column out of Excel, shows it first, and asks once for a reason', async () => {
    const { page } = window;
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

  it('lays “na” below a band where it was copied from, and drops nothing in silence', async () => {
    const { page } = window;
    await stand('1.7');
    await paste('1,5\r\n2\r\nna\r\n3\r\n1\r\n');
    const dialog = page.getByRole('dialog', { name: /^Dán/ });
    await dialog.waitFor();
    const said = (await dialog.getByRole('row').allInnerTexts()).join('\n');
    expect(said).toMatch(/2\.1\t[^\n]*\n“na”/);
    await press('Escape');
  });

  it('remembers the width of a column that was changed by keyboard', async () => {
    const { page } = window;
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
});

describe('a sheet to look at', () => {
  const { window, sheet } = untouchedSheets();
  const { score, stand, press, note, panel } = sheet;

  it.each([
    ['light', 'all'],
    ['dark', 'colours'],
  ] as const)('has no fault that axe finds, %s', async (colorScheme, rules) => {
    const { page } = window;
    await page.emulateMedia({ colorScheme });
    expect(await axeViolations(page, rules)).toEqual([]);
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    expect(await axeViolations(page, rules)).toEqual([]);
    await press('Escape');
    await speak(page, 'th');
    expect(await axeViolations(page, rules)).toEqual([]);
    await speak(page, 'vi');
  });

  it('shows six rows and more at 150 %, whole, from the first column on', async () => {
    const { page } = window;
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
    expect(await panel().isVisible()).toBe(false);
    await stand('1.1');
    await press('Shift+F2');
    await panel().waitFor();
    await press('Shift+F2');
    await panel().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Căn cứ', exact: true }).click();
    await panel().waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
