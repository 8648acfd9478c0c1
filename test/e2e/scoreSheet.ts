/** The score sheet of a unit in a window, for the hands and the eyes of a test. */
import type { Locator, Page } from 'playwright-core';

export type ScoreSheet = ReturnType<typeof scoreSheet>;

/** @param window whose page may be another one later. */
export function scoreSheet(window: { readonly page: Page }) {
  const grid = (): Locator => window.page.getByRole('grid');
  const score = (criterion: string): Locator =>
    grid()
      .getByRole('row')
      .filter({ has: window.page.getByRole('rowheader', { name: criterion, exact: true }) })
      .locator('.c-score');
  return {
    grid,
    score,
    stand: (criterion: string): Promise<void> => score(criterion).click(),
    status: (): Locator => window.page.locator('footer.status'),
    note: (): Locator => window.page.getByRole('dialog').getByRole('textbox'),
    panel: (): Locator => window.page.getByRole('complementary', { name: 'Căn cứ của điểm' }),

    press: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await window.page.keyboard.press(key);
    },

    open: async (unit: string): Promise<void> => {
      await window.page.evaluate((to) => location.assign(to), `#appraisal/${unit}`);
      await window.page.locator(`.unit-list a[aria-current][href$="appraisal/${unit}"]`).waitFor();
      await grid().waitFor();
    },

    /** Text on the clipboard as another program would leave it, pasted where the keyboard stands. */
    paste: (text: string): Promise<unknown> =>
      window.page.evaluate(
        `{ const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', ${JSON.stringify(text)});
           document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); }`,
      ),

    /** What Ctrl+C would put on the clipboard. */
    copied: (): Promise<unknown> =>
      window.page.evaluate(
        `(() => { const clipboardData = new DataTransfer();
           document.activeElement.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }));
           return clipboardData.getData('text/plain'); })()`,
      ),

    /** Where a column is filtered, no longer. */
    showAll: async (): Promise<void> => {
      const all = window.page.getByRole('button', { name: 'Hiện tất cả theo thứ tự bộ tiêu chí' });
      if (await all.isVisible()) await all.click();
    },
  };
}
