import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, DOT, placedUnits, stacked } from '../../../renderer/features/crossCheck/aroundThresholds.ts';
import type { MatrixUnit } from '../../../renderer/features/crossCheck/crossCheckTypes.ts';

const THRESHOLDS = [
  { level: 1, from: '80' },
  { level: 2, from: '85' },
];
const figure = (shown: string) => ({ exact: shown, shown, cut: false });
const unit = (code: string, total: string | null, self: string | null = total): MatrixUnit => ({
  code,
  name: code,
  level: null,
  total: total === null ? null : figure(total),
  selfTotal: self === null ? null : figure(self),
  hangsOn: null,
  scores: [],
});

describe('totals around the thresholds', () => {
  it('are placed highest first; the own total stands in for a missing one, and none is left out', () => {
    const placed = placedUnits([unit('a', '79.99'), unit('b', null, '85.50'), unit('c', null, null)], THRESHOLDS);
    expect(placed.map((one) => [one.unit.code, one.above, one.below, one.provisional])).toEqual([
      ['b', 500, null, true],
      ['a', null, 10, false],
    ]);
  });

  it('are exact to the last thousandth before a threshold', () => {
    const [nearly] = placedUnits(
      [{ ...unit('a', null), total: { exact: '84.995', shown: '84.99', cut: true } }],
      THRESHOLDS,
    );
    expect([nearly?.above, nearly?.below]).toEqual([4995, 5]);
  });

  it('fall into bands from above, a threshold itself into the higher one; half a point above it is near', () => {
    const units = [unit('a', '85.00'), unit('b', '84.99'), unit('c', '80.50'), unit('d', '80.51'), unit('e', '12.00')];
    const bands = bandsOf(placedUnits(units, THRESHOLDS), THRESHOLDS);
    expect(bands.map(({ from, to, units: all, near }) => [from, to, all.length, near])).toEqual([
      ['85', null, 1, 1],
      ['80', '85', 3, 1],
      [null, '80', 1, 0],
    ]);
  });

  it('are dots of which none covers another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }), (places) => {
        const heights = stacked(places);
        for (const [one, x] of places.entries())
          for (const [other, y] of places.entries())
            if (one !== other && heights[one] === heights[other]) expect(Math.abs(x - y)).toBeGreaterThanOrEqual(DOT);
      }),
    );
  });
});
