/** FNV-1a, then the last steps of MurmurHash3, so that all bits depend on all letters. 32 bits, signed. */
export const textHash = (text: string): number => spread(wordHash(text, 0, text.length));

/** FNV-1a of the letters from one place to another, without making a text of them. */
export function wordHash(text: string, from: number, until: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < until; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last steps of MurmurHash3: all bits depend on all bits. */
export function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
