/** What the grid is fed with: it knows columns, rows and texts, and nothing of scores. */
import type { ReactNode } from 'react';
import type { Cell } from './selection.ts';

export type GridColumn<Row> = {
  readonly id: string;
  readonly title: ReactNode;
  /** Row headers are read by a screen reader before each cell of the row; the first one also stays put sideways. */
  readonly heads: boolean;
  readonly numeric: boolean;
  /** Pixels; null = shares what is left. */
  readonly width: number | null;
  readonly show: (row: Row) => ReactNode;
  /** As it goes onto the clipboard, and into the editor. */
  readonly text: (row: Row) => string;
  readonly mark?: (row: Row) => string;
  readonly foot?: ReactNode;
};

export type GridRow<Row> = { readonly id: string; readonly value: Row; readonly band: boolean };

/** Said at once while typing: `refused` keeps the editor open, a hint does not. */
export type Remark = { readonly text: string; readonly refused: boolean };

export type Draft = { readonly cell: Cell; readonly text: string };
