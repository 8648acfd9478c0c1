/**
 * What occurs more than once among millions of hashes, in a fixed room: hashes are counted in buckets, so that two of one
 * bucket may look as if they had met. Never the other way round: what does occur twice is never missed.
 */
export type Occurrences = {
  readonly note: (hash: number) => void;
  /** Up to 255. */
  readonly atMost: (hash: number) => number;
};

const [LEAST_BUCKETS, MOST_BUCKETS] = [2 ** 12, 2 ** 23];
const MOST = 255;

/** @param expected how many hashes will be noted, about. */
export function occurrences(expected: number): Occurrences {
  let buckets = LEAST_BUCKETS;
  while (buckets < 16 * expected && buckets < MOST_BUCKETS) buckets *= 2;
  const counts = new Uint8Array(buckets);
  return {
    note: (hash) => {
      const bucket = hash & (buckets - 1);
      const known = counts[bucket] ?? 0;
      if (known < MOST) counts[bucket] = known + 1;
    },
    atMost: (hash) => counts[hash & (buckets - 1)] ?? 0,
  };
}
