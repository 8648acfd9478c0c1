/** What lies where: widths, heights, and which rows and columns are drawn now. */
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { columnWidths, type GivenWidths } from './columnWidths.ts';
import { rowHeights } from './rowHeights.ts';
import type { Cell } from './selection.ts';
import type { GridColumn, GridRow } from './types.ts';

/** A column that is drawn now. `frozen`: it stays at the left while the others go by. */
export type PlacedColumn<Row> = {
  readonly column: GridColumn<Row>;
  readonly index: number;
  readonly left: number;
  readonly width: number;
  readonly frozen: boolean;
};
export type PlacedRow<Row> = {
  readonly row: GridRow<Row>;
  readonly index: number;
  readonly top: number;
  readonly height: number;
};

export type GridLayout<Row> = {
  readonly rows: readonly PlacedRow<Row>[];
  readonly columns: readonly PlacedColumn<Row>[];
  readonly height: number;
  readonly width: number;
  readonly widths: readonly number[];
  /** Texts are laid out in it to learn their height; see rowHeights. */
  readonly probe: RefObject<HTMLDivElement | null>;
  /** Heights are known; before that, places are guesses. */
  readonly ready: boolean;
  readonly placeOf: (cell: Cell) => { readonly x: Span; readonly y: Span; readonly frozenWidth: number };
};
type Span = { readonly start: number; readonly end: number };

type Given<Row> = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly GridRow<Row>[];
  readonly columns: readonly GridColumn<Row>[];
  readonly widths: GivenWidths;
  readonly frozen: number;
  readonly cursor: Cell;
};

const ROW_GUESS = 36;
/** Before the page has told how wide the grid is. */
const ROOM_GUESS = 760;

export function useGridLayout<Row>({ scroller, rows, columns, widths: given, frozen, cursor }: Given<Row>) {
  const probe = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller, probe);
  const widths = useMemo(() => columnWidths(columns, given, room.width), [columns, given, room.width]);
  const heights = useRowHeights({ probe, rows, columns, widths, faces: room.faces });

  const { row: cursorRow, column: cursorColumn } = cursor;
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? ROW_GUESS,
    overscan: 4,
    // What comes into sight is drawn with the next frame, never in the middle of a scroll.
    useFlushSync: false,
    // The cursor's cell is always there, so that the keyboard never loses its place by scrolling.
    rangeExtractor: useCallback((range: Range) => withAlso([cursorRow], range), [cursorRow]),
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => widths[index] ?? 0,
    overscan: 1,
    useFlushSync: false,
    rangeExtractor: useCallback(
      (range: Range) => withAlso([...Array(frozen).keys(), cursorColumn], range),
      [frozen, cursorColumn],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: new sizes are told to who remembers the old ones
  useLayoutEffect(() => vertical.measure(), [vertical, heights]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useLayoutEffect(() => horizontal.measure(), [horizontal, widths]);

  const shown = horizontal.getVirtualItems();
  const width = widths.reduce((sum, one) => sum + one, 0);
  const placedColumns = useMemo(
    () =>
      shown.flatMap(({ index, start, size }): readonly PlacedColumn<Row>[] => {
        const column = columns[index];
        return column
          ? [{ column, index, left: start, width: size, frozen: index < frozen && width > room.width }]
          : [];
      }),
    [shown, columns, frozen, width, room.width],
  );
  const layout: GridLayout<Row> = {
    rows: vertical.getVirtualItems().flatMap(({ index, start, size }): readonly PlacedRow<Row>[] => {
      const row = rows[index];
      return row ? [{ row, index, top: start, height: size }] : [];
    }),
    columns: placedColumns,
    height: vertical.getTotalSize(),
    width,
    widths,
    probe,
    ready: heights.length === rows.length,
    placeOf: ({ row, column }) => ({
      y: spanOf(heights, row, ROW_GUESS),
      x: spanOf(widths, column, 0),
      frozenWidth: sumOf(widths, frozen, 0),
    }),
  };
  return { layout, page: Math.max(1, Math.floor(room.height / ROW_GUESS) - 2) };
}

const withAlso = (also: readonly number[], range: Range): number[] =>
  [...new Set([...also, ...defaultRangeExtractor(range)])].filter((one) => one < range.count).sort((a, b) => a - b);

const sumOf = (sizes: readonly number[], count: number, guess: number): number =>
  Array.from({ length: count }, (_none, at) => sizes[at] ?? guess).reduce((sum, one) => sum + one, 0);
const spanOf = (sizes: readonly number[], index: number, guess: number): Span => {
  const start = sumOf(sizes, index, guess);
  return { start, end: start + (sizes[index] ?? guess) };
};

type Room = {
  readonly width: number;
  readonly height: number;
  /** Counts how often faces or sizes of letters have changed: a text step, a font that has arrived. */
  readonly faces: number;
};

function useRoom(scroller: RefObject<HTMLElement | null>, probe: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: ROOM_GUESS, height: 0, faces: 0 });
  useLayoutEffect(() => {
    const [box, letters] = [scroller.current, probe.current?.nextElementSibling];
    if (!box || !letters) return;
    const look = (): void =>
      setRoom((old) =>
        old.width === box.clientWidth && old.height === box.clientHeight
          ? old
          : { ...old, width: box.clientWidth, height: box.clientHeight },
      );
    look();
    const boxes = new ResizeObserver(look);
    boxes.observe(box);
    const changed = (): void => setRoom((old) => ({ ...old, faces: old.faces + 1 }));
    const faces = new ResizeObserver(changed);
    faces.observe(letters);
    // A face for other letters, Thai ones, comes when they are first shown.
    document.fonts.addEventListener('loadingdone', changed);
    return () => {
      boxes.disconnect();
      faces.disconnect();
      document.fonts.removeEventListener('loadingdone', changed);
    };
  }, [scroller, probe]);
  return room;
}

type Measured<Row> = Pick<Given<Row>, 'rows' | 'columns'> & {
  readonly probe: RefObject<HTMLElement | null>;
  readonly widths: readonly number[];
  readonly faces: number;
};

function useRowHeights<Row>({ probe, rows, columns, widths, faces }: Measured<Row>): readonly number[] {
  const [heights, setHeights] = useState<readonly number[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other faces make other heights
  useLayoutEffect(() => {
    if (probe.current) setHeights(rowHeights(probe.current, rows, columns, widths));
  }, [probe, rows, columns, widths, faces]);
  return heights;
}
