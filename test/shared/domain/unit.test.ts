import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byName,
  designationOn,
  foldName,
  matchUnit,
  nearUnits,
  properName,
  type RoundUnit,
  type Unit,
} from '../../../shared/domain/unit.ts';
import { haiDuongUnits, type NamedUnit, namSachUnits } from '../../builders/haiDuongUnits.ts';

const roundUnits = (units: readonly NamedUnit[]): readonly RoundUnit[] =>
  units.map(({ code, name }) => ({
    id: Number(code),
    code,
    name,
    kind: name.startsWith('Xã') ? 'commune' : name.startsWith('Phường') ? 'ward' : 'township',
  }));
const namSach = roundUnits(namSachUnits);
const haiDuong = roundUnits(haiDuongUnits);

/** "10654", "10654 11224 11293" or "unknown". */
function matched(units: readonly RoundUnit[], ...texts: readonly string[]): string {
  const match = matchUnit(units, { code: null, texts });
  if (match.kind === 'found') return match.unit.code;
  return match.kind === 'ambiguous' ? match.candidates.map((one) => one.code).join(' ') : 'unknown';
}

const withoutMarks = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
/** "hòa" as "hoà": the mark on the other vowel. */
const otherSpelling = (text: string) =>
  text
    .normalize('NFD')
    .replace(/([ou])(\p{M})([aey])(?=$| )/gu, '$1$3$2')
    .normalize('NFC');
const SPELLINGS: Readonly<Record<string, (name: string) => string>> = {
  'as it is': (name) => name,
  'in capitals': (name) => name.toUpperCase(),
  'in small letters': (name) => name.toLowerCase(),
  'decomposed (NFD)': (name) => name.normalize('NFD'),
  'without accents': withoutMarks,
  'in capitals without accents': (name) => withoutMarks(name).toUpperCase(),
  'with Ð (U+00D0) for Đ': (name) => name.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
  'with the tone on the other vowel': otherSpelling,
  'with blanks, even hard ones': (name) => `  ${name.replaceAll(' ', '\u00a0 ')} `,
  'after its authority': (name) => `ỦY BAN NHÂN DÂN ${name.toUpperCase()}`,
  'after its authority, in short': (name) => `UBND ${name.toLowerCase()}`,
  'in a title': (name) => `BẢNG TỰ CHẤM ĐIỂM CỦA ${name.toUpperCase()} NĂM 2024`,
  'before its district': (name) => `${name}, huyện Nam Sách, tỉnh Hải Dương`,
  'as a file is named': (name) => `2024_${withoutMarks(name).replaceAll(' ', '_')}_tu-cham (1)`,
  'by its proper name alone': (name) => name.replace(/^(?:Xã|Thị trấn|Phường) /, ''),
};

describe('each of the 19 units of Nam Sách', () => {
  it.each(Object.entries(SPELLINGS))('is found %s, and no other', (_how, spell) => {
    expect(namSach).toHaveLength(19);
    for (const unit of namSach) expect(matched(namSach, spell(unit.name)), spell(unit.name)).toBe(unit.code);
  });

  it('is found by the code of its own form before anything that is written', () => {
    const match = matchUnit(namSach, { code: '10654', texts: ['Xã Nam Hưng'] });
    expect(match).toMatchObject({ kind: 'found', unit: { name: 'Xã Hồng Phong' } });
    expect(matchUnit(namSach, { code: '11224', texts: ['Xã Hồng Phong'] })).toEqual({
      kind: 'unknown',
      stated: '11224',
    });
  });

  it('is found as "TT" where it is a township', () => {
    expect(['TT Nam Sách', 'UBND TT. Nam Sách', 'tt nam sach'].map((text) => matched(namSach, text))).toEqual(
      Array.from({ length: 3 }, () => '10606'),
    );
  });

  it.each(['UBND HUYỆN NAM SÁCH', 'Ủy ban nhân dân huyện Nam Sách', 'Huyện Nam Sách', 'Tỉnh Hải Dương', '', '2024'])(
    'is not found in %j',
    (text) => {
      expect(matched(namSach, text)).toBe('unknown');
    },
  );

  it('is found beside the letterhead of its district', () => {
    expect(matched(namSach, 'UBND HUYỆN NAM SÁCH', 'UBND XÃ NAM HƯNG')).toBe('10609');
    expect(matched(namSach, 'UBND HUYỆN NAM SÁCH - UBND XÃ NAM HƯNG')).toBe('10609');
  });

  it('is never found for a unit of another kind or district with a like name', () => {
    const elsewhere = haiDuong.filter((one) => !namSach.some((own) => own.name === one.name));
    for (const { name } of elsewhere) {
      // "Xã Cộng Hòa" of Kim Thành is spelt as the own one, and nothing in the name tells them apart.
      const sameSpelling = namSach.some((own) => foldName(own.name) === foldName(name));
      if (!sameSpelling) expect(matched(namSach, name), name).toBe('unknown');
    }
    expect(
      ['Phường Minh Tân', 'Phường Đồng Lạc', 'Phường Cộng Hoà', 'Xã Nam Sách'].map((text) => matched(namSach, text)),
    ).toEqual(Array.from({ length: 4 }, () => 'unknown'));
  });
});

