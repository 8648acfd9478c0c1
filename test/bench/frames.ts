/** Frames of a page that scrolls: how many a second, how the slow ones are, how many were missed at 60 a second. */
import type { Page } from 'playwright-core';

export type Frames = {
  /** Frames in all over the time they took. */
  readonly perSecond: number;
  readonly medianFps: number;
  /** 95 of 100 frames are at least as fast. */
  readonly slowFps: number;
  readonly longestMs: number;
  readonly droppedShare: number;
};

export type Scroll = { readonly axis: 'Top' | 'Left'; readonly pixelsPerSecond: number; readonly seconds: number };

/** Scrolls the first scrollable box by time, not by frame: who draws seldom has more to draw. */
export async function framesWhileScrolling(page: Page, scroll: Scroll): Promise<Frames> {
  const intervals = await page.evaluate<readonly number[]>(`(${SCROLL})(${JSON.stringify(scroll)})`);
  return summary(intervals);
}

export function summary(intervals: readonly number[]): Frames {
  const sorted = [...intervals].sort((a, b) => a - b);
  const total = sorted.reduce((sum, one) => sum + one, 0);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    perSecond: (intervals.length / total) * 1000,
    medianFps: 1000 / at(0.5),
    slowFps: 1000 / at(0.95),
    longestMs: at(1),
    droppedShare: Math.max(0, 1 - intervals.length / (total / (1000 / 60))),
  };
}

/** In the page, which knows no TypeScript. */
const SCROLL = `({ axis, pixelsPerSecond, seconds }) => new Promise((resolve) => {
  const box = [...document.querySelectorAll('div')].find((one) => one.scrollHeight > one.clientHeight + 400);
  const most = box['scroll' + (axis === 'Top' ? 'Height' : 'Width')] - box['client' + (axis === 'Top' ? 'Height' : 'Width')];
  const intervals = [];
  let [first, last] = [null, null];
  const frame = (now) => {
    first ??= now;
    if (last !== null) intervals.push(now - last);
    last = now;
    const way = ((now - first) / 1000) * pixelsPerSecond;
    const there = way % (2 * most);
    box['scroll' + axis] = there > most ? 2 * most - there : there;
    if (now - first < seconds * 1000) requestAnimationFrame(frame);
    else resolve(intervals);
  };
  requestAnimationFrame(frame);
})`;
