import type { Page } from 'playwright-core';

export const LANGUAGES = { vi: 'Tiếng Việt', en: 'English', th: 'ภาษาไทย' } as const;

/** Switches the language of the window in its title bar, and waits until the page speaks it. */
export async function speak(page: Page, language: keyof typeof LANGUAGES): Promise<void> {
  await page.getByRole('banner').getByRole('radio', { name: LANGUAGES[language] }).check({ force: true });
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
}
