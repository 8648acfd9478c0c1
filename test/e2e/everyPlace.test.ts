/**
 * What holds in every place: no fault that axe finds, in any language and any colours; the keyboard is seen, and reaches the main button;
 * that button is in sight on a small screen with large letters, and nothing lies over it.
 */
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { thorough } from '../builders/thorough.ts';
import { axeViolations } from './axeViolations.ts';
import { PLACES } from './places.ts';
import { actionOf, FOLDERS, showPlace } from './showPlace.ts';
import { LANGUAGES, speak } from './speak.ts';
import { windowFor } from './windowFor.ts';

const COLOURS = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'high contrast': { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const ALL = Object.keys(LANGUAGES) as readonly (keyof typeof LANGUAGES)[];
/** More stops than any place has before the keyboard is round. */
const MOST_STOPS = 60;

/** As the page lies on a screen of 1366 × 768 at the system's own scale, and at 150 % of it. */
const SCREENS = {
  '100 %': { width: 1366, height: 768 },
  '150 %': { width: 911, height: 512 },
} as const;

const GROUPS = Map.groupBy(PLACES, ({ season, role }) => `${season}, ${role}`);

describe.each([...GROUPS])('in a season (%s)', (_group, places) => {
  const [{ season, role } = { season: 'half', role: 'chair' } as const] = places;
  const window = windowFor({ folder: FOLDERS[season], role });

  describe.each(places)('$name', (place) => {
    const { name, action } = place;
    beforeAll(() => showPlace(window.page, place));

    it('has no fault that axe finds, in three languages, light, dark and in high contrast', async () => {
      const { page } = window;
      for (const [colours, media] of Object.entries(COLOURS)) {
        await page.emulateMedia(media);
        // Colours are the same in every language.
        for (const language of colours === 'light' || thorough ? ALL : (['vi'] as const)) {
          await speak(page, language);
          const rules = colours === 'light' || thorough ? 'all' : 'colours';
          expect([name, colours, language, await axeViolations(page, rules)]).toEqual([name, colours, language, []]);
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

    it('has its main action in sight and nothing over another, at either scale and with the largest letters', async () => {
      const { page } = window;
      for (const [scale, viewport] of Object.entries(SCREENS))
        for (const step of ['1', '1.5']) {
          await page.setViewportSize(viewport);
          await page.evaluate((one) => document.documentElement.style.setProperty('--text-step', one), step);
          const hidden = action && (await actionOf(page, action).evaluate(hiddenPoints));
          expect([scale, step, hidden ?? []]).toEqual([scale, step, []]);
          expect([scale, step, await page.evaluate(barFaults)]).toEqual([scale, step, []]);
        }
      await page.evaluate('document.documentElement.style.removeProperty("--text-step")');
      await page.setViewportSize(SCREENS['100 %']);
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

/** Which of its corners and its middle cannot be clicked. Text, for it is evaluated in the page. */
const hiddenPoints = `(button) => {
  const { left, top, right, bottom } = button.getBoundingClientRect();
  const points = [[left + 3, top + 3], [right - 3, top + 3], [left + 3, bottom - 3], [right - 3, bottom - 3], [(left + right) / 2, (top + bottom) / 2]];
  return points.filter(([x, y]) => !button.contains(document.elementFromPoint(x, y)));
}`;

/** Parts of the title bar that lie over the one before or beside the window, and a page that has slipped. */
const barFaults = `(() => {
  const parts = [...document.querySelectorAll('.app:not([hidden]) > .bar > *')].filter((one) => one.offsetWidth > 0);
  const lies = parts.filter((one, at) => one.getBoundingClientRect().left < (parts[at - 1]?.getBoundingClientRect().right ?? 0));
  const out = parts.filter((one) => one.getBoundingClientRect().right > innerWidth);
  const slipped = [document.scrollingElement, document.querySelector('#window')].filter((one) => one.scrollTop > 0);
  return [...lies, ...out, ...slipped].map((one) => one.outerHTML.slice(0, 80));
})()`;
