import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What another theme can change: all other rules read the page, which is the same in any colours. */
const OF_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** Rules of WCAG 2.2 A and AA and the best practices of axe, in the page once nothing is being fetched any more. */
export async function axeViolations(page: Page, rules: 'all' | 'colours' = 'all'): Promise<unknown> {
  await expect.poll(() => page.locator(':is(main, section)[aria-busy="true"]').count()).toBe(0);
  // Evaluated by the test's own hand, past the page's policy, which allows no such script.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const chosen = JSON.stringify({ resultTypes: ['violations'], ...(rules === 'all' ? {} : OF_COLOURS) });
  return page.evaluate(
    `axe.run(${chosen}).then((run) => run.violations.map((one) => [one.id, one.nodes.map((n) => n.html)]))`,
  );
}
