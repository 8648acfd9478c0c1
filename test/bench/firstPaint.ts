/** From the start of the program to the first thing that can be read, in a browser that is open already. */
import { launchBrowser } from '../e2e/theBrowser.ts';
import { median } from './measure.ts';
import { startHostAlone } from './startHostAlone.ts';

const ROUNDS = 3;

/** @param data an office, or a folder that is not there: the first run. @returns a line to print. */
export async function firstPaint(name: string, data: string): Promise<string> {
  const browser = await launchBrowser();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = Date.now();
    const host = await startHostAlone(data);
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(host.url);
    const painted = await page.evaluate<number>(`new Promise((done) => new PerformanceObserver((all) => {
      const paint = all.getEntriesByName('first-contentful-paint')[0];
      if (paint) done(performance.timeOrigin + paint.startTime);
    }).observe({ type: 'paint', buffered: true }))`);
    times.push(painted - start);
    await page.close();
    await host.end();
  }
  await browser.close();
  return `  ${name.padEnd(34)}${median(times).toFixed(0).padStart(6)} ms   worst ${Math.max(...times)
    .toFixed(0)
    .padStart(5)} ms`;
}
