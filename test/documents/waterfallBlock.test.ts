/** The way to a total, as it is drawn: no gap between two steps, nothing off the scale, and every number exact. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TEMPLATES } from '../../electron/documents/index.ts';
import { waterfallBlock } from '../../electron/documents/sheet/waterfallBlock.ts';
import { Wording } from '../../electron/documents/sheet/wording.ts';
import { type Exact, exact } from '../../shared/domain/points.ts';
import { aScoreSheet } from '../builders/officePapers.ts';

const wording = new Wording('vi', TEMPLATES.vi['score-sheet'], aScoreSheet(1));
const drawn = (start: Exact, deltas: readonly Exact[]) => {
  const steps = deltas.map((delta) => ({ text: 'Bước', delta }));
  const block = waterfallBlock({ start, steps }, wording);
  if (block.kind !== 'waterfall') throw new Error(block.kind);
  return block;
};
const hundredths = fc.integer({ min: -400, max: 400 }).map((n) => exact(BigInt(n), 100n));

it('each step begins where the one before ended, on the scale (property)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4000, max: 11_000 }), fc.array(hundredths, { maxLength: 9 }), (start, deltas) => {
      const { rows } = drawn(exact(BigInt(start), 100n), deltas);
      for (const [i, { from, to, whole }] of rows.entries()) {
        expect(from).toBe(whole ? 0 : rows[i - 1]?.to);
        expect(to).toBeGreaterThan(0);
        expect(to).toBeLessThanOrEqual(1);
      }
      expect(rows.at(-1)?.to).toBe(rows.at(-2)?.to);
      expect(rows.at(-1)?.total).toBe(rows.at(-2)?.total);
    }),
  );
});

it('says every change exactly, with its sign', () => {
  const { scale, rows } = drawn(exact(99n, 1n), [
    exact(-1n, 2n),
    exact(9n, 4n),
    exact(-8005n, 1000n),
    exact(0n, 1n),
    exact(-781n, 97n),
  ]);
  expect(scale).toBe('83 – 101');
  expect(rows.map(({ change }) => change)).toEqual(['', '−0,50', '+2,25', '−8,005', '0,00', '−(8 + 5/97)', '']);
  expect(rows.map(({ total }) => total).slice(0, 4)).toEqual(['99,00', '98,50', '100,75', '92,745']);
});