describe('the 235 units of a province', () => {
  it("are each found by name, or asked about where the name is another one's too", () => {
    expect(haiDuong).toHaveLength(235);
    for (const unit of haiDuong) {
      const namesakes = haiDuong.filter((one) => one.name.normalize('NFC') === unit.name.normalize('NFC'));
      expect(matched(haiDuong, `UBND ${unit.name}`)).toBe(namesakes.map((one) => one.code).join(' '));
    }
  });

  it('have three units Xã Hồng Phong: a question, not a guess', () => {
    expect(matched(haiDuong, 'Xã Hồng Phong')).toBe('10654 11224 11293');
    expect(matched(haiDuong, 'xa hong phong')).toBe('10654 11224 11293');
  });

  it('are told apart by their accents where these are written', () => {
    const units = roundUnits([
      { code: '1', name: 'Xã Tân Hưng' },
      { code: '2', name: 'Xã Tân Hùng' },
    ]);
    expect(matched(units, 'UBND xã Tân Hùng')).toBe('2');
    expect(matched(units, 'UBND xa Tan Hung')).toBe('1 2');
  });
});

describe('names that hold other names', () => {
  const units = roundUnits([
    { code: '1', name: 'Xã Nam Hưng' },
    { code: '2', name: 'Xã Nam Hưng Yên' },
    { code: '3', name: 'Xã Nam Tân' },
    { code: '4', name: 'Xã Nghi Sơn' },
  ]);

  it.each([
    ['UBND xã Nam Hưng Yên', '2'],
    ['UBND xã Nam Hưng', '1'],
    ['Xã Nam Hưngx, rồi xã Nam Hưng', '1'],
    ['Xã Nam Hưng và xã Nam Tân', '1 3'],
    ['Xã Nam Tân Lập', '3'],
    ['Thị xã Nghi Sơn', 'unknown'],
    ['UBND xã Nam Tân, thị xã Nghi Sơn', '3'],
    ['UBND xã Nghi Sơn, thị xã Nghi Sơn', '4'],
  ])('in %j the unit is %s', (text, code) => {
    expect(matched(units, text)).toBe(code);
  });
});

describe('any text', () => {
  it('with one unit in it gives this unit or a question with it, never another', () => {
    const filler = fc.string({ unit: fc.constantFrom(...'aăđê 0-_.,:'), maxLength: 12 });
    const anySpelling = fc.constantFrom(...Object.values(SPELLINGS).slice(0, 8));
    fc.assert(
      fc.property(fc.constantFrom(...namSach), anySpelling, filler, filler, (unit, spell, before, after) => {
        const codes = matched(namSach, `${before} ${spell(unit.name)} ${after}`);
        expect(codes.split(' ')).toContain(unit.code);
      }),
      { numRuns: 300 },
    );
  });

  it('however strange, is answered', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(['found', 'ambiguous', 'unknown']).toContain(matchUnit(namSach, { code: null, texts: [text] }).kind);
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });
});

