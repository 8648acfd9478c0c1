/** Reads other offices' data: a workbook with one row for each unit and a column for each indicator, wherever they stand. */
import type { CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import { type Finding, type FindingCode, finding, type RefusalCode } from '../../../shared/domain/findings.ts';
import type { Params } from '../../../shared/domain/result.ts';
import { foldName, matchUnit, type RoundUnit } from '../../../shared/domain/unit.ts';
import { openWorkbook } from '../read/openWorkbook.ts';
import { Refusal } from '../read/refusal.ts';
import { addressOf, cellAt, foldedText, type Sheet, shownText } from '../read/sheet.ts';
import { type Indicator, indicatorsOf } from './indicators.ts';
import { normaliseReference } from './normaliseReference.ts';

export type ExpectedReference = { readonly set: CriteriaSet; readonly units: readonly RoundUnit[] };

/** Decimals as text with a point. */
export type ReferenceRow = {
  readonly unitCode: string;
  readonly indicator: string;
  readonly value: string;
  readonly sheet: string;
  readonly cell: string;
};

export type ReferenceReading =
  | { readonly kind: 'read'; readonly rows: readonly ReferenceRow[]; readonly findings: readonly Finding[] }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly params: Params };

type Table = {
  readonly sheet: Sheet;
  readonly heading: number;
  readonly code: number | undefined;
  readonly name: number | undefined;
  readonly indicators: ReadonlyMap<number, Indicator>;
};

const HEADING_WITHIN = 60;
const MOST_ROWS = 25_000;
const CODE_HEADING = /^(?:ma|ma so|ma don vi|ma dvhc|ma xa|code|unit code)$/;
const NAME_HEADING = /^(?:don vi|ten don vi|xa phuong|xa phuong thi tran|ten xa|unit|unit name)$/;

/** Never throws for what a file holds. A cell that cannot be read plainly gives no row and is named. */
export async function readReference(bytes: Uint8Array, expected: ExpectedReference): Promise<ReferenceReading> {
  try {
    const { sheets } = await openWorkbook(bytes);
    const indicators = indicatorsOf(expected.set);
    const tables = sheets.flatMap((sheet) => findTable(sheet, indicators) ?? []);
    if (tables.length === 0) throw new Refusal('NO_REFERENCE_TABLE', { indicators: indicators.map((one) => one.name) });
    return { kind: 'read', ...readTables(tables, expected.units) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params };
    throw error;
  }
}

/** The first row that names an indicator; units by their code, their name or both, in this row or the two above. */
function findTable(sheet: Sheet, indicators: readonly Indicator[]): Table | null {
  if (sheet.state !== 'visible') return null;
  const byName = new Map(indicators.map((one) => [foldName(one.name), one]));
  for (const [row, cells] of sheet.rows) {
    if (row > HEADING_WITHIN) return null;
    const found = new Map<number, Indicator>();
    for (const cell of cells.values()) {
      const indicator = byName.get(foldedText(cell));
      if (indicator) found.set(cell.column, indicator);
    }
    if (found.size === 0) continue;
    const column = (heading: RegExp) =>
      [row, row - 1, row - 2]
        .flatMap((at) => [...(sheet.rows.get(at)?.values() ?? [])])
        .find((cell) => heading.test(foldedText(cell)))?.column;
    const [code, name] = [column(CODE_HEADING), column(NAME_HEADING)];
    if (code === undefined && name === undefined) return null;
    if (sheet.rows.size > MOST_ROWS) throw new Refusal('TOO_LARGE', { reason: 'rows', limit: MOST_ROWS });
    return { sheet, heading: row, code, name, indicators: found };
  }
  return null;
}

