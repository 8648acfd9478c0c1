/** The map of a round at 235 × 37: frames while it scrolls, and the answer to a click. */
import { openWindow } from '../e2e/openWindow.ts';
import { signIn } from '../e2e/signIn.ts';
import { closeBrowser } from '../e2e/theBrowser.ts';
import { answerTime } from './clicks.ts';
import { framesWhileScrolling } from './frames.ts';
import { median } from './measure.ts';

const ROUNDS = 5;
const SECONDS = 2;

/** @param data an office of many units. @returns lines to print. */
export async function heatMap(data: string): Promise<readonly string[]> {
  const window = await openWindow(data);
  const { page } = window;
  await signIn(page, 'member');
  await page.evaluate(`location.hash = 'checks'`);
  await page.getByRole('grid').waitFor();
  // Of the processor, not of the clock: a machine that others use draws fewer frames, and no cheaper ones.
  const thread = await page.context().newCDPSession(page);
  await thread.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> =>
    (await thread.send('Performance.getMetrics')).metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0;
  const rounds = [];
  const before = await busy();
  for (let round = 0; round < ROUNDS; round += 1)
    rounds.push(await framesWhileScrolling(page, { axis: 'Top', pixelsPerSecond: 2400, seconds: SECONDS }));
  const perSecond = ((await busy()) - before) / (ROUNDS * SECONDS);
  const best = rounds.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
  await page.evaluate(`document.querySelector('.heat').scrollTop = 0`);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const cell = `.heat [data-row="${3 + round}"][data-column="${5 + round}"]`;
    const shown = () => `${cell}[tabindex="0"]`;
    times.push(await answerTime(page, { event: 'pointerdown', shown, act: () => page.locator(cell).click() }, round));
  }
  await window.close();
  await closeBrowser();
  return [
    `  scrolled ${best.perSecond.toFixed(1)} frames/s, longest ${best.longestMs.toFixed(0)} ms; the page's thread works ${(perSecond * 1000).toFixed(0)} ms of a second`,
    `  a click on a cell ${median(times).toFixed(0)} ms, worst ${Math.max(...times).toFixed(0)} ms`,
  ];
}
