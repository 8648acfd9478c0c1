/**
 * Groups of near-identical texts among hundreds of thousands. Texts become sets of hashed three-word shingles. A shingle
 * that many owners use, or that the form itself prints, is common; the others are a text's own. Two texts are one where
 * they share enough own shingles and nearly all shingles. Only texts that share an own shingle are looked at, and few
 * ever share one: time and memory grow with the number of words.
 */

export type OwnedText = {
  readonly owner: number;
  /** Folded, one blank between words. */
  readonly text: string;
};

export type NearDuplicates = {
  /** Of all shingles of the two texts together (Jaccard). */
  readonly similarPercent: number;
  readonly leastOwn: number;
  /** A shingle of so many owners is common. */
  readonly commonFrom: number;
};

/**
 * @param texts all texts of an owner in a row; read once and not kept.
 * @returns groups of indexes, each of two or more.
 */
export function nearDuplicates(
  texts: Iterable<OwnedText>,
  printed: readonly string[],
  limits: NearDuplicates,
): readonly (readonly number[])[] {
  const shingled = shingle(texts);
  const isOwn = ownShingles(shingled, printed, limits.commonFrom);
  const parent = Int32Array.from(shingled.owners.keys());
  for (const [pair, sharedOwn] of pairsSharing(shingled, isOwn)) {
    if (sharedOwn < limits.leastOwn) continue;
    const [a, b] = [Math.floor(pair / TEXTS), pair % TEXTS];
    if (similar(setOf(shingled, a), setOf(shingled, b), limits.similarPercent))
      parent[rootOf(parent, b)] = rootOf(parent, a);
  }
  return groupsOf(parent);
}

/** The shingles of all texts one after another; those of text i lie from starts[i] to starts[i + 1]. */
type Shingled = { readonly hashes: Int32Array; readonly starts: readonly number[]; readonly owners: readonly number[] };

function shingle(texts: Iterable<OwnedText>): Shingled {
  const [starts, owners] = [[0], [] as number[]];
  let [hashes, used] = [new Int32Array(4096), 0];
  for (const { owner, text } of texts) {
    const set = shinglesOf(text);
    while (used + set.length > hashes.length) {
      const larger = new Int32Array(hashes.length * 2);
      larger.set(hashes);
      hashes = larger;
    }
    hashes.set(set, used);
    used += set.length;
    starts.push(used);
    owners.push(owner);
  }
  if (owners.length > TEXTS) throw new RangeError(`more than ${TEXTS} texts`);
  return { hashes: hashes.subarray(0, used), starts, owners };
}

const setOf = ({ hashes, starts }: Shingled, text: number): Int32Array =>
  hashes.subarray(starts[text] ?? 0, starts[text + 1] ?? 0);

const [LEAST_BUCKETS, MOST_BUCKETS] = [2 ** 18, 2 ** 23];
const COMMON = 255;

/** How many owners use a shingle, counted in buckets: two that fall into one look more common than they are. */
function ownShingles(shingled: Shingled, printed: readonly string[], commonFrom: number): (hash: number) => boolean {
  const { hashes, owners } = shingled;
  let buckets = LEAST_BUCKETS;
  while (buckets < 16 * hashes.length && buckets < MOST_BUCKETS) buckets *= 2;
  const [used, last] = [new Uint8Array(buckets), new Uint32Array(buckets)];
  for (const text of printed) for (const hash of shinglesOf(text)) used[hash & (buckets - 1)] = COMMON;
  for (const [text, owner] of owners.entries())
    for (const hash of setOf(shingled, text)) {
      const bucket = hash & (buckets - 1);
      const known = used[bucket] ?? 0;
      if ((known > 0 && last[bucket] === owner) || known === COMMON) continue;
      last[bucket] = owner;
      used[bucket] = known + 1;
    }
  const least = Math.min(commonFrom, COMMON);
  return (hash) => (used[hash & (buckets - 1)] ?? 0) < least;
}

/** Two numbers packed into one: a hash or a text (up to 32 bits) and a text (20 bits). */
const TEXTS = 2 ** 20;

/** Pairs of texts with the number of own shingles that they share. */
function pairsSharing(shingled: Shingled, isOwn: (hash: number) => boolean): ReadonlyMap<number, number> {
  let count = 0;
  for (const hash of shingled.hashes) if (isOwn(hash)) count++;
  const postings = new Float64Array(count);
  for (const text of shingled.owners.keys())
    for (const hash of setOf(shingled, text)) if (isOwn(hash)) postings[--count] = (hash >>> 0) * TEXTS + text;
  postings.sort();
  const shared = new Map<number, number>();
  let start = 0;
  for (let at = 1; at < postings.length; at++) {
    const hash = Math.floor((postings[at] ?? 0) / TEXTS);
    if (hash !== Math.floor((postings[start] ?? 0) / TEXTS)) start = at;
    for (let before = start; before < at; before++) {
      const pair = ((postings[before] ?? 0) % TEXTS) * TEXTS + ((postings[at] ?? 0) % TEXTS);
      shared.set(pair, (shared.get(pair) ?? 0) + 1);
    }
  }
  return shared;
}

/** Jaccard similarity of two sorted sets, in whole numbers. */
function similar(a: Int32Array, b: Int32Array, percent: number): boolean {
  if (Math.min(a.length, b.length) * 100 < Math.max(a.length, b.length) * percent) return false;
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared * 100 >= (a.length + b.length - shared) * percent;
}

/** Sorted, each once; a text of one or two words has none. */
function shinglesOf(text: string): Int32Array {
  const words = text.split(' ').map(wordHash);
  const set = new Set<number>();
  for (let at = 0; at + 2 < words.length; at++) {
    const two = Math.imul(words[at] ?? 0, 0x9e3779b1) ^ (words[at + 1] ?? 0);
    set.add(spread(Math.imul(two, 0x85ebca6b) ^ (words[at + 2] ?? 0)));
  }
  return Int32Array.from(set).sort();
}

/** FNV-1a. */
function wordHash(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** The last steps of MurmurHash3: all bits depend on all bits. */
function spread(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

function rootOf(parent: Int32Array, index: number): number {
  let at = index;
  while (parent[at] !== at) {
    const next = parent[at] ?? at;
    parent[at] = parent[next] ?? next;
    at = next;
  }
  return at;
}

function groupsOf(parent: Int32Array): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const index of parent.keys()) {
    const root = rootOf(parent, index);
    if (root === index) continue;
    const group = groups.get(root) ?? [root];
    group.push(index);
    groups.set(root, group);
  }
  return [...groups.values()];
}
