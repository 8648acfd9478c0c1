/** Scoring one unit after the other: by keyboard alone, with reasons, and what stands beside a score. */
import { describe, expect, it } from 'vitest';
import { untouchedSheets } from './untouchedSheets.ts';

describe('a sheet to appraise', () => {
  const { window, sheet, unit } = untouchedSheets();
  const { grid, score, stand, open, press, status, note, panel } = sheet;

  it('is appraised with the keyboard alone, in six keystrokes besides the reason, and undone once', async () => {
    const { page } = window;
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
    const { page } = window;
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
    await open(unit());
    await stand('1.3');
    await press('Control+z');
    await expect.poll(() => score('1.2').innerText()).toBe('3,00');
    expect(await score('1.1').innerText()).toBe('3,00');
    await press('Control+z');
    await expect.poll(() => score('1.1').innerText()).toBe('4,00');
    await press('Control+z');
    await status().getByText('Không còn gì để hoàn tác.').waitFor();
  });

  it('names the kind of reason by Alt and a digit, and offers the notes written before', async () => {
    const { page } = window;
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
    const { page } = window;
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
    const { page } = window;
    await stand('1.1');
    await press('3');
    await page.getByText('nét đứt: đã tính, chưa lưu').waitFor();
    await expect.poll(() => page.locator('tfoot').innerText()).toContain('96,50');
    await press('Escape');
    await page.getByText('nét đứt: đã tính, chưa lưu').waitFor({ state: 'detached' });
  });

  it('shows both values when somebody was faster', async () => {
    const { page } = window;
    await stand('1.1');
    await press('3', 'Enter');
    await note().waitFor();
    const other = {
      year: 2024,
      unit: unit(),
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

  it('shows what the asked criterion rests on until it is answered, and counts it in its band', async () => {
    const { page } = window;
    await stand('1.1');
    await press('3', ',', '5', 'Enter');
    await note().waitFor();
    expect(await panel().locator('.code-line').innerText()).toContain('1.1');
    expect(await grid().locator('tr.current .c-code').innerText()).toBe('1.1');
    expect(await grid().locator('tr.current .c-change').innerText()).toBe('−0,50');
    expect(await grid().locator('tr.band .c-score').first().innerText()).toBe('19,30');
    expect(await page.locator('tfoot').innerText()).toContain('97,00');
    await page.keyboard.insertText('Thiếu nội dung');
    await press('Enter');
    await note().waitFor({ state: 'detached' });
    await expect.poll(() => grid().locator('tr.current .c-code').innerText()).toBe('1.2');
  });

  it('folds groups by keyboard, and a folded group still tells its score', async () => {
    const { page } = window;
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
});
