/** A QR code as black squares, drawn as lines of a picture: sharp at every size, the same bytes each time. */
import type { Content, ContentCanvas } from 'pdfmake/interfaces.js';
import encodeQR from 'qr';
import { mm } from './form.ts';

/** Readable at 150 dpi, measured. */
const SIZE = mm(25);
/** White squares around it (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

/** @param text characters of Base45, which QR codes pack tightest. */
export function qrPicture(text: string): Content {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: QUIET });
  const square = SIZE / (rows.length - 2 * QUIET);
  const canvas: ContentCanvas['canvas'] = rows.flatMap((row, y) =>
    runsOf(row).map(([from, length]) => ({
      type: 'rect' as const,
      x: (from - QUIET) * square,
      y: (y - QUIET) * square,
      w: length * square,
      h: square,
      color: '#000000',
      lineWidth: 0,
    })),
  );
  return { canvas };
}

/** Black squares side by side become one: fewer seams, smaller files. */
function runsOf(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const runs: [number, number][] = [];
  for (const [x, black] of row.entries()) {
    const last = runs.at(-1);
    if (black && last && last[0] + last[1] === x) last[1]++;
    else if (black) runs.push([x, 1]);
  }
  return runs;
}
