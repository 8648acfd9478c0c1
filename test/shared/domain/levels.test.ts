import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOutcome, levelOf, NO_BOARD_FACTS } from '../../../shared/domain/levels.ts';
import { exact, formatExact, truncateExact } from '../../../shared/domain/points.ts';
import { exactly, hundredPointSet, levels, shippedSet } from '../../builders/criteriaSets.ts';
import { anAdjustment, aSheet } from '../../builders/scores.ts';

const BANDS: readonly (readonly [total: string, level: number])[] = [
  ['0', 0],
  ['79.99', 0],
  ['79.995', 0],
  ['79.999', 0],
  ['80', 1],
  ['84.99', 1],
  ['84.995', 1],
  ['85', 2],
  ['89.99', 2],
  ['90', 3],
  ['94.99', 3],
  ['95', 4],
  ['100', 4],
];

describe('the level of a total', () => {
  it.each(BANDS)('%s has level %i', (total, level) => {
    expect(levelOf(shippedSet(), exactly(total))).toEqual({ ok: true, value: level });
  });

  it.each(BANDS)('a unit scored %s has level %i', (total, level) => {
    const set = hundredPointSet();
    const outcome = decideOutcome(set, aSheet(set, { stated: { '1.1': total } }), NO_BOARD_FACTS);
    expect(outcome).toMatchObject({ ok: true, value: { level, metStandard: level > 0 } });
  });

  it.each(['100.001', '101', '1000', '-0.001'])('%s is refused', (total) => {
    const params = { total, maximum: '100' };
    expect(levelOf(shippedSet(), exactly(total))).toEqual({ ok: false, error: { code: 'TOTAL_OUT_OF_RANGE', params } });
  });

  it('is refused where a total above 100 comes out of the scores', () => {
    const set = hundredPointSet();
    const sheet = aSheet(set, { stated: { '1.1': '100.001' } });
    expect(decideOutcome(set, sheet, NO_BOARD_FACTS)).toMatchObject({
      ok: false,
      error: { code: 'TOTAL_OUT_OF_RANGE', params: { total: '100.001' } },
    });
  });

  it('is the highest threshold that the exact value reaches, whatever is shown of it', () => {
    const anyTotal = fc
      .tuple(fc.bigInt({ min: 1n, max: 5000n }), fc.bigInt({ min: 0n, max: 500_000n }))
      .filter(([d, n]) => n <= 100n * d)
      .map(([d, n]) => exact(n, d));
    const from = [80n, 85n, 90n, 95n];
    fc.assert(
      fc.property(anyTotal, (total) => {
        const level = from.filter((one) => total.n >= one * total.d).length;
        expect(levelOf(hundredPointSet(), total)).toEqual({ ok: true, value: level });
        expect(levelOf(hundredPointSet(), exactly(truncateExact(total)))).toEqual({ ok: true, value: level });
      }),
      { numRuns: 1000 },
    );
  });

  it('follows the set: other thresholds, other levels', () => {
    const set = hundredPointSet({ levels: levels('50', '75.5') });
    expect(['49.999', '50', '75.499', '75.5'].map((total) => levelOf(set, exactly(total)))).toEqual(
      [0, 1, 1, 2].map((value) => ({ ok: true, value })),
    );
  });
});

describe('a total that a rescaled criterion makes unending', () => {
  it('is compared as the fraction it is and never shown as the threshold', () => {
    const set = shippedSet();
    const all = set.groups.flatMap((group) => group.criteria);
    const stated = Object.fromEntries(all.map((one) => [one.code, '0']));
    // Criterion 4.6 (1 point) leaves both sides; what remains is measured out of 99.
    const given = { ...stated, '4.6': 'KPS', '3.1': '0' };
    const agreed = anAdjustment('4.6', 'KPS', 'NA');
    const raised = anAdjustment('3.1', '0', '6');
    const outcome = decideOutcome(set, aSheet(set, { stated: given, adjustments: [agreed, raised] }), NO_BOARD_FACTS);
    if (!outcome.ok) throw new Error(outcome.error.code);
    expect(formatExact(outcome.value.total)).toBe('200/33');
    expect(truncateExact(outcome.value.total)).toBe('6.06');
  });
});
