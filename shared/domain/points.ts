/**
 * Exact points. All arithmetic of points lives here; nothing else adds, rounds or compares them.
 *
 * Points     a score as an integer count of thousandths (2.5 points = 2500). Sums of a criteria set stay far below
 *            Number.MAX_SAFE_INTEGER, and every operation checks that, so no value is ever a rounded float.
 * Exact      a rational number of points, for totals that a rescaled N/A criterion or a percentage makes unending
 *            (domain rule: "compared as exact fractions").
 */
declare const pointsBrand: unique symbol;
export type Points = number & { readonly [pointsBrand]: 'thousandths' };

/** `n / d` points, d > 0, in lowest terms. */
export type Exact = { readonly n: bigint; readonly d: bigint };

const SCALE = 1000;
const CANONICAL = /^(-?)(\d{1,9})(?:\.(\d{1,3}))?$/;

export const ZERO = 0 as Points;

/** @param thousandths an integer count of thousandths. @throws RangeError when it is not a safe integer. */
export function ofThousandths(thousandths: number): Points {
  if (!Number.isSafeInteger(thousandths)) throw new RangeError(`not an exact count of thousandths: ${thousandths}`);
  return (thousandths === 0 ? 0 : thousandths) as Points;
}

/** Reads the canonical form "87.5" (point, at most three decimals, no exponent); null for anything else. */
export function parsePoints(text: string): Points | null {
  const match = CANONICAL.exec(text);
  if (!match) return null;
  const [, sign, whole = '0', decimals = ''] = match;
  const thousandths = Number(whole) * SCALE + Number(decimals.padEnd(3, '0'));
  return ofThousandths(sign === '-' ? -thousandths : thousandths);
}

/** For constants in code and data that were validated before. @throws RangeError on any other text. */
export function points(text: string): Points {
  const parsed = parsePoints(text);
  if (parsed === null) throw new RangeError(`not a number of points: ${text}`);
  return parsed;
}

export const add = (a: Points, b: Points): Points => ofThousandths(a + b);
export const subtract = (a: Points, b: Points): Points => ofThousandths(a - b);
export const negate = (a: Points): Points => ofThousandths(-a);
export const sum = (all: Iterable<Points>): Points => {
  let total = ZERO;
  for (const one of all) total = add(total, one);
  return total;
};
export const isMultipleOf = (a: Points, step: Points): boolean => step > 0 && a % step === 0;

/**
 * Whether `total` is a sum of parts, each taken at most once or any number of times. The sums within reach are one bit a
 * thousandth, so time and memory grow with the total and never with 2^parts.
 */
export function isSumOf(parts: readonly Points[], total: Points, use: 'once' | 'often'): boolean {
  if (total < 0) return false;
  const within = (1n << BigInt(total + 1)) - 1n;
  let sums = 1n;
  for (const part of parts)
    for (let step: number = part; step > 0 && step <= total; step *= 2) {
      sums |= (sums << BigInt(step)) & within;
      // Steps of 1, 2, 4 … parts reach every number of parts.
      if (use === 'once') break;
    }
  return sums >> BigInt(total) === 1n;
}

