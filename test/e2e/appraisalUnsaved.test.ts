/** What is typed into a sheet is never lost. */
import { describe, expect, it } from 'vitest';
import { untouchedSheets } from './untouchedSheets.ts';

describe('a score that is not stored yet', () => {
  const { window, sheet, unit } = untouchedSheets();
  const { score, stand, open, press, status, note } = sheet;

  it('keeps a typed score and its half-written reason over Esc, a jump and a reload; a second Esc gives both up', async () => {
    const { page } = window;
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    await page.keyboard.insertText('Thiếu nội');
    await press('Escape');
    await status().getByText('bấm Enter để ghi lý do', { exact: false }).waitFor();
    expect(await score('1.1').innerText()).toBe('3,00');

    await page.evaluate(`location.hash = 'appraisal/10639'`);
    await page.getByRole('heading', { name: 'Xã Cộng Hòa' }).first().waitFor();
    await page.evaluate(`location.hash = 'appraisal/${unit()}'`);
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
    const { page } = window;
    await stand('1.1');
    await press('3', ',', '5');
    await page.reload();
    await status().getByText('Còn 1 điểm chưa lưu.').waitFor();
    expect(await score('1.1').innerText()).toBe('3,50');
  });

  it('lets the window have its keys while a score is typed, and keeps the score', async () => {
    const { page } = window;
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
    await open(unit());
    await status().getByText('Còn 2 điểm chưa lưu.').waitFor();
    await stand('1.3');
    // Too much to be a score: it stays in its field, and the window acts all the same.
    await press('9', 'F1');
    await page.getByRole('dialog').waitFor();
    await press('Escape');
    await expect.poll(() => score('1.3').getByRole('textbox').inputValue()).toBe('9');
  });

  it('keeps what was typed when the app is out of reach, and saves it later', async () => {
    const { page } = window;
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
});
