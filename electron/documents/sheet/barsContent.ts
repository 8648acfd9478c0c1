/** Horizontal bars, each with its name and its value. */
import type { Content } from 'pdfmake/interfaces.js';
import { FORM } from '../form.ts';
import type { Block } from './sheet.ts';

const LABEL_WIDTH = 220;
const BAR_WIDTH = 132;
const BAR_HEIGHT = 10;

type Bars = Extract<Block, { kind: 'bars' }>;

/** Kept whole as far as this: what is taller than a page and must not part is not drawn at all. */
const MOST_LINES = 24;
/** Of a name, so that even the widest letters fit. */
const LETTERS_IN_LINE = 30;

/** @param above what must not be left behind by the first bars. */
export function barsContent({ bars }: Bars, above: readonly Content[]): Content[] {
  let lines = 0;
  const whole = bars.findIndex(({ label }) => {
    lines += Math.ceil(label.length / LETTERS_IN_LINE);
    return lines > MOST_LINES;
  });
  const kept = whole === -1 ? bars : bars.slice(0, whole);
  return [
    { unbreakable: true, stack: [...above, ...kept.map(bar)], margin: [0, 2, 0, whole === -1 ? 8 : 0] },
    ...(whole === -1 ? [] : [{ stack: bars.slice(whole).map(bar), margin: [0, 0, 0, 8] } as Content]),
  ];
}

const bar = ({ label, share, shown }: Bars['bars'][number]): Content => ({
  unbreakable: true,
  columns: [
    { width: LABEL_WIDTH, text: label, fontSize: FORM.noteSize },
    {
      width: BAR_WIDTH,
      canvas: [
        { type: 'rect', x: 0, y: 2, w: BAR_WIDTH, h: BAR_HEIGHT, color: '#e6e3dc' },
        { type: 'rect', x: 0, y: 2, w: Math.max(0, Math.min(1, share)) * BAR_WIDTH, h: BAR_HEIGHT, color: '#5a5348' },
      ],
    },
    { width: '*', text: shown, fontSize: FORM.noteSize },
  ],
  columnGap: 8,
  margin: [0, 0, 0, 3],
});
