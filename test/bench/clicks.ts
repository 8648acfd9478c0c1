/** How long the window takes to answer clicks and keys in a large office: from the event to the picture that answers it. */
import type { Page } from 'playwright-core';
import { signIn } from '../e2e/signIn.ts';
import { launchBrowser } from '../e2e/theBrowser.ts';
import { median } from './measure.ts';
import { startHostAlone } from './startHostAlone.ts';

const ROUNDS = 5;
/** What a click must be answered within. */
const BAR_MS = 100;

type Deed = {
  readonly name: string;
  readonly event: 'pointerdown' | 'keydown';
  /** A selector that holds once the answer stands on the page. */
  readonly shown: (round: number) => string;
  readonly act: (page: Page, round: number) => Promise<void>;
};

const unitAt = (round: number): string => String(20_010 + round * 37);
const place = (name: string, to: string): Deed => ({
  name: `to ${name}`,
  event: 'pointerdown',
  shown: () => `.app:has(.rail a[href="#${to}"][aria-current]):has(main:not([aria-busy="true"]))`,
  act: (page) => page.locator(`.rail a[href="#${to}"]`).click(),
});
const DEEDS: readonly Deed[] = [
  place('Tổng quan', 'overview'),
  place('Tiếp nhận', 'receipt'),
  place('Quyết định', 'decisions'),
  place('Báo cáo', 'reports'),
  place('Nhật ký', 'log'),
  place('Thẩm định', 'appraisal'),
  {
    name: 'a unit in the list',
    event: 'pointerdown',
    shown: (round) => `.appraisal:has(a[aria-current][href$="/${unitAt(round)}"]):has(.sheet-head)`,
    act: (page, round) => page.locator(`.unit-list a[href$="/${unitAt(round)}"]`).click(),
  },
  {
    name: 'a cell',
    event: 'pointerdown',
    shown: (round) => `[data-index="${round + 2}"] > [data-column="3"][tabindex="0"]`,
    act: (page, round) => page.locator(`[data-index="${round + 2}"] > [data-column="3"]`).click(),
  },
  {
    name: 'sort by a column',
    event: 'pointerdown',
    shown: (round) => `th.c-self[aria-sort="${['ascending', 'descending', 'none'][round % 3]}"]`,
    act: (page) => page.locator('th.c-self .sort').click(),
  },
  {
    name: 'a letter in the filter of units',
    event: 'keydown',
    shown: (round) => `.unit-list ul:not(:has(li:nth-child(${round === 0 ? 236 : 235})))`,
    act: async (page, round) => {
      await page.getByRole('searchbox').first().focus();
      await page.keyboard.press(String(round % 10));
    },
  },
];

/** @param data an office of many units. @returns lines to print, the slowest last. */
export async function clicks(data: string): Promise<readonly string[]> {
  const browser = await launchBrowser();
  const host = await startHostAlone(data);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await page.goto(host.url);
  await signIn(page, 'member');
  await page.locator('main:not([aria-busy="true"])').waitFor();
  const figures: { readonly name: string; readonly middle: number; readonly worst: number }[] = [];
  for (const deed of DEEDS) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      if (deed.name.startsWith('to ')) await elsewhere(page);
      times.push(await answerTime(page, deed, round));
    }
    figures.push({ name: deed.name, middle: median(times), worst: Math.max(...times) });
  }
  await browser.close();
  await host.end();
  const slow = figures.filter((one) => one.middle > BAR_MS).length;
  return [
    ...figures.map(
      ({ name, middle, worst }) =>
        `  ${name.padEnd(34)}${middle.toFixed(0).padStart(6)} ms   worst ${worst.toFixed(0).padStart(5)} ms`,
    ),
    `  over ${BAR_MS} ms: ${slow} of ${figures.length}; the worst of all ${Math.max(...figures.map((one) => one.worst)).toFixed(0)} ms`,
  ];
}

async function elsewhere(page: Page): Promise<void> {
  await page.evaluate(`location.hash = 'criteria'`);
  await page.locator('.rail a[href="#criteria"][aria-current]').waitFor();
  await page.locator('main:not([aria-busy="true"])').waitFor();
}

/** In the page: from the event's own time to the frame after the answer was found. */
export async function answerTime(
  page: Page,
  { event, shown, act }: Omit<Deed, 'name'>,
  round: number,
): Promise<number> {
  const answered = page.evaluate<number>(`new Promise((done) => addEventListener('${event}', ({ timeStamp }) => {
    const look = () => requestAnimationFrame(() => document.querySelector(${JSON.stringify(shown(round))})
      ? requestAnimationFrame((now) => done(now - timeStamp)) : look());
    look();
  }, { once: true, capture: true }))`);
  await act(page, round);
  return answered;
}
