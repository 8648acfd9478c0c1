import { useMemo } from 'react';
import { prefer, usePreferences } from '../../app/preferences.ts';
import type { GivenWidths } from './grid/columnWidths.ts';
import { within } from './grid/columnWidths.ts';

/** Widths that a person gave to the columns of a place; kept with the other preferences of this computer. */
export function useColumnWidths(place: string): readonly [GivenWidths, (column: string, width: number | null) => void] {
  const { columns } = usePreferences();
  const prefix = `${place}.`;
  const ours = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(columns).flatMap(([key, width]) =>
          key.startsWith(prefix) ? [[key.slice(prefix.length), width]] : [],
        ),
      ),
    [columns, prefix],
  );
  const give = (column: string, width: number | null): void => {
    const { [`${prefix}${column}`]: _old, ...others } = columns;
    prefer({ columns: width === null ? others : { ...others, [`${prefix}${column}`]: within(width) } });
  };
  return [ours, give];
}