/** Exact decimal text without trailing zeros: "87.5", "-0.25", "4". */
export function formatPoints(value: Points): string {
  const absolute = Math.abs(value);
  const decimals = String(absolute % SCALE)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${Math.trunc(absolute / SCALE)}${decimals ? `.${decimals}` : ''}`;
}

/** How many decimals the exact value needs: 0 to 3. */
export const decimalsOf = (value: Points): number => (formatPoints(value).split('.')[1] ?? '').length;

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** @throws RangeError when d is 0. */
export function exact(n: bigint, d: bigint): Exact {
  if (d === 0n) throw new RangeError('a fraction needs a denominator other than 0');
  const divisor = gcd(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const toExact = (value: Points): Exact => exact(BigInt(value), BigInt(SCALE));
export const wholeExact = (value: number | bigint): Exact => exact(BigInt(value), 1n);
export const EXACT_ZERO: Exact = { n: 0n, d: 1n };
export const addExact = (a: Exact, b: Exact): Exact => exact(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtractExact = (a: Exact, b: Exact): Exact => exact(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiplyExact = (a: Exact, b: Exact): Exact => exact(a.n * b.n, a.d * b.d);
export const divideExact = (a: Exact, b: Exact): Exact => exact(a.n * b.d, a.d * b.n);
export const sumExact = (all: Iterable<Exact>): Exact => {
  let total = EXACT_ZERO;
  for (const one of all) total = addExact(total, one);
  return total;
};

/** -1, 0 or 1. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const minExact = (a: Exact, b: Exact): Exact => (compareExact(a, b) <= 0 ? a : b);

/** For statistics alone (medians, deviations): a plain number of points, with a float's small error. */
export const forStatistics = (value: Points): number => value / SCALE;

/** Reads decimal text of any length ("98.125") into a fraction; null for anything else. */
export function parseExact(text: string): Exact | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,12}))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = '0', decimals = ''] = match;
  const n = BigInt(whole + decimals);
  return exact(sign === '-' ? -n : n, 10n ** BigInt(decimals.length));
}

/** "87.5" when the decimal expansion ends, else the fraction itself, "8700/97": never a rounded number. */
export function formatExact(value: Exact): string {
  let rest = value.d;
  let places = 0;
  while (rest % 10n === 0n) [rest, places] = [rest / 10n, places + 1];
  while (rest % 5n === 0n) [rest, places] = [rest / 5n, places + 1];
  while (rest % 2n === 0n) [rest, places] = [rest / 2n, places + 1];
  if (rest !== 1n) return `${value.n}/${value.d}`;
  return truncateExact(value, places).replace(/(\.\d*?)0+$/, (_all, kept: string) => (kept === '.' ? '' : kept));
}

/**
 * The value cut (never rounded) to a fixed number of decimals: 84.995 → "84.99".
 * No screen or paper may show a total that reaches a threshold which the exact value does not reach.
 */
export function truncateExact(value: Exact, decimals = 2): string {
  const scale = 10n ** BigInt(decimals);
  const absolute = ((value.n < 0n ? -value.n : value.n) * scale) / value.d;
  const digits = absolute.toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return value.n < 0n && absolute > 0n ? `-${text}` : text;
}

/** True where truncateExact hides a part of the value: the exact value must then be shown beside it. */
export const truncationHides = (value: Exact, decimals = 2): boolean =>
  (value.n * 10n ** BigInt(decimals)) % value.d !== 0n;

/** A fraction whose decimals never end as whole and rest: 8700/97 → "89", "67/97"; null where decimals say it all. */
export function mixedExact(value: Exact): { readonly whole: string; readonly rest: string } | null {
  if (!formatExact(value).includes('/')) return null;
  const size = value.n < 0n ? -value.n : value.n;
  return { whole: `${value.n < 0n ? '-' : ''}${size / value.d}`, rest: `${size % value.d}/${value.d}` };
}

/** The whole numbers next to it: below, and above. */
export const floorExact = (value: Exact): Exact =>
  wholeExact(value.n / value.d - (value.n < 0n && value.d > 1n ? 1n : 0n));
export const ceilingExact = (value: Exact): Exact =>
  subtractExact(EXACT_ZERO, floorExact(subtractExact(EXACT_ZERO, value)));

export const absoluteExact = (value: Exact): Exact => (value.n < 0n ? exact(-value.n, value.d) : value);

/** For pictures alone, never for a decision: how much of `whole` a value is, from 0 to 1 to four digits. */
export const shareOf = (value: Exact, whole: Exact): number =>
  whole.n <= 0n ? 0 : Math.max(0, Math.min(1, Number((value.n * whole.d * 10_000n) / (value.d * whole.n)) / 10_000));

/** "95", "98.125"; where more than three decimals follow, cut to two and marked: "95.83…". For sentences, never for papers. */
export const briefExact = (value: Exact): string =>
  truncationHides(value, 3) ? `${truncateExact(value, 2)}…` : formatExact(value);
