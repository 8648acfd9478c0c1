/** Results of the year before out of a workbook, under the names that units had then; and which units became which. */
import { canonicalJson } from '../../shared/domain/audit.ts';
import { allCriteria } from '../../shared/domain/criteriaSet.ts';
import type { FailureCode } from '../../shared/domain/failures.ts';
import { type Exact, type Points, parseExact, parsePoints } from '../../shared/domain/points.ts';
import { fail, ok, type Params } from '../../shared/domain/result.ts';
import { foldName, type RoundUnit, type UnitKind } from '../../shared/domain/unit.ts';
import { type Done, type NewPastResult, type Round, type Store, sha256Hex } from '../store/index.ts';
import { PAST_RESULT_COLUMNS, type TableCell, type TableRow } from '../workbook/index.ts';
import type { SheetFault } from './adjustFromWorkbook.ts';
import { actingMember, actorOf, type Context, type Reply, roundOf } from './context.ts';
import type { Source } from './files.ts';
import { keepChecksCurrent } from './runChecks.ts';

export type LastYearImported = {
  /** The year that the results are of. */
  readonly year: number;
  readonly units: number;
  /** Units of then that no unit of the round has as itself or as a predecessor: their results stand by themselves. */
  readonly unlinked: readonly string[];
  /** Not empty: nothing was stored. */
  readonly faults: readonly SheetFault[];
};

type Request = { readonly year: number; readonly file: Source; readonly user: string };

/** @param request.year of the round that looks back. */
export async function importLastYear(
  { store, tasks, now }: Context,
  request: Request,
): Promise<Reply<LastYearImported>> {
  const { year, file, user } = request;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = actingMember(store, user, 'import');
  if (!member.ok) return member;
  const bytes = file.read();
  if (!bytes.ok) return bytes;
  const read = await tasks.run('readTable', { bytes: bytes.value, columns: PAST_RESULT_COLUMNS });
  if (!read.ok) return read;
  if (read.value.kind === 'refused')
    return fail('TABLE_UNREADABLE', { file: file.name, columns: headings(), problem: read.value.code });
  if (read.value.rows.length === 0) return fail('TABLE_EMPTY', { file: file.name });
  const rows = read.value.rows.map((row) => pastRow(round.value, row));
  const faults = [...rows.flatMap((one) => ('faults' in one ? one.faults : [])), ...namedTwice(rows)];
  const nothing = { year: year - 1, units: 0, unlinked: [] };
  if (faults.length > 0) return ok({ ...nothing, faults });

  const at = now().toISOString();
  const actor = actorOf(member.value);
  const given = rows.flatMap((one) => ('faults' in one ? [] : [one]));
  const done = store.command({ actor, at }, (): Reply<Done<LastYearImported>> => {
    const placed = placeRows(store, round.value, { rows: given, by: user, at });
    const sha256 = sha256Hex(bytes.value);
    store.past.insert(
      { year: year - 1, source: 'workbook', fileName: file.name, sha256, by: user, at },
      placed.results,
    );
    const value = { year: year - 1, units: placed.results.length, unlinked: placed.unlinked, faults: [] };
    const payload = { year: year - 1, file: file.name, sha256, units: value.units, holds: pastHash(store, year - 1) };
    return ok({ value, event: { kind: 'past-results-imported', payload } });
  });
  if (!done.ok) return done;
  const checked = keepChecksCurrent(store, round.value, { actor, now: now() });
  return checked.ok ? done : checked;
}

const headings = (): readonly string[] =>
  PAST_RESULT_COLUMNS.filter((one) => one.needed).flatMap((one) => one.names[0] ?? []);

/** What holds of a year, as one hash. */
export const pastHash = (store: Store, year: number): string =>
  sha256Hex(
    canonicalJson(
      [...store.past.results(year).values()].map(({ unitId, total, level, scores }) => [
        unitId,
        String(total.n),
        String(total.d),
        level,
        scores,
      ]),
    ),
  );

type PastRow = {
  readonly code: string;
  readonly name: string;
  readonly total: Exact;
  readonly level: number | null;
  readonly scores: Readonly<Record<string, Points>>;
  readonly successor: RoundUnit | null;
  readonly extent: 'whole' | 'part';
  readonly cell: string;
};
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
    total,
    level: levelText === '' ? null : Number(levelText),
    scores,
    successor,
    extent: PART.has(plain(cells.extent).toLowerCase()) ? 'part' : 'whole',
    cell: cells.total?.cell ?? '',
  };
}

function namedTwice(rows: readonly (PastRow | Faulty)[]): readonly SheetFault[] {
  const known = rows.flatMap((one) => ('faults' in one ? [] : [one]));
  const byCode = Map.groupBy(known, (one) => one.code);
  return [...byCode].flatMap(([code, [, ...again]]) =>
    again.map((one): SheetFault => ({ code: 'PAST_UNIT_TWICE', cell: one.cell, params: { unit: code } })),
  );
}

type Placing = { readonly rows: readonly PastRow[]; readonly by: string; readonly at: string };

/**
 * The unit of then: by code and name together, since codes are given to other units later. A unit that is not known any
 * more is kept as one that ended with that year; a successor that the row names sees it as a predecessor.
 */
function placeRows(store: Store, round: Round, { rows, by, at }: Placing) {
  const then = store.past.unitsOn(`${round.year - 1}-12-31`);
  const today = new Set(round.units.map((one) => one.id));
  const results: NewPastResult[] = [];
  const unlinked: string[] = [];
  for (const row of rows) {
    const known = then.find((one) => one.code === row.code && foldName(one.name) === foldName(row.name));
    const unitId = known?.id ?? store.past.addPastUnit({ ...row, kind: kindOf(row.name) }, `${round.year}-01-01`);
    const { total, level, scores, cell, successor, extent } = row;
    results.push({ unitId, total, level, scores, cell });
    if (successor && successor.id !== unitId)
      store.past.link({ unitId: successor.id, predecessor: unitId, extent, by, at });
    else if (!today.has(unitId)) unlinked.push(`${row.code} ${row.name}`);
  }
  return { results, unlinked };
}

const KINDS: readonly (readonly [string, UnitKind])[] = [
  ['xa ', 'commune'],
  ['phuong ', 'ward'],
  ['thi tran ', 'township'],
  ['dac khu ', 'special-zone'],
];
const kindOf = (name: string): UnitKind => KINDS.find(([word]) => foldName(name).startsWith(word))?.[1] ?? 'other';
