import { type CellStyle, dateOfSerial, PLAIN_STYLE, withFontMark } from './cellStyles.ts';
import { type Attributes, parseXml } from './parseXml.ts';
import { Refusal } from './refusal.ts';
import type { SharedString } from './sharedStrings.ts';
import { type Cell, type Content, LAST, type Merge, parseAddress, type Sheet } from './sheet.ts';

export type SheetContext = {
  readonly strings: readonly SharedString[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  /** Counts down over all sheets of the workbook. */
  readonly budget: { cells: number };
};

export type SheetPart = {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly part: string;
  readonly xml: string;
  readonly context: SheetContext;
};

type Marks = Pick<SharedString, 'struck' | 'font'>;
type OpenCell = {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: CellStyle;
  marks: Marks;
  formula: boolean;
  valued: boolean;
  value: string;
  inline: string;
  formulaText: string;
};
type Into = 'value' | 'inline' | 'formulaText';

/** Merges over more than this are decoration (whole rows, whole sheets) and say nothing about a table. */
const LARGEST_MERGE = { rows: 200, columns: 60 };
const MOST_MERGES = 5000;
const MOST_HIDDEN_COLUMNS = 200;
const NO_MARKS: Marks = { struck: false, font: null };

/** Cells without `r=` follow their neighbour (18.3.1.4); only cells with content are kept. */
export function readSheetPart({ name, state, part, xml, context }: SheetPart): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merges: Merge[] = [];
  let filtered = false;
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let into: Into | null = null;
  let phonetic = false;

  const openRow = (attributes: Attributes): void => {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r);
    if (!(Number.isInteger(row) && row >= 1 && row <= LAST.row)) throw damaged(part, 'row');
    column = 0;
    if (isTrue(attributes.hidden) || Number(attributes.ht ?? 1) === 0) hiddenRows.add(row);
  };
  const openCell = (attributes: Attributes): OpenCell => {
    column = attributes.r === undefined ? column + 1 : columnIn(row, attributes.r, part);
    if (column > LAST.column) throw damaged(part, 'column');
    return {
      row,
      column,
      type: attributes.t ?? 'n',
      style: context.styles[Number(attributes.s ?? 0)] ?? PLAIN_STYLE,
      marks: NO_MARKS,
      formula: false,
      valued: false,
      value: '',
      inline: '',
      formulaText: '',
    };
  };
  const closeCell = (open: OpenCell): void => {
    const read = readCell(open, context, part);
    if (!read) return;
    if (context.budget.cells-- <= 0) throw new Refusal('TOO_LARGE', { part, reason: 'cells' });
    const cells = rows.get(open.row) ?? new Map<number, Cell>();
    // Of two values for one cell every program shows another one.
    if (cells.has(open.column)) throw new Refusal('UNSAFE_CONTENT', { reason: 'duplicate-cell', part });
    cells.set(open.column, read);
    rows.set(open.row, cells);
  };

  parseXml(part, xml, {
    open: (tag, attributes) => {
      switch (tag) {
        case 'row':
          openRow(attributes);
          break;
        case 'c':
          cell = openCell(attributes);
          break;
        case 'f':
          if (cell) cell.formula = true;
          into = 'formulaText';
          break;
        case 'v':
          // Of two values in one cell every program shows another one.
          if (cell?.valued) throw new Refusal('UNSAFE_CONTENT', { reason: 'duplicate-value', part });
          if (cell) cell.valued = true;
          into = 'value';
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 't':
          into = phonetic ? null : 'inline';
          break;
        case 'col':
          if (isTrue(attributes.hidden) || Number(attributes.width ?? 1) === 0) hideColumns(hiddenColumns, attributes);
          break;
        case 'autoFilter':
          filtered = true;
          break;
        case 'mergeCell': {
          const merge = parseMerge(attributes.ref ?? '');
          if (merge && merges.length < MOST_MERGES) merges.push(merge);
          break;
        }
        default:
          if (cell) cell.marks = withFontMark(cell.marks, tag, attributes);
      }
    },
    text: (text) => {
      if (cell && into) cell[into] += text;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't' || tag === 'f') into = null;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'c' && cell) {
        closeCell(cell);
        cell = null;
      }
    },
  });
  dropMergedSlaves(rows, merges);
  const ascending = new Map([...rows].sort(([a], [b]) => a - b));
  return { name, state, rows: ascending, hiddenRows, hiddenColumns, filtered, merges };
}

