import type { GridColumn, GridRow } from './types.ts';

/**
 * Heights of all rows, from texts laid out once, out of sight, in the widths and faces of their columns. Known heights mean
 * that nothing is measured while scrolling. @param probe an element of the grid in which the layout may be tried.
 */
export function rowHeights<Row>(
  probe: HTMLElement,
  rows: readonly GridRow<Row>[],
  columns: readonly GridColumn<Row>[],
  widths: readonly number[],
): readonly number[] {
  const wrapping = columns.flatMap((column, at) => (column.wraps ? [{ column, width: widths[at] ?? 0 }] : []));
  const tried = rows.map((row) => {
    const line = document.createElement('div');
    line.className = row.band ? 'band' : '';
    for (const { column, width } of wrapping) {
      const cell = document.createElement('div');
      cell.className = `cell wraps c-${column.id}`;
      cell.style.width = `${width}px`;
      cell.textContent = column.text(row.value);
      line.append(cell);
    }
    return line;
  });
  probe.replaceChildren(...tried);
  // All are in the page before the first is read: one layout for all of them.
  const heights = tried.map((line) => line.offsetHeight);
  probe.replaceChildren();
  return heights;
}
