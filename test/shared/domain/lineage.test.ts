import { describe, expect, it } from 'vitest';
import { ancestors, comparableScores, type PastResult } from '../../../shared/domain/lineage.ts';
import { points, toExact } from '../../../shared/domain/points.ts';
import type { Lineage } from '../../../shared/domain/unit.ts';

const past = (unitId: number, score: string): PastResult => ({
  unitId,
  code: String(unitId),
  name: `Xã ${unitId}`,
  total: toExact(points(score)),
  level: 1,
  scores: { '1.1': points(score) },
  source: 'workbook',
});
const results = new Map([past(1, '81'), past(2, '82'), past(3, '83')].map((one) => [one.unitId, one]));
type Link = readonly [unit: number, predecessor: number, extent: Lineage['extent']];
const links = (given: readonly Link[]) =>
  Map.groupBy(
    given.map(([unit, predecessor, extent]) => ({ unit, predecessor, extent })),
    (one) => one.unit,
  );
const seen = (unit: number, ...given: readonly Link[]) => {
  const found = ancestors(unit, results, links(given));
  return [found.map((one) => [one.relation, one.result.unitId]), comparableScores(found)?.['1.1'] ?? null];
};

describe('last year through what became of the units', () => {
  it('is the unit’s own where there is one, whatever it was made of', () => {
    expect(seen(1, [1, 2, 'whole'])).toEqual([[['same', 1]], points('81')]);
  });

  it('of a renamed unit is its predecessor’s', () => {
    expect(seen(9, [9, 2, 'whole'])).toEqual([[['whole', 2]], points('82')]);
  });

  it('of a merged unit shows all and gives no score', () => {
    expect(seen(9, [9, 2, 'whole'], [9, 3, 'whole'])).toEqual([
      [
        ['whole', 2],
        ['whole', 3],
      ],
      null,
    ]);
  });

  it('of a unit made of a part gives no score, through several steps as well', () => {
    expect(seen(9, [9, 3, 'part'])).toEqual([[['part', 3]], null]);
    expect(seen(9, [9, 8, 'part'], [8, 3, 'whole'])).toEqual([[['part', 3]], null]);
    expect(seen(9, [9, 8, 'whole'], [8, 3, 'whole'])).toEqual([[['whole', 3]], points('83')]);
  });

  it('ends where links run in a circle, and where there is nothing', () => {
    expect(seen(9, [9, 8, 'whole'], [8, 9, 'whole'])).toEqual([[], null]);
    expect(seen(9)).toEqual([[], null]);
  });
});
