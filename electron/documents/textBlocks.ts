/** Paragraphs and rules of the decree's form. */
import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { FORM } from './form.ts';

type Piece = string | { readonly text: string; readonly bold?: boolean; readonly italics?: boolean };

/**
 * For text in columns: a word wider than its column would push the next column off the page. Words longer than any of
 * the language's get places to break, marked by zero-width spaces that are not printed (printableText.ts); Thai has them
 * already (thaiText.ts), and no sign is parted from its letter.
 */
export const breakable = (text: string): string =>
  text.normalize('NFC').replace(/[^\s\u200B]{21,}/gu, (word) => word.replace(/(?:\P{M}\p{M}*){10}/gu, '$&\u200B'));

/** Body text: justified, first line indented, at least 6 pt after the one before. */
export const paragraph = (...text: readonly Piece[]): ContentText => ({
  text: [...text],
  alignment: 'justify',
  leadingIndent: FORM.body.firstLine,
  margin: [0, 0, 0, FORM.body.gap],
});

export const centred = (
  text: string,
  size: number,
  style: { readonly bold?: boolean; readonly italics?: boolean; readonly color?: string } = {},
): ContentText => ({
  text,
  fontSize: size,
  alignment: 'center',
  ...style,
});

/** A line of text with a rule exactly as long under it (the motto). */
export const underruled = (text: string, size: number): Content => ({
  columns: [
    { width: '*', text: '' },
    {
      width: 'auto',
      table: {
        body: [
          [{ text, fontSize: size, bold: true, noWrap: true, lineHeight: 1, border: [false, false, false, true] }],
        ],
      },
      layout: {
        hLineWidth: (line) => (line === 1 ? FORM.ruleWidth : 0),
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 2,
      },
    },
    { width: '*', text: '' },
  ],
});

/** Share of a letter's size that it is wide, in bold Tinos; enough to bring a rule between 1/3 and 1/2 of its text. */
const WIDTH_OF_CAPITAL = 0.72;
const WIDTH_OF_LETTER = 0.5;
const RULE_SHARE = 0.42;

/** How long a rule under a text is, in points: 1/3 to 1/2 of it. `available`: the width of the column it stands in. */
export function ruleLength(text: string, size: number, available: number): number {
  const letter = text === text.toLocaleUpperCase('vi') ? WIDTH_OF_CAPITAL : WIDTH_OF_LETTER;
  const longestLine = Math.max(...text.split('\n').map((line) => line.length));
  return Math.min(longestLine * size * letter, available) * RULE_SHARE;
}

/** A centred rule under a text. */
export function shortRule(text: string, size: number, available: number): Content {
  const length = ruleLength(text, size, available);
  const start = (available - length) / 2;
  return {
    canvas: [{ type: 'line', x1: start, y1: 0, x2: start + length, y2: 0, lineWidth: FORM.ruleWidth }],
    margin: [0, 2, 0, 0],
  };
}
