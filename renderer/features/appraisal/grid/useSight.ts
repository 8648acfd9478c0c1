/** Keeps the cursor, and the far end of a growing rectangle, in sight; the keyboard goes along with the cursor. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { reveal } from './reveal.ts';
import type { Selection } from './selection.ts';
import type { GridLayout } from './useGridLayout.ts';

type Given<Row> = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly layout: GridLayout<Row>;
  readonly selection: Selection;
  readonly editing: boolean;
  /** A column's menu takes the keyboard, and gives it back to the cursor. */
  readonly inMenu: boolean;
  /** Whether the grid holds the keyboard. */
  readonly holding: RefObject<boolean>;
};

export function useSight<Row>({ scroller, layout, selection, editing, inMenu, holding }: Given<Row>): void {
  // What lies where changes with every scroll and must not bring the cursor back into sight.
  const placeOf = useRef(layout.placeOf);
  useLayoutEffect(() => {
    placeOf.current = layout.placeOf;
  });

  const { row, column } = selection.cursor;
  const { ready } = layout;
  // biome-ignore lint/correctness/useExhaustiveDependencies: places were guesses until the heights are known
  useLayoutEffect(() => {
    const box = scroller.current;
    if (editing || box === null) return;
    const cell = box.querySelector<HTMLElement>(`[data-index="${row}"] > [data-column="${column}"]`);
    if (holding.current) cell?.focus({ preventScroll: true });
    bring(box, placeOf.current({ row, column }));
  }, [scroller, holding, row, column, editing, ready]);

  // Focus that the menu gave back fell on a cell that its filter may have taken away: so after it, not with it.
  const wasInMenu = useRef(inMenu);
  useEffect(() => {
    const left = wasInMenu.current && !inMenu;
    wasInMenu.current = inMenu;
    if (!left) return;
    const frame = requestAnimationFrame(() => {
      const box = scroller.current;
      // Where the filter left no row, its own button opens it again.
      const cell = box?.querySelector<HTMLElement>('[data-column][tabindex="0"]');
      (cell ?? box?.querySelector<HTMLElement>('.funnel.on'))?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [scroller, inMenu]);

  const { row: headRow, column: headColumn } = selection.head;
  useEffect(() => {
    if (scroller.current) bring(scroller.current, placeOf.current({ row: headRow, column: headColumn }));
  }, [scroller, headRow, headColumn]);
}

/** Head, foot and frozen columns lie over the rows: a cell under them is not in sight. */
function bring(box: HTMLElement, { x, y, frozenWidth }: ReturnType<GridLayout<unknown>['placeOf']>): void {
  const [head, foot] = ['thead', 'tfoot'].map((one) => box.querySelector<HTMLElement>(one)?.offsetHeight ?? 0);
  const top = reveal(y, { from: box.scrollTop, length: box.clientHeight - (head ?? 0) - (foot ?? 0) });
  if (top !== box.scrollTop) box.scrollTop = top;
  if (x.start < frozenWidth) return;
  const sideways = { start: x.start - frozenWidth, end: x.end - frozenWidth };
  const left = reveal(sideways, { from: box.scrollLeft, length: box.clientWidth - frozenWidth });
  if (left !== box.scrollLeft) box.scrollLeft = left;
}
