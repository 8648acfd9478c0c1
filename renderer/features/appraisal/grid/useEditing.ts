/** The one field that may be open in the grid. */
import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { EditorProps } from './CellEditor.tsx';
import type { Cell } from './selection.ts';
import type { Draft, GridColumn, GridRow, Remark } from './types.ts';

type Edit = { readonly cell: Cell; readonly mode: EditorProps['mode']; readonly initial: string };
export type Way = Parameters<EditorProps['onDone']>[1];

type Given<Row> = {
  readonly rows: readonly GridRow<Row>[];
  readonly columns: readonly GridColumn<Row>[];
  readonly cursor: Cell;
  /** Whether the grid holds the keyboard. */
  readonly holding: RefObject<boolean>;
  readonly writable: (row: Row, column: GridColumn<Row>) => boolean;
  readonly editorLabel: (row: Row, column: GridColumn<Row>) => string;
  readonly judge: (row: Row, text: string) => Remark | null;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onCommit: Commit;
  /** The field is closed: on to the next cell. */
  readonly onWay: (way: Exclude<Way, 'away' | null>) => void;
};

/** @param asks false where the person has gone on to something else: no question must follow. */
export type Commit = (cell: Cell, text: string, asks: boolean) => void;

export type Editing = {
  readonly row: number | null;
  readonly editor: (EditorProps & { readonly column: number }) | null;
  readonly refused: boolean;
  readonly start: (mode: EditorProps['mode']) => void;
};

export function useEditing<Row>(given: Given<Row>): Editing {
  const { rows, columns, cursor, holding, writable, editorLabel, judge, onDraft, onCommit, onWay } = given;
  const [edit, setEdit] = useState<Edit | null>(null);
  const [remark, setRemark] = useState<Remark | null>(null);

  function start(mode: EditorProps['mode']): void {
    const [row, column] = [rows[cursor.row], columns[cursor.column]];
    if (!row || row.band || !column || !writable(row.value, column)) return;
    setRemark(null);
    // Now, not later: the key that opened the field is typed into it by the system itself, input methods included.
    flushSync(() => setEdit({ cell: cursor, mode, initial: mode === 'typed' ? '' : column.text(row.value) }));
  }

  function stop(): void {
    holding.current = true;
    setEdit(null);
    setRemark(null);
    onDraft(null);
  }

  function finish(text: string, way: Way): void {
    if (edit === null) return;
    const row = rows[edit.cell.row];
    const judged = row && text !== edit.initial ? judge(row.value, text) : null;
    if (judged?.refused) {
      setRemark(judged);
      return;
    }
    // Before the window acts on its key: the keyboard is back in the cell, where a closed dialog will return it.
    if (way === 'away') flushSync(stop);
    else stop();
    if (way === null) holding.current = false;
    else if (way !== 'away') onWay(way);
    if (text !== edit.initial) onCommit(edit.cell, text, way !== 'away');
  }

  const [row, column] = edit === null ? [] : [rows[edit.cell.row], columns[edit.cell.column]];
  return {
    row: edit?.cell.row ?? null,
    refused: remark?.refused ?? false,
    start,
    editor:
      edit !== null && row && column
        ? {
            column: edit.cell.column,
            label: editorLabel(row.value, column),
            initial: edit.initial,
            mode: edit.mode,
            remark,
            onInput: (text) => {
              setRemark(judge(row.value, text));
              onDraft({ cell: edit.cell, text });
            },
            onDone: finish,
            onCancel: stop,
          }
        : null,
  };
}
