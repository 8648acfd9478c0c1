/** Pages as they were when somebody looked at them: test/fixtures/papers; UPDATE_PICTURES=1 draws them anew. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { pngPixels } from '../../electron/signing/pngPixels.ts';
import { outside } from '../builders/outsideTools.ts';

/** Programs draw edges in their own way; a line that moved changes far more. */
const TOLERANCE = 4;

/** @param pages from 1. */
export function expectPictures(pdf: Uint8Array, name: string, pages: readonly number[] = [1]): void {
  const folder = mkdtempSync(join(tmpdir(), 'picture-'));
  writeFileSync(join(folder, 'a.pdf'), pdf);
  for (const page of pages) {
    const which = ['-f', String(page), '-l', String(page)];
    outside('pdftoppm', [
      ...['-r', '30', '-gray', '-png', '-singlefile'],
      ...which,
      join(folder, 'a.pdf'),
      join(folder, 'a'),
    ]);
    const drawn = readFileSync(join(folder, 'a.png'));
    const golden = join(import.meta.dirname, '../fixtures/papers', `${name}${page === 1 ? '' : `-page-${page}`}.png`);
    if (process.env.UPDATE_PICTURES === '1') {
      mkdirSync(join(golden, '..'), { recursive: true });
      writeFileSync(golden, drawn);
    }
    expect(existsSync(golden), golden).toBe(true);
    expect(difference(drawn, readFileSync(golden)), golden).toBeLessThan(TOLERANCE);
  }
  rmSync(folder, { recursive: true });
}

/** Mean difference of grey values, 0 to 255; infinite where the sizes differ. */
function difference(a: Uint8Array, b: Uint8Array): number {
  const [one, other] = [pngPixels(a), pngPixels(b)];
  if (!one || !other || one.data.length !== other.data.length) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (const [i, value] of one.data.entries()) sum += Math.abs(value - (other.data[i] ?? 0));
  return sum / one.data.length;
}
