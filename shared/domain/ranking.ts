/** Places by total, for sets that rank and for reports of those that certify. */
import { compareExact, type Exact } from './points.ts';

export type Ranked<T> = { readonly rank: number; readonly entry: T };

/** Highest total first, by exact value. Ties share a rank and the next rank is skipped: 1, 2, 2, 4. */
export function ranked<T extends { readonly total: Exact }>(entries: readonly T[]): readonly Ranked<T>[] {
  const places: Ranked<T>[] = [];
  for (const entry of entries.toSorted((a, b) => compareExact(b.total, a.total))) {
    const before = places.at(-1);
    const tied = before !== undefined && compareExact(before.entry.total, entry.total) === 0;
    places.push({ rank: tied ? before.rank : places.length + 1, entry });
  }
  return places;
}
