/** The evidence of a round in one order, unit by unit: what stands at a place of it is looked up, not kept. */
import type { Received } from './rule.ts';

export type Entry = { readonly unit: Received; readonly criterion: string };

/** @returns the entry at an index; one in a list, none beyond the last. */
export function evidenceEntries(units: readonly Received[]): (index: number) => readonly Entry[] {
  const starts: number[] = [];
  let count = 0;
  for (const { submission } of units) {
    starts.push(count);
    count += Object.keys(submission.evidence).length;
  }
  return (index) => {
    const at = lastAtMost(starts, index);
    const unit = units[at];
    const criterion = unit && Object.keys(unit.submission.evidence)[index - (starts[at] ?? 0)];
    return unit && criterion !== undefined ? [{ unit, criterion }] : [];
  };
}

/** Place of the last number that is not above; the numbers ascend. */
function lastAtMost(ascending: readonly number[], most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
