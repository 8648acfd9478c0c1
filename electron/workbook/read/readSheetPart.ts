import { dateOfSerial, type Shown } from './numberFormats.ts';
import { type Attributes, parseXml } from './parseXml.ts';
import { Refusal } from './refusal.ts';
import { type Cell, type Content, type Merge, parseAddress, type Sheet } from './sheet.ts';

export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly Shown[];
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

type OpenCell = {
  row: number;
  column: number;
  type: string;
  style: number;
  formula: boolean;
  value: string;
  inline: string;
};

/** Merges over more than this are decoration (whole rows, whole sheets) and say nothing about a table. */
const LARGEST_MERGE = { rows: 200, columns: 60 };
const MOST_MERGES = 5000;

/** Cells without `r=` follow their neighbour (18.3.1.4); only cells with content are kept. */
export function readSheetPart({ name, state, part, xml, context }: SheetPart): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  const hiddenRows = new Set<number>();
  const merges: Merge[] = [];
  let filtered = false;
  let row = 0;
  let column = 0;
  let cell: OpenCell | null = null;
  let into: 'value' | 'inline' | null = null;
  let phonetic = false;

  const openCell = (attributes: Attributes): OpenCell => {
    const place = parseAddress(attributes.r ?? '');
    row = place?.row ?? row;
    column = place?.column ?? column + 1;
    return {
      row,
      column,
      type: attributes.t ?? 'n',
      style: Number(attributes.s ?? 0),
      formula: false,
      value: '',
      inline: '',
    };
  };
  const closeCell = (open: OpenCell): void => {
    const content = contentOf(open, context);
    if (!content) return;
    if (context.budget.cells-- <= 0) throw new Refusal('TOO_LARGE', { part, reason: 'cells' });
    const cells = rows.get(open.row) ?? new Map<number, Cell>();
    cells.set(open.column, { row: open.row, column: open.column, formula: open.formula, content });
    rows.set(open.row, cells);
  };

  parseXml(part, xml, {
    open: (tag, attributes) => {
      switch (tag) {
        case 'row':
          row = Number(attributes.r ?? row + 1);
          column = 0;
          if (isTrue(attributes.hidden) || attributes.ht === '0') hiddenRows.add(row);
          break;
        case 'c':
          cell = openCell(attributes);
          break;
        case 'f':
          if (cell) cell.formula = true;
          break;
        case 'v':
          into = 'value';
          break;
        case 'rPh':
          phonetic = true;
          break;
        case 't':
          into = phonetic ? null : 'inline';
          break;
        case 'autoFilter':
          filtered = true;
          break;
        case 'mergeCell': {
          const merge = parseMerge(attributes.ref ?? '');
          if (merge && merges.length < MOST_MERGES) merges.push(merge);
          break;
        }
      }
    },
    text: (text) => {
      if (cell && into) cell[into] += text;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') into = null;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'c' && cell) {
        closeCell(cell);
        cell = null;
      }
    },
  });
  dropMergedSlaves(rows, merges);
  const ascending = new Map([...rows].sort(([a], [b]) => a - b));
  return { name, state, rows: ascending, hiddenRows, filtered, merges };
}

function contentOf(
  { type, style, formula, value, inline }: OpenCell,
  { strings, formats, from1904 }: SheetContext,
): Content | null {
  switch (type) {
    case 's':
      return asText(strings[Number(value)] ?? '');
    case 'inlineStr':
      return asText(inline);
    case 'str':
      return asText(value);
    case 'b':
      return { kind: 'boolean', text: value === '1' ? 'TRUE' : 'FALSE' };
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
  const shown = formats[style] ?? 'number';
  if (shown !== 'date') return { kind: shown, text: value.trim() };
  const date = dateOfSerial(Number(value), from1904);
  return date ? { kind: 'date', ...date } : { kind: 'number', text: value.trim() };
}

/** Excel escapes characters that XML cannot hold as _x000D_ (22.4.2.4). */
function asText(stored: string): Content | null {
  const text = stored.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
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
