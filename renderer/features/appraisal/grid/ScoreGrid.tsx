/**
 * A table that behaves as a spreadsheet does. It is fed with columns and rows and knows nothing of scores: the same
 * component carries 25 criteria and the 1,000 × 40 of the bench.
 */
import './grid.css';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  Fragment,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import type { EditorProps } from './CellEditor.tsx';
import { readClipboard, writeClipboard } from './clipboard.ts';
import { GridRowView } from './GridRowView.tsx';
import {
  at,
  type Cell,
  type Extent,
  fitted,
  moved,
  rectangleOf,
  type Selection,
  type Stride,
  strode,
} from './selection.ts';
import type { Draft, GridColumn, GridRow, Remark } from './types.ts';

export type ScoreGridProps<Row> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly GridRow<Row>[];
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly writable: (row: Row, column: GridColumn<Row>) => boolean;
  readonly editorLabel: (row: Row, column: GridColumn<Row>) => string;
  /** Judges what is typed, at every key. */
  readonly judge: (row: Row, text: string) => Remark | null;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onCommit: (cell: Cell, text: string) => void;
  readonly onPaste: (from: Cell, block: readonly (readonly string[])[]) => void;
  /** Keys that are no movement; called before typing starts an edit. @returns true when it was taken. */
  readonly onKey: (event: KeyboardEvent, row: Row | null) => boolean;
  readonly foot: ReactNode;
};

type Edit = { readonly cell: Cell; readonly mode: EditorProps['mode']; readonly initial: string };

const ROW_GUESS = 36;

