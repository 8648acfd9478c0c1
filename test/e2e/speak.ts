import type { Page } from 'playwright-core';

export const LANGUAGES = { vi: 'Tiếng Việt', en: 'English', th: 'ภาษาไทย' } as const;

/** Switches the language of the window in its title bar. */
export const speak = (page: Page, language: keyof typeof LANGUAGES): Promise<void> =>
  page.getByRole('banner').getByRole('radio', { name: LANGUAGES[language] }).check({ force: true });
