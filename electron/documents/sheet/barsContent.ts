/** Horizontal bars, each with its name and its value. */
import type { Content } from 'pdfmake/interfaces.js';
import { FORM } from '../form.ts';
import type { Block } from './sheet.ts';

const LABEL_WIDTH = 170;
const BAR_WIDTH = 204;
const BAR_HEIGHT = 10;

/** More bars than fit a page may part. */
const MOST_WHOLE = 12;

export const barsContent = (block: Extract<Block, { kind: 'bars' }>): Content => ({
  unbreakable: block.bars.length <= MOST_WHOLE,
  stack: block.bars.map(({ label, share, shown }) => ({
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
    margin: [0, 0, 0, 3] as [number, number, number, number],
  })),
  margin: [0, 2, 0, 8],
});
