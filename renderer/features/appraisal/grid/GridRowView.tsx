import { memo } from 'react';
import type { EditorProps } from './CellEditor.tsx';
import { GridCell } from './GridCell.tsx';
import type { Rectangle } from './selection.ts';
import type { GridColumn, GridRow } from './types.ts';
import type { PlacedColumn } from './useGridLayout.ts';

export type RowViewProps<Row> = {
  readonly row: GridRow<Row>;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly columns: readonly PlacedColumn<Row>[];
  /** Column of the cursor; null where it is in another row. */
  readonly cursor: number | null;
  /** The chosen rectangle; null where it does not reach this row. */
  readonly chosen: Rectangle | null;
  readonly editor: (EditorProps & { readonly column: number }) | null;
  readonly writable: (row: Row, column: GridColumn<Row>) => boolean;
};

function RowView<Row>({ row, index, top, height, columns, cursor, chosen, editor, writable }: RowViewProps<Row>) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: said, because it is laid out as no table is
      role="row"
      data-index={index}
      // The head is row 1.
      aria-rowindex={index + 2}
      className={`${row.band ? 'band' : ''}${cursor === null ? '' : ' current'}${editor === null ? '' : ' editing'}`}
      style={{ top, height }}
    >
      {columns.map(({ column, index: at, left, width, frozen }) => (
        <GridCell
          key={column.id}
          row={row.value}
          column={column}
          index={at}
          left={left}
          width={width}
          frozen={frozen}
          focusable={cursor === at}
          selected={chosen !== null && at >= chosen.left && at <= chosen.right}
          edges={edges(chosen, index, at)}
          readOnly={row.band || !writable(row.value, column)}
          editor={editor?.column === at ? editor : null}
        />
      ))}
    </tr>
  );
}

/** Rows out of reach of cursor and selection are not drawn again. */
export const GridRowView = memo(RowView) as typeof RowView;

/** Where the frame of the chosen rectangle runs. */
function edges(chosen: Rectangle | null, row: number, column: number): string {
  if (chosen === null || column < chosen.left || column > chosen.right) return '';
  const { top, bottom, left, right } = chosen;
  return ` chosen${row === top ? ' on-top' : ''}${row === bottom ? ' on-bottom' : ''}${
    column === left ? ' on-left' : ''
  }${column === right ? ' on-right' : ''}`;
}
