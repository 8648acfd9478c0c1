/**
 * The register of numbers: one series per kind of paper and year of its date (Decree 30/2020/NĐ-CP, article 15: numbers run from 01 on 1
 * January to 31 December). No number twice, none left out unsaid, and dates in the order of numbers.
 */
import type { RoundPaperKind } from './officePapers.ts';
import { type Failure, fail, ok, type Result } from './result.ts';

export const NUMBERED_KINDS = ['decision', 'notice', 'summary', 'proposal', 'amendment', 'revocation'] as const;
export type NumberedKind = (typeof NUMBERED_KINDS)[number];

/** Abbreviations of the kinds (appendix III of the decree); all decisions of a year share one series. */
const SERIES: Readonly<Record<NumberedKind, string>> = {
  decision: 'QĐ',
  amendment: 'QĐ',
  revocation: 'QĐ',
  notice: 'TB',
  summary: 'BC',
  proposal: 'TTr',
};
/** null for papers that carry no number of their own: certificates, minutes, what goes to the meeting. */
export function seriesOf(kind: RoundPaperKind): string | null {
  const numbered = NUMBERED_KINDS.find((one) => one === kind);
  return numbered ? SERIES[numbered] : null;
}

/** How a number came: written by hand after the leader signed, or before an electronic issue. */
export const NUMBER_WAYS = ['on-paper', 'electronic'] as const;
export type NumberWay = (typeof NUMBER_WAYS)[number];

/** What one series of one year holds: single numbers with their day, and spans that papers outside this program took. */
export type HeldNumbers =
  | { readonly kind: 'paper'; readonly number: number; readonly day: string }
  | { readonly kind: 'elsewhere'; readonly number: number; readonly until: number; readonly note: string };

export type WantedNumbers = {
  /** The first of them; `count` papers get consecutive numbers. */
  readonly number: number;
  readonly count: number;
  /** ISO day, printed in the paper. */
  readonly day: string;
  /** What numbers that are left out were used for; null = none are. */
  readonly elsewhere: string | null;
};

export type NumberFailure = Failure<
  | 'NUMBER_INVALID'
  | 'NUMBER_DAY_INVALID'
  | 'NUMBER_DAY_FUTURE'
  | 'NUMBER_TAKEN'
  | 'NUMBER_ELSEWHERE'
  | 'NUMBER_GAP'
  | 'NUMBER_DAY_ORDER'
>;

export const MOST_NUMBER = 99_999;

/** The number that follows the last one in use. */
export const nextNumber = (held: readonly HeldNumbers[]): number => Math.max(0, ...held.map(lastOf)) + 1;
const lastOf = (one: HeldNumbers): number => (one.kind === 'elsewhere' ? one.until : one.number);

/**
 * May these numbers be given? `gap`: the numbers between, to be entered as used elsewhere.
 * @param today ISO day.
 */
export function checkNumbers(
  held: readonly HeldNumbers[],
  { number, count, day, elsewhere }: WantedNumbers,
  today: string,
): Result<{ readonly gap: { readonly number: number; readonly until: number } | null }, NumberFailure> {
  const last = number + count - 1;
  if (!Number.isInteger(number) || number < 1 || last > MOST_NUMBER)
    return fail('NUMBER_INVALID', { number: String(number), most: MOST_NUMBER });
  if (!isDay(day)) return fail('NUMBER_DAY_INVALID', { day });
  if (day > today) return fail('NUMBER_DAY_FUTURE', { day, today });
  const clash = held.find((one) => one.number <= last && lastOf(one) >= number);
  if (clash?.kind === 'elsewhere')
    return fail('NUMBER_ELSEWHERE', { number: String(Math.max(number, clash.number)), note: clash.note });
  if (clash) return fail('NUMBER_TAKEN', { number: String(clash.number), next: String(nextNumber(held)) });
  const disordered = outOfOrder(held, number, day);
  if (disordered)
    return fail('NUMBER_DAY_ORDER', {
      number: String(number),
      day,
      other: String(disordered.number),
      otherDay: disordered.day,
    });
  const expected = nextNumber(held);
  if (number <= expected) return ok({ gap: null });
  if (elsewhere === null || elsewhere.trim() === '')
    return fail('NUMBER_GAP', { number: String(number), from: String(expected), until: String(number - 1) });
  return ok({ gap: { number: expected, until: number - 1 } });
}

/** A paper of a lower number with a later day, or of a higher number with an earlier one. */
function outOfOrder(held: readonly HeldNumbers[], number: number, day: string) {
  return held
    .filter((one) => one.kind === 'paper')
    .find((one) => (one.number < number ? one.day > day : one.day < day));
}

/** "2025-01-08", and a day that the calendar has. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
