/**
 * A table that behaves as a spreadsheet does. It is fed with columns and rows and knows nothing of scores: the same
 * component carries 25 criteria and the 1,000 × 40 of the bench.
 */
import './grid.css';
import './gridParts.css';
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { Arrangement } from './arrange.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import { readClipboard, writeClipboard } from './clipboard.ts';
import type { GivenWidths } from './columnWidths.ts';
import { GridHead } from './GridHead.tsx';
import { GridRowView } from './GridRowView.tsx';
import { type Cell, fitted, rectangleOf, type Selection } from './selection.ts';
import type { Draft, GridColumn, GridRow, Remark } from './types.ts';
import { type Commit, useEditing } from './useEditing.ts';
import { useGridKeys } from './useGridKeys.ts';
import { type PlacedColumn, useGridLayout } from './useGridLayout.ts';
import { useGridPointer } from './useGridPointer.ts';
import { useSight } from './useSight.ts';

export type ScoreGridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  /** Arranged already; see arrangedIds. */
  readonly rows: readonly GridRow<Row>[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly writable: (row: Row, column: GridColumn<Row>) => boolean;
  readonly editorLabel: (row: Row, column: GridColumn<Row>) => string;
  /** Judges what is typed, at every key. */
  readonly judge: (row: Row, text: string) => Remark | null;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onCommit: Commit;
  readonly onPaste: (from: Cell, block: readonly (readonly string[])[]) => void;
  /** Keys that are no movement; called before typing starts an edit. @returns true when it was taken. */
  readonly onKey: (event: KeyboardEvent, row: Row | null) => boolean;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly widths: GivenWidths;
  /** @param width null = the column's own. */
  readonly onWidth: (column: string, width: number | null) => void;
  /** The last row, which stays in sight: what stands in it, by column. */
  readonly foot: Readonly<Record<string, ReactNode>>;
};

export function ScoreGrid<Row>(props: ScoreGridProps<Row>) {
  const { label, columns, rows, onSelect, writable, onPaste, arrangement, onArrange, onWidth, foot } = props;
  const scroller = useRef<HTMLDivElement>(null);
  /** The cell that had the keyboard: only then does a move take the focus along. */
  const holding = useRef(false);
  const [menu, setMenu] = useState<string | null>(null);
  const menuAnchor = useRef<HTMLElement | null>(null);

  const selection = useMemo(
    () => fitted(props.selection, { rows: rows.length, columns: columns.length, page: 1 }),
    [props.selection, rows.length, columns.length],
  );
  const { cursor } = selection;
  const rectangle = useMemo(() => rectangleOf(selection), [selection]);
  const { layout, page } = useGridLayout({
    scroller,
    rows,
    columns,
    widths: props.widths,
    frozen: headsOf(columns),
    cursor,
  });

  const editing = useEditing({ ...props, cursor, holding, onWay: (way) => keys.goOn(way) });
  const openMenu = (column: string): void => {
    menuAnchor.current = scroller.current?.querySelector<HTMLElement>(`[data-menu="${column}"]`) ?? null;
    setMenu(column);
  };
  const keys = useGridKeys({
    ...props,
    selection,
    extent: { rows: rows.length, columns: columns.length, page },
    holding,
    startEdit: editing.start,
    openMenu: () => openMenu(columns[cursor.column]?.id ?? ''),
  });
  const pointer = useGridPointer({ selection, onSelect, holding, editing });
  useSight({ scroller, layout, selection, editing: editing.row !== null, inMenu: menu !== null, holding });

  function onCopy(event: ClipboardEvent): void {
    const shown = rows
      .slice(rectangle.top, rectangle.bottom + 1)
      .map(({ value }) => columns.slice(rectangle.left, rectangle.right + 1).map((column) => column.text(value)));
    event.clipboardData.setData('text/plain', writeClipboard(shown));
    event.preventDefault();
  }

  function onPasteHere(event: ClipboardEvent): void {
    const block = readClipboard(event.clipboardData.getData('text/plain'));
    event.preventDefault();
    if (block.length > 0) onPaste({ row: rectangle.top, column: rectangle.left }, block);
  }

  const menuColumn = columns.findIndex((one) => one.id === menu);
  const opened = columns[menuColumn];
  return (
    <div className="grid-scroll scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid over a table
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        style={{ width: layout.width }}
        onKeyDown={keys.onKeyDown}
        {...pointer}
        onDoubleClick={(event) => {
          if (event.target instanceof Element && event.target.closest('tbody [data-column]')) editing.start('opened');
        }}
        onCopy={onCopy}
        onPaste={onPasteHere}
        onFocus={() => {
          holding.current = true;
        }}
        onBlur={() => {
          holding.current = false;
        }}
      >
        {/* biome-ignore lint/a11y/noRedundantRoles: said, because it is laid out as no table is */}
        <thead role="rowgroup">
          <GridHead
            columns={layout.columns}
            arrangement={arrangement}
            onArrange={onArrange}
            onWidth={onWidth}
            onMenu={openMenu}
          />
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody role="rowgroup" style={{ height: layout.height }}>
          {layout.rows.map(({ row, index, top, height }) => (
            <GridRowView
              key={row.id}
              row={row}
              index={index}
              top={top}
              height={height}
              columns={layout.columns}
              cursor={cursor.row === index ? cursor.column : null}
              chosen={index >= rectangle.top && index <= rectangle.bottom ? rectangle : null}
              writable={writable}
              editor={editing.row === index ? editing.editor : null}
            />
          ))}
        </tbody>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tfoot role="rowgroup">
          <FootRow columns={layout.columns} cells={foot} index={rows.length + 2} />
        </tfoot>
      </table>
      <div className="probe" aria-hidden="true" ref={layout.probe} />
      {/* Changes its size when a font arrives or the letters are made larger. */}
      <span className="letters" aria-hidden="true">
        Được 0123
      </span>
      {opened && (
        <ColumnMenu
          column={opened}
          width={layout.widths[menuColumn] ?? 0}
          anchor={menuAnchor}
          arrangement={arrangement}
          onArrange={onArrange}
          onWidth={onWidth}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

/** What names a row stays in sight when the others are scrolled sideways; the first column in any case. */
function headsOf<Row>(columns: readonly GridColumn<Row>[]): number {
  return Math.max(
    1,
    columns.findIndex((one) => !one.heads),
  );
}

type FootProps<Row> = {
  readonly columns: readonly PlacedColumn<Row>[];
  readonly cells: ScoreGridProps<Row>['foot'];
  readonly index: number;
};

function FootRow<Row>({ columns, cells, index }: FootProps<Row>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: said, because it is laid out as no table is
    <tr role="row" aria-rowindex={index}>
      {columns.map(({ column: { id, numeric, heads }, index: at, left, width, frozen }) => (
        <td
          key={id}
          role={heads && cells[id] !== undefined ? 'rowheader' : 'gridcell'}
          aria-colindex={at + 1}
          className={`cell c-${id}${numeric ? ' num' : ''}${frozen ? ' frozen' : ''}`}
          style={{ left, width }}
        >
          {cells[id]}
        </td>
      ))}
    </tr>
  );
}
