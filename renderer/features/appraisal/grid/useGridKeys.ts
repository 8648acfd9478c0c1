/** The keyboard in the grid, as in Excel. */
import type { KeyboardEvent, RefObject } from 'react';
import { at, type Extent, moved, type Selection, type Stride, strode } from './selection.ts';
import type { GridRow } from './types.ts';
import type { Way } from './useEditing.ts';

type Given<Row> = {
  readonly rows: readonly GridRow<Row>[];
  readonly selection: Selection;
  readonly extent: Extent;
  readonly onSelect: (selection: Selection) => void;
  readonly holding: RefObject<boolean>;
  readonly startEdit: (mode: 'typed' | 'opened') => void;
  readonly openMenu: () => void;
  /** Keys that are no movement; called before typing starts an edit. @returns true when it was taken. */
  readonly onKey: (event: KeyboardEvent, row: Row | null) => boolean;
};

export function useGridKeys<Row>(given: Given<Row>) {
  const { rows, selection, extent, onSelect, holding, startEdit, openMenu, onKey } = given;
  const { cursor } = selection;
  /** Over bands, which hold sums, Enter and Tab pass. */
  const strideTo = (stride: Stride): Selection =>
    strode(selection, stride, extent, ({ row }) => rows[row]?.band === false);
  const step = (stride: Stride): void => onSelect(strideTo(stride));

  /** Tab at the end of the sheet, and Shift+Tab at its beginning, leave it: the keyboard is never caught. */
  const leaves = (back: boolean): boolean => strideTo({ along: 'columns', back }) === selection;

  function onKeyDown(event: KeyboardEvent): void {
    // What is pressed in the field is the field's.
    if (event.nativeEvent.isComposing || event.target instanceof HTMLInputElement) return;
    holding.current = true;
    const { key, shiftKey, altKey } = event;
    const ctrlKey = event.ctrlKey || event.metaKey;
    const next = altKey ? null : moved(selection, { key, ctrlKey, shiftKey }, extent);
    if (next !== null) onSelect(next);
    else if (altKey && key === 'ArrowDown') openMenu();
    else if (onKey(event, rows[cursor.row]?.value ?? null)) holding.current = true;
    else if (key === 'Enter') step({ along: 'rows', back: shiftKey });
    else if (key === 'Tab' && !leaves(shiftKey)) step({ along: 'columns', back: shiftKey });
    else if (key === 'F2') startEdit('opened');
    else if (ctrlKey && key.toLowerCase() === 'a') onSelect(everything(cursor, extent));
    else if (key === 'Escape') onSelect(at(cursor));
    else {
      // No preventDefault: the key itself is the first that is typed.
      if (key.length === 1 && !ctrlKey && !altKey && key !== ' ') startEdit('typed');
      return;
    }
    event.preventDefault();
  }

  /** After a field was closed by Enter, Tab or an arrow. */
  function goOn(way: Exclude<Way, 'away' | null>): void {
    const next =
      typeof way === 'string' ? moved(selection, { key: way, ctrlKey: false, shiftKey: false }, extent) : strideTo(way);
    if (next !== null) onSelect(next);
  }
  return { onKeyDown, goOn };
}

const everything = (cursor: Selection['cursor'], { rows, columns }: Extent): Selection => ({
  cursor,
  anchor: { row: 0, column: 0 },
  head: { row: rows - 1, column: columns - 1 },
});
