/**
 * Where the cursor stands and what is chosen, as in Excel: one rectangle from `anchor` to `head`, and the cursor within it.
 * Rows and columns are counted from 0 over what is shown.
 */
export type Cell = { readonly row: number; readonly column: number };
export type Selection = { readonly cursor: Cell; readonly anchor: Cell; readonly head: Cell };
export type Rectangle = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type Extent = {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page shows. */
  readonly page: number;
};

export const at = (cell: Cell): Selection => ({ cursor: cell, anchor: cell, head: cell });

export const rectangleOf = ({ anchor, head }: Selection): Rectangle => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  right: Math.max(anchor.column, head.column),
});

export const holds = ({ top, left, bottom, right }: Rectangle, { row, column }: Cell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export const isSingle = ({ anchor, head }: Selection): boolean =>
  anchor.row === head.row && anchor.column === head.column;

const within = (value: number, count: number): number => Math.max(0, Math.min(value, count - 1));

const clamp = ({ row, column }: Cell, extent: Extent): Cell => ({
  row: within(row, extent.rows),
  column: within(column, extent.columns),
});

/** Rows were folded, filtered or taken away: what no longer exists is brought back to the edge. */
export const fitted = ({ cursor, anchor, head }: Selection, extent: Extent): Selection => ({
  cursor: clamp(cursor, extent),
  anchor: clamp(anchor, extent),
  head: clamp(head, extent),
});

export type Key = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean };

/**
 * What an arrow, Home, End, PageUp or PageDown makes of a selection; with Shift the rectangle grows and the cursor stays.
 * @returns null for any other key.
 */
export function moved(selection: Selection, key: Key, extent: Extent): Selection | null {
  // After Enter or Tab within a rectangle, a new one grows from where the cursor has come to.
  const travelled =
    selection.cursor.row !== selection.anchor.row || selection.cursor.column !== selection.anchor.column;
  const from = key.shiftKey && !travelled ? selection.head : selection.cursor;
  const to = target(from, key, extent);
  if (to === null) return null;
  const cell = clamp(to, extent);
  return key.shiftKey ? { cursor: selection.cursor, anchor: selection.cursor, head: cell } : at(cell);
}

function target({ row, column }: Cell, { key, ctrlKey }: Key, { rows, columns, page }: Extent): Cell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrlKey ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrlKey ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrlKey ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrlKey ? columns - 1 : column + 1 };
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrlKey ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return null;
  }
}

export type Stride = { readonly along: 'rows' | 'columns'; readonly back: boolean };

/**
 * Enter and Tab: to the next cell that `stops` accepts. Over a rectangle the cursor goes round within it and the rectangle
 * stays; from a single cell Enter goes down the column, and Tab on to the next row, like reading.
 */
export function strode(
  selection: Selection,
  { along, back }: Stride,
  extent: Extent,
  stops: (cell: Cell) => boolean = () => true,
): Selection {
  const single = isSingle(selection);
  const whole: Rectangle = { top: 0, left: 0, bottom: extent.rows - 1, right: extent.columns - 1 };
  const column = selection.cursor.column;
  const area = single ? (along === 'rows' ? { ...whole, left: column, right: column } : whole) : rectangleOf(selection);
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const cells = height * width;
  const cellAt = (index: number): Cell =>
    along === 'rows'
      ? { row: area.top + (index % height), column: area.left + Math.floor(index / height) }
      : { row: area.top + Math.floor(index / width), column: area.left + (index % width) };
  const { row: down, column: right } = { row: selection.cursor.row - area.top, column: column - area.left };
  let index = along === 'rows' ? right * height + down : down * width + right;
  for (let tried = 0; tried < cells; tried += 1) {
    index += back ? -1 : 1;
    // A single cell's cursor stops at the ends of the sheet; within a rectangle it starts again.
    if (single && (index < 0 || index >= cells)) return selection;
    index = (index + cells) % cells;
    const cell = cellAt(index);
    if (stops(cell)) return single ? at(cell) : { ...selection, cursor: cell };
  }
  return selection;
}