describe('names', () => {
  it('fold to plain letters', () => {
    expect(['Đồng Lạc', 'ÐỒNG LẠC', 'đồng  lạc', 'Dong-Lac'].map(foldName)).toEqual(
      Array.from({ length: 4 }, () => 'dong lac'),
    );
  });

  it('have a proper part', () => {
    expect(properName('UBND xã Hồng Phong')).toBe('hong phong');
    expect(properName('TT. Nam Sách')).toBe('nam sach');
  });

  it('sort as Vietnamese does', () => {
    const sorted = ['Xã Đồng Lạc', 'Xã Dân Chủ', 'Xã An Sơn', 'Xã Ái Quốc', 'Xã Em']
      .map((name) => ({ name }))
      .sort(byName);
    expect(sorted.map((one) => one.name)).toEqual(['Xã Ái Quốc', 'Xã An Sơn', 'Xã Dân Chủ', 'Xã Đồng Lạc', 'Xã Em']);
  });
});

it('numbers in names count as numbers', () => {
  const names = ['Phường 10', 'Phường 2', 'Phường 1'].map((name) => ({ name })).sort(byName);
  expect(names.map((one) => one.name)).toEqual(['Phường 1', 'Phường 2', 'Phường 10']);
});

describe('a unit through time', () => {
  const unit: Unit = {
    id: 1,
    predecessors: [{ predecessor: 2, extent: 'part' }],
    designations: [
      { code: '10633', name: 'Xã Nam Trung', kind: 'commune', from: null, until: '2024-12-01' },
      { code: '10633', name: 'Xã Trần Phú', kind: 'commune', from: '2024-12-01', until: '2025-07-01' },
    ],
  };

  it.each([
    ['1990-01-01', 'Xã Nam Trung'],
    ['2024-11-30', 'Xã Nam Trung'],
    ['2024-12-01', 'Xã Trần Phú'],
    ['2025-06-30', 'Xã Trần Phú'],
    ['2025-07-01', undefined],
  ])('is on %s called %s', (day, name) => {
    expect(designationOn(unit, day)?.name).toBe(name);
  });
});

describe('a name that is nearly a unit’s', () => {
  const nearest = (text: string) => nearUnits(haiDuong, text).map(({ unit, slips }) => `${unit.name} ${slips}`);

  it('finds the unit behind any one slip of the keyboard', () => {
    const slips = fc.tuple(fc.constantFrom(...haiDuong), fc.nat(40), fc.constantFrom('left out', 'changed', 'doubled'));
    fc.assert(
      fc.property(slips, ([unit, place, slip]) => {
        const proper = withoutMarks(unit.name.replace(/^(?:Xã|Thị trấn|Phường) /, ''));
        fc.pre(proper.length >= 5);
        const at = place % proper.length;
        fc.pre(proper[at] !== ' ');
        const middle = slip === 'left out' ? '' : slip === 'changed' ? 'w' : `${proper[at]}${proper[at]}`;
        const typed = `UBND ${unit.name.replace(/ .*/, '')} ${proper.slice(0, at)}${middle}${proper.slice(at + 1)}`;
        // "Thị trấn" keeps its second word.
        const text = unit.name.startsWith('Thị') ? typed.replace('Thị ', 'Thị trấn ') : typed;
        expect(nearUnits(haiDuong, text).map((one) => one.unit.code)).toContain(unit.code);
      }),
    );
  });

  it('names the unit itself first, and no unit of another kind', () => {
    for (const unit of haiDuong) expect(nearUnits(haiDuong, unit.name)[0]).toMatchObject({ slips: 0 });
    for (const { unit } of nearUnits(haiDuong, 'Phường Minh Tâm')) expect(unit.kind).toBe('ward');
  });

  it('is not found far away, and a short name takes no slip', () => {
    expect(nearest('Xã Trường Giang Đông')).toEqual([]);
    expect(nearUnits([{ id: 1, code: '1', name: 'Xã Tân', kind: 'commune' }], 'Xã Tâm')).toEqual([]);
    expect(nearUnits(namSach, 'x'.repeat(500))).toEqual([]);
  });

  it('says that a name has other accents than the unit’s, not that it has none or an older spelling', () => {
    const other = (text: string) => {
      const match = matchUnit(namSach, { code: null, texts: [text] });
      return match.kind === 'found' && match.otherAccents;
    };
    expect([other('Xã Nam Hùng'), other('Xa Nam Hung'), other('UBND XÃ CỘNG HOÀ'), other('TT. NAM SÁCH')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
