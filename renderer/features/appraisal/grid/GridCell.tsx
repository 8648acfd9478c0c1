import { memo } from 'react';
import { CellEditor, type EditorProps } from './CellEditor.tsx';
import type { GridColumn } from './types.ts';

export type CellProps<Row> = {
  readonly row: Row;
  readonly column: GridColumn<Row>;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly frozen: boolean;
  readonly focusable: boolean;
  readonly selected: boolean;
  /** Which edges of the chosen rectangle run along this cell, as class names. */
  readonly edges: string;
  readonly readOnly: boolean;
  readonly editor: EditorProps | null;
};

function Cell<Row>(props: CellProps<Row>) {
  const { row, column, index, left, width, frozen, focusable, selected, edges, readOnly, editor } = props;
  const { id, numeric, wraps, heads, mark, show } = column;
  const shared = {
    'data-column': index,
    'aria-colindex': index + 1,
    'aria-selected': selected,
    className: `cell c-${id}${numeric ? ' num' : ''}${wraps ? ' wraps' : ''}${frozen ? ' frozen' : ''} ${mark?.(row) ?? ''}${edges}${
      editor ? ' edited' : ''
    }`,
    style: { left, width },
    tabIndex: focusable ? 0 : -1,
    children: editor ? <CellEditor {...editor} /> : show(row),
  };
  return heads ? (
    // biome-ignore lint/a11y/noRedundantRoles: said, because the table is a grid
    <th scope="row" role="rowheader" {...shared} />
  ) : (
    // biome-ignore lint/a11y/useFocusableInteractive: its tabIndex is among the shared attributes
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
    <td role="gridcell" aria-readonly={readOnly} {...shared} />
  );
}

/** Drawn again only when something of its own changes: a scroll sideways adds cells and leaves the others alone. */
export const GridCell = memo(Cell) as typeof Cell;
