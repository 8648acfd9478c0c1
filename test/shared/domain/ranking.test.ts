import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExact, exact } from '../../../shared/domain/points.ts';
import { ranked } from '../../../shared/domain/ranking.ts';
import { exactly } from '../../builders/criteriaSets.ts';

const entry = (name: string, total: string) => ({ name, total: exactly(total) });

describe('a ranking', () => {
  it('lets ties share a rank and skips the next', () => {
    const places = ranked([entry('a', '84.2'), entry('b', '90'), entry('c', '84.20'), entry('d', '70')]);
    expect(places.map((place) => [place.rank, place.entry.name])).toEqual([
      [1, 'b'],
      [2, 'a'],
      [2, 'c'],
      [4, 'd'],
    ]);
  });

  it('tells apart what two shown decimals do not', () => {
    expect(ranked([entry('a', '84.994'), entry('b', '84.995')]).map((place) => place.entry.name)).toEqual(['b', 'a']);
  });

  it('gives each entry 1 + the number of better ones', () => {
    const totals = fc.array(
      fc.record({
        total: fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 4 })).map(([n, d]) => exact(BigInt(n), BigInt(d))),
      }),
    );
    fc.assert(
      fc.property(totals, (entries) => {
        const places = ranked(entries);
        expect(places).toHaveLength(entries.length);
        for (const place of places) {
          const better = entries.filter((one) => compareExact(one.total, place.entry.total) > 0).length;
          expect(place.rank).toBe(1 + better);
        }
      }),
    );
  });
});
