/** Sort and column filters, as in a spreadsheet: which rows are shown, and in which order. */
import { foldName } from '../../../../shared/domain/unit.ts';
import type { GridColumn, GridRow } from './types.ts';

export type Filter = {
  /** Found with and without accents; "" = any. */
  readonly text: string;
  /** Keys of the kinds that were unticked: a kind that comes later is shown. */
  readonly without: readonly string[];
};
export type Sort = { readonly column: string; readonly down: boolean };
export type Arrangement = {
  /** null = the order that the rows came in, with their bands. */
  readonly sort: Sort | null;
  readonly filters: Readonly<Record<string, Filter>>;
};

export const AS_GIVEN: Arrangement = { sort: null, filters: {} };
export const NO_FILTER: Filter = { text: '', without: [] };

export const filtersAny = ({ text, without }: Filter = NO_FILTER): boolean =>
  foldName(text) !== '' || without.length > 0;
export const isArranged = ({ sort, filters }: Arrangement): boolean =>
  sort !== null || Object.values(filters).some(filtersAny);

/** Up, down, and with the third click the order that the rows came in. */
export function sortedNext(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? null : { column, down: true };
}

/** @returns ids of the rows to show. A band stays where a row of it does; sorted by something, bands mean nothing. */
export function arrangedIds<Row>(
  rows: readonly GridRow<Row>[],
  columns: readonly GridColumn<Row>[],
  { sort, filters }: Arrangement,
): readonly string[] {
  const tests = columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter && filtersAny(filter) ? [(row: Row) => passes(row, column, filter)] : [];
  });
  const shown = rows.filter((row) => row.band || tests.every((test) => test(row.value)));
  const column = columns.find((one) => one.id === sort?.column);
  if (!sort || !column)
    return shown
      .filter((row, at) => !row.band || tests.length === 0 || shown[at + 1]?.band === false)
      .map((row) => row.id);
  return shown
    .filter((row) => !row.band)
    .sort((a, b) => inOrder(a.value, b.value, column, sort.down))
    .map((row) => row.id);
}

function passes<Row>(row: Row, column: GridColumn<Row>, { text, without }: Filter): boolean {
  const kind = column.kindOf?.(row);
  if (kind !== undefined && without.includes(kind)) return false;
  return foldName(column.text(row)).includes(foldName(text));
}

function inOrder<Row>(a: Row, b: Row, { text, compare }: GridColumn<Row>, down: boolean): number {
  const [noA, noB] = [text(a) === '', text(b) === ''];
  if (noA || noB) return Number(noA) - Number(noB);
  return down ? compare(b, a) : compare(a, b);
}
