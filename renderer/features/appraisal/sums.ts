/** What the status bar tells of a selection, and totals with unsaved typing: exact, over the decimals of the contract. */
import {
  compareExact,
  divideExact,
  type Exact,
  exact,
  parseExact,
  subtractExact,
  sumExact,
  truncateExact,
  wholeExact,
} from '../../../shared/domain/points.ts';

/** "84.995" or "8700/97", as the contract writes exact totals; null for anything else. */
export function exactOf(text: string): Exact | null {
  const [top = '', bottom, ...more] = text.split('/');
  if (bottom === undefined) return parseExact(text);
  return more.length === 0 && /^-?\d{1,40}$/.test(top) && /^[1-9]\d{0,39}$/.test(bottom)
    ? exact(BigInt(top), BigInt(bottom))
    : null;
}

export type Summary = {
  readonly count: number;
  readonly sum: string;
  /** Cut, never rounded. */
  readonly mean: string;
  readonly least: string;
  readonly most: string;
};

/** @param all canonical decimals. @returns null when there is none. */
export function summarise(all: readonly string[]): Summary | null {
  const values = all.flatMap((one) => parseExact(one) ?? []);
  const [first] = values;
  if (first === undefined) return null;
  const sum = sumExact(values);
  const least = values.reduce((a, b) => (compareExact(a, b) <= 0 ? a : b), first);
  const most = values.reduce((a, b) => (compareExact(a, b) >= 0 ? a : b), first);
  const mean = divideExact(sum, wholeExact(values.length));
  return {
    count: values.length,
    sum: truncateExact(sum, 2),
    mean: truncateExact(mean, 2),
    least: truncateExact(least, 2),
    most: truncateExact(most, 2),
  };
}

/** `to − from` as signed text, "-0.25"; null when either is no plain number. */
export function difference(from: string | null, to: string | null): string | null {
  const [a, b] = [from === null ? null : exactOf(from), to === null ? null : exactOf(to)];
  return a === null || b === null ? null : truncateExact(subtractExact(b, a), 2);
}
