/** The mouse in the grid: a click stands, Shift and a drag choose a rectangle, a double click opens the field. */
import type { PointerEvent, RefObject } from 'react';
import { at, type Cell, type Selection } from './selection.ts';

type Given = {
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly holding: RefObject<boolean>;
  readonly editing: { readonly row: number | null; readonly refused: boolean };
};

export function useGridPointer({ selection, onSelect, holding, editing }: Given) {
  return {
    onPointerDown(event: PointerEvent): void {
      const cell = cellOf(event.target);
      const onButton = event.target instanceof Element && event.target.closest('button') !== null;
      if (event.button !== 0 || cell === null || onButton) return;
      // A refused score keeps its cell, as in Excel; a good one is done by the field's own blur.
      if (editing.refused) {
        event.preventDefault();
        return;
      }
      holding.current = true;
      if (event.shiftKey) event.preventDefault();
      onSelect(event.shiftKey ? { ...selection, head: cell } : at(cell));
    },
    onPointerMove(event: PointerEvent): void {
      if (event.buttons !== 1 || editing.row !== null || !holding.current) return;
      const cell = cellOf(event.target);
      if (cell && (cell.row !== selection.head.row || cell.column !== selection.head.column))
        onSelect({ ...selection, head: cell });
    },
  };
}

function cellOf(target: EventTarget): Cell | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  const row = cell?.closest<HTMLElement>('[data-index]');
  return cell && row
    ? { row: Number(row.getAttribute('data-index')), column: Number(cell.getAttribute('data-column')) }
    : null;
}