function readTables(tables: readonly Table[], units: readonly RoundUnit[]) {
  const rows: ReferenceRow[] = [];
  const findings: Finding[] = [];
  const stated = new Map<string, string>();
  for (const table of tables) {
    const { sheet } = table;
    const report = (code: FindingCode, row: number, column: number, params: Params) =>
      findings.push(finding(code, { sheet: sheet.name, cell: addressOf(row, column) }, params));
    findings.push(...twiceHeaded(table));
    for (const row of sheet.rows.keys()) {
      if (row <= table.heading || !isUnitRow(table, row)) continue;
      const unit = unitOf(table, row, units);
      const at = table.code ?? table.name ?? 1;
      if (!unit) {
        report('REFERENCE_UNIT_UNKNOWN', row, at, { stated: statedUnit(table, row) });
        continue;
      }
      for (const [column, indicator] of table.indicators) {
        const cell = cellAt(sheet, row, column);
        const read = normaliseReference(cell, indicator);
        if (read.kind === 'blank') continue;
        if (read.kind === 'unreadable') {
          const params = {
            raw: shownText(cell).slice(0, 60),
            reason: read.reason,
            indicator: indicator.name,
            unit: unit.code,
          };
          report('REFERENCE_UNREADABLE', row, column, params);
          continue;
        }
        const key = `${unit.code} ${indicator.name}`;
        const before = stated.get(key);
        if (before !== undefined && before !== read.value)
          report('REFERENCE_TWICE', row, column, {
            indicator: indicator.name,
            unit: unit.code,
            before,
            stated: read.value,
          });
        stated.set(key, read.value);
        rows.push({
          unitCode: unit.code,
          indicator: indicator.name,
          value: read.value,
          sheet: sheet.name,
          cell: addressOf(row, column),
        });
      }
    }
  }
  // What is stated in two ways is not believed in either.
  const doubted = new Set(
    findings.flatMap(({ code, params }) => (code === 'REFERENCE_TWICE' ? [`${params.unit} ${params.indicator}`] : [])),
  );
  return { rows: once(rows.filter((one) => !doubted.has(`${one.unitCode} ${one.indicator}`))), findings };
}

const once = (rows: readonly ReferenceRow[]): readonly ReferenceRow[] => [
  ...new Map(rows.map((one) => [`${one.unitCode} ${one.indicator}`, one])).values(),
];

/** Two columns of one indicator: values of both are compared as if two rows stated them. */
function twiceHeaded({ sheet, heading, indicators }: Table): readonly Finding[] {
  const seen = new Set<string>();
  return [...indicators].flatMap(([column, { name }]) => {
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [
      finding('REFERENCE_COLUMN_TWICE', { sheet: sheet.name, cell: addressOf(heading, column) }, { indicator: name }),
    ];
  });
}

const statedUnit = ({ sheet, code, name }: Table, row: number): string =>
  [code, name]
    .map((column) => shownText(cellAt(sheet, row, column)))
    .filter((text) => text !== '')
    .join(' · ')
    .slice(0, 120);

/** Notes, sums and signatures below the table name no unit. */
function isUnitRow(table: Table, row: number): boolean {
  const { sheet, code, name, indicators } = table;
  if (/^(?:tong|cong|trung binh)\b/.test(foldedText(cellAt(sheet, row, name ?? code)))) return false;
  const valued = [...indicators.keys()].some((column) => cellAt(sheet, row, column) !== undefined);
  return valued && statedUnit(table, row) !== '';
}

/** Code and name must agree where both are given. */
function unitOf({ sheet, code, name }: Table, row: number, units: readonly RoundUnit[]): RoundUnit | null {
  const [codeText, nameText] = [shownText(cellAt(sheet, row, code)), shownText(cellAt(sheet, row, name))];
  const byCode = units.find((one) => one.code === codeText);
  const match = nameText === '' ? null : matchUnit(units, { code: null, texts: [nameText] });
  const byName = match?.kind === 'found' && !match.otherAccents ? match.unit : null;
  if (codeText === '') return byName;
  return byCode && (nameText === '' || byName === byCode || match?.kind === 'ambiguous') ? byCode : null;
}
