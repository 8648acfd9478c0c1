/** What the grid is fed with: it knows columns, rows and texts, and nothing of scores. */
import type { ReactNode } from 'react';
import type { Cell } from './selection.ts';

export type GridColumn<Row> = {
  readonly id: string;
  readonly title: string;
  /** Row headers are read by a screen reader before each cell of the row. */
  readonly heads: boolean;
  readonly numeric: boolean;
  /** Long texts go on in the next line and make their row higher. */
  readonly wraps: boolean;
  readonly width: ColumnWidth;
  readonly show: (row: Row) => ReactNode;
  /** As it goes onto the clipboard, into the editor, and as it is sought. */
  readonly text: (row: Row) => string;
  readonly mark?: (row: Row) => string;
  /** Ascending; rows without a text come last either way. */
  readonly compare: (a: Row, b: Row) => number;
  /** What the check list of the column's filter offers; none = sought by text alone. */
  readonly kinds?: readonly Kind[];
  readonly kindOf?: (row: Row) => string;
};

/** Pixels; or a share of what the others leave, never less than `least`. */
export type ColumnWidth = number | { readonly share: number; readonly least: number };

export type Kind = { readonly key: string; readonly label: string };

export type GridRow<Row> = { readonly id: string; readonly value: Row; readonly band: boolean };

/** Said at once while typing: `refused` keeps the editor open, a hint does not. */
export type Remark = { readonly text: string; readonly refused: boolean };

export type Draft = { readonly cell: Cell; readonly text: string };
