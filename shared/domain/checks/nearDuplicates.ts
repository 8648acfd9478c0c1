/**
 * Groups of near-identical texts among hundreds of thousands. Texts become sets of hashed three-word shingles. A shingle
 * that many owners use, or that the form itself prints, is common; the others are a text's own. Two texts are one where
 * they share enough own shingles and nearly all shingles. Only texts that share an own shingle are looked at, and few
 * ever share one: time and memory grow with the number of words.
 */

import { occurrences } from './occurrences.ts';
import { spread, wordHash } from './textHash.ts';

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
  const isOwn = telling(shingled, printed, limits.commonFrom);
  const parent = Int32Array.from(shingled.owners.keys());
  for (const [pair, sharedOwn] of pairsSharing(shingled, isOwn)) {
    if (sharedOwn < limits.leastOwn) continue;
    const [a, b] = [Math.floor(pair / TEXTS), pair % TEXTS];
    if (similar(shingled.setOf(a), shingled.setOf(b), limits.similarPercent))
      parent[rootOf(parent, b)] = rootOf(parent, a);
  }
  return groupsOf(parent);
}

/** The shingles of all texts one after another, in blocks; those of one text lie in one of them. */
type Shingled = {
  /** How many there are in all. */
  readonly size: number;
  readonly owners: readonly number[];
  readonly setOf: (text: number) => Int32Array;
};

const BLOCK = 2 ** 16;

/** Written into blocks as they come: an array for each text would cost more than what stands in it. */
function shingle(texts: Iterable<OwnedText>): Shingled {
  let block = new Int32Array(BLOCK);
  const [blocks, places, owners] = [[block], [] as number[], [] as number[]];
  let [used, size] = [0, 0];
  for (const { owner, text } of texts) {
    if (used + text.length > block.length) {
      block = new Int32Array(Math.max(BLOCK, text.length));
      blocks.push(block);
      used = 0;
    }
    const count = writeShingles(text, block.subarray(used));
    places.push(blocks.length - 1, used, used + count);
    used += count;
    size += count;
    owners.push(owner);
  }
  if (owners.length > TEXTS) throw new RangeError(`more than ${TEXTS} texts`);
  const setOf = (text: number): Int32Array =>
    blocks[places[3 * text] ?? 0]?.subarray(places[3 * text + 1], places[3 * text + 2]) ?? new Int32Array(0);
  return { size, owners, setOf };
}

/** Which shingles are worth a look: in two texts at least, in the form nowhere, and used by few owners. */
function telling(shingled: Shingled, printed: readonly string[], commonFrom: number): (hash: number) => boolean {
  const { size, owners, setOf } = shingled;
  const [inTexts, byOwners] = [occurrences(size), occurrences(size)];
  const ofForm = new Set(printed.flatMap((text) => [...shinglesOf(text)]));
  for (const text of owners.keys()) for (const hash of setOf(text)) inTexts.note(hash);
  for (let first = 0, end = 0; first < owners.length; first = end) {
    while (end < owners.length && owners[end] === owners[first]) end += 1;
    for (const hash of ofOneOwner(shingled, first, end)) byOwners.note(hash);
  }
  return (hash) => inTexts.atMost(hash) > 1 && byOwners.atMost(hash) < commonFrom && !ofForm.has(hash);
}

/** Each once. */
function ofOneOwner({ setOf }: Shingled, first: number, end: number): Int32Array {
  let size = 0;
  for (let text = first; text < end; text++) size += setOf(text).length;
  const all = new Int32Array(size);
  let at = 0;
  for (let text = first; text < end; text++) {
    const set = setOf(text);
    all.set(set, at);
    at += set.length;
  }
  return all.subarray(0, sortedOnce(all));
}

/** Two numbers packed into one: a hash or a text (up to 32 bits) and a text (20 bits). */
const TEXTS = 2 ** 20;

/** Pairs of texts with the number of own shingles that they share. */
function pairsSharing(shingled: Shingled, isOwn: (hash: number) => boolean): ReadonlyMap<number, number> {
  const { owners, setOf } = shingled;
  let count = 0;
  for (const text of owners.keys()) for (const hash of setOf(text)) if (isOwn(hash)) count++;
  const postings = new Float64Array(count);
  for (const text of owners.keys())
    for (const hash of setOf(text)) if (isOwn(hash)) postings[--count] = (hash >>> 0) * TEXTS + text;
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

/** Sorted, each once; a text of one or two words has none. @param room as many places as the text has letters. @returns how many. */
function writeShingles(text: string, room: Int32Array): number {
  let [count, before, last, from] = [0, 0, 0, 0];
  for (let words = 1; from <= text.length; words++) {
    const blank = text.indexOf(' ', from);
    const until = blank === -1 ? text.length : blank;
    const hash = wordHash(text, from, until);
    if (words > 2) room[count++] = spread(Math.imul(Math.imul(before, 0x9e3779b1) ^ last, 0x85ebca6b) ^ hash);
    [before, last, from] = [last, hash, until + 1];
  }
  return sortedOnce(room.subarray(0, count));
}

/** Sorts in place, each number once at the front. @returns how many there are. */
function sortedOnce(all: Int32Array): number {
  all.sort();
  let kept = 0;
  for (let at = 0; at < all.length; at++) if (at === 0 || all[at] !== all[at - 1]) all[kept++] = all[at] ?? 0;
  return kept;
}

function shinglesOf(text: string): Int32Array {
  const room = new Int32Array(text.length);
  return room.subarray(0, writeShingles(text, room));
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
