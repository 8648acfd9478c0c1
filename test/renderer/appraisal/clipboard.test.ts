import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_CELLS, readClipboard, writeClipboard } from '../../../renderer/features/appraisal/grid/clipboard.ts';

/** Cells as people have them: Vietnamese, numbers, quotes, tabs, line breaks. A cell's own line break is one character. */
const cell = fc
  .array(fc.constantFrom('Đ', 'ợ', 'e\u0323\u0302', 'ủ', '2', ',', '5', '.', '"', '\t', '\n', '\r', ' ', 'Ð'), {
    maxLength: 8,
  })
  .map((letters) => letters.join('').replace(/\r+\n/g, '\n'));
const rectangle = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  );

it('what is copied pastes back equal, in NFC', () => {
  fc.assert(
    fc.property(rectangle, (rows) => {
      const composed = rows.map((row) => row.map((one) => one.normalize('NFC')));
      expect(readClipboard(writeClipboard(rows))).toEqual(composed);
    }),
  );
});

it('reads whatever is on the clipboard without failing, and no more cells than it allows', () => {
  fc.assert(fc.property(fc.string(), (text) => readClipboard(text).every((row) => row.length > 0)));
  expect(readClipboard('\n'.repeat(MOST_CELLS * 2)).length).toBe(MOST_CELLS);
});

it('reads a column as Excel writes it, with quotes and a line break within a cell', () => {
  expect(readClipboard('2,5\r\n"xã ""A""\nthôn B"\r\n0\r\n')).toEqual([['2,5'], ['xã "A"\nthôn B'], ['0']]);
});

it('takes a quote that is never closed for a character', () => {
  expect(readClipboard('"rõ người\t3\r\n')).toEqual([['"rõ người', '3']]);
});

it('keeps empty cells, and begins no row after the last line break', () => {
  expect(readClipboard('\t1\r\n\t\r\n')).toEqual([
    ['', '1'],
    ['', ''],
  ]);
  expect(readClipboard('')).toEqual([]);
});
