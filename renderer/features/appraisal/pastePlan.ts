/** Which score each cell of a pasted block is meant for. */
import { exactOf } from './sums.ts';

export type Place =
  /** A band of the sheet, with the sum it shows and its heading; it takes no score itself. */
  | { readonly kind: 'band'; readonly sum: string | null; readonly headings: readonly string[] }
  | { readonly kind: 'criterion'; readonly criterion: string };

export type Planned = { readonly criterion: string; readonly text: string };

export type PastePlan = {
  readonly planned: readonly Planned[];
  /** Sums and headings that lie on their own bands: nothing is done with them. */
  readonly bands: number;
  /** Values that found no line, and values of further columns. */
  readonly left: number;
};

/**
 * The first column of the block, laid on the lines from where the cursor stands. A block copied out of a whole sheet has
 * the bands in it, a list of bare scores has not: where a value faces a band and is neither its sum nor its heading, it
 * is a score, "na" as well as a word that is none, and bands are passed over. Empty cells change nothing.
 * @returns every value of the block once: planned, on its band, or left.
 */
export function planPaste(block: readonly (readonly string[])[], places: readonly Place[]): PastePlan {
  const values = block.map((row) => trimmed(row[0] ?? ''));
  const withBands = values.every((value, index) => {
    const place = places[index];
    return place?.kind !== 'band' || value === '' || isOfBand(value, place);
  });
  const targets = withBands ? places : places.filter((one) => one.kind === 'criterion');
  const planned = values.flatMap((text, index): readonly Planned[] => {
    const place = targets[index];
    return text !== '' && place?.kind === 'criterion' ? [{ criterion: place.criterion, text }] : [];
  });
  const beyond = filled(values.slice(targets.length));
  const beside = block.reduce((sum, row) => sum + filled(row.slice(1).map(trimmed)), 0);
  return { planned, bands: filled(values) - planned.length - beyond, left: beyond + beside };
}

/** What Excel and web pages leave around a value; a cell of it alone is empty. */
const trimmed = (text: string): string => text.replace(/^[\s\u200B]+|[\s\u200B]+$/g, '');

const filled = (values: readonly string[]): number => values.filter((one) => one !== '').length;

function isOfBand(value: string, { sum, headings }: Extract<Place, { kind: 'band' }>): boolean {
  if (headings.some((one) => folded(one) === folded(value))) return true;
  const [a, b] = [exactOf(value.replace(',', '.')), sum === null ? null : exactOf(sum)];
  return a !== null && b !== null && a.n === b.n && a.d === b.d;
}

const folded = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
