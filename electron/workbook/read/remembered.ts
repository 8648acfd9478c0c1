/** Forms of one round repeat the same texts: what was worked out for one is kept for the next. Bounded; texts are short. */
const MOST_KEPT = 10_000;
const MOST_CHARACTERS = 400;

export function remembered<V>(work: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    if (text.length > MOST_CHARACTERS) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const value = work(text);
    known.set(text, value);
    return value;
  };
}
