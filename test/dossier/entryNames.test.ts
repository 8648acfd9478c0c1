/** Names in a dossier unpack to one and the same file on Windows, Linux and macOS. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntryName, SUBMISSIONS } from '../../electron/dossier/index.ts';
import { namesApart } from '../../electron/services/dossier/namesApart.ts';
import { appraisalNames, submissionNames } from '../../electron/services/dossier/unitFileNames.ts';
import { UNIT_KINDS } from '../../shared/domain/unit.ts';

describe('an entry name', () => {
  it.each(['ket-qua.json', 'bai-nop/10654-xa-hong-phong-v1.xlsx', 'SHA256SUMS'])('%s is one', (name) => {
    expect(isEntryName(name)).toBe(true);
  });
  it.each([
    '',
    '/a',
    '../a',
    'a/../b',
    'a//b',
    'a/',
    'a\\b',
    'C:/a',
    'con.txt',
    'x/NUL',
    'aux',
    'a.',
    'b./c',
    'ổ.txt',
    'a b',
    '.an',
    'a\nb',
    'a'.repeat(121),
  ])('%j is none', (name) => {
    expect(isEntryName(name)).toBe(false);
  });
});

const units = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 10_000 }),
    // As profiles allow them.
    code: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/),
    name: fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
    kind: fc.constantFrom(...UNIT_KINDS),
  }),
  { selector: (one) => one.id, maxLength: 20 },
);

it('files of units have names of their own, whatever units and files are called', () => {
  fc.assert(
    fc.property(units, fc.string({ maxLength: 40 }), (given, fileName) => {
      const record = {
        unitId: 0,
        sha256: '',
        fileName,
        receivedAt: '',
        layout: 'free',
        statedYear: null,
        statedTotal: null,
      } as const;
      const versions = new Map(
        given.map(({ id }) => [id, [1, 2].map((version) => ({ ...record, id: id * 2 + version, version }))]),
      );
      const names = [...submissionNames(given, versions).values(), ...appraisalNames(given).values()];
      expect(names.filter((name) => !isEntryName(name))).toEqual([]);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length * 3);
    }),
  );
});

it('of several versions of one thing the newest has the plain name', () => {
  const names = ['a.pdf', 'b.pdf', 'A.pdf', 'a.pdf'].map((one) => `${SUBMISSIONS}${one}`);
  expect(namesApart(names)).toEqual(
    ['a-ban-1.pdf', 'b.pdf', 'A-ban-2.pdf', 'a.pdf'].map((one) => `${SUBMISSIONS}${one}`),
  );
});
