/**
 * Keeps the part of a typeface that a paper embeds. It is the same file for the same glyphs in the same order, and the
 * papers of one round mostly ask for the same: only their names and figures differ.
 */
export type Subset = { readonly glyphs: readonly number[]; encode: () => Uint8Array };

/** Some 25 kB each. */
const MOST_SUBSETS = 60;

/** @returns wraps a fresh subset of one typeface, so that it is encoded only where none like it is kept. */
export function keptSubsets(): (fresh: Subset) => Subset {
  const kept = new Map<string, Uint8Array>();
  return (fresh) => {
    const encode = fresh.encode.bind(fresh);
    fresh.encode = () => {
      const glyphs = fresh.glyphs.join(' ');
      const bytes = kept.get(glyphs) ?? encode();
      // Behind the others: the one not used for longest goes first.
      kept.delete(glyphs);
      kept.set(glyphs, bytes);
      const [oldest] = kept.keys();
      if (kept.size > MOST_SUBSETS && oldest !== undefined) kept.delete(oldest);
      return bytes;
    };
    return fresh;
  };
}