export function ScoreGrid<Row>(props: ScoreGridProps<Row>) {
  const { label, columns, rows, onSelect, writable, editorLabel, judge, onDraft, onCommit, onPaste, onKey, foot } =
    props;
  const scroller = useRef<HTMLDivElement>(null);
  const [edit, setEdit] = useState<Edit | null>(null);
  const [remark, setRemark] = useState<Remark | null>(null);
  const [page, setPage] = useState(10);
  const extent: Extent = { rows: rows.length, columns: columns.length, page };
  const selection = fitted(props.selection, extent);
  const { cursor } = selection;
  const rectangle = rectangleOf(selection);
  /** The cell that had the keyboard: only then does a move take the focus along. */
  const holding = useRef(false);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_GUESS,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    // Rows that come into sight are drawn with the next frame, never in the middle of a scroll.
    useFlushSync: false,
    // The cursor's row is always there, so that the keyboard never loses its place by scrolling.
    rangeExtractor: (range) =>
      [...new Set([cursor.row, ...defaultRangeExtractor(range)])]
        .filter((one) => one < rows.length)
        .sort((a, b) => a - b),
  });

  const cellAt = useCallback(
    ({ row, column }: Cell) =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${row}"] > [data-column="${column}"]`) ?? null,
    [],
  );

  const { row: cursorRow, column: cursorColumn } = cursor;
  useLayoutEffect(() => {
    if (edit !== null) return;
    const cell = cellAt({ row: cursorRow, column: cursorColumn });
    if (holding.current) cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cellAt, cursorRow, cursorColumn, edit]);

  // The far end of a growing rectangle stays in sight too.
  const { row: headRow, column: headColumn } = selection.head;
  useEffect(() => {
    cellAt({ row: headRow, column: headColumn })?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [cellAt, headRow, headColumn]);

  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const watch = new ResizeObserver(() => setPage(Math.max(1, Math.floor(box.clientHeight / ROW_GUESS) - 2)));
    watch.observe(box);
    return () => watch.disconnect();
  }, []);

  const canWrite = ({ row, column }: Cell): boolean => {
    const [line, head] = [rows[row], columns[column]];
    return line !== undefined && head !== undefined && !line.band && writable(line.value, head);
  };

  function startEdit(mode: EditorProps['mode']): void {
    if (!canWrite(cursor)) return;
    const [row, column] = [rows[cursor.row], columns[cursor.column]];
    if (!row || !column) return;
    setRemark(null);
    // Now, not later: the key that opened the field is typed into it by the system itself, input methods included.
    flushSync(() => setEdit({ cell: cursor, mode, initial: mode === 'typed' ? '' : column.text(row.value) }));
  }

  function stopEdit(): void {
    holding.current = true;
    setEdit(null);
    setRemark(null);
    onDraft(null);
  }

  function finishEdit(text: string, way: Parameters<EditorProps['onDone']>[1]): void {
    if (edit === null) return;
    const row = rows[edit.cell.row];
    const judged = row && text !== edit.initial ? judge(row.value, text) : null;
    if (judged?.refused) {
      setRemark(judged);
      return;
    }
    stopEdit();
    if (way === null) holding.current = false;
    else if (typeof way === 'string') go(moved(selection, { key: way, ctrlKey: false, shiftKey: false }, extent));
    else step(way);
    if (text !== edit.initial) onCommit(edit.cell, text);
  }

  const go = (next: Selection | null): void => {
    if (next !== null) onSelect(next);
  };
  /** Over bands, which hold sums, Enter and Tab pass. */
  const step = (stride: Stride): void => go(strode(selection, stride, extent, ({ row }) => rows[row]?.band === false));

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    holding.current = true;
    const ctrlKey = event.ctrlKey || event.metaKey;
    const next = event.altKey ? null : moved(selection, { key: event.key, ctrlKey, shiftKey: event.shiftKey }, extent);
    if (next !== null) go(next);
    else if (onKey(event, rows[cursor.row]?.value ?? null)) holding.current = true;
    else if (event.key === 'Enter') step({ along: 'rows', back: event.shiftKey });
    else if (event.key === 'Tab' && !leaves(event.shiftKey)) step({ along: 'columns', back: event.shiftKey });
    else if (event.key === 'F2') startEdit('opened');
    else if (ctrlKey && event.key.toLowerCase() === 'a')
      go({ cursor, anchor: { row: 0, column: 0 }, head: { row: rows.length - 1, column: columns.length - 1 } });
    else if (event.key === 'Escape') go(at(cursor));
    else {
      // No preventDefault: the key itself is the first that is typed.
      if (event.key.length === 1 && !ctrlKey && !event.altKey && event.key !== ' ') startEdit('typed');
      return;
    }
    event.preventDefault();
  }

  /** Tab at the end of the sheet, and Shift+Tab at its beginning, leave it: the keyboard is never caught. */
  const leaves = (back: boolean): boolean => {
    const next = strode(selection, { along: 'columns', back }, extent, ({ row }) => rows[row]?.band === false);
    return next === selection;
  };

  const cellOf = (target: EventTarget): Cell | null => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
    const row = cell?.closest<HTMLElement>('[data-index]');
    return cell && row
      ? { row: Number(row.getAttribute('data-index')), column: Number(cell.getAttribute('data-column')) }
      : null;
  };

  function onPointerDown(event: PointerEvent): void {
    const cell = cellOf(event.target);
    if (event.button !== 0 || cell === null || (event.target instanceof Element && event.target.closest('button')))
      return;
    if (edit !== null) {
      // A refused score keeps its cell, as in Excel; a good one is done by the field's own blur.
      if (remark?.refused) event.preventDefault();
      if (remark?.refused) return;
    }
    holding.current = true;
    if (event.shiftKey) event.preventDefault();
    go(event.shiftKey ? { ...selection, head: cell } : at(cell));
  }

  function onPointerMove(event: PointerEvent): void {
    if (event.buttons !== 1 || edit !== null || !holding.current) return;
    const cell = cellOf(event.target);
    if (cell && (cell.row !== selection.head.row || cell.column !== selection.head.column))
      onSelect({ ...selection, head: cell });
  }

  function onCopy(event: ClipboardEvent): void {
    const shown = rows
      .slice(rectangle.top, rectangle.bottom + 1)
      .map(({ value }) => columns.slice(rectangle.left, rectangle.right + 1).map((column) => column.text(value)));
    event.clipboardData.setData('text/plain', writeClipboard(shown));
    event.preventDefault();
  }

  function onPasteHere(event: ClipboardEvent): void {
    event.preventDefault();
    const block = readClipboard(event.clipboardData.getData('text/plain'));
    if (block.length > 0) onPaste({ row: rectangle.top, column: rectangle.left }, block);
  }

  const editedRow = edit === null ? undefined : rows[edit.cell.row];
  const editedColumn = edit === null ? undefined : columns[edit.cell.column];
  let end = 0;
  return (
    <div className="grid-scroll scroll" ref={scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of WAI-ARIA
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onDoubleClick={() => startEdit('opened')}
        onCopy={onCopy}
        onPaste={onPasteHere}
        onFocus={() => {
          holding.current = true;
        }}
        onBlur={() => {
          holding.current = false;
        }}
      >
        <colgroup>
          {columns.map(({ id, width }) => (
            <col key={id} className={`c-${id}`} style={width === null ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, title, numeric }) => (
              <th key={id} scope="col" className={`c-${id}${numeric ? ' figure' : ''}`}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const gap = item.start - end;
            end = item.end;
            const here = item.index >= rectangle.top && item.index <= rectangle.bottom;
            return (
              <Fragment key={item.key}>
                {gap > 0 && <Gap height={gap} columns={columns.length} />}
                <GridRowView
                  row={row}
                  index={item.index}
                  columns={columns}
                  cursor={cursor.row === item.index ? cursor.column : null}
                  chosen={here ? rectangle : null}
                  writable={writable}
                  measure={virtual.measureElement}
                  editor={
                    edit !== null && editedRow === row && editedColumn !== undefined
                      ? {
                          column: edit.cell.column,
                          label: editorLabel(row.value, editedColumn),
                          initial: edit.initial,
                          mode: edit.mode,
                          remark,
                          onInput: (text) => {
                            setRemark(judge(row.value, text));
                            onDraft({ cell: edit.cell, text });
                          },
                          onDone: finishEdit,
                          onCancel: stopEdit,
                        }
                      : null
                  }
                />
              </Fragment>
            );
          })}
          {virtual.getTotalSize() > end && <Gap height={virtual.getTotalSize() - end} columns={columns.length} />}
        </tbody>
        <tfoot>{foot}</tfoot>
      </table>
    </div>
  );
}

/** The room of rows that are out of sight. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row cannot be focused
  <tr aria-hidden="true" className="gap">
    <td colSpan={columns} style={{ height }} />
  </tr>
);
