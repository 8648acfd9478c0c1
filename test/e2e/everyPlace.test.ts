/** What holds in every place: no fault that axe finds, in any language and any colours; the keyboard is seen, and reaches the main button. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { thorough } from '../builders/thorough.ts';
import { addComparisons } from './addComparisons.ts';
import { axeViolations } from './axeViolations.ts';
import { type OpenWindow, openWindow } from './openWindow.ts';
import { PLACES } from './places.ts';
import { halfSeason, wholeSeason } from './seasons.ts';
import { signIn } from './signIn.ts';
import { LANGUAGES, speak } from './speak.ts';

const COLOURS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const ALL = Object.keys(LANGUAGES) as readonly (keyof typeof LANGUAGES)[];
/** More stops than any place has before the keyboard is round. */
const MOST_STOPS = 60;

const GROUPS = Map.groupBy(PLACES, ({ season, role }) => `${season === 'begun' ? 'half' : season}, ${role}`);

describe.each([...GROUPS])('in a season (%s)', (_group, places) => {
  let window: OpenWindow;
  beforeAll(async () => {
    const [{ season, role } = { season: 'half', role: 'chair' } as const] = places;
    const whole = await wholeSeason();
    const folder = season === 'whole' ? join(whole, 'data') : await halfSeason();
    if (season === 'checked') await addComparisons(folder);
    window = await openWindow(folder);
    await signIn(window.page, role);
  });
  afterAll(() => window.close());

  describe.each(places)('$name', ({ name, address, action }) => {
    beforeAll(async () => {
      const { page } = window;
      await page.evaluate((to) => location.assign(`#${to}`), address);
      await page.locator('main:not([aria-busy="true"]) h1').first().waitFor();
    });

    it('has no fault that axe finds, in three languages, light, dark and in high contrast', async () => {
      const { page } = window;
      for (const [colours, media] of Object.entries(COLOURS)) {
        await page.emulateMedia(media);
        // Colours are the same in every language.
        for (const language of colours === 'light' || thorough ? ALL : (['vi'] as const)) {
          await speak(page, language);
          expect([name, colours, language, await axeViolations(page)]).toEqual([name, colours, language, []]);
        }
      }
      await page.emulateMedia(COLOURS.light);
      await speak(page, 'vi');
    });

    it('shows where the keyboard is at every stop, and brings it to the main button', async () => {
      const { page } = window;
      const { unseen, names } = await goRound(page);
      expect(unseen).toEqual([]);
      if (action) expect(names).toContainEqual(expect.stringMatching(action));
    });
  });
});

/** Tab by Tab from the beginning of the page to its end. */
async function goRound(page: Page): Promise<{ readonly unseen: readonly string[]; readonly names: readonly string[] }> {
  await page.evaluate('document.activeElement.blur(); getSelection().removeAllRanges()');
  const [unseen, names]: [string[], string[]] = [[], []];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const { name, seen, end } = await page.evaluate<{ name: string; seen: boolean; end: boolean }>(STOP);
    if (end) break;
    names.push(name);
    if (!seen) unseen.push(name);
  }
  return { unseen, names };
}

/** A ring of two pixels, on the stop itself or on what stands for it (the word beside a hidden radio, its row), inside the window. */
const STOP = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body || at.tagName === 'IFRAME') return { name: at?.tagName ?? '', seen: true, end: at === document.body };
  const rings = [at, at.nextElementSibling, at.closest('label, .button')].filter((one) => one !== null);
  const ringed = rings.find((one) => { const { outlineStyle, outlineWidth } = getComputedStyle(one); return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2; });
  const box = ringed?.getBoundingClientRect();
  const seen = box !== undefined && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  return { name: (at.innerText || at.ariaLabel || at.closest('label')?.innerText || at.outerHTML.slice(0, 100)).trim(), seen, end: false };
})()`;
