/** From the start of the program to the first thing that can be read, in a browser that is open already. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { launchBrowser } from '../e2e/theBrowser.ts';
import { median } from './measure.ts';

const ROUNDS = 3;

/** @param data an office, or a folder that is not there: the first run. @returns a line to print. */
export async function firstPaint(name: string, data: string): Promise<string> {
  const browser = await launchBrowser();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = Date.now();
    const host = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'hostAlone.ts'), data],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const [address] = await once(host.stdout, 'data');
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(String(address).trim());
    const painted = await page.evaluate<number>(`new Promise((done) => new PerformanceObserver((all) => {
      const paint = all.getEntriesByName('first-contentful-paint')[0];
      if (paint) done(performance.timeOrigin + paint.startTime);
    }).observe({ type: 'paint', buffered: true }))`);
    times.push(painted - start);
    await page.close();
    host.kill();
    await once(host, 'exit');
  }
  await browser.close();
  return `  ${name.padEnd(34)}${median(times).toFixed(0).padStart(6)} ms   worst ${Math.max(...times)
    .toFixed(0)
    .padStart(5)} ms`;
}
