/** Middle and spread that a few strange values cannot pull along. Plain numbers: these are statistics, not points. */

export function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export type Spread = { readonly median: number; readonly scale: number };

/** Makes the median absolute deviation, or the mean one, comparable with a standard deviation of the normal. */
const [OF_MEDIAN, OF_MEAN] = [1 / 0.6745, 1.253314];

/**
 * For the modified z-score (value − median) / scale. Where more than half of the values are the same the median deviation
 * is 0; the mean deviation then takes its place (Iglewicz and Hoaglin 1993), and where that is 0 too nothing stands out.
 */
export function spreadOf(values: readonly number[]): Spread {
  const centre = median(values);
  const deviations = values.map((one) => Math.abs(one - centre));
  const middle = median(deviations) * OF_MEDIAN;
  if (middle > 0) return { median: centre, scale: middle };
  return { median: centre, scale: (deviations.reduce((all, one) => all + one, 0) / values.length) * OF_MEAN };
}

/** P(at least `hits` of `tries`) for a fair coin: the exact binomial tail. */
export function fairCoinTail(hits: number, tries: number): number {
  let logOfOne = -tries * Math.LN2;
  let tail = hits <= 0 ? Math.exp(logOfOne) : 0;
  for (let k = 1; k <= tries; k++) {
    logOfOne += Math.log((tries - k + 1) / k);
    if (k >= hits) tail += Math.exp(logOfOne);
  }
  return Math.min(1, tail);
}
