import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEMPLATES } from '../../electron/documents/index.ts';
import { type NamedPaper, paperFileName } from '../../electron/documents/paperFileName.ts';
import { ROUND_PAPER_KINDS } from '../../shared/domain/officePapers.ts';
import { haiDuongUnits } from '../builders/haiDuongUnits.ts';

const LANGUAGES = ['vi', 'en', 'th'] as const;
const KINDS = [...ROUND_PAPER_KINDS, 'return-slip', 'score-sheet'] as const;
const aPaper = (rest: Partial<NamedPaper>): NamedPaper => ({
  kind: 'certificate',
  language: 'vi',
  year: 2024,
  ordinal: 1,
  about: ['10654', 'Xã Hồng Phong'],
  ...rest,
});

test.each([
  [{ kind: 'decision', about: [] }, '01-quyet-dinh-2024.pdf'],
  [{}, 'giay-cong-nhan-10654-xa-hong-phong.pdf'],
  [{ ordinal: 2 }, '02-giay-cong-nhan-10654-xa-hong-phong.pdf'],
  [{ kind: 'score-sheet', ordinal: null }, 'phieu-diem-2024-10654-xa-hong-phong.pdf'],
  [{ kind: 'decision', about: [], language: 'en' }, '01-decision-2024.pdf'],
  [{ kind: 'notice', language: 'en' }, 'notice-10654-xa-hong-phong.pdf'],
  [{ kind: 'decision', about: [], language: 'th' }, '01-คำสั่ง-2567.pdf'],
  [{ language: 'th', ordinal: 3 }, '03-หนังสือรับรอง-10654-xa-hong-phong.pdf'],
] as const)('%j is named %s', (rest, name) => expect(paperFileName(aPaper(rest))).toBe(name));

test.each(LANGUAGES)('no two papers of a province bear one name, in %s', (language) => {
  expect(Object.keys(TEMPLATES[language]).sort()).toEqual([...KINDS].sort());
  const names = KINDS.flatMap((kind) =>
    [1, 2, null].flatMap((ordinal) => [
      paperFileName(aPaper({ kind, language, ordinal, about: [] })),
      ...haiDuongUnits.map(({ code, name }) => paperFileName(aPaper({ kind, language, ordinal, about: [code, name] }))),
    ]),
  );
  expect(new Set(names).size).toBe(names.length);
});

/** Of Windows: no reserved name, no forbidden character, no blank or dot at the end. */
const WINDOWS_NAME = /^(?!(?:con|prn|aux|nul|com\d|lpt\d)\.)[\p{L}\p{M}\d-]+\.pdf$/u;

test('whatever a unit is called, its file name is one that Windows and Linux take (property)', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom(...KINDS),
      fc.option(fc.integer({ min: 1, max: 99 })),
      fc.array(fc.string({ unit: 'binary', maxLength: 300 }), { maxLength: 2 }),
      (language, kind, ordinal, about) => {
        const name = paperFileName(aPaper({ language, kind, ordinal, about }));
        return WINDOWS_NAME.test(name) && Buffer.byteLength(name) < 255 && name.normalize('NFC') === name;
      },
    ),
  );
});
