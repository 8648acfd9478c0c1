/** Which lines of the sheet are shown, in which order, and where the cursor stands on them. */
import { useCallback, useMemo, useState } from 'react';
import { scoreIndex } from './columns.tsx';
import { type Arrangement, AS_GIVEN, arrangedIds, isArranged } from './grid/arrange.ts';
import { at, type Selection } from './grid/selection.ts';
import type { GridColumn, GridRow } from './grid/types.ts';
import { lineIndex, linesOf } from './sheetLines.ts';
import type { Line, Sheet } from './sheetTypes.ts';

export type SheetView = {
  readonly lines: readonly GridRow<Line>[];
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  /** Opens the group of a criterion, shows all where it was filtered out, and stands on its score. */
  readonly goTo: (criterion: string) => void;
};

type Given = {
  readonly sheet: Sheet;
  readonly criterion: string | null;
  readonly columns: readonly GridColumn<Line>[];
  readonly folded: ReadonlySet<string>;
  readonly onFolded: (folded: ReadonlySet<string>) => void;
  readonly arrangement: Arrangement;
  readonly onArrangement: (arrangement: Arrangement) => void;
};

const NOTHING: ReadonlySet<string> = new Set();

export function useSheetView(given: Given): SheetView {
  const { sheet, criterion, columns, folded, onFolded, arrangement, onArrangement } = given;
  const idsUnder = useCallback(
    (one: Arrangement) => (isArranged(one) ? arrangedIds(linesOf(sheet, NOTHING), columns, one) : null),
    [sheet, columns],
  );
  // As in Excel, a line stays where it is while it is worked on: sort and filters look again only when they are set.
  const [ids, setIds] = useState(() => idsUnder(arrangement));
  const sorted = arrangement.sort !== null;
  const lines = useMemo(() => arrangedLines(sheet, { ids, sorted, folded }), [sheet, ids, sorted, folded]);
  const [selection, select] = useState<Selection>(() => standOn(lines, columns, criterion));

  function arrange(next: Arrangement): void {
    const nextIds = idsUnder(next);
    const nextLines = arrangedLines(sheet, { ids: nextIds, sorted: next.sort !== null, folded });
    const here = lines[selection.cursor.row]?.id;
    const row = nextLines.findIndex((one) => one.id === here);
    setIds(nextIds);
    onArrangement(next);
    select(at({ row: row === -1 ? lineIndex(nextLines, null) : row, column: selection.cursor.column }));
  }

  function goTo(wanted: string): void {
    const group = sheet.groups.find((one) => one.rows.some((line) => line.criterion === wanted));
    const opened = new Set([...folded].filter((one) => one !== group?.code));
    const hidden = ids !== null && !ids.includes(wanted);
    if (hidden) {
      setIds(null);
      onArrangement(AS_GIVEN);
    }
    onFolded(opened);
    const shown = arrangedLines(sheet, { ids: hidden ? null : ids, sorted: !hidden && sorted, folded: opened });
    select(standOn(shown, columns, wanted));
  }
  return { lines, selection, select, arrangement, arrange, goTo };
}

const standOn = (
  lines: readonly GridRow<Line>[],
  columns: readonly GridColumn<Line>[],
  criterion: string | null,
): Selection => at({ row: lineIndex(lines, criterion), column: scoreIndex(columns) });

type Shown = {
  /** null = all. */
  readonly ids: readonly string[] | null;
  readonly sorted: boolean;
  readonly folded: ReadonlySet<string>;
};

function arrangedLines(sheet: Sheet, { ids, sorted, folded }: Shown): readonly GridRow<Line>[] {
  if (ids === null) return linesOf(sheet, folded);
  if (!sorted) {
    const shown = new Set(ids);
    return linesOf(sheet, folded).filter((one) => shown.has(one.id));
  }
  const byId = new Map(linesOf(sheet, NOTHING).map((one) => [one.id, one]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
