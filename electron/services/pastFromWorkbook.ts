/** Results of the year before as a workbook has them: one row a unit, which may name what became of it. */
import { allCriteria } from '../../shared/domain/criteriaSet.ts';
import type { FailureCode } from '../../shared/domain/failures.ts';
import { type Points, parseExact, parsePoints } from '../../shared/domain/points.ts';
import { fail, ok, type Params } from '../../shared/domain/result.ts';
import { foldName, type UnitKind } from '../../shared/domain/unit.ts';
import type { Round } from '../store/index.ts';
import { PAST_RESULT_COLUMNS, type TableCell, type TableRow } from '../workbook/index.ts';
import type { SheetFault } from './adjustFromWorkbook.ts';
import type { Context, Reply } from './context.ts';
import type { PastRow, PastRows } from './pastRow.ts';

type Given = { readonly name: string; readonly bytes: Uint8Array; readonly round: Round };

export async function pastFromWorkbook(
  tasks: Context['tasks'],
  { name, bytes, round }: Given,
): Promise<Reply<PastRows>> {
  const read = await tasks.run('readTable', { bytes, columns: PAST_RESULT_COLUMNS });
  if (!read.ok) return read;
  if (read.value.kind === 'refused')
    return fail('TABLE_UNREADABLE', { file: name, columns: headings(), problem: read.value.code });
  if (read.value.rows.length === 0) return fail('TABLE_EMPTY', { file: name });
  const all = read.value.rows.map((row) => pastRow(round, row));
  return ok({
    rows: all.flatMap((one) => ('faults' in one ? [] : [one])),
    faults: all.flatMap((one) => ('faults' in one ? one.faults : [])),
  });
}

const headings = (): readonly string[] =>
  PAST_RESULT_COLUMNS.filter((one) => one.needed).flatMap((one) => one.names[0] ?? []);

type Faulty = { readonly faults: readonly SheetFault[] };

const PART = new Set(['một phần', 'part', 'บางส่วน']);
const plain = (cell: TableCell | undefined): string => cell?.text ?? '';
const decimal = (text: string): string => text.replace(',', '.').trim();

function pastRow(round: Round, { cells, others }: TableRow): PastRow | Faulty {
  const faults: SheetFault[] = [];
  const fault = (code: FailureCode, at: TableCell | undefined, params: Params): void => {
    faults.push({ code, cell: at?.cell ?? '', params });
  };
  const total = parseExact(decimal(plain(cells.total)));
  if (!total || total.n < 0n) fault('SCORE_INVALID', cells.total, { score: plain(cells.total) });
  const levelText = plain(cells.level).replace(/^(mức|level|ระดับ)\s*/i, '');
  if (!/^\d{0,2}$/.test(levelText)) fault('SCORE_INVALID', cells.level, { score: plain(cells.level) });
  const successorCode = plain(cells.successor);
  const successor = successorCode === '' ? null : (round.units.find((one) => one.code === successorCode) ?? null);
  if (successorCode !== '' && !successor)
    fault('UNIT_NOT_IN_ROUND', cells.successor, { unit: successorCode, year: round.year });
  if (plain(cells.code) === '' || plain(cells.name) === '')
    fault('PAST_UNIT_UNNAMED', cells.code, { unit: plain(cells.name) || plain(cells.code) });
  const scores: Record<string, Points> = {};
  const codes = new Set(allCriteria(round.set).map((one) => one.code));
  for (const [heading, cell] of Object.entries(others)) {
    if (!codes.has(heading) || cell.text === '') continue;
    const points = parsePoints(decimal(cell.text));
    if (points === null || points < 0) fault('SCORE_INVALID', cell, { score: cell.text });
    else scores[heading] = points;
  }
  if (!total || faults.length > 0) return { faults };
  return {
    code: plain(cells.code),
    name: plain(cells.name),
    kind: kindOf(plain(cells.name)),
    total,
    level: levelText === '' ? null : Number(levelText),
    scores,
    successor,
    extent: PART.has(plain(cells.extent).toLowerCase()) ? 'part' : 'whole',
    cell: cells.total?.cell ?? '',
  };
}

const KINDS: readonly (readonly [string, UnitKind])[] = [
  ['xa ', 'commune'],
  ['phuong ', 'ward'],
  ['thi tran ', 'township'],
  ['dac khu ', 'special-zone'],
];
const kindOf = (name: string): UnitKind => KINDS.find(([word]) => foldName(name).startsWith(word))?.[1] ?? 'other';
