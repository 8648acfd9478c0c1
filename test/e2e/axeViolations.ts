import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Rules of WCAG 2.2 A and AA and the best practices of axe, in the page once nothing is being fetched any more. */
export async function axeViolations(page: Page): Promise<unknown> {
  await expect.poll(() => page.locator(':is(main, section)[aria-busy="true"]').count()).toBe(0);
  // Evaluated by the test's own hand, past the page's policy, which allows no such script.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  return page.evaluate('axe.run().then((run) => run.violations.map((one) => [one.id, one.nodes.map((n) => n.html)]))');
}
