/** The windows in Chromium: frames while scrolling, first paint, answers to clicks. */
import { join } from 'node:path';
import { setup as buildFirst } from '../e2e/buildFirst.ts';
import { clicks } from './clicks.ts';
import { firstPaint } from './firstPaint.ts';
import { gridFrames } from './gridFrames.ts';
import { heatMap } from './heatMap.ts';
import { threeYears } from './threeYears.ts';

const UNITS = 235;

/** @param folder that may be filled. */
export async function benchWindows(folder: string, say: (line: string) => void): Promise<void> {
  await buildFirst();
  say('\nGrid of 1,000 × 40 in Chromium without a graphics card, best of three');
  for (const line of await gridFrames(folder)) say(line);
  const data = await threeYears(folder, UNITS);
  say('\nStart of the program to first contentful paint');
  say(await firstPaint('first run', join(folder, 'nothing')));
  say(await firstPaint(`sign-in, ${UNITS} units × 3 years`, data));
  say(`\nAnswers to clicks, ${UNITS} units × 3 years, medians of five`);
  for (const line of await clicks(data)) say(line);
  say(`\nThe map of the round, ${UNITS} × 37, best of five`);
  for (const line of await heatMap(data)) say(line);
}
