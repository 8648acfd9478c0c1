/** Which score each cell of a pasted block is meant for. */
import { exactOf } from './sums.ts';

export type Place =
  /** A band of the sheet, with the sum it shows; it takes no score itself. */
  { readonly kind: 'band'; readonly sum: string | null } | { readonly kind: 'criterion'; readonly criterion: string };

export type Planned = { readonly criterion: string; readonly text: string };

/**
 * The first column of the block, laid on the lines from where the cursor stands. A block copied out of a whole sheet has
 * the bands in it, a list of bare scores has not: where a value faces a band and is not its sum, bands are passed over.
 * Empty cells change nothing.
 * @returns the scores, and how many values found no line.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  places: readonly Place[],
): { readonly planned: readonly Planned[]; readonly left: number } {
  const values = block.map((row) => (row[0] ?? '').trim());
  const withBands = values.every((value, index) => {
    const place = places[index];
    return place?.kind !== 'band' || value === '' || isSum(value, place.sum);
  });
  const targets = withBands ? places : places.filter((one) => one.kind === 'criterion');
  const planned = values.flatMap((text, index): readonly Planned[] => {
    const place = targets[index];
    return text !== '' && place?.kind === 'criterion' ? [{ criterion: place.criterion, text }] : [];
  });
  return { planned, left: values.slice(targets.length).filter((one) => one !== '').length };
}

/** A band's own sum, or a heading: no text without a digit is taken for a score. */
function isSum(value: string, sum: string | null): boolean {
  if (!/\d/.test(value)) return true;
  const [a, b] = [exactOf(value.replace(',', '.')), sum === null ? null : exactOf(sum)];
  return a !== null && b !== null && a.n === b.n && a.d === b.d;
}
