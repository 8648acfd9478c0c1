import { memo, type ReactNode, type Ref } from 'react';
import { CellEditor, type EditorProps } from './CellEditor.tsx';
import type { Rectangle } from './selection.ts';
import type { GridColumn, GridRow } from './types.ts';

export type RowViewProps<Row> = {
  readonly row: GridRow<Row>;
  readonly index: number;
  readonly columns: readonly GridColumn<Row>[];
  /** Column of the cursor; null where it is in another row. */
  readonly cursor: number | null;
  /** The part of the chosen rectangle in this row. */
  readonly chosen: Rectangle | null;
  readonly editor: (EditorProps & { readonly column: number }) | null;
  readonly writable: (row: Row, column: GridColumn<Row>) => boolean;
  readonly measure: Ref<HTMLTableRowElement>;
};

function RowView<Row>({ row, index, columns, cursor, chosen, editor, writable, measure }: RowViewProps<Row>) {
  return (
    <tr
      ref={measure}
      data-index={index}
      // The head is row 1.
      aria-rowindex={index + 2}
      className={`${row.band ? 'band' : ''}${cursor === null ? '' : ' current'}`}
    >
      {columns.map((column, at) => (
        <GridCell
          key={column.id}
          heads={column.heads}
          column={at}
          className={`c-${column.id}${column.numeric ? ' num' : ''} ${column.mark?.(row.value) ?? ''} ${edges(chosen, index, at)}${
            editor?.column === at ? ' edited' : ''
          }`}
          focusable={cursor === at}
          selected={chosen !== null && at >= chosen.left && at <= chosen.right}
          readOnly={!writable(row.value, column)}
        >
          {editor?.column === at ? <CellEditor {...editor} /> : column.show(row.value)}
        </GridCell>
      ))}
    </tr>
  );
}

/** Rows out of sight of cursor and selection are not drawn again. */
export const GridRowView = memo(RowView) as typeof RowView;

type CellProps = {
  readonly heads: boolean;
  readonly column: number;
  readonly className: string;
  readonly focusable: boolean;
  readonly selected: boolean;
  readonly readOnly: boolean;
  readonly children: ReactNode;
};

function GridCell({ heads, column, className, focusable, selected, readOnly, children }: CellProps) {
  const shared = {
    'data-column': column,
    'aria-colindex': column + 1,
    'aria-selected': selected,
    className,
    tabIndex: focusable ? 0 : -1,
  };
  return heads ? (
    // biome-ignore lint/a11y/noRedundantRoles: said, because the table is a grid
    <th scope="row" role="rowheader" {...shared}>
      {children}
    </th>
  ) : (
    // biome-ignore lint/a11y/useFocusableInteractive: its tabIndex is among the shared attributes
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
    <td role="gridcell" aria-readonly={readOnly} {...shared}>
      {children}
    </td>
  );
}

/** Where the frame of the chosen rectangle runs. */
function edges(chosen: Rectangle | null, row: number, column: number): string {
  if (chosen === null || column < chosen.left || column > chosen.right) return '';
  const { top, bottom, left, right } = chosen;
  return [
    'chosen',
    row === top ? 'on-top' : '',
    row === bottom ? 'on-bottom' : '',
    column === left ? 'on-left' : '',
    column === right ? 'on-right' : '',
  ].join(' ');
}
