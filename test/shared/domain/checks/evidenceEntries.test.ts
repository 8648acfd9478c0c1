import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evidenceEntries } from '../../../../shared/domain/checks/evidenceEntries.ts';
import { occurrences } from '../../../../shared/domain/checks/occurrences.ts';
import { received } from '../../../../shared/domain/checks/rule.ts';
import { aRound } from '../../../builders/checkedRound.ts';
import { aCriteriaSet, aCriterion, aGroup } from '../../../builders/criteriaSets.ts';

const CODES = ['1.1', '1.2', '1.3'];
const set = aCriteriaSet([
  aGroup(
    '1',
    CODES.map((code) => aCriterion(code)),
  ),
]);

it('evidence is found at its place in the order of all, units without any among them', () => {
  fc.assert(
    fc.property(fc.array(fc.subarray(CODES), { minLength: 1, maxLength: 8 }), (units) => {
      const round = aRound(
        set,
        units.map((codes) => ({
          stated: {},
          evidence: Object.fromEntries(codes.map((code) => [code, { name: 'x' }])),
        })),
      );
      const all = received(round).flatMap((unit) =>
        Object.keys(unit.submission.evidence).map((criterion) => `${unit.unit.id} ${criterion}`),
      );
      const entryAt = evidenceEntries(received(round));
      const found = all.map((_one, at) => entryAt(at).map(({ unit, criterion }) => `${unit.unit.id} ${criterion}`));
      expect(found.flat()).toEqual(all);
      expect(entryAt(all.length)).toEqual([]);
    }),
  );
});

it('what occurs is never counted too low, and among few hashes rarely too high', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 60 }), (hashes) => {
      const seen = occurrences(hashes.length);
      for (const hash of hashes) seen.note(hash);
      for (const hash of hashes) expect(seen.atMost(hash)).toBe(hashes.filter((one) => one === hash).length);
    }),
  );
});
