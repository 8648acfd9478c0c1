import type { GridColumn } from './types.ts';

export const LEAST_WIDTH = 40;
export const MOST_WIDTH = 900;

/** Widths that a person gave, by column. */
export type GivenWidths = Readonly<Record<string, number>>;

/** @param room pixels of the grid. @returns pixels by column: given ones, own ones, and shares of what those leave. */
export function columnWidths<Row>(
  columns: readonly GridColumn<Row>[],
  given: GivenWidths,
  room: number,
): readonly number[] {
  const fixed = columns.map(({ id, width }) => given[id] ?? (typeof width === 'number' ? width : null));
  const left = room - fixed.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const shares = columns.reduce(
    (sum, { width }, at) => sum + (fixed[at] === null && typeof width !== 'number' ? width.share : 0),
    0,
  );
  return columns.map(({ width }, at) => {
    const own = fixed[at] ?? null;
    if (own !== null || typeof width === 'number') return within(own ?? LEAST_WIDTH);
    return Math.max(width.least, Math.floor((left * width.share) / shares));
  });
}

export const within = (width: number): number => Math.max(LEAST_WIDTH, Math.min(Math.round(width), MOST_WIDTH));
