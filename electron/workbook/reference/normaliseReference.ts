/** One cell of other offices' data: exact decimal text or a word, nothing stated, or unreadable with the reason. */
import { foldName } from '../../../shared/domain/unit.ts';
import { type Cell, decimalText, shownText, westernDigits } from '../read/sheet.ts';
import type { Indicator } from './indicators.ts';

type Reason =
  | 'not-a-number'
  | 'thousand-or-decimal'
  | 'percent-of-a-count'
  | 'share-or-percent'
  | 'negative'
  | 'not-whole'
  | 'unknown-word';
export type ReferenceCell =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly reason: Reason };

const BLANK = /^[-–—.…/ ]*$|^(?:kps|không phát sinh|khong phat sinh)$/i;
/** "1.250" is a thousand or a decimal: two people read it in two ways. */
const THOUSANDS = /^[+-]?[1-9]\d{0,2}(?:[.,]\d{3})+$|\d[.,]\d+[.,]\d/;
const DECIMAL = /^[+-]?\d{1,12}(?:[.,]\d{1,12})?$/;

const unreadable = (reason: Reason): ReferenceCell => ({ kind: 'unreadable', reason });

export function normaliseReference(cell: Cell | undefined, indicator: Indicator): ReferenceCell {
  if (!cell) return { kind: 'blank' };
  const text = westernDigits(shownText(cell)).replace(/\s+/g, ' ');
  const { content } = cell;
  if (content.kind === 'text' && BLANK.test(text)) return { kind: 'blank' };
  if (cell.struck || cell.misshown) return unreadable('not-a-number');
  if (indicator.kind === 'word') return word(text, indicator.words);
  if (content.kind === 'number') {
    const decimal = decimalText(content.text);
    return decimal === null ? unreadable('not-a-number') : number(decimal, indicator, false);
  }
  if (content.kind !== 'text' && content.kind !== 'percent') return unreadable('not-a-number');
  const inPercent = text.endsWith('%');
  const bare = text.replace(/\s*%$/, '');
  if (THOUSANDS.test(bare)) return unreadable('thousand-or-decimal');
  return DECIMAL.test(bare) ? number(canonical(bare), indicator, inPercent) : unreadable('not-a-number');
}

function number(decimal: string, { kind }: Indicator, inPercent: boolean): ReferenceCell {
  if (decimal.startsWith('-')) return unreadable('negative');
  if (kind === 'count' && inPercent) return unreadable('percent-of-a-count');
  if (kind === 'count' && decimal.includes('.')) return unreadable('not-whole');
  // 0.98 in a column of percentages is 98 % to most, and 0.98 % to the sheet.
  if (kind === 'percent' && !inPercent && /^(?:0\.\d*[1-9]\d*|1)$/.test(decimal)) return unreadable('share-or-percent');
  return { kind: 'value', value: decimal };
}

function word(text: string, words: readonly string[]): ReferenceCell {
  const found = words.find((one) => foldName(one) === foldName(text));
  return found === undefined ? unreadable('unknown-word') : { kind: 'value', value: found };
}

const canonical = (text: string): string => {
  const point = text
    .replace(',', '.')
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
  return point.includes('.') ? point.replace(/\.?0+$/, '') : point;
};