const damaged = (part: string, reason: string): Refusal => new Refusal('DAMAGED', { part, reason });

function columnIn(row: number, address: string, part: string): number {
  const place = parseAddress(address);
  if (place?.row !== row) throw damaged(part, `cell ${address.slice(0, 20)}`);
  return place.column;
}

function hideColumns(hidden: Set<number>, { min, max }: Attributes): void {
  const [from, to] = [Number(min), Number(max)];
  for (let column = from; column <= to && hidden.size < MOST_HIDDEN_COLUMNS; column++) hidden.add(column);
}

/** Number() would also take "0x1" for one. */
const indexOf = (stored: string): number => (/^\s*\d{1,9}\s*$/.test(stored) ? Number(stored) : -1);

function readCell(open: OpenCell, context: SheetContext, part: string): Cell | null {
  const { row, column, style, formula, formulaText } = open;
  if (open.type === 's' && open.value.trim() === '') return null;
  const shared = open.type === 's' ? context.strings[indexOf(open.value)] : undefined;
  if (open.type === 's' && !shared) throw damaged(part, 'string');
  const content = shared ? asText(shared.text) : contentOf(open, context);
  if (!content) return null;
  const marks = shared ?? open.marks;
  return {
    row,
    column,
    formula,
    formulaText,
    content,
    struck: marks.struck || style.struck,
    font: marks.font ?? style.font,
    misshown: content.kind === 'number' && style.misleading.has(signOf(content.text)),
    decimalsShown: style.decimals,
  };
}

function signOf(stored: string): 'positive' | 'negative' | 'zero' {
  const number = Number(stored);
  return number === 0 ? 'zero' : number < 0 ? 'negative' : 'positive';
}

function contentOf({ type, style, formula, value, inline }: OpenCell, { from1904 }: SheetContext): Content | null {
  switch (type) {
    case 'inlineStr':
      return asText(inline);
    case 'str':
      return asText(value);
    case 'b':
      return { kind: 'boolean', text: value === '1' || value === 'true' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { kind: 'error', text: value };
    case 'd': {
      const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
      return match
        ? { kind: 'date', year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
        : asText(value);
    }
  }
  if (value.trim() === '') return formula ? { kind: 'not-calculated' } : null;
  if (style.shown !== 'date') return { kind: style.shown, text: value.trim() };
  const date = dateOfSerial(Number(value), from1904);
  return date ? { kind: 'date', ...date } : { kind: 'number', text: value.trim() };
}

/** Excel escapes characters that XML cannot hold as _x000D_ (22.4.2.4). */
function asText(stored: string): Content | null {
  const text = stored.includes('_x')
    ? stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : stored;
  return text.trim() === '' ? null : { kind: 'text', text };
}

function parseMerge(ref: string): Merge | null {
  const [from, to] = ref.split(':').map(parseAddress);
  if (!from || !to) return null;
  const merge = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const fits = merge.bottom - merge.top < LARGEST_MERGE.rows && merge.right - merge.left < LARGEST_MERGE.columns;
  return fits && merge.bottom >= merge.top && merge.right >= merge.left ? merge : null;
}

/** What stands under a merge is not seen by anybody: only its first cell counts. */
function dropMergedSlaves(rows: Map<number, Map<number, Cell>>, merges: readonly Merge[]): void {
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row++) {
      const cells = rows.get(row);
      if (!cells) continue;
      for (let column = left; column <= right; column++) if (row !== top || column !== left) cells.delete(column);
    }
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
