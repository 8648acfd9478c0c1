/** A district of 235 units: its lists are filled while nobody waits for them, and are whole all the same. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { initOffice } from '../../electron/services/initOffice.ts';
import { type OpenWindow, openWindow, PROJECT } from './openWindow.ts';
import { emptyFolder } from './seasons.ts';
import { signIn } from './signIn.ts';

const UNITS = 235;

let window: OpenWindow;
beforeAll(async () => {
  const folder = emptyFolder();
  const sample = JSON.parse(readFileSync(`${PROJECT}/resources/sample/nam-sach-2024.json`, 'utf8'));
  const units = Array.from({ length: UNITS }, (_none, index) => ({
    code: String(20_000 + index),
    name: `Xã Thử Nghiệm Số ${index + 1}`,
    kind: 'commune',
  }));
  const made = initOffice(folder, { ...sample, units }, new Date('2024-10-01T08:00:00+07:00'));
  if (!made.ok) throw new Error(made.error.code);
  window = await openWindow(folder, { viewport: { width: 911, height: 512 } });
  await signIn(window.page, 'secretary');
});
afterAll(async () => {
  await window.close();
});

it.each([
  ['overview', '.pipeline tbody tr'],
  ['appraisal', '.unit-list li'],
  ['decisions', '.decisions tbody tr'],
  ['reports', '.reports tbody tr'],
])('shows every unit in %s', async (place, row) => {
  const { page, complaints } = window;
  await page.evaluate(`location.hash = '${place}'`);
  await expect.poll(() => page.locator(row).count()).toBe(UNITS);
  expect(complaints).toEqual([]);
});

it('keeps the parts of its bar apart at 150 %', async () => {
  const parts = await window.page.evaluate<readonly (readonly [number, number])[]>(
    `[...document.querySelectorAll('.app:not([hidden]) > .bar > *')]
       .map((one) => one.getBoundingClientRect()).map(({ left, right }) => [left, right])`,
  );
  expect(parts.at(-1)?.[1]).toBeLessThanOrEqual(911);
  for (const [index, [left]] of parts.entries()) expect(left).toBeGreaterThanOrEqual(parts[index - 1]?.[1] ?? 0);
  expect(
    await window.page.evaluate(`(() => { const find = document.querySelector('.bar > .find');
    return find.scrollWidth <= find.clientWidth; })()`),
  ).toBe(true);
});
