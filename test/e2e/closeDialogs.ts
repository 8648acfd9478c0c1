import type { Page } from 'playwright-core';

/** What the test before left open in a window that is shared. */
export async function closeDialogs(page: Page): Promise<void> {
  const open = page.getByRole('dialog');
  for (let left = await open.count(); left > 0; left = await open.count()) {
    const last = await open.last().elementHandle();
    await page.keyboard.press('Escape');
    await last?.waitForElementState('hidden');
  }
}
