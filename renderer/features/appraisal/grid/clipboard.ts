/**
 * Rectangles of cells as Excel and LibreOffice put them on the clipboard as plain text: cells parted by tabs, rows by line
 * breaks; a cell that holds a tab, a line break or begins with a quote stands in quotes, with its quotes doubled.
 */
/** Cells beyond this are left out: no unit has so many, and a whole pasted column of Excel has 1,048,576 rows. */
export const MOST_CELLS = 100_000;

/**
 * @returns the rows, in NFC. A last line break ends the last row and begins no new one, as Excel writes it. A quote that
 * opens a cell and is never closed is a plain character.
 */
export function readClipboard(text: string): readonly (readonly string[])[] {
  const source = text.normalize('NFC');
  if (source === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (let cells = 0; cells < MOST_CELLS; cells += 1) {
    const { value, end } = readCell(source, at);
    row.push(value);
    const mark = source[end];
    at = end + (mark === '\r' && source[end + 1] === '\n' ? 2 : 1);
    if (mark === '\t') continue;
    rows.push(row);
    row = [];
    if (mark === undefined || at >= source.length) break;
  }
  return row.length > 0 ? [...rows, row] : rows;
}

const PLAIN_END = /[\t\r\n]/g;

function readCell(source: string, from: number): { readonly value: string; readonly end: number } {
  if (source[from] === '"') {
    const quoted = readQuoted(source, from + 1);
    if (quoted) return quoted;
  }
  PLAIN_END.lastIndex = from;
  const end = PLAIN_END.exec(source)?.index ?? source.length;
  return { value: source.slice(from, end), end };
}

/** null when the quote is never closed, or something else follows the closing one: then it was a character of the cell. */
function readQuoted(source: string, from: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  let at = from;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote === -1) return null;
    value += source.slice(at, quote);
    if (source[quote + 1] !== '"') {
      const after = source[quote + 1];
      const ends = after === undefined || after === '\t' || after === '\r' || after === '\n';
      return ends ? { value: value.replaceAll('\r\n', '\n'), end: quote + 1 } : null;
    }
    value += '"';
    at = quote + 2;
  }
}

const NEEDS_QUOTES = /[\t\r\n]|^"/;

/** What readClipboard reads back as the same cells; every row ends with a line break, as Excel writes it. */
export const writeClipboard = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join('\t')}\r\n`).join('');

function quoted(cell: string): string {
  const text = cell.normalize('NFC');
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
