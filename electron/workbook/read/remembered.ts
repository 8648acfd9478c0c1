/** Forms of one round repeat the same texts and parts: what was worked out for one is kept for the next. Bounded. */
const TEXTS = { kept: 10_000, characters: 400 } as const;
/** Styles, lists of parts: the same to the byte in the forms of one office. */
export const WHOLE_PARTS = { kept: 40, characters: 60_000 } as const;

/** @param work a pure function of its text; what it throws is not kept, and may name the `part` that the text is of. */
export function remembered<V>(
  work: (text: string, part: string) => V,
  most: typeof TEXTS | typeof WHOLE_PARTS = TEXTS,
): (text: string, part?: string) => V {
  const known = new Map<string, V>();
  return (text, part = '') => {
    if (text.length > most.characters) return work(text, part);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most.kept) known.clear();
    const value = work(text, part);
    known.set(text, value);
    return value;
  };
}
