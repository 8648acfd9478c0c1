import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  at,
  type Extent,
  fitted,
  holds,
  moved,
  rectangleOf,
  type Selection,
  strode,
} from '../../../renderer/features/appraisal/grid/selection.ts';

const extent: Extent = { rows: 6, columns: 4, page: 3 };
const press = (selection: Selection, key: string, held: { ctrlKey?: boolean; shiftKey?: boolean } = {}): Selection =>
  moved(selection, { key, ctrlKey: false, shiftKey: false, ...held }, extent) ?? selection;

describe('arrows and their kin', () => {
  it.each([
    ['ArrowDown', {}, { row: 3, column: 1 }],
    ['ArrowUp', {}, { row: 1, column: 1 }],
    ['ArrowLeft', {}, { row: 2, column: 0 }],
    ['ArrowRight', {}, { row: 2, column: 2 }],
    ['ArrowDown', { ctrlKey: true }, { row: 5, column: 1 }],
    ['Home', {}, { row: 2, column: 0 }],
    ['End', {}, { row: 2, column: 3 }],
    ['Home', { ctrlKey: true }, { row: 0, column: 0 }],
    ['End', { ctrlKey: true }, { row: 5, column: 3 }],
    ['PageDown', {}, { row: 5, column: 1 }],
    ['PageUp', {}, { row: 0, column: 1 }],
  ])('%s %o', (key, held, cell) => {
    expect(press(at({ row: 2, column: 1 }), key, held)).toEqual(at(cell));
  });

  it('grow the rectangle with Shift, and the cursor stays', () => {
    const grown = press(press(at({ row: 2, column: 1 }), 'ArrowDown', { shiftKey: true }), 'ArrowRight', {
      shiftKey: true,
    });
    expect(grown.cursor).toEqual({ row: 2, column: 1 });
    expect(rectangleOf(grown)).toEqual({ top: 2, bottom: 3, left: 1, right: 2 });
    expect(press(grown, 'ArrowUp')).toEqual(at({ row: 1, column: 1 }));
  });

  it('leave other keys alone, Backspace above all', () => {
    for (const key of ['Backspace', 'a', 'Process', 'Unidentified', 'Enter'])
      expect(moved(at({ row: 0, column: 0 }), { key, ctrlKey: false, shiftKey: false }, extent)).toBeNull();
  });
});

describe('Enter and Tab', () => {
  const bands = ({ row }: { readonly row: number }) => row !== 0 && row !== 3;

  it('go down a column and along a row, past bands', () => {
    const down = strode(at({ row: 2, column: 1 }), { along: 'rows', back: false }, extent, bands);
    expect(down).toEqual(at({ row: 4, column: 1 }));
    expect(strode(down, { along: 'rows', back: true }, extent, bands)).toEqual(at({ row: 2, column: 1 }));
    expect(strode(at({ row: 2, column: 3 }), { along: 'columns', back: false }, extent, bands)).toEqual(
      at({ row: 4, column: 0 }),
    );
  });

  it('stop at the ends of the sheet', () => {
    const last = at({ row: 5, column: 3 });
    expect(strode(last, { along: 'columns', back: false }, extent)).toBe(last);
    expect(strode(last, { along: 'rows', back: false }, extent)).toBe(last);
  });

  it('go round within a rectangle, which stays', () => {
    let selection: Selection = {
      cursor: { row: 1, column: 1 },
      anchor: { row: 1, column: 1 },
      head: { row: 2, column: 2 },
    };
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      selection = strode(selection, { along: 'rows', back: false }, extent);
      seen.push(`${selection.cursor.row},${selection.cursor.column}`);
    }
    expect(seen).toEqual(['2,1', '1,2', '2,2', '1,1']);
    expect(rectangleOf(selection)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
  });
});

it('whatever is pressed, the cursor is in the sheet and in its rectangle, whose size the sheet bounds', () => {
  const key = fc.constantFrom(
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'Enter',
    'Tab',
  );
  const stroke = fc.record({ key, ctrlKey: fc.boolean(), shiftKey: fc.boolean() });
  const sheets = fc.record({
    rows: fc.integer({ min: 1, max: 30 }),
    columns: fc.integer({ min: 1, max: 8 }),
    page: fc.integer({ min: 1, max: 9 }),
  });
  fc.assert(
    fc.property(sheets, fc.array(stroke, { maxLength: 40 }), (sheet, strokes) => {
      let selection = at({ row: 0, column: 0 });
      for (const one of strokes) {
        if (one.key === 'Enter') selection = strode(selection, { along: 'rows', back: one.shiftKey }, sheet);
        else if (one.key === 'Tab') selection = strode(selection, { along: 'columns', back: one.shiftKey }, sheet);
        else selection = moved(selection, one, sheet) ?? selection;
        expect(holds(rectangleOf(selection), selection.cursor)).toBe(true);
        expect(fitted(selection, sheet)).toEqual(selection);
      }
    }),
  );
});

it('what was folded away is brought back to the edge', () => {
  expect(fitted(at({ row: 40, column: 9 }), extent)).toEqual(at({ row: 5, column: 3 }));
});
